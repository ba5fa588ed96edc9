"""Ranks from scores: 1 is the best, ties share the better rank."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats, Whole

TOLERANCE = 1e-9


def ranks_of(scores: Floats, tolerance: float = TOLERANCE) -> Whole:
    """Ranks of scores where higher is better, as in 1, 1, 3.

    scores: (…, options) -> ranks (…, options). Scores that follow each other within tolerance,
    in the scores' unit, are tied.
    """
    n = scores.shape[-1]
    order = np.argsort(-scores, axis=-1)  # ties are settled below: no stable sort is needed
    descending = np.take_along_axis(scores, order, axis=-1)
    falls = descending[..., :-1] - descending[..., 1:] > tolerance
    places = np.broadcast_to(np.arange(1, n + 1), scores.shape)
    if not falls.all():
        places = places.copy()
        places[..., 1:] *= falls
        np.maximum.accumulate(places, axis=-1, out=places)
    ranks = np.empty(scores.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, places, axis=-1)
    return ranks
