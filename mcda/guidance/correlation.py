"""How closely the figures of two criteria move together over the options."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Flags, Floats, Whole

# What is left of a variance by rounding alone, as a part of the sum it was taken from.
NOISE = 1e-12


def correlations(figures: Floats, known: Flags) -> tuple[Floats, Whole]:
    """Pearson's r of every pair of criteria, over the options on which both are known.

    figures: (options, criteria) in any units, finite; known: the same shape -> r from -1 to 1,
    0 where either does not vary, and the number of options behind it, both (criteria, criteria).
    """
    k = known.astype(np.float64)
    n = k.T @ k
    x = _centred(figures, k)
    share = 1 / np.maximum(n, 1)
    sums = x.T @ k  # Σ of the row's criterion over the options that the column's knows too
    squares = (x * x).T @ k
    variance = squares - sums * sums * share
    covariance = x.T @ x - sums * sums.T * share
    varies = (variance > NOISE * np.maximum(squares, np.finfo(np.float64).tiny)) & (n > 1)
    both = varies & varies.T
    scale = np.sqrt(np.where(both, variance * variance.T, 1.0))
    r = np.where(both, np.clip(covariance / scale, -1.0, 1.0), 0.0)
    return r, n.astype(np.int64)


def _centred(figures: Floats, k: Floats) -> Floats:
    """Each criterion less its mean, in parts of its largest distance from it; 0 where unknown."""
    counts = np.maximum(k.sum(axis=0), 1)
    x = figures * k
    largest = np.abs(x).max(axis=0, initial=0.0)
    x = x / np.where(largest > 0, largest, 1.0)  # no square may overflow
    x = (x - x.sum(axis=0) / counts) * k
    span = np.abs(x).max(axis=0, initial=0.0)
    flat = span <= NOISE
    return np.where(flat, 0.0, x / np.where(flat, 1.0, span))
