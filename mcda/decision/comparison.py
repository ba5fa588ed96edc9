"""The comparison of two cases: what was changed, who moved, and because of what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from mcda.decision.words import listing
from mcda.language import say_in

Block = Literal["question", "options", "criteria", "estimates", "weights", "recipe"]
BLOCKS: tuple[Block, ...] = ("question", "options", "criteria", "estimates", "weights", "recipe")
Kind = Literal["figure", "choice", "words"]


def block_name(block: Block) -> str:
    """A block as a table names it."""
    match block:
        case "question":
            return say_in("part of a case", "question")
        case "options":
            return say_in("part of a case", "options")
        case "criteria":
            return say_in("part of a case", "criteria and scales")
        case "estimates":
            return say_in("part of a case", "estimates")
        case "weights":
            return say_in("part of a case", "weights")
        case "recipe":
            return say_in("part of a case", "recipe")


@dataclass(frozen=True)
class Change:
    """One thing that differs.

    place: where in the case; path: the same by key. what: its name, as in 'Public cost of
    Business reform'. before, after: the figure in the unit, or the words; None where there is
    none. kind: 'words' where the ranking takes no notice of it. sentence: the change in words.
    """

    block: Block
    place: str
    path: tuple[str, ...]
    what: str
    before: float | str | None
    after: float | str | None
    unit: str
    kind: Kind
    sentence: str


@dataclass(frozen=True)
class Shift:
    """One option before and after, among the options that both cases rank.

    before, after: expected rank over the draws; stated: rank by the stated figures; band: its
    letter; leads: share of first places in the draws.
    """

    option: str
    name: str
    before: float
    after: float
    stated_before: int
    stated_after: int
    band_before: str
    band_after: str
    leads_before: float
    leads_after: float

    @property
    def moved(self) -> float:
        """Places moved; below 0 is towards the first."""
        return self.after - self.before


@dataclass(frozen=True)
class Because:
    """What one changed block, or several that cannot be told apart, contributes.

    block: its key, or several in a row; parts: the keys. share: places that it moves the
    comparison's `about`. by_option: places that it moves each option; leads: what it adds to the
    share of first places of the options that led before and after. The shares of all blocks add
    up to the shift.
    """

    block: str
    parts: tuple[Block, ...]
    share: float
    by_option: dict[str, float]
    leads: dict[str, float]

    @property
    def name(self) -> str:
        """The block as a table names it."""
        return block_name(self.parts[0]) if len(self.parts) == 1 else _together(self.parts)


def _together(parts: Sequence[Block]) -> str:
    """Several blocks as one name, the criteria in a word."""
    criteria = say_in("part of a case", "criteria")
    return listing([criteria if part == "criteria" else block_name(part) for part in parts])


@dataclass(frozen=True)
class Apart:
    """An option or criterion that only one of the two cases has, or ranks.

    side: 'new' or 'gone'. rank: its expected rank among the `among` options of its own case;
    None for a criterion or for an option that misses a minimum, which reason then names.
    """

    what: Literal["option", "criterion"]
    key: str
    name: str
    side: Literal["new", "gone"]
    rank: float | None = None
    among: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Comparison:
    """Two cases side by side.

    sentence: the answer; further: sentences that follow it. changes: in the order of the blocks.
    shifts: by expected rank after. because: in the order of the blocks, those that moved nothing
    included. about: the option that comes first after, whose shift the blocks' shares add up to.
    front_before, front_after: the first band. apart: what only one side has. draws: of before
    and of after. note: what the figures rest on.
    """

    before: str
    after: str
    sentence: str
    changes: tuple[Change, ...]
    shifts: tuple[Shift, ...] = ()
    because: tuple[Because, ...] = ()
    about: str | None = None
    front_before: tuple[str, ...] = ()
    front_after: tuple[str, ...] = ()
    apart: tuple[Apart, ...] = ()
    draws: tuple[int, int] = (0, 0)
    further: tuple[str, ...] = field(default=())
    note: str = ""

    def shift(self, option: str) -> Shift | None:
        """The shift of an option that both cases rank."""
        return next((one for one in self.shifts if one.option == option), None)

    def of_block(self, block: Block) -> tuple[Change, ...]:
        """The changes of one block."""
        return tuple(one for one in self.changes if one.block == block)
