"""COPRAS: gains as parts of their sum, and the more for the smaller costs."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.faults import Fault
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.parts import in_parts
from mcda.scaling.columns import not_positive
from mcda.scaling.method import ScalingMethod


def parts_of_sum(figures: Floats) -> Floats:
    """x / Σx, the sum over the options; 0 for every option where all are 0.

    figures: (…, options, criteria) in units, from 0 -> the same shape, no unit.
    """
    # Taken near 1 first, so that no sum overflows.
    largest = figures.max(axis=-2, keepdims=True)
    parts = figures / np.where(largest == 0, 1.0, largest)
    whole = parts.sum(axis=-2, keepdims=True)
    return np.asarray(parts / np.where(whole == 0, 1.0, whole))


def spared(S_minus: Floats) -> Floats:
    """ΣS⁻ · (1/S⁻ᵢ) / Σ(1/S⁻): the whole of the costs, more of it for whoever costs less.

    S_minus: (W, options), from 0 -> (W, options).
    """
    least = S_minus.min(axis=1, keepdims=True)
    none = S_minus <= 0
    ratio = np.where(none, 1.0, least / np.where(none, 1.0, S_minus))
    whole = S_minus.sum(axis=1, keepdims=True)
    return np.asarray(whole * ratio / ratio.sum(axis=1, keepdims=True))


def significance(scaled: Scaled, weights: Floats) -> tuple[Floats, Floats, Floats]:
    """S⁺, S⁻ and Q = S⁺ + ΣS⁻/(S⁻·Σ(1/S⁻)) of Podvezko (2011), where a cost lowers Q.

    weights: (W, criteria) -> three arrays (W, options). On a scale whose costs are turned
    already, as the anchored one, nothing is left to spare: S⁻ is 0 and Q = S⁺.
    """
    if scaled.costs is None:
        S_plus = weighted_sums(scaled.values, weights)
        return S_plus, np.zeros_like(S_plus), S_plus
    parts = parts_of_sum(np.where(scaled.costs, -scaled.values, scaled.values))
    S_plus = weighted_sums(parts, np.where(scaled.costs, 0.0, weights))
    S_minus = weighted_sums(parts, np.where(scaled.costs, weights, 0.0))
    return S_plus, S_minus, S_plus + spared(S_minus)


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return significance(scaled, weights)[2]


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    S_plus, S_minus, Q = (x[0] for x in significance(scaled, weights[None]))
    return {"Q": Q, "S_plus": S_plus, "S_minus": S_minus}


def _refusals(
    matrix: DecisionMatrix, scaling: ScalingMethod, settings: Settings
) -> Iterable[Fault]:
    return not_positive(matrix) if scaling.key == "raw" else ()


RANKING = RankingMethod(
    key="copras",
    name="COPRAS",
    meaning="An option scores by its part of all gains, and by a further part that grows as its "
    "costs shrink: half the costs bring twice that part.",
    assumes="Figures count from a true zero and are above it. With its own scaling the score of "
    "every option depends on all the others, and adding or removing one may turn the order of two "
    "others. On anchored scales the scores are the weighted sum's, so their agreement is no "
    "second opinion.",
    reference="Podvezko (2011), doi:10.5755/j01.ee.22.2.310",
    score_many=in_parts(_score_many),
    textbook="raw",
    details=_details,
    refusals=_refusals,
    same_on_fixed="weighted_sum",
    suits="Take it where gains and costs should be kept apart and all figures count from a true "
    "zero. Not as a second opinion beside the weighted sum: on anchored scales the order is the "
    "same.",
    stance="adds up gains apart from costs, and gives half the costs twice the part",
)
