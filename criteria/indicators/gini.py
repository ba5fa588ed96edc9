"""Gini coefficient: how unequal the parts of a region are, from 0 to below 1."""

from __future__ import annotations

from typing import Any

import numpy as np

from criteria.formula import Formula, NotMeasurable
from criteria.inequality import POPULATION, values_and_weights


def gini(
    value_per_head: Any, population: Any | None = None, *, small_sample: bool = False
) -> float:
    """Gini coefficient: 0 where all are alike, 1 − 1/n where one of n equal parts has all.

    value_per_head: shape (parts,), two parts or more, 0 or more each; population: persons, shape
    (parts,), or none to count all parts alike. Half the mean difference of all pairs over the
    mean, by sorting. small_sample: multiplied by n/(n − 1), so that the largest value is 1; for
    parts that count alike only, since with a population it would pass 1. Raises NotMeasurable.
    Source: Gini (1912), Variabilità e mutabilità; Deltas (2003), Review of Economics and
    Statistics 85(1), doi 10.1162/rest.2003.85.1.226.

    >>> round(gini([20, 50, 20, 10]), 6), round(gini([20, 50, 20, 10], small_sample=True), 6)
    (0.3, 0.4)
    """
    values, weights = values_and_weights(value_per_head, population)
    if small_sample and population is not None:
        raise NotMeasurable("a correction for few parts beside a population", POPULATION,
                            expected="parts that count alike, or no correction",
                            remedy="Leave one of the two out.")  # fmt: skip
    order = np.argsort(values, kind="stable")
    x, w = values[order], weights[order]
    above_least = x - x[0]  # the coefficient's numerator does not change, and equal parts give 0
    pairs = (w * above_least * (2 * np.cumsum(w) - w - 1)).sum()
    coefficient = min(1.0, max(0.0, float(pairs / (w * x).sum())))
    return coefficient * len(x) / (len(x) - 1) if small_sample else coefficient


FORMULA = Formula(
    key="gini",
    name="Gini coefficient",
    meaning="How unequal the parts of a region are: 0 where all have the same per head, near 1 "
    "where one part has nearly all.",
    assumes="The parts' figures are of one year, one release and one population count. With few "
    "parts it stays below 1 − 1/n, and it does not split into parts between and within groups.",
    reference="Gini (1912), Variabilità e mutabilità, Cuppini; Deltas (2003), Review of Economics "
    "and Statistics 85(1), doi 10.1162/rest.2003.85.1.226",
    unit="index, 0 to 1",
    measure=gini,
    arguments=("value_per_head", "population"),
    over_parts=True,
)
