"""Cluster stars: size, specialisation and focus, one star each."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from criteria.checks import ROUNDING, Flags, Floats, figures, number
from criteria.formula import Formula, NotMeasurable
from criteria.indicators.location_quotient import over_industries


def _among_the_top(values: Floats, top: float, argument: str) -> Flags:
    """Whether at most that share of the rows of a column are as large as the value or larger."""
    rows = len(values)
    counted = int(top * rows + ROUNDING)
    if counted < 1:
        raise NotMeasurable(
            f"{top:.0%} of {rows}, less than one", argument, expected="a share of one or more",
            remedy="Compare more regions, or state a larger share.",
        )  # fmt: skip
    if counted >= rows:
        return np.asarray(values > 0, dtype=np.bool_)
    first_outside = np.partition(values, rows - counted - 1, axis=0)[rows - counted - 1]
    return np.asarray(values > first_outside, dtype=np.bool_)


def cluster_stars(
    employment: Any, top_size: Any, specialised: Any, top_focus: Any
) -> NDArray[np.int64]:
    """Stars, 0 to 3, of every industry in every region, shape (regions, industries).

    employment: persons, shape (regions, industries), all industries of all regions compared.
    Size: among the share `top_size` of the regions by employment in the same industry.
    Specialisation: location quotient of `specialised` or more. Focus: among the share `top_focus`
    of all pairs of region and industry by the industry's share of the region's employment.
    A share counts whole places, rounded down; where a tie at the edge is too large for them, all
    of it is out; no employment, no star.
    Source: European Cluster Observatory, which set 10 %, 2 and 10 % over 259 regions.
    Raises NotMeasurable, also where a share of so few regions is less than one.

    >>> cluster_stars([[10, 90], [60, 40], [5, 95], [5, 95]], 0.25, 2, 0.25)
    array([[0, 0],
           [2, 0],
           [0, 1],
           [0, 1]])
    """
    jobs = figures(employment, "employment", dimensions=2, fewest=2)
    quotients = over_industries(jobs)
    large = _among_the_top(jobs, number(top_size, "top_size", 0, 1), "top_size")
    strong = quotients >= number(specialised, "specialised", 0, 1e6) * (1 - ROUNDING)
    focus = (jobs / jobs.sum(axis=1, keepdims=True)).reshape(-1, 1)
    focused = _among_the_top(focus, number(top_focus, "top_focus", 0, 1), "top_focus")
    stars = large.astype(np.int64) + (strong & (jobs > 0)) + focused.reshape(jobs.shape)
    return np.asarray(stars, dtype=np.int64)


FORMULA = Formula(
    key="cluster_stars",
    name="Cluster stars",
    meaning="One star each for size (among the largest of its industry), specialisation (location "
    "quotient at or above a threshold) and focus (among the largest shares of a region's "
    "employment). Three stars mark a cluster that is strong in every sense.",
    assumes="The thresholds are stated where the stars are used; the European Cluster Observatory "
    "set the top 10 %, a quotient of 2 and the top 10 %, over 259 regions of Europe. It names the "
    "industry as the field for size; for focus it does not, so all pairs of region and industry "
    "are compared here. Among few regions the stars depend on who is compared.",
    reference="European Cluster Observatory (page without a date), Evaluation of regional cluster "
    "strength, Stockholm School of Economics",
    unit="stars, 0 to 3",
    measure=cluster_stars,
    arguments=("employment",),
    figures=("top_size", "specialised", "top_focus"),
    of_tables=True,
)
