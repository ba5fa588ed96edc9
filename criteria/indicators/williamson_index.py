"""Williamson index: how far a region's parts lie apart, weighted by their population."""

from __future__ import annotations

from typing import Any

import numpy as np

from criteria.formula import Formula
from criteria.inequality import values_and_weights


def williamson_index(value_per_head: Any, population: Any | None = None) -> float:
    """Coefficient of variation weighted by population: 0 where all parts are alike.

    value_per_head: shape (parts,), two parts or more, 0 or more each; population: persons, shape
    (parts,), or none to count all parts alike. √(Σ w·(x − m)²) / m, with m = Σ w·x. Raises
    NotMeasurable. Source: Williamson (1965), Economic Development and Cultural Change 13(4/2),
    doi 10.1086/450136.

    >>> williamson_index([10, 30], [100, 100])
    0.5
    """
    x, w = values_and_weights(value_per_head, population)
    m = (w * x).sum()
    return float(np.sqrt((w * (x - m) ** 2).sum()) / m)


FORMULA = Formula(
    key="williamson_index",
    name="Williamson index",
    meaning="How far a region's parts lie apart in product per head: the coefficient of variation, "
    "in which each part counts by its population. 0 means no gap; 0.4 means that the parts lie 40 "
    "per cent of the mean away from it, in the root of the mean square.",
    assumes="Product and population are of one year, and the population of all parts is of one "
    "count. Large gaps weigh more than small ones, since they are squared.",
    reference="Williamson (1965), Regional inequality and the process of national development, "
    "Economic Development and Cultural Change 13(4/2), doi 10.1086/450136",
    unit="coefficient of variation",
    measure=williamson_index,
    arguments=("value_per_head", "population"),
    over_parts=True,
)
