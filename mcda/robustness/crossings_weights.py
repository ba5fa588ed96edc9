"""How far a weight may move before the leader, or the order, changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.decision.matrix import Flags, Floats, Scaled, Weights
from mcda.decision.stability import WeightInterval, WeightStability
from mcda.ranking.way import Way
from mcda.robustness.crossings import (
    Places,
    first_beyond,
    keeps_order,
    searched_ends,
    stays_first,
    straight_ends,
)

# Steps of the search from 0 to 1, and where a ranking takes long.
STEPS, SLOW_STEPS = 100, 25
# Scores held at a time: 4 MiB of float64.
MOST = 2**19
# So far beyond a crossing it is read who leads there.
BEYOND = 1e-6


def others_in_proportion(weights: Floats) -> Floats:
    """What the weights come to as each goes to nothing: the others share 1 in proportion.

    weights: (criteria,), sum 1 -> (criteria, criteria), a row for each criterion, 0 on the
    diagonal. Where one criterion has all the weight, the others share equally.
    """
    m = len(weights)
    rest = np.where(np.eye(m, dtype=np.bool_), 0.0, weights)
    rest[rest.sum(axis=1) <= np.finfo(np.float64).eps] = 1.0
    np.fill_diagonal(rest, 0.0)
    return np.asarray(rest / np.maximum(rest.sum(axis=1, keepdims=True), 1e-300))


@dataclass(frozen=True, eq=False)
class WeightMoves:
    """One weight at a time moved from 0 to 1, the others in proportion: what the scores become.

    rest: (criteria, criteria), the others' weights as each goes to nothing.
    """

    way: Way
    scaled: Scaled
    rest: Floats

    def weights(self, criteria: Places, at: Floats) -> Floats:
        """The weights (rows, criteria) with one criterion of each row at a weight."""
        weights = self.rest[criteria] * (1 - at)[:, None]
        weights[np.arange(len(at)), criteria] = at
        return weights

    def scores(self, criteria: Places, at: Floats) -> Floats:
        """The scores (rows, options) with one criterion of each row at a weight."""
        step = max(1, MOST // self.scaled.values.size)
        parts = [
            self.way.scores(self.scaled, self.weights(criteria[from_:from_ + step],
                                                      at[from_:from_ + step]))
            for from_ in range(0, len(at), step)
        ]  # fmt: skip
        return np.concatenate(parts)


def lines(way: Way, scaled: Scaled) -> Floats | None:
    """The scores (criteria, options) with all weight on one criterion, if others lie between.

    Where scores are linear in the weights; or, on a fixed scale, the weighted sum's for a method
    that comes to its order. None where the scores bend.
    """
    if way.is_linear:
        return way.scores(scaled, np.eye(scaled.values.shape[1]))
    if scaled.fixed and way.method.same_on_fixed == "weighted_sum":
        return np.asarray(scaled.values.T)
    return None


def weight_ends(moves: WeightMoves, weights: Floats, leader: int) -> tuple[Floats, bool]:
    """Where the leader stays first and where the whole order stays, by the weight moved.

    weights: (criteria,) -> (criteria, 2, 2): first for the leader, then for the order, from and
    to, infinite where nothing ends it; and whether they are worked out, not searched.
    """
    single = lines(moves.way, moves.scaled)
    if single is not None:
        now = weights @ single
        relations = (stays_first(now, leader), keeps_order(now))
        rest = moves.rest @ single
        return np.stack([straight_ends(rest, single, one, weights) for one in relations], 1), True
    now = moves.way.scores(moves.scaled, weights[None])[0]
    first, order = stays_first(now, leader), keeps_order(now)

    def holds(criteria: Places, at: Floats) -> Flags:
        scores = moves.scores(criteria, at)
        return np.column_stack([first.hold(scores), order.hold(scores)])

    steps = SLOW_STEPS if moves.way.method.slow else STEPS
    return searched_ends(holds, weights, np.linspace(0.0, 1.0, steps + 1)), False


def takers(
    moves: WeightMoves, ends: Floats, options: tuple[str, ...], leader: int
) -> list[list[str | None]]:
    """Who leads beyond each end of each criterion: ends (criteria, 2), infinite for none."""
    who: list[list[str | None]] = [[None, None] for _ in ends]
    criteria, sides = np.nonzero(np.isfinite(ends))
    if len(criteria):
        at = np.clip(ends[criteria, sides] + np.where(sides, BEYOND, -BEYOND), 0.0, 1.0)
        scores = moves.scores(criteria, at)
        for row, (criterion, side) in enumerate(zip(criteria, sides, strict=True)):
            who[criterion][side] = first_beyond(scores[row], options, leader)
    return who


def weight_stability(
    way: Way, scaled: Scaled, weights: Weights, options: tuple[str, ...], leader: str
) -> WeightStability:
    """The weight intervals of every criterion around the leader, which is first at the weights."""
    now, at = np.asarray(weights.values, dtype=np.float64), options.index(leader)
    moves = WeightMoves(way, scaled, others_in_proportion(now))
    ends, exact = weight_ends(moves, now, at)
    who = takers(moves, ends[:, 0], options, at)
    return WeightStability(leader, tuple(
        _interval(key, float(now[j]), np.clip(ends[j], 0.0, 1.0), who[j], exact)
        for j, key in enumerate(weights.criteria)
    ))  # fmt: skip


def _interval(
    criterion: str, weight: float, ends: Floats, who: list[str | None], exact: bool
) -> WeightInterval:
    (low, high), (order_low, order_high) = ends.tolist()
    return WeightInterval(
        criterion, weight, low, high, below=who[0], above=who[1],
        order_low=order_low, order_high=order_high, exact=exact,
    )  # fmt: skip
