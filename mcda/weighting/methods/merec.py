"""MEREC: a criterion counts the more, the more the options' overall values change without it."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Flags, Floats
from mcda.weighting.method import WeightingMethod
from mcda.weighting.spread import ASKS, as_shares, spread_faults


def removal_weights(parts: Floats) -> tuple[Floats, Floats]:
    """Eⱼ = Σᵢ |S′ᵢⱼ − Sᵢ| over their sum, and Sᵢ = ln(1 + (1/m)·Σⱼ |ln nᵢⱼ|).

    parts: n, (options, criteria) above 0 to 1; S′ᵢⱼ is Sᵢ with the term of j left out
    -> weights (criteria,) summing to 1, or all 0 where nothing changes, and S (options,).
    """
    logs = np.abs(np.log(parts))
    whole = logs.sum(axis=1, keepdims=True)
    count = parts.shape[1]
    s, without = np.log1p(whole / count), np.log1p(np.maximum(whole - logs, 0.0) / count)
    return as_shares(np.abs(without - s).sum(axis=0)), s[:, 0]


def parts_of_figures(figures: Floats, more_is_better: Flags) -> Floats:
    """min / x, or x / max where less is better: the paper's own scaling of positive figures."""
    low, high = figures.min(axis=0), figures.max(axis=0)
    return np.asarray(np.where(more_is_better, low / figures, figures / high))


def merec_weights(values: Floats) -> Floats:
    """The weights by removal, of values from 0 to 1 taken as n = min(1 + v) / (1 + v).

    values: (options, criteria), higher better -> (criteria,) summing to 1, or all 0.
    """
    raised = 1 + values
    return removal_weights(parts_of_figures(raised, np.full(values.shape[1], True)))[0]


WEIGHTING = WeightingMethod(
    key="merec",
    name="Effect of leaving it out (MEREC)",
    meaning="Nobody is asked: a criterion counts the more, the more the options' overall values "
    "change when it is left out.",
    assumes="Only as a comparison: spread is not preference. The method needs figures above 0, so "
    "each value on its scale from 0 to 1 is taken plus 1; on raw figures it would follow their "
    "units.",
    reference="Keshavarz-Ghorabaee et al. (2021), doi:10.3390/sym13040525",
    check=spread_faults,
    from_values=merec_weights,
    asks=ASKS,
    as_swings=False,
)
