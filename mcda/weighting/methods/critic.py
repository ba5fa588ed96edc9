"""CRITIC: spread, and how far a criterion disagrees with the others."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats
from mcda.weighting.method import WeightingMethod
from mcda.weighting.spread import ASKS, as_shares, deviations, spread_faults


def critic_weights(values: Floats) -> Floats:
    """Cⱼ = σⱼ·Σₖ (1 − rⱼₖ) over their sum, r the correlation of columns.

    values: (options, criteria), higher better -> (criteria,) summing to 1, or all 0 where none
    differ or all agree.
    """
    spread = deviations(values)
    apart = values - values.mean(axis=0)
    size = np.sqrt((apart**2).sum(axis=0))
    # A criterion on which all do the same has no weight; its correlation does not matter.
    unit = apart / np.where(spread > 0, size, 1.0)
    disagrees = np.where(spread > 0, 1 - np.clip(unit.T @ unit, -1.0, 1.0), 0.0).sum(axis=1)
    if np.count_nonzero(spread) < 2:
        return as_shares(spread)
    return as_shares(spread * np.where(disagrees > 1e-12, disagrees, 0.0))


WEIGHTING = WeightingMethod(
    key="critic",
    name="Spread and disagreement (CRITIC)",
    meaning="Nobody is asked: a criterion counts the more, the further the options lie apart on it "
    "and the less it repeats what other criteria say.",
    assumes="Only as a comparison: spread is not preference. Another option, or a wider scale, "
    "changes the weights; with few options the correlations mean little.",
    reference="Diakoulaki, Mavrotas and Papayannakis (1995), doi:10.1016/0305-0548(94)00059-H",
    check=spread_faults,
    from_values=critic_weights,
    asks=ASKS,
    as_swings=False,
)
