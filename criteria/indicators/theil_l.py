"""Theil L, the mean log deviation: inequality, heavier where the parts are poor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from criteria.checks import Floats, positive
from criteria.formula import Formula
from criteria.inequality import VALUE, Decomposition, decomposed, values_and_weights


def _term(r: Floats) -> Floats:
    """r − 1 − ln r, whose weighted sum is that of −ln r, since the mean of r is 1."""
    return np.asarray(r - 1 - np.log(r), dtype=np.float64)


def _taken(value_per_head: Any, population: Any | None) -> tuple[Floats, Floats]:
    values, weights = values_and_weights(value_per_head, population)
    return positive(values, VALUE), weights


def theil_l(value_per_head: Any, population: Any | None = None) -> float:
    """Theil L, 0 where all are alike and without an upper end.

    value_per_head: shape (parts,), two parts or more, above 0 each; population: persons, shape
    (parts,), or none to count all parts alike. L = Σ w·ln(m/x), with m = Σ w·x. Raises
    NotMeasurable. Source: Theil (1967), Economics and Information Theory, North-Holland.

    >>> round(theil_l([10, 10, 10, 20, 50]), 7)  # Störmann (2009), Regionalökonomik
    0.2326302
    """
    values, weights = _taken(value_per_head, population)
    return max(0.0, float((weights * _term(values / (weights * values).sum())).sum()))


def theil_l_by_groups(
    value_per_head: Any, groups: Sequence[Any], population: Any | None = None
) -> Decomposition:
    """Theil L between groups of parts and within them; the two add up to the whole.

    groups: one name for each part. The rest as in `theil_l`. Source: Shorrocks (1980),
    Econometrica 48(3), doi 10.2307/1913126.

    >>> split = theil_l_by_groups([5, 5, 10, 10], ["a", "a", "b", "b"])
    >>> round(split.between, 6), split.within
    (0.058892, 0.0)
    """
    values, weights = _taken(value_per_head, population)
    return decomposed(values, weights, groups, _term, by_value=False)


FORMULA = Formula(
    key="theil_l",
    name="Theil L",
    meaning="How unequal the parts of a region are: 0 where all are alike, more the more they "
    "differ, heavier where the poor parts fall behind. It splits exactly into a part between "
    "groups and a part within them.",
    assumes="No part's figure is zero. It is the mean log deviation and not Theil T, whose figures "
    "differ: some books call either of them Theil's index.",
    reference="Theil (1967), Economics and Information Theory, North-Holland; Shorrocks (1980), "
    "Econometrica 48(3), doi 10.2307/1913126",
    unit="index, 0 or more",
    measure=theil_l,
    arguments=("value_per_head", "population"),
    over_parts=True,
)
