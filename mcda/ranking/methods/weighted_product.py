"""Weighted product: every value to the power of its weight, multiplied."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.parts import from_zero, in_parts


def weighted_products(values: Floats, weights: Floats) -> Floats:
    """Πⱼ vᵢⱼ^wⱼ for every draw: 0 where a value of any weight is 0.

    values: from 0, (options, criteria) or (W, options, criteria); weights: (W, criteria)
    -> (W, options).
    """
    none = values == 0
    products = np.exp(weighted_sums(np.log(np.where(none, 1.0, values)), weights))
    if not none.any():
        return products
    hit = weighted_sums(none.astype(np.float64), (weights > 0).astype(np.float64))
    return np.where(hit > 0, 0.0, products)


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return weighted_products(from_zero(scaled).values, weights)


RANKING = RankingMethod(
    key="weighted_product",
    name="Weighted product",
    meaning="Each value is raised to the power of its criterion's weight and the results are "
    "multiplied: losing half on one criterion costs the same part of the score wherever it starts.",
    assumes="An option at 0 on any weighted criterion scores 0, whatever its strengths: on "
    "anchored scales that is the worst end, so state ends that no option should reach. Not where "
    "a strength may make up for any weakness.",
    reference="Bridgman (1922), Dimensional Analysis, Yale University Press",
    score_many=in_parts(_score_many),
    textbook="max",
    suits="Take it where a weakness should weigh the more the deeper it is. Not where an option "
    "stands at the worst end of a scale: it then scores nothing, whatever its strengths.",
    stance="multiplies values, so that a value near nothing drags the whole down",
)
