"""Regret: how much less than the best an option brings, and which brings the least of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.decision.matrix import Floats

# Two largest regrets within so little are the same.
SAME = 1e-9


def regrets(values: Floats) -> Floats:
    """The best value of each perspective less each option's, 0 or more.

    values: (perspectives, options), higher better -> the same shape and unit.
    """
    return np.asarray(values.max(axis=1, keepdims=True) - values)


def from_worst_to_best(scores: Floats) -> Floats:
    """Scores by their place between the worst and the best of each row; 1 where all are the same.

    scores: (perspectives, options) -> the same shape, from 0 to 1.
    """
    low, high = scores.min(axis=1, keepdims=True), scores.max(axis=1, keepdims=True)
    span = high - low
    return np.where(span > 0, (scores - low) / np.where(span > 0, span, 1.0), 1.0)


def least_largest(regret: Floats, options: Sequence[str]) -> tuple[int, Floats]:
    """The place of the option whose largest regret is least, and every option's largest.

    regret: (perspectives, options) -> place, (options,). Of several the first by key.
    Source: Savage (1951), doi:10.1080/01621459.1951.10500768.
    """
    largest = regret.max(axis=0)
    least = largest.min() + SAME
    return min(np.flatnonzero(largest <= least).tolist(), key=lambda at: options[at]), largest
