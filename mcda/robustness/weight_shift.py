"""The smallest change of weights that puts an option first, along given lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mcda.decision.matrix import Flags, Floats, Whole
from mcda.ranking.ranks import TOLERANCE

IsFirst = Callable[[Floats], Flags]  # weights (W, criteria) -> (W,)
# Halvings of a step of the grid: below the last digit of a weight.
HALVINGS = 50
# By so much arithmetic may miss a tie that takes all of a weight.
ROUNDING = 1e-12


@dataclass(frozen=True, eq=False)
class Lines:
    """Weights start + t · directions for t from 0 to most.

    start: (criteria,); directions: (lines, criteria); most: (lines,).
    """

    start: Floats
    directions: Floats
    most: Floats

    def at(self, amounts: Floats, lines: Whole) -> Floats:
        """The weights (…, criteria) by so much along the lines, both (…,)."""
        moved = self.start + amounts[..., None] * self.directions[lines]
        return np.maximum(moved, 0.0)


def moves_of(weights: Floats) -> tuple[Whole, Lines]:
    """Every move of weight from one criterion to another, at most what the first has.

    weights: (criteria,) -> pairs (lines, 2) of from and to, and the lines.
    """
    one = np.eye(len(weights))
    pairs = np.argwhere((weights[:, None] > 0) & (one == 0))
    giving, taking = pairs[:, 0], pairs[:, 1]
    return pairs, Lines(weights, one[taking] - one[giving], weights[giving])


def towards(weights: Floats, others: Floats) -> Lines:
    """The one line from weights (criteria,) to others (criteria,), 1 at its end."""
    return Lines(weights, (others - weights)[None], np.ones(1))


def exact_amounts(lines: Lines, corners: Floats, option: int) -> Floats:
    """The least t on each line at which the option is first, for scores linear in the weights.

    corners: (criteria, options), the scores with all the weight on one criterion -> (lines,),
    infinite where the option is first nowhere on the line. Being tied for the first place counts.
    """
    ahead = corners[:, [option]] - corners
    start, slope = lines.start @ ahead, lines.directions @ ahead
    behind = start < -TOLERANCE
    gains, falls = slope > 0, slope < 0
    by = -start / np.where(gains, slope, 1.0)
    needed = np.where(behind, np.where(gains, by, np.inf), 0.0).max(axis=1)
    until = (start + TOLERANCE) / np.where(falls, -slope, 1.0)
    allowed = np.where(falls, until, np.inf).min(axis=1)
    reached = needed <= np.minimum(allowed, lines.most) + ROUNDING
    return np.where(reached, np.minimum(needed, lines.most), np.inf)


def searched_amounts(lines: Lines, is_first: IsFirst, steps: int) -> Floats:
    """The least t on each line at which the option is first, searched in so many equal steps.

    A line is followed from its start to the first step at which the option is first, which is
    then halved; only on lines that may still give the least t of all, so that the least of the
    result is right and larger ones may be rounded up to their step. A stretch that lies between
    two steps is missed. -> (lines,), infinite where no step will do.
    """
    places = np.broadcast_to(np.arange(len(lines.most))[:, None], (len(lines.most), steps))
    grid = lines.most[:, None] * np.arange(1, steps + 1) / steps
    first = is_first(lines.at(grid, places).reshape(-1, len(lines.start))).reshape(grid.shape)
    found = np.where(first.any(axis=1), grid[places[:, 0], first.argmax(axis=1)], np.inf)
    width = lines.most / steps
    near = np.flatnonzero(found - width < found.min(initial=np.inf))
    low, high = found[near] - width[near], found[near]
    for _ in range(HALVINGS if len(near) else 0):
        middle = (low + high) / 2
        holds = is_first(lines.at(middle, near))
        low, high = np.where(holds, low, middle), np.where(holds, middle, high)
    found[near] = high
    return found
