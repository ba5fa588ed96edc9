"""Entropy weights: a criterion counts the more, the less evenly its values are spread."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats
from mcda.weighting.method import WeightingMethod
from mcda.weighting.spread import ASKS, as_shares, spread_faults


def entropy_weights(values: Floats) -> Floats:
    """1 − Eⱼ over their sum, Eⱼ = −Σᵢ pᵢⱼ·ln pᵢⱼ / ln n, pᵢⱼ the column's parts.

    values: (options, criteria) from 0 -> (criteria,) summing to 1, or all 0 where none differ.
    """
    whole = values.sum(axis=0)
    # A column of zeros differs in nothing, as one of equal parts.
    parts = np.where(whole > 0, values / np.where(whole > 0, whole, 1.0), 1 / len(values))
    logs = np.log(np.where(parts > 0, parts, 1.0))
    entropy = -(parts * logs).sum(axis=0) / np.log(max(2, len(values)))
    differs = np.ptp(parts, axis=0) > 0
    return as_shares(np.where(differs, np.maximum(1 - entropy, 0.0), 0.0))


WEIGHTING = WeightingMethod(
    key="entropy",
    name="Entropy of the figures",
    meaning="Nobody is asked: a criterion counts the more, the less evenly the options share its "
    "values. A criterion on which all do the same counts nothing.",
    assumes="Only as a comparison: spread is not preference. Another option, or a wider scale, "
    "changes the weights.",
    reference="Xu (2004), doi:10.1016/S0377-2217(03)00146-2",
    check=spread_faults,
    from_values=entropy_weights,
    asks=ASKS,
    as_swings=False,
)
