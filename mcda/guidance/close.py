"""Criteria that may count the same thing twice."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from mcda.decision.criterion import Criterion


def _are_close(first: str, second: str, criteria: Mapping[str, Criterion]) -> bool:
    one, other = criteria[first], criteria[second]
    declared = second in one.double_counts or first in other.double_counts
    measured = one.indicator.strip().casefold()
    return declared or (measured != "" and measured == other.indicator.strip().casefold())


def close_pairs(criteria: Mapping[str, Criterion]) -> tuple[tuple[str, str], ...]:
    """The keys of every two criteria of which one says so, or that share an indicator.

    Each pair comes in both directions, one after the other.
    """
    return tuple(
        pair
        for first, second in combinations(criteria, 2)
        if _are_close(first, second, criteria)
        for pair in ((first, second), (second, first))
    )
