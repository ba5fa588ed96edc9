"""What each criterion adds to an option's value, beside what it adds to the others'."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Flags, Floats
from mcda.decision.words import adding_up

# Places of a contribution as it is shown; the whole has as many.
DIGITS = 2
# Differences up to here are rounding.
NOISE = 1e-9


def of_the_others(added: Floats) -> Floats:
    """The mean of the other options' contributions, (options, criteria), two options or more."""
    mean: Floats = (added.sum(axis=0) - added) / (len(added) - 1)
    return mean


def ends(ahead: Floats, known: Flags, weights: Floats) -> tuple[int | None, int | None]:
    """The criteria on which an option is furthest above the others, and furthest below.

    ahead, known, weights: (criteria,). None where it is above, or below, on no known one. Of
    several equally far the weightiest, then the first.
    """

    def furthest(gaps: Floats) -> int | None:
        told = np.where(known, np.round(gaps / NOISE) * NOISE, 0.0)
        best = int(max(range(len(told)), key=lambda at: (told[at], weights[at], -at)))
        return best if told[best] > 0 else None

    return furthest(ahead), furthest(-ahead)


def shown(added: Floats) -> list[list[float]]:
    """The contributions as they are printed, option by option: they add up to the rounded value."""
    return [adding_up(row.tolist(), float(row.sum()), DIGITS) for row in added]


def whole(added: Floats) -> list[float]:
    """The options' values as they are printed."""
    return [round(float(row.sum()), DIGITS) for row in added]


def possible(weights: Floats) -> list[float]:
    """The most that each criterion can add, as printed: its weight; together they are 1."""
    return adding_up(weights.tolist(), 1.0, DIGITS)
