"""What a section is, and the sections in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from mcda.brief.blocks import Block
from mcda.catalogue import collect
from mcda.decision.analysis import Analysis


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the brief.

    blocks: analysis -> blocks, none where the case gives the section nothing to say.
    page: 'decision' for the first page, 'summary' for what stands behind it.
    """

    key: str
    name: str
    order: int
    page: Literal["decision", "summary"]
    blocks: Callable[[Analysis], Sequence[Block]]


@cache
def sections() -> Mapping[str, Section]:
    """The sections by key in the order of the brief."""
    found = collect("mcda.brief.sections", Section)
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def blocks_of(analysis: Analysis, page: str) -> list[Block]:
    """The blocks of one page kind, section by section."""
    chosen = (section for section in sections().values() if section.page == page)
    return [block for section in chosen for block in section.blocks(analysis)]
