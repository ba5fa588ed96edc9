"""Krugman index: how unlike a reference a region's mix of industries is, from 0 to 2."""

from __future__ import annotations

from typing import Any

import numpy as np

from criteria.checks import Floats, figures, fitting, positive, total
from criteria.formula import Formula


def _shares(jobs: Floats, argument: str) -> Floats:
    return np.asarray(jobs / total(jobs, argument), dtype=np.float64)


def krugman_index(employment: Any, reference: Any) -> float:
    """Sum of the differences in shares: 0 where the mix is the same, 2 where nothing is shared.

    employment: the region's by industry, shape (industries,), two industries or more; reference:
    another region's or the nation's, shape (industries,). Raises NotMeasurable. Source: Krugman
    (1991), Geography and Trade, MIT Press.

    >>> krugman_index([20, 10, 70, 0, 0], [0, 0, 0, 60, 40])
    2.0
    """
    own, other = figures(employment, "employment", fewest=2), figures(reference, "reference")
    fitting(employment=own, reference=other)
    gaps = np.abs(_shares(own, "employment") - _shares(other, "reference"))
    return min(2.0, float(gaps.sum()))


def over_regions(employment: Any) -> Floats:
    """Krugman index of each region against all regions together, shape (regions,).

    employment: shape (regions, industries), two regions or more.

    >>> over_regions([[50.0, 50.0], [100.0, 0.0]])
    array([0.5, 0.5])
    """
    jobs = figures(employment, "employment", dimensions=2, fewest=2)
    of_region = positive(jobs.sum(axis=1, keepdims=True), "employment")
    nation = jobs.sum(axis=0) / jobs.sum()
    gaps = np.abs(jobs / of_region - nation).sum(axis=1)
    return np.asarray(np.minimum(2.0, gaps), dtype=np.float64)


FORMULA = Formula(
    key="krugman_index",
    name="Krugman index",
    meaning="How unlike a reference a region's mix of industries is: 0 means the same mix, 2 that "
    "the two share no industry. Half of it is the part of the jobs that would have to change "
    "industry.",
    assumes="Both are by one classification. It says that a mix differs, not whether that is good.",
    reference="Krugman (1991), Geography and Trade, MIT Press; Farhauer and Kröll (2013), "
    "Standorttheorien, Springer",
    unit="index, 0 to 2",
    measure=krugman_index,
    arguments=("employment", "reference"),
    over_parts=True,
)
