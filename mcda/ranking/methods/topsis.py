"""TOPSIS: near the best end of every scale and far from the worst."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums


def distance(values: Floats, point: Floats, weights: Floats) -> Floats:
    """√Σⱼ wⱼ²·(vᵢⱼ − pointⱼ)² for every draw.

    values: (…, options, criteria); point: (…, criteria); weights: (W, criteria) -> (W, options).
    """
    gaps = values - point[..., None, :]
    return np.sqrt(weighted_sums(np.square(gaps), np.square(weights)))


def closeness(d_plus: Floats, d_minus: Floats) -> Floats:
    """d⁻ / (d⁺ + d⁻): 1 at the best point, 0 at the worst, 0.5 where the two points are one.

    d_plus, d_minus: distances of one shape -> the same shape.
    """
    whole = d_plus + d_minus
    return np.where(whole > 0, d_minus / np.where(whole > 0, whole, 1.0), 0.5)


def _distances(scaled: Scaled, weights: Floats) -> tuple[Floats, Floats]:
    return (
        distance(scaled.values, scaled.ideal, weights),
        distance(scaled.values, scaled.anti_ideal, weights),
    )


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return closeness(*_distances(scaled, weights))


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    d_plus, d_minus = (one[0] for one in _distances(scaled, weights[None]))
    return {"closeness": closeness(d_plus, d_minus), "d_plus": d_plus, "d_minus": d_minus}


RANKING = RankingMethod(
    key="topsis",
    name="TOPSIS",
    meaning="An option is good when it is close to the best end of every scale and far from the "
    "worst. The score is 1 at the best end of all, 0 at the worst.",
    assumes="A strength may make up for a weakness, though less and less for a deep one. Not where "
    "an option must reach a floor on each criterion. If no option differs from another on any "
    "weighted criterion, all score 0.5 with a scale taken from the options.",
    reference="Hwang and Yoon (1981), doi:10.1007/978-3-642-48318-9",
    score_many=_score_many,
    textbook="vector",
    details=_details,
    suits="Take it where an option that is good all round should come before one with a single "
    "large gap. Not where a floor must be kept on some criterion.",
    stance="measures the distance to the best and the worst values, where one large gap counts "
    "more than several small ones",
)
