"""ARAS: what part of the best that could be put together an option reaches."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.parts import from_zero, in_parts


def shares(scaled: Scaled) -> tuple[Floats, Floats]:
    """Values of the options and of the best, as parts of their sum with the best among them.

    -> (…, options, criteria) and (…, criteria). The best is put together from the options; on a
    fixed scale it is the best end, 1, and nothing is divided by the options' sum.
    """
    if scaled.fixed:
        return scaled.values, scaled.ideal
    whole = scaled.values.sum(axis=-2) + scaled.ideal
    whole = np.where(whole == 0, 1.0, whole)
    return scaled.values / whole[..., None, :], scaled.ideal / whole


def measures(scaled: Scaled, weights: Floats) -> tuple[Floats, Floats]:
    """S and K = S/S₀, S₀ being the best's.

    weights: (W, criteria) -> two arrays (W, options).
    """
    values, best = shares(from_zero(scaled))
    S, S_0 = weighted_sums(values, weights), (weights * best).sum(axis=1, keepdims=True)
    return S, S / np.where(S_0 == 0, 1.0, S_0)


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return measures(scaled, weights)[1]


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    S, K = (x[0] for x in measures(scaled, weights[None]))
    return {"K": K, "S": S}


RANKING = RankingMethod(
    key="aras",
    name="ARAS",
    meaning="The best values are put together as one imagined option. The score is the part of it "
    "that an option reaches: 1 is as good as the best on everything.",
    assumes="A strength makes up for any weakness. With its own scaling figures must be above 0, "
    "a criterion on which options crowd counts for less, and adding or removing an option may "
    "turn the order of two others. On anchored scales the scores are the weighted sum's, so "
    "their agreement is no second opinion.",
    reference="Zavadskas and Turskis (2010), doi:10.3846/tede.2010.10",
    score_many=in_parts(_score_many),
    textbook="max",
    details=_details,
    same_on_fixed="weighted_sum",
    suits="Take it where the score should say which part of the best possible an option reaches. "
    "Not as a second opinion beside the weighted sum: on anchored scales the order is the same.",
    stance="sets the weighted sum against that of the best values",
)
