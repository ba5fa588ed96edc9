"""MABAC: above or below the border of the approximation area."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.parts import from_zero, in_parts

MIDDLE = 0.5


def border(scaled: Scaled) -> Floats:
    """(Πᵢ (1 + vᵢⱼ))^(1/options), by logarithms so that many options do not overflow.

    -> (…, criteria), before the weight. On a fixed scale the middle of the scale, 1.5.
    """
    if scaled.fixed:
        return np.full(scaled.values.shape[-1], 1 + MIDDLE)
    return np.asarray(np.exp(np.log1p(scaled.values).mean(axis=-2)))


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    scaled = from_zero(scaled)
    return weighted_sums(1 + scaled.values - border(scaled)[..., None, :], weights)


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    S = _score_many(scaled, weights[None], settings)[0]
    return {"S": S, "G": tuple((weights * border(from_zero(scaled))).tolist())}


RANKING = RankingMethod(
    key="mabac",
    name="MABAC",
    meaning="On each criterion a border is drawn between the better and the weaker options. The "
    "score adds up how far an option lies above the borders, less how far below: above 0 it is "
    "on the whole on the better side.",
    assumes="A strength makes up for any weakness. With its own scaling the options are the ends "
    "of the scale, and adding or removing one may turn the order of two others. On any given "
    "scale the order is the weighted sum's, so their agreement is no second opinion; on anchored "
    "scales the border is the middle.",
    reference="Pamučar and Ćirović (2015), doi:10.1016/j.eswa.2014.11.057",
    score_many=in_parts(_score_many),
    textbook="minmax",
    details=_details,
    linear=True,
    same_on_fixed="weighted_sum",
    same_where="any",
    suits="Take it where the score should say on which side of the middle an option stands. Not "
    "as a second opinion beside the weighted sum: the order is the same.",
    stance="adds up how far an option lies above or below a border on each criterion",
)
