"""SPOTIS: how far an option falls short of the best ends of the scales."""

from __future__ import annotations

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.methods.vikor import shortfalls
from mcda.ranking.parts import in_parts


def distances(scaled: Scaled, weights: Floats) -> Floats:
    """P: Σⱼ wⱼ·|sᵢⱼ − s*ⱼ| / |best − worst|, lower the better, 0 at the best ends.

    weights: (W, criteria) -> (W, options). The bounds are the stated ends of the scale, as the
    method asks; on a scale taken from the options they are the best and the worst option's.
    """
    return weighted_sums(shortfalls(scaled), weights)


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return 1 - distances(scaled, weights)


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    return {"P": distances(scaled, weights[None])[0]}


RANKING = RankingMethod(
    key="spotis",
    name="SPOTIS",
    meaning="On each criterion it is measured how much of the way from the worst to the best end "
    "an option falls short; these shortfalls are weighted and added up. The score is 1 less that "
    "sum.",
    assumes="Worst and best must be stated for every criterion. A strength makes up for any "
    "weakness: on anchored scales the scores are the weighted sum's, so their agreement is no "
    "second opinion.",
    reference="Dezert et al. (2020), doi:10.23919/FUSION45008.2020.9190347",
    score_many=in_parts(_score_many),
    textbook="anchored",
    details=_details,
    linear=True,
    same_on_fixed="weighted_sum",
    same_where="zero to one",
    suits="Take it where worst and best are stated for every criterion and what falls short of "
    "the best should be added up. Not as a second opinion beside the weighted sum: on anchored "
    "scales the order is the same.",
    stance="adds up how far an option falls short of the best values",
)
