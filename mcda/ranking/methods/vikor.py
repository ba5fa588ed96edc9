"""VIKOR: a small shortfall on the whole, and none that is large by itself."""

from __future__ import annotations

import numpy as np

from mcda.catalogue import Setting
from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import RankingMethod, Settings, weighted_sums

# S and R lie within 0 and 1; a smaller spread of them is rounding.
NOISE = 1e-12
# Values of Q that differ by less are one value.
SAME = 1e-9


def shortfalls(scaled: Scaled) -> Floats:
    """(f* − f) / (f* − f⁻): 0 at the best value, 1 at the worst; 0 where the two are one.

    -> (…, options, criteria)
    """
    ideal, anti_ideal = scaled.ideal[..., None, :], scaled.anti_ideal[..., None, :]
    span = ideal - anti_ideal
    return np.asarray((ideal - scaled.values) / np.where(span == 0, 1.0, span))


def largest_shortfall(gaps: Floats, weights: Floats) -> Floats:
    """R: maxⱼ wⱼ·gapᵢⱼ for every draw.

    gaps: (options, criteria) or (W, options, criteria); weights: (W, criteria) -> (W, options).
    """
    R = np.zeros((len(weights), gaps.shape[-2]))
    for j in range(weights.shape[1]):
        np.maximum(R, weights[:, j, None] * gaps[..., j], out=R)
    return R


def between(x: Floats, least: Floats, most: Floats) -> Floats:
    """(x − least) / (most − least), and 0 where the two are one.

    x: (W, options); least, most: (W, 1) -> (W, options).
    """
    span = most - least
    apart = span > NOISE
    return np.where(apart, (x - least) / np.where(apart, span, 1.0), 0.0)


def measures(scaled: Scaled, weights: Floats, v: float) -> tuple[Floats, Floats, Floats]:
    """S, R and Q of Opricovic and Tzeng (2004), lower the better.

    weights: (W, criteria) -> three arrays (W, options). On a fixed scale S*, S⁻, R* and R⁻ are
    0, 1, 0 and the largest weight; elsewhere the least and most of the options.
    """
    gaps = shortfalls(scaled)
    S, R = weighted_sums(gaps, weights), largest_shortfall(gaps, weights)
    if scaled.fixed:
        return S, R, v * S + (1 - v) * between(R, np.zeros(()), weights.max(axis=1, keepdims=True))
    ends = [(x.min(axis=1, keepdims=True), x.max(axis=1, keepdims=True)) for x in (S, R)]
    return S, R, v * between(S, *ends[0]) + (1 - v) * between(R, *ends[1])


def compromise(S: Floats, R: Floats, Q: Floats) -> dict[str, object]:
    """The options to propose: the first by Q alone, or with those too near to leave out.

    S, R, Q: (options,) -> option positions, the two conditions and the least advantage DQ.
    C1: the first leads the next by DQ = 1/(options − 1); C2: it is also first by S or by R.
    """
    DQ = 1 / max(len(Q) - 1, 1)
    behind = Q - Q.min()
    first = behind <= SAME
    advantage = behind[~first].min(initial=np.inf) if first.sum() == 1 else 0.0
    C1 = bool(advantage >= DQ - SAME)
    C2 = bool((S - S.min())[first].min() <= SAME or (R - R.min())[first].min() <= SAME)
    with_next = behind <= advantage + SAME
    near = behind < DQ - SAME
    proposed = near if not C1 else first if C2 else with_next
    positions = [int(at) for at in np.argsort(Q, kind="stable") if proposed[at]]
    return {"compromise": positions, "C1": C1, "C2": C2, "DQ": DQ}


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    return 1 - measures(scaled, weights, RANKING.settle(settings)["v"])[2]


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    S, R, Q = (x[0] for x in measures(scaled, weights[None], RANKING.settle(settings)["v"]))
    return {"S": S, "R": R, "Q": Q, **compromise(S, R, Q)}


RANKING = RankingMethod(
    key="vikor",
    name="VIKOR",
    meaning="An option is good when it falls short of the best by little on the whole and by "
    "little on the criterion where it falls short most. It also says which options are too close "
    "to the first to be left out.",
    assumes="Falling short twice as far hurts twice as much. Not where a strength may make up for "
    "any weakness: the deepest weakness counts by itself.",
    reference="Opricovic and Tzeng (2004), doi:10.1016/S0377-2217(03)00020-1",
    score_many=_score_many,
    textbook="minmax",
    details=_details,
    settings=(
        Setting(
            key="v",
            name="Weight of the whole",
            meaning="How much the shortfall on the whole counts against the deepest single one: at "
            "1 only the whole counts, at 0 only the deepest.",
            default=0.5,
            low=0.0,
            high=1.0,
        ),
    ),
    suits="Take it where the deepest weakness should count beside the sum, as where those who "
    "lose most must agree too. Not where a strength may make up for any weakness.",
    stance="weighs the largest single shortfall beside the sum of all",
)
