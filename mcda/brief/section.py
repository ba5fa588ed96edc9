"""What a section is, the sections in their order, and the three parts of a brief."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal
from weakref import WeakKeyDictionary

from mcda.brief.blocks import Block, Picture, Table
from mcda.brief.charts.unchecked import unchecked
from mcda.catalogue import collect
from mcda.decision.analysis import Analysis
from mcda.language import Worded, say, speaking

Part = Literal["decision", "summary", "annex"]
PARTS: tuple[Part, ...] = ("decision", "summary", "annex")


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the brief.

    blocks: analysis -> blocks, none where the case gives the section nothing to say.
    page: 'decision' for the first page, 'summary' for about three pages behind it, 'annex' for
    what a reviewer looks up.
    """

    key: str
    name: Worded = Worded()
    order: int
    page: Part
    blocks: Callable[[Analysis], Sequence[Block]]


@dataclass(frozen=True)
class Pages:
    """The brief's three parts as blocks; tables and figures behind the first page numbered."""

    decision: tuple[Block, ...]
    summary: tuple[Block, ...]
    annex: tuple[Block, ...]


@cache
def sections() -> Mapping[str, Section]:
    """The sections by key in the order of the brief."""
    found = collect("mcda.brief.sections", Section)
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def blocks_of(analysis: Analysis, page: Part) -> tuple[Block, ...]:
    """The blocks of one part, section by section, in the analysis's language."""
    chosen = (section for section in sections().values() if section.page == page)
    with speaking(analysis.language), unchecked():
        return tuple(block for section in chosen for block in section.blocks(analysis))


def _numbered(blocks: Sequence[Block], so_far: dict[type, int]) -> Iterator[Block]:
    """The same blocks with 'Table 1.' and 'Figure 1.' before their captions."""
    for block in blocks:
        if isinstance(block, Table | Picture):
            at = so_far[type(block)] = so_far.get(type(block), 0) + 1
            said = say("Table {number}. {caption}", number=at, caption=block.caption)
            if isinstance(block, Picture):
                said = say("Figure {number}. {caption}", number=at, caption=block.caption)
            yield replace(block, caption=said)
        else:
            yield block


# An analysis never changes, so its pages are made once for all printers.
_MADE: WeakKeyDictionary[Analysis, Pages] = WeakKeyDictionary()


def pages_of(analysis: Analysis) -> Pages:
    """The whole brief as blocks, in the analysis's language; made once for an analysis."""
    made = _MADE.get(analysis)
    if made is None:
        made = _MADE[analysis] = _pages(analysis)
    return made


def _pages(analysis: Analysis) -> Pages:
    so_far: dict[type, int] = {}
    with speaking(analysis.language):
        summary = tuple(_numbered(blocks_of(analysis, "summary"), so_far))
        annex = tuple(_numbered(blocks_of(analysis, "annex"), so_far))
    return Pages(blocks_of(analysis, "decision"), summary, annex)
