"""CoCoSo: three compromises between a weighted sum and a sum of powers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from mcda.catalogue import Setting
from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.faults import Fault
from mcda.language import say
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.parts import from_zero, in_parts
from mcda.scaling.method import ScalingMethod

MIDDLE = 0.5


def sum_of_powers(values: Floats, weights: Floats) -> Floats:
    """P: Σⱼ vᵢⱼ^wⱼ for every draw.

    values: from 0, (options, criteria) or (W, options, criteria); weights: (W, criteria)
    -> (W, options).
    """
    P = np.zeros((len(weights), values.shape[-2]))
    for j in range(weights.shape[1]):
        P += values[..., j] ** weights[:, j, None]
    return P


def _least(x: Floats) -> Floats:
    least = np.where(x > 0, x, np.inf).min(axis=1, keepdims=True)
    return np.where(np.isfinite(least), least, 1.0)


def strategies(
    S: Floats, P: Floats, weights: Floats, share: float, fixed: bool
) -> tuple[Floats, Floats, Floats]:
    """ka = (P + S)/Σ(P + S), kb = S/min S + P/min P, kc = (λS + (1−λ)P)/(λ max S + (1−λ) max P).

    S, P: (W, options); weights: (W, criteria); share: λ -> three arrays (W, options). An option
    whose S or P is 0 is not the least of kb. On a fixed scale the sum in ka and the most in kc
    are the best end's, and the least in kb is the middle's, for the worst end's is 0.
    """
    if fixed:
        one, many = np.ones((len(weights), 1)), np.full((len(weights), 1), weights.shape[1])
        middle = (MIDDLE**weights).sum(axis=1, keepdims=True)
        whole, least, most = one + many, (MIDDLE * one, middle), (one, many)
    else:
        whole, least = (P + S).sum(axis=1, keepdims=True), (_least(S), _least(P))
        most = S.max(axis=1, keepdims=True), P.max(axis=1, keepdims=True)
    top = share * most[0] + (1 - share) * most[1]
    ka = (P + S) / np.where(whole == 0, 1.0, whole)
    kc = (share * S + (1 - share) * P) / np.where(top == 0, 1.0, top)
    return ka, S / least[0] + P / least[1], kc


def measures(scaled: Scaled, weights: Floats, share: float) -> dict[str, Floats]:
    """S, P, the three strategies and k = ∛(ka·kb·kc) + (ka + kb + kc)/3, higher the better.

    weights: (W, criteria); share: λ -> arrays (W, options).
    """
    values = from_zero(scaled).values
    S, P = weighted_sums(values, weights), sum_of_powers(values, weights)
    ka, kb, kc = strategies(S, P, weights, share, scaled.fixed)
    k = np.cbrt(ka * kb * kc) + (ka + kb + kc) / 3
    return {"k": k, "ka": ka, "kb": kb, "kc": kc, "S": S, "P": P}


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return measures(scaled, weights, RANKING.settle(settings)["lambda"])["k"]


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    found = measures(scaled, weights[None], RANKING.settle(settings)["lambda"])
    return {symbol: x[0] for symbol, x in found.items()}


def _last_on_all(matrix: DecisionMatrix) -> Iterator[Fault]:
    x = np.where(matrix.more_is_better, matrix.figures, -matrix.figures)
    last = (x == x.min(axis=0)).all(axis=1)
    for option in np.array(matrix.options)[last].tolist():
        yield Fault.at(
            ("options",),
            say("'{option}' with the worst figure on every criterion", option=option),
            say("options each better than the worst on some criterion"),
            say("Leave the option out, or set scaling to 'anchored'."),
        )


def _refusals(
    matrix: DecisionMatrix, scaling: ScalingMethod, settings: Settings
) -> Iterable[Fault]:
    return _last_on_all(matrix) if scaling.key == "minmax" else ()


RANKING = RankingMethod(
    key="cocoso",
    name="CoCoSo",
    meaning="Options are scored by a weighted sum and by a sum of powers; three ways of comparing "
    "these with the whole, the least and the most are brought together in one score.",
    assumes="With its own scaling adding or removing an option may turn the order of two others. "
    "The sum of powers rewards any value above 0, however small, nearly in full. On anchored "
    "scales the least is the middle of the scale.",
    reference="Yazdani et al. (2019), doi:10.1108/MD-05-2017-0458",
    score_many=in_parts(_score_many),
    textbook="minmax",
    details=_details,
    refusals=_refusals,
    settings=(
        Setting(
            key="lambda",
            name="Part of the sum",
            meaning="How much the weighted sum counts against the sum of powers in the third "
            "comparison.",
            default=0.5,
            low=0.0,
            high=1.0,
        ),
    ),
    suits="Take it where you want a compromise between adding values and multiplying them. Not "
    "where figures lie close to the worst end: a little above it is rewarded nearly in full.",
    stance="joins a weighted sum and a sum of powers, in which a value near nothing counts heavily "
    "even on a light criterion",
)
