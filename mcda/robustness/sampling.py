"""Random weights and figures: formulas of arrays and a generator."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.decision.finding import Imprecise, PerspectiveWeights
from mcda.decision.matrix import DecisionMatrix, Flags, Floats
from mcda.decision.vary import WeightsVaried


def dirichlet_concentration(criteria: int, spread: float) -> float:
    """The Dirichlet's concentration c, so that a weight of 1/m spreads by `spread` of itself.

    sd(w) = √(w(1 − w)/(c + 1)) with w = 1/m gives c = (m − 1)/spread² − 1.
    """
    return (criteria - 1) / spread**2 - 1


def shares_of(parts: Floats, instead: Floats) -> Floats:
    """Rows (draws, criteria) brought to sum to 1; a row of nothing is that of `instead`."""
    whole = parts.sum(axis=1, keepdims=True)
    return np.where(whole > 0, parts / np.where(whole > 0, whole, 1.0), instead)


def draw_imprecise(
    rng: np.random.Generator, known: Imprecise, centre: Floats, draws: int
) -> Floats:
    """Weights (draws, criteria), uniform over what is known of them.

    Bounds: uniform between them, then brought to sum to 1. An order: uniform on the weights that
    keep it, which are exponentials in that order over their sum, tied ones in either order.
    centre: (criteria,), where nothing at all is drawn.
    """
    if known.low is None or known.high is None:
        parts = np.empty((draws, len(centre)))
        parts[:, list(known.order)] = -np.sort(-rng.standard_exponential(parts.shape), axis=1)
        for tied in map(list, known.ties):
            parts[:, tied] = rng.permuted(parts[:, tied], axis=1)
        parts *= 1.0 if known.factors is None else known.factors
    else:
        parts = known.low + (known.high - known.low) * rng.random((draws, len(centre)))
    return shares_of(parts, centre)


def draw_in_order(rng: np.random.Generator, centre: Floats, draws: int) -> Floats:
    """Weights (draws, criteria), uniform on those that keep the order of centre (criteria,).

    Criteria of one weight may come in any order among themselves; a weight of nothing stays so.
    """
    counts = np.flatnonzero(centre > 0)
    parts = np.zeros((draws, len(centre)))
    drawn = -np.sort(-rng.standard_exponential((draws, len(counts))), axis=1)
    order = counts[np.argsort(-centre[counts], kind="stable")]
    for weight in np.unique(centre[counts]):
        tied = np.flatnonzero(centre[order] == weight)
        drawn[:, tied] = rng.permuted(drawn[:, tied], axis=1)
    parts[:, order] = drawn
    return shares_of(parts, centre)


def _spread(rng: np.random.Generator, centres: Floats, spread: float) -> Floats:
    """Dirichlet weights (draws, criteria) around centres of the same shape."""
    criteria = centres.shape[1]
    if spread == 0 or criteria == 1:
        return np.array(centres)
    parts = rng.standard_gamma(dirichlet_concentration(criteria, spread) * centres)
    # A very wide spread may draw nothing at all: such a draw keeps its perspective's weights.
    return shares_of(parts, centres)


def draw_weights(
    rng: np.random.Generator,
    perspectives: Sequence[PerspectiveWeights],
    draws: int,
    spread: float,
    how: WeightsVaried = "stated",
) -> Floats:
    """Weights (draws, criteria): each picks a perspective by share, then varies its weights.

    how: 'stated' spreads them, those of a perspective with imprecise weights as it states;
    'order' keeps only their order, 'any' not even that; 'fixed' leaves them as they are.
    spread: the standard deviation of an average-sized weight, relative to it; 0 keeps it.
    """
    shares = np.cumsum([one.share for one in perspectives])
    picked = np.searchsorted(shares / shares[-1], rng.random(draws), side="right")
    centres = np.stack([one.weights.values for one in perspectives])[picked]
    if how == "fixed":
        return centres
    if how == "any":
        return shares_of(rng.standard_exponential(centres.shape), centres)
    weights = _spread(rng, centres, spread) if how == "stated" else centres
    for at, one in enumerate(perspectives):
        its = np.flatnonzero(picked == at)
        if how == "order":
            weights[its] = draw_in_order(rng, one.weights.values, len(its))
        elif one.imprecise is not None:
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


def draw_figures(
    ranges: np.random.Generator, unknowns: np.random.Generator, matrix: DecisionMatrix, draws: int
) -> Floats:
    """Figures (draws, options, criteria) in units: PERT, points, or uniform where unknown.

    ranges, unknowns: the generators of the ranged figures and of the unknown ones.
    """
    ranged, unknown = uncertain(matrix)
    figures = np.repeat(matrix.figures[None], draws, axis=0)
    low, mode, high = matrix.low[ranged], matrix.figures[ranged], matrix.high[ranged]
    if ranged.any():
        figures[:, ranged] = pert(ranges, low, mode, high, draws)
    if unknown.any():
        low, high = matrix.low[unknown], matrix.high[unknown]
        figures[:, unknown] = low + (high - low) * unknowns.random((draws, len(low)))
    return figures
