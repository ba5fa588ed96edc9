"""The one answer whose change brings pairwise answers closest to each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.weighting.left_open import Stated, ratio_of, unchecked
from mcda.weighting.pairs import comparison_matrix, principal_vector

# Saaty's scale: a ninth to nine.
SCALE = tuple(1 / x for x in range(9, 1, -1)) + tuple(float(x) for x in range(1, 10))
LEAST = 1e-9


@dataclass(frozen=True)
class Repair:
    """A judgement to change: its place among those stated, and what would become of it.

    implied: how many times the first matters the second as the other answers have it; value: the
    same on Saaty's scale; ratio: the consistency ratio with that value.
    """

    at: int
    implied: float
    value: float
    ratio: float


def on_scale(times: float) -> float:
    """The nearest of Saaty's values, by its logarithm."""
    return min(SCALE, key=lambda one: abs(np.log(one / times)))


def repair(size: int, stated: Stated) -> Repair | None:
    """The answer whose change lowers the consistency ratio most, and the value it would have.

    The value is what the other answers imply, found without it (Harker 1987), on Saaty's scale.
    None where no single change lowers the ratio, or there is no ratio.
    """
    now = ratio_of(size, tuple(stated))
    if now is None:
        return None
    alone, found = set(unchecked(size, stated)), None
    for at, (i, j, _) in enumerate(stated):
        if at in alone:
            continue
        others = [*stated[:at], *stated[at + 1 :]]
        w, _ = principal_vector(comparison_matrix(size, others))
        implied = float(w[i] / w[j])
        changed = (*stated[:at], (i, j, on_scale(implied)), *stated[at + 1 :])
        ratio = ratio_of(size, changed)
        if ratio is not None and ratio < (found.ratio if found else now) - LEAST:
            found = Repair(at, implied, on_scale(implied), ratio)
    return found
