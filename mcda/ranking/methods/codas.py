"""CODAS: far from the worst in a straight line and, beyond a threshold, step by step."""

from __future__ import annotations

import numpy as np

from mcda.catalogue import Setting
from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.methods.topsis import distance
from mcda.ranking.parts import in_parts

# A difference of distances that falls short of the threshold by less has reached it.
NOISE = 1e-12


def distances(scaled: Scaled, weights: Floats) -> tuple[Floats, Floats]:
    """E and T: the straight and the taxicab distance from the negative ideal.

    weights: (W, criteria) -> two arrays (W, options). The negative ideal is the worst option's
    value on each criterion; on a fixed scale its worst end, 0.
    """
    E = distance(scaled.values, scaled.anti_ideal, weights)
    return E, weighted_sums(scaled.values - scaled.anti_ideal[..., None, :], weights)


def assessed(E: Floats, T: Floats, tau: float) -> Floats:
    """H: Σₖ (Eᵢ − Eₖ) + ψ·(Tᵢ − Tₖ), ψ being 1 where |Eᵢ − Eₖ| ≥ τ, else 0.

    E, T: (W, options) -> (W, options).
    """
    ahead = E[:, :, None] - E[:, None, :]
    counts = np.abs(ahead) >= tau - NOISE
    steps = T * counts.sum(axis=2) - np.matmul(counts.astype(np.float64), T[:, :, None])[:, :, 0]
    return np.asarray(ahead.sum(axis=2) + steps)


def measures(scaled: Scaled, weights: Floats, tau: float) -> tuple[Floats, Floats, Floats]:
    """E, T and H, higher the better.

    weights: (W, criteria) -> three arrays (W, options). On a fixed scale an option is compared
    with the scale's worst end alone, where E and T are 0: H = E + ψ·T.
    """
    E, T = distances(scaled, weights)
    if scaled.fixed:
        return E, T, E + np.where(tau - NOISE <= E, T, 0.0)
    return E, T, assessed(E, T, tau)


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return measures(scaled, weights, RANKING.settle(settings)["tau"])[2]


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    E, T, H = (x[0] for x in measures(scaled, weights[None], RANKING.settle(settings)["tau"]))
    return {"H": H, "E": E, "T": T}


RANKING = RankingMethod(
    key="codas",
    name="CODAS",
    meaning="An option is good when it is far from the worst values, measured in a straight line; "
    "where that tells two options apart, the distance measured criterion by criterion counts too.",
    assumes="With its own scaling options are compared with each other: adding or removing one "
    "may turn the order of two others, and an improvement past the threshold may lower an option, "
    "even below one that it beats. On anchored scales each is compared with the worst end alone "
    "and none of this happens.",
    reference="Keshavarz Ghorabaee et al. (2016), Economic Computation and Economic Cybernetics "
    "Studies and Research 50(3)",
    score_many=in_parts(_score_many),
    textbook="max",
    details=_details,
    settings=(
        Setting(
            key="tau",
            name="Threshold",
            meaning="How far two options must differ in straight distance before the distance "
            "criterion by criterion counts as well.",
            default=0.02,
            low=0.0,
            high=1.0,
        ),
    ),
    suits="Take it where being far from the worst matters most. Not where several small strengths "
    "should count as much as one great one.",
    stance="measures the distance from the worst values, where one great strength counts more "
    "than several small ones",
)
