"""Joint draws of weights and estimates, and where each draw ranks the options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from mcda.decision.case import Recipe
from mcda.decision.finding import Imprecise, PerspectiveWeights
from mcda.decision.matrix import DecisionMatrix, Flags, Floats
from mcda.ranking.method import RankingMethod
from mcda.ranking.ranks import ranks_of
from mcda.scaling.method import ScalingMethod

# Figures of one chunk of draws: 512 KiB of float64.
CHUNK = 2**16


@dataclass(frozen=True, eq=False)
class Tally:
    """Counts over all draws.

    at_rank: (options, ranks); beats: (options, options), how often the row beats the column;
    leads: (options,), how often each is first, tied firsts dividing the draw.
    """

    draws: int
    at_rank: Floats
    beats: Floats
    leads: Floats


def dirichlet_concentration(criteria: int, spread: float) -> float:
    """The Dirichlet's concentration c, so that a weight of 1/m spreads by `spread` of itself.

    sd(w) = √(w(1 − w)/(c + 1)) with w = 1/m gives c = (m − 1)/spread² − 1.
    """
    return (criteria - 1) / spread**2 - 1


def draw_imprecise(
    rng: np.random.Generator, known: Imprecise, centre: Floats, draws: int
) -> Floats:
    """Weights (draws, criteria), uniform over what is known of them.

    Bounds: uniform between them, then brought to sum to 1. An order: uniform on the weights that
    keep it, which are exponentials in that order over their sum. centre: (criteria,), where
    nothing at all is drawn.
    """
    if known.low is None or known.high is None:
        parts = np.empty((draws, len(centre)))
        parts[:, list(known.order)] = -np.sort(-rng.standard_exponential(parts.shape), axis=1)
        parts *= 1.0 if known.factors is None else known.factors
    else:
        parts = known.low + (known.high - known.low) * rng.random((draws, len(centre)))
    whole = parts.sum(axis=1, keepdims=True)
    return np.where(whole > 0, parts / np.where(whole > 0, whole, 1.0), centre)


def _spread(rng: np.random.Generator, centres: Floats, spread: float) -> Floats:
    """Dirichlet weights (draws, criteria) around centres of the same shape."""
    criteria = centres.shape[1]
    if spread == 0 or criteria == 1:
        return np.array(centres)
    parts = rng.standard_gamma(dirichlet_concentration(criteria, spread) * centres)
    whole = parts.sum(axis=1, keepdims=True)
    # A very wide spread may draw nothing at all: such a draw keeps its perspective's weights.
    return np.where(whole > 0, parts / np.where(whole > 0, whole, 1.0), centres)


def draw_weights(
    rng: np.random.Generator, perspectives: Sequence[PerspectiveWeights], draws: int, spread: float
) -> Floats:
    """Weights (draws, criteria): each picks a perspective by share, then spreads it.

    A perspective with imprecise weights is drawn from what it states, without more spread.
    spread: the standard deviation of an average-sized weight, relative to it; 0 keeps it.
    """
    shares = np.cumsum([one.share for one in perspectives])
    picked = np.searchsorted(shares / shares[-1], rng.random(draws), side="right")
    centres = np.stack([one.weights.values for one in perspectives])[picked]
    weights = _spread(rng, centres, spread)
    for at, one in enumerate(perspectives):
        if one.imprecise is not None:
            its = np.flatnonzero(picked == at)
            weights[its] = draw_imprecise(rng, one.imprecise, one.weights.values, len(its))
    return weights


def pert(rng: np.random.Generator, low: Floats, mode: Floats, high: Floats, draws: int) -> Floats:
    """PERT figures (draws, k) between low and high around mode, each (k,), low below high."""
    span = high - low
    alpha, beta = 1 + 4 * (mode - low) / span, 1 + 4 * (high - mode) / span
    return np.clip(low + span * rng.beta(alpha, beta, size=(draws, len(low))), low, high)


def uncertain(matrix: DecisionMatrix) -> tuple[Flags, Flags]:
    """The cells with a PERT range and the unknown cells, each (options, criteria)."""
    ranged = matrix.known & (matrix.low < matrix.high)
    return ranged, ~matrix.known


def draw_figures(rng: np.random.Generator, matrix: DecisionMatrix, draws: int) -> Floats:
    """Figures (draws, options, criteria) in units: PERT, points, or uniform where unknown."""
    ranged, unknown = uncertain(matrix)
    figures = np.repeat(matrix.figures[None], draws, axis=0)
    low, mode, high = matrix.low[ranged], matrix.figures[ranged], matrix.high[ranged]
    figures[:, ranged] = pert(rng, low, mode, high, draws)
    low, high = matrix.low[unknown], matrix.high[unknown]
    figures[:, unknown] = low + (high - low) * rng.random((draws, len(low)))
    return figures


def _chunks(draws: int, cells: int) -> Iterator[slice]:
    step = max(1, CHUNK // cells)
    return (slice(start, min(start + step, draws)) for start in range(0, draws, step))


def tally(
    matrix: DecisionMatrix,
    perspectives: Sequence[PerspectiveWeights],
    method: RankingMethod,
    scaling: ScalingMethod,
    recipe: Recipe,
) -> Tally:
    """How often each option takes each rank and beats each other, over the recipe's draws."""
    settings: Mapping[str, float] = method.settle(recipe.settings)
    rng = np.random.default_rng(recipe.seed)
    weights = draw_weights(rng, perspectives, recipe.draws, recipe.weight_spread)
    ranged, unknown = uncertain(matrix)
    moves = bool(ranged.any() or unknown.any())
    still = None if moves else scaling.scale(matrix, matrix.figures)
    n = len(matrix.options)
    at_rank, beats, leads = np.zeros((n, n)), np.zeros((n, n)), np.zeros(n)
    for part in _chunks(recipe.draws, matrix.figures.size):
        count = part.stop - part.start
        scaled = still or scaling.scale(matrix, draw_figures(rng, matrix, count))
        ranks = ranks_of(method.score_many(scaled, weights[part], settings))
        places = np.arange(n) * n + ranks - 1
        at_rank += np.bincount(places.ravel(), minlength=n * n).reshape(n, n)
        first = ranks == 1
        leads += (first / first.sum(axis=1, keepdims=True)).sum(axis=0)
        for option in range(n):
            beats[option] += (ranks[:, option, None] < ranks).sum(axis=0)
    return Tally(recipe.draws, at_rank, beats, leads)
