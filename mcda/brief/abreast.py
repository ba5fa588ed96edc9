"""Criteria side by side: as many as an upright page can hold, table by table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

ABREAST = 7  # beside the option's name and a total


def abreast(count: int) -> Iterator[range]:
    """The places of so many criteria table by table, about as many in each."""
    tables = ceil(count / ABREAST)
    ends = [round(count * at / tables) for at in range(tables + 1)]
    yield from (range(first, last) for first, last in pairwise(ends))
