"""Standard deviation weights: a criterion counts the more, the further its values lie apart."""

from __future__ import annotations

from mcda.decision.matrix import Floats
from mcda.weighting.method import WeightingMethod
from mcda.weighting.spread import ASKS, as_shares, deviations, spread_faults


def deviation_weights(values: Floats) -> Floats:
    """σⱼ over their sum.

    values: (options, criteria) -> (criteria,) summing to 1, or all 0 where none differ.
    """
    return as_shares(deviations(values))


WEIGHTING = WeightingMethod(
    key="standard_deviation",
    name="Standard deviation of the figures",
    meaning="Nobody is asked: a criterion counts the more, the further the options lie apart on "
    "its scale.",
    assumes="Only as a comparison: spread is not preference. Another option, or a wider scale, "
    "changes the weights.",
    reference="Diakoulaki, Mavrotas and Papayannakis (1995), doi:10.1016/0305-0548(94)00059-H",
    check=spread_faults,
    from_values=deviation_weights,
    asks=ASKS,
    as_swings=False,
)
