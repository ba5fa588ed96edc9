"""What a section is made of. Plain text only: markup is the printers' affair."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Align = Literal["left", "right", "center"]
# A table of no more than this is kept on one page.
MOST_ROWS, MOST_LETTERS = 16, 2500


@dataclass(frozen=True)
class Masthead:
    """The line above the title: what this is, its status, its date."""

    about: str
    status: str
    dated: str


@dataclass(frozen=True)
class Title:
    """The brief's title and the question below it."""

    text: str
    question: str


@dataclass(frozen=True)
class Heading:
    """A section's heading: level 1 begins a part on a new page, 2 a section, 3 a part of one.

    small: where it heads a short list on the decision page.
    """

    text: str
    level: int = 2
    small: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Running text; `lead` stands before it in strong type."""

    text: str
    lead: str = ""
    quiet: bool = False


@dataclass(frozen=True)
class Answer:
    """The answer's lines; the first is the answer itself."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Bullets:
    """Short items, each on its own line; unmarked where they bring their own number."""

    items: tuple[str, ...]
    unmarked: bool = False


@dataclass(frozen=True)
class Column:
    """A table's column: its head, a second line for the unit, and how it stands.

    share: its part of the width against the other columns.
    """

    name: str
    unit: str = ""
    align: Align = "left"
    share: float = 1.0


@dataclass(frozen=True)
class Table:
    """A table; a cell's first line is its figure, what follows is small print."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    washed: tuple[int, ...] = ()
    small: bool = False

    @property
    def short(self) -> bool:
        """True where it should stand on one page in one piece."""
        letters = sum(len(cell) for row in self.rows for cell in row)
        return len(self.rows) <= MOST_ROWS and letters <= MOST_LETTERS


@dataclass(frozen=True)
class Picture:
    """A chart as a Vega-Lite specification, with the words that stand for it."""

    caption: str
    spec: dict[str, Any] = field(hash=False)
    alt: str
    note: str = ""


@dataclass(frozen=True)
class Pair:
    """Two lists side by side."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


@dataclass(frozen=True)
class Strip:
    """The checks at the foot: one mark each, and what they add up to."""

    states: tuple[str, ...]
    lead: str
    text: str
    reproduce: str


Block = (
    Masthead | Title | Heading | Paragraph | Answer | Bullets | Table | Picture | Pair | Strip
)  # fmt: skip
