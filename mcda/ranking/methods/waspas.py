"""WASPAS: between the weighted sum and the weighted product."""

from __future__ import annotations

from mcda.catalogue import Setting
from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.methods.weighted_product import weighted_products
from mcda.ranking.parts import from_zero, in_parts


def measures(scaled: Scaled, weights: Floats, share: float) -> tuple[Floats, Floats, Floats]:
    """Q₁ = Σⱼ wⱼ·vᵢⱼ, Q₂ = Πⱼ vᵢⱼ^wⱼ and Q = λ·Q₁ + (1 − λ)·Q₂.

    weights: (W, criteria); share: λ -> three arrays (W, options).
    """
    values = from_zero(scaled).values
    Q1, Q2 = weighted_sums(values, weights), weighted_products(values, weights)
    return Q1, Q2, share * Q1 + (1 - share) * Q2


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return measures(scaled, weights, RANKING.settle(settings)["lambda"])[2]


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    found = measures(scaled, weights[None], RANKING.settle(settings)["lambda"])
    return {symbol: x[0] for symbol, x in zip(("Q1", "Q2", "Q"), found, strict=True)}


RANKING = RankingMethod(
    key="waspas",
    name="WASPAS",
    meaning="Part of the score is the weighted sum, where a strength makes up for any weakness; "
    "the other part is the weighted product, where a deep weakness weighs on the whole.",
    assumes="An option at 0 on any weighted criterion gets nothing from the product: on anchored "
    "scales that is the worst end. The mix of the two parts is a choice, not a measurement.",
    reference="Zavadskas et al. (2012), doi:10.5755/j01.eee.122.6.1810",
    score_many=in_parts(_score_many),
    textbook="max",
    details=_details,
    settings=(
        Setting(
            key="lambda",
            name="Part of the sum",
            meaning="How much the weighted sum counts against the weighted product: at 1 only the "
            "sum counts, at 0 only the product.",
            default=0.5,
            low=0.0,
            high=1.0,
        ),
    ),
    suits="Take it where a deep weakness should weigh without deciding alone. Not where nobody "
    "can say how much the sum and how much the product should count.",
    stance="mixes the weighted sum with the weighted product, so that a value near nothing counts "
    "heavily",
)
