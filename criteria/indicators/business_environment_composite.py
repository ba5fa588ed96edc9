"""Composite of the business environment: several parts on one scale, with what was missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from criteria.checks import (
    ROUNDING,
    Floats,
    checked_cells,
    figures,
    number,
    refuse_where,
    shaped,
    shares,
)
from criteria.formula import Formula, NotMeasurable


@dataclass(frozen=True)
class Composite:
    """An index from 0 to 100, and all that it was made of.

    index: shape (regions,). known: how many parts were known. coverage: the weight of the known
    parts, 0 to 1. weights: as used where all parts are known; worst, best: the ends of each
    part's scale; least_coverage: below it a region is refused.
    """

    index: Floats
    known: NDArray[np.int64]
    coverage: Floats
    weights: Floats
    worst: Floats
    best: Floats
    least_coverage: float


def _ends(worst: Any, best: Any, count: int) -> tuple[Floats, Floats]:
    low, high = figures(worst, "worst", negative=True), figures(best, "best", negative=True)
    for one, name in ((low, "worst"), (high, "best")):
        if len(one) != count:
            raise NotMeasurable(f"{len(one)} ends", name, expected=f"{count} ends",
                                remedy="Give one end for each part.")  # fmt: skip
    if np.any(low == high):
        raise NotMeasurable("a scale whose ends are the same", "best",
                            expected="two different ends",
                            remedy="State the worst and the best plausible figure.")  # fmt: skip
    return low, high


def business_environment_composite(
    parts: Any, weights: Any, worst: Any, best: Any, least_coverage: Any
) -> Composite:
    """Index of the business environment, 0 (all parts at their worst) to 100 (all at their best).

    parts: shape (regions, parts), NaN where a figure is not known; weights, worst, best: shape
    (parts,). Each part goes to (x − worst) / (best − worst), within 0 and 1; which way is better
    follows from the ends. Over the known parts of a region the weights are scaled to add up to 1
    again; where their weight is below `least_coverage` (above 0, at most 1) it is refused. Raises
    NotMeasurable. Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators,
    doi 10.1787/9789264043466-en.

    >>> days_and_score = [[10.0, 80.0], [30.0, float("nan")]]
    >>> made = business_environment_composite(days_and_score, [1, 1], [50, 0], [0, 100], 0.5)
    >>> made.index, made.known
    (array([80., 40.]), array([2, 1]))
    """
    table = shaped(parts, "parts", dimensions=2)
    missing = np.isnan(table)
    low, high = _ends(worst, best, table.shape[1])
    checked_cells(np.where(missing, 0, table), "parts", negative=True)
    weight = shares(weights, "weights", table.shape[1])
    least = number(least_coverage, "least_coverage", 0, 1)
    coverage = np.minimum((weight * ~missing).sum(axis=1), 1)
    refuse_where((coverage < least - ROUNDING) | (coverage <= 0), "too few known parts", "parts",
                 f"known parts with {least:.0%} of the weight",
                 "Find the missing figures, or leave the region out.")  # fmt: skip
    position = np.clip((np.where(missing, low, table) - low) / (high - low), 0, 1)
    index = 100 * np.minimum((position * weight).sum(axis=1) / coverage, 1)
    return Composite(index, (~missing).sum(axis=1), coverage, weight, low, high, least)


def _index(parts: Any, weights: Any, worst: Any, best: Any, least_coverage: Any) -> Floats:
    return business_environment_composite(parts, weights, worst, best, least_coverage).index


FORMULA = Formula(
    key="business_environment_composite",
    name="Business environment composite",
    meaning="Several parts of the business environment, such as days for an approval and the tax "
    "burden, each placed between its worst and best figure and averaged by weight, 0 to 100.",
    assumes="Weights, ends and the least share of known parts are judgements, stated with the "
    "result. A strong part makes up for a weak one. Where parts are missing, the known ones stand "
    "for them.",
    reference="OECD and JRC (2008), Handbook on Constructing Composite Indicators, "
    "doi 10.1787/9789264043466-en",
    unit="index, 0 to 100",
    measure=_index,
    arguments=("parts",),
    figures=("weights", "worst", "best", "least_coverage"),
    of_tables=True,
)
