"""Theil T: inequality between the parts of a region, heavier where the parts are rich."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from criteria.checks import Floats
from criteria.formula import Formula
from criteria.inequality import Decomposition, decomposed, values_and_weights


def _term(r: Floats) -> Floats:
    """r·ln r − r + 1, whose weighted sum is that of r·ln r, since the mean of r is 1."""
    logs = np.log(r, out=np.zeros_like(r), where=r > 0)
    return np.asarray(r * logs - r + 1, dtype=np.float64)


def theil_t(value_per_head: Any, population: Any | None = None) -> float:
    """Theil T, from 0 (all alike) to ln n (all with one of n equal parts).

    value_per_head: shape (parts,), two parts or more, 0 or more each; population: persons, shape
    (parts,), or none to count all parts alike. T = Σ w·(x/m)·ln(x/m), with m = Σ w·x. Raises
    NotMeasurable. Source: Theil (1967), Economics and Information Theory, North-Holland.

    >>> round(theil_t([0, 0, 0, 10, 10, 10]), 6)  # ln 2
    0.693147
    """
    values, weights = values_and_weights(value_per_head, population)
    return max(0.0, float((weights * _term(values / (weights * values).sum())).sum()))


def theil_t_by_groups(
    value_per_head: Any, groups: Sequence[Any], population: Any | None = None
) -> Decomposition:
    """Theil T between groups of parts and within them; the two add up to the whole.

    groups: one name for each part. The rest as in `theil_t`. Source: Shorrocks (1980),
    Econometrica 48(3), doi 10.2307/1913126.

    >>> split = theil_t_by_groups([0, 0, 10, 10], ["a", "a", "b", "b"])
    >>> round(split.between, 6), split.within
    (0.693147, 0.0)
    """
    values, weights = values_and_weights(value_per_head, population)
    return decomposed(values, weights, groups, _term, by_value=True)


FORMULA = Formula(
    key="theil_t",
    name="Theil T",
    meaning="How unequal the parts of a region are: 0 where all are alike, more the more they "
    "differ, heavier where the rich parts stand out. It splits exactly into a part between groups "
    "and a part within them.",
    assumes="The parts' figures are of one year, one release and one population count. Differences "
    "inside a part are not seen, so few large parts and many small ones do not compare.",
    reference="Theil (1967), Economics and Information Theory, North-Holland; Shorrocks (1980), "
    "Econometrica 48(3), doi 10.2307/1913126",
    unit="index, 0 or more",
    measure=theil_t,
    arguments=("value_per_head", "population"),
    over_parts=True,
)
