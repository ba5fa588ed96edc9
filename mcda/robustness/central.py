"""How often each option leads at the weights that are typical of its leading."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Floats, Whole
from mcda.ranking.ranks import TOLERANCE
from mcda.ranking.way import Way
from mcda.robustness.blocks import CHUNK


def _firsts(way: Way, matrix: DecisionMatrix, figures: Floats, weights: Floats,
            options: Whole) -> Whole:  # fmt: skip
    scaled = way.scaled(matrix, figures)
    counts = np.zeros(len(options), dtype=np.int64)
    for at, option in enumerate(options):
        same = np.broadcast_to(weights[at], (len(figures), weights.shape[1]))
        scores = way.scores(scaled, same)
        first = scores[:, option] >= scores.max(axis=1) - TOLERANCE
        counts[at] = np.count_nonzero(first)
    return counts


def confidence_factors(
    way: Way, matrix: DecisionMatrix, figures: Floats, weights: Floats, options: Whole
) -> Floats:
    """The share of draws of the figures in which each option is first at its own weights.

    figures: (draws, options, criteria) in units; weights: (k, criteria); options: (k,), places
    in the matrix -> (k,). Being tied for the first place counts.
    Source: Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220.
    """
    step = max(1, CHUNK // matrix.figures.size)
    counts = sum(
        (_firsts(way, matrix, figures[start : start + step], weights, options)
         for start in range(0, len(figures), step)),
        start=np.zeros(len(options), dtype=np.int64),
    )  # fmt: skip
    return counts / len(figures)
