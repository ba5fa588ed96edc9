"""Weighted sum: every value times its weight, added up."""

from __future__ import annotations

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return weighted_sums(scaled.values, weights)


RANKING = RankingMethod(
    key="weighted_sum",
    name="Weighted sum",
    meaning="Each value is multiplied by its criterion's weight and the results are added up.",
    assumes="A strength makes up for any weakness, and what one criterion brings does not depend "
    "on another: not for effects that only come together, nor where a floor must be kept.",
    reference="Podvezko (2011), doi:10.5755/j01.ee.22.2.310",
    score_many=_score_many,
    textbook="max",
    linear=True,
    suits="Take it where a strength may make up for a weakness and every reader should be able to "
    "follow the sum. Not where a floor must be kept on some criterion.",
    stance="adds up weighted values, so that a strength makes up for any weakness",
)
