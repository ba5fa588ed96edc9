"""Criteria side by side: as many as an upright page can hold, table by table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from mcda.language import say

ABREAST = 7  # beside the option's name and a total


def abreast(count: int) -> Iterator[range]:
    """The places of so many criteria table by table, about as many in each."""
    tables = ceil(count / ABREAST)
    ends = [round(count * at / tables) for at in range(tables + 1)]
    yield from (range(first, last) for first, last in pairwise(ends))


def part_of(caption: str, at: int, count: int) -> str:
    """The caption of one of several tables that are one; alone it stands as it is. at: from 1."""
    if count == 1:
        return caption
    return say("{caption} (part {at} of {count})", caption=caption, at=at, count=count)
