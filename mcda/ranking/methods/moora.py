"""MOORA: gains less costs, each as a part of the length of its column."""

from __future__ import annotations

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    # The scale has turned the sign of costs already, so gains less costs is one sum.
    return weighted_sums(scaled.values, weights)


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    return {"y": _score_many(scaled, weights[None], settings)[0]}


RANKING = RankingMethod(
    key="moora",
    name="MOORA",
    meaning="Gains are added up and costs are taken off, each weighted and as a part of what all "
    "options bring or cost.",
    assumes="A strength makes up for any weakness. With its own scaling adding or removing an "
    "option may turn the order of two others. On any given scale the scores are the weighted "
    "sum's, so their agreement is no second opinion.",
    reference="Brauers and Zavadskas (2006), Control and Cybernetics 35(2)",
    score_many=_score_many,
    textbook="vector",
    details=_details,
    linear=True,
    same_on_fixed="weighted_sum",
    same_where="any",
    suits="Take it where the balance of gains less costs should decide. Not as a second opinion "
    "beside the weighted sum: the order is the same.",
    stance="adds up gains and takes off costs",
)
