"""RIM: near the reference ideal of every scale and far from its other end."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings
from mcda.ranking.methods.topsis import closeness, distance
from mcda.ranking.methods.vikor import shortfalls
from mcda.ranking.parts import in_parts


def distances(scaled: Scaled, weights: Floats) -> tuple[Floats, Floats]:
    """I⁺ and I⁻: the weighted distances from the reference ideal and from its opposite.

    weights: (W, criteria) -> two arrays (W, options). The reference ideal of a criterion is its
    best end alone, in the range from worst to best; on a scale taken from the options these are
    the best and the worst option's.
    """
    y = 1 - shortfalls(scaled)
    ends = np.ones(y.shape[-1]), np.zeros(y.shape[-1])
    return distance(y, ends[0], weights), distance(y, ends[1], weights)


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return closeness(*distances(scaled, weights))


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    I_plus, I_minus = (one[0] for one in distances(scaled, weights[None]))
    return {"R": closeness(I_plus, I_minus), "I_plus": I_plus, "I_minus": I_minus}


RANKING = RankingMethod(
    key="rim",
    name="RIM",
    meaning="An option is good when it is close to the reference ideal, the best end of every "
    "scale, and far from the worst. The score is 1 at the ideal, 0 at the worst end of all.",
    assumes="Worst and best must be stated for every criterion. The ideal is an end of the scale: "
    "not where the best lies between too little and too much, unless a curve is drawn. On anchored "
    "scales the scores are TOPSIS's, so their agreement is no second opinion.",
    reference="Cables, Lamata and Verdegay (2016), doi:10.1016/j.ins.2015.12.011",
    score_many=in_parts(_score_many),
    textbook="anchored",
    details=_details,
    same_on_fixed="topsis",
    same_where="zero to one",
    suits="Take it where every criterion has a stated best end and the distance to it should "
    "decide. Not as a second opinion beside TOPSIS: on anchored scales the scores are the same.",
    stance="measures the distance to the best and the worst end of every scale, where one large "
    "gap counts more than several small ones",
)
