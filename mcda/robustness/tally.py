"""Where the draws rank the options, counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

import numpy as np

from mcda.decision.matrix import Floats, Whole
from mcda.robustness.blocks import Ranks, draw_block, in_blocks, ranks_of_drawn
from mcda.robustness.plan import Plan

# 95 % of a normal distribution lies within so many standard deviations.
WITHIN = 1.96
# The error of the leader's share below which no more draws are made: a point.
SMALL_ERROR = 0.01


@dataclass(frozen=True, eq=False)
class Tally:
    """Counts over draws.

    at_rank: (options, ranks); beats: (options, options), how often the row beats the column;
    firsts: (options, options), how often the row is first beside so many others (column 0:
    alone); weights_when_first: (options, criteria), sums over the draws that it leads, tied
    firsts sharing the draw.
    """

    draws: int
    at_rank: Whole
    beats: Whole
    firsts: Whole
    weights_when_first: Floats

    @property
    def leads(self) -> Floats:
        """How often each option is first (options,), tied firsts dividing the draw."""
        return np.asarray(self.firsts @ (1.0 / np.arange(1, len(self.firsts) + 1)))


def tally_of(ranks: Ranks, weights: Floats) -> Tally:
    """The counts of draws: ranks (draws, options), weights (draws, criteria)."""
    draws, n = ranks.shape
    places = np.arange(n) * n + ranks - 1
    at_rank = np.bincount(places.ravel(), minlength=n * n).reshape(n, n)
    first = ranks == 1
    beside = first.sum(axis=1)
    firsts = np.bincount(
        (np.arange(n) * n + beside[:, None] - 1)[first], minlength=n * n
    ).reshape(n, n)  # fmt: skip
    beats = np.empty((n, n), dtype=np.int64)
    columns = np.ascontiguousarray(ranks.T)
    for option in range(n):
        beats[option] = np.count_nonzero(columns[option] < columns, axis=1)
    shared = first / beside[:, None]
    return Tally(draws, at_rank, beats, firsts, shared.T @ weights)


def _sum(one: Tally, other: Tally) -> Tally:
    return Tally(
        one.draws + other.draws, one.at_rank + other.at_rank, one.beats + other.beats,
        one.firsts + other.firsts, one.weights_when_first + other.weights_when_first,
    )  # fmt: skip


def added(parts: Iterable[Tally]) -> Tally:
    """The counts of several blocks together, two held at a time."""
    return reduce(_sum, parts)


def error_of(share: float, draws: int) -> float:
    """Half the width of the interval that holds a drawn share with 95 %: 1.96·√(p(1 − p)/N)."""
    return float(WITHIN * np.sqrt(max(0.0, share * (1 - share)) / draws))


def _tally(plan: Plan, draws: int) -> Tally:
    def counted(block: int, count: int) -> Tally:
        drawn = draw_block(plan, block).at(slice(count))
        return tally_of(ranks_of_drawn(plan, drawn), drawn.weights)

    return added(in_blocks(plan, draws, counted))


def tally(plan: Plan) -> Tally:
    """The counts over the recipe's draws, doubled while the leader's share is off by a point.

    Up to the recipe's most draws. More draws begin with the same ones.
    """
    draws, most = plan.recipe.draws, plan.recipe.most_draws or plan.recipe.draws
    found = _tally(plan, draws)
    while draws < most and _leader_error(found) >= SMALL_ERROR:
        draws = min(most, 2 * draws)
        found = _tally(plan, draws)
    return found


def _leader_error(found: Tally) -> float:
    share = float(found.leads.max()) / found.draws
    return error_of(share, found.draws)
