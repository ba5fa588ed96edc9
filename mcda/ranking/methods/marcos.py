"""MARCOS: between the best and the worst that could be put together."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums
from mcda.ranking.parts import from_zero, in_parts


def sums(scaled: Scaled, weights: Floats) -> tuple[Floats, Floats, Floats]:
    """S of the options, and S_AI and S_AAI of the ideal and the anti-ideal.

    weights: (W, criteria) -> (W, options), (W, 1), (W, 1). The two put together the best and the
    worst values of the options; on a fixed scale they are its ends, 1 and 0.
    """
    S_AI, S_AAI = (
        (weights * end).sum(axis=1, keepdims=True) for end in (scaled.ideal, scaled.anti_ideal)
    )
    return weighted_sums(scaled.values, weights), S_AI, S_AAI


def utility(S: Floats, S_AI: Floats, S_AAI: Floats) -> Floats:
    """f(K) = (K⁺ + K⁻) / (1 + (1 − f(K⁺))/f(K⁺) + (1 − f(K⁻))/f(K⁻)).

    With K⁺ = S/S_AI and K⁻ = S/S_AAI that is S·(S_AI + S_AAI) / (S_AI² + S_AI·S_AAI + S_AAI²),
    which holds where S_AAI is 0 too: S/S_AI.
    S: (W, options); S_AI, S_AAI: (W, 1) -> (W, options).
    """
    whole = np.square(S_AI) + S_AI * S_AAI + np.square(S_AAI)
    return S * ((S_AI + S_AAI) / np.where(whole == 0, 1.0, whole))


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return utility(*sums(from_zero(scaled), weights))


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    S, S_AI, S_AAI = sums(from_zero(scaled), weights[None])
    details: dict[str, object] = {"f": utility(S, S_AI, S_AAI)[0]}
    for symbol, end in (("K_plus", S_AI), ("K_minus", S_AAI)):
        if end > 0:
            details[symbol] = (S / end)[0]
    return details


RANKING = RankingMethod(
    key="marcos",
    name="MARCOS",
    meaning="The best and the worst values are put together as two imagined options. The score "
    "says how an option stands between them: how much of the best it reaches, and how many times "
    "the worst.",
    assumes="A strength makes up for any weakness. With its own scaling figures must be above 0, "
    "and adding or removing an option may turn the order of two others. On any given scale the "
    "order is the weighted sum's, so their agreement is no second opinion.",
    reference="Stević et al. (2020), doi:10.1016/j.cie.2019.106231",
    score_many=in_parts(_score_many),
    textbook="max",
    details=_details,
    same_on_fixed="weighted_sum",
    same_where="any",
    suits="Take it where the score should place an option between the worst and the best "
    "possible. Not as a second opinion beside the weighted sum: the order is the same.",
    stance="sets the weighted sum against that of the best and that of the worst values",
)
