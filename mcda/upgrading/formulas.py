"""The formulas that measure a region, by key."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from criteria.formula import Formula
from mcda.catalogue import collect


@cache
def formulas() -> Mapping[str, Formula]:
    """The formulas of criteria/indicators by key."""
    return collect("criteria.indicators", Formula)
