"""Crossings: how far a quantity may move before options change places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.decision.matrix import Flags, Floats, Whole
from mcda.ranking.ranks import TOLERANCE, ranks_of

Places = NDArray[np.intp]
# What is moved, by its place, and where to, both (rows,) -> does each relation hold: (rows, P).
Holds = Callable[[Places, Floats], Flags]
# A crossing this near to an end of the way is at that end.
END = 1e-6
# Halvings of one step of a grid of ten or more: below 1e-9 of the way.
HALVINGS = 27


@dataclass(frozen=True, eq=False)
class Relations:
    """Pairs of options and by how much the first must be ahead of the second at the least.

    above, below: (pairs,), places of options; floor: (pairs,), in the unit of the scores.
    """

    above: Places
    below: Places
    floor: Floats

    def gaps(self, scores: Floats) -> Floats:
        """How far the first of each pair is ahead: scores (…, options) -> (…, pairs)."""
        return np.asarray(scores[..., self.above] - scores[..., self.below])

    def hold(self, scores: Floats) -> Flags:
        """True where all pairs keep their relation: scores (…, options) -> (…)."""
        return np.asarray((self.gaps(scores) >= self.floor).all(axis=-1))


def stays_first(scores: Floats, leader: int) -> Relations:
    """No other option passes the leader; a tie is no passing.

    scores: (options,), as they stand, by which the leader is first.
    """
    others = np.flatnonzero(np.arange(len(scores)) != leader)
    floor = np.minimum(-TOLERANCE, scores[leader] - scores[others])
    return Relations(np.full(len(others), leader), others, floor)


def keeps_order(scores: Floats) -> Relations:
    """All ranks stay: who is ahead stays ahead, and who is level stays level.

    scores: (options,), as they stand.
    """
    order = np.argsort(-scores, kind="stable")
    ranks = ranks_of(scores)[order]
    level = np.flatnonzero(ranks[:-1] == ranks[1:])
    first, second = order[:-1], order[1:]
    floor = np.full(len(first), TOLERANCE)
    apart = np.minimum(-TOLERANCE, -np.abs(scores[first] - scores[second]))
    floor[level] = apart[level]
    return Relations(
        np.concatenate([first, second[level]]), np.concatenate([second, first[level]]),
        np.concatenate([floor, apart[level]]),
    )  # fmt: skip


def straight_ends(start: Floats, end: Floats, relations: Relations, now: Floats) -> Floats:
    """From where to where relations hold while scores run straight from start to end.

    start, end: (moves, options), the scores at 0 and at 1 of each move; now: (moves,), where each
    stands -> (moves, 2), infinite where nothing ends it between 0 and 1.
    """
    at_start, at_end = relations.gaps(start), relations.gaps(end)
    slope = at_end - at_start
    crossing = np.full(slope.shape, np.nan)
    with np.errstate(over="ignore"):  # nearly level lines cross far beyond 0 and 1
        np.divide(relations.floor - at_start, slope, out=crossing, where=slope != 0)
    stands = now[:, None]
    low = np.where(slope > 0, np.minimum(crossing, stands), -np.inf).max(axis=1, initial=-np.inf)
    high = np.where(slope < 0, np.maximum(crossing, stands), np.inf).min(axis=1, initial=np.inf)
    return on_the_way(np.stack([low, high], axis=-1), now)


def on_the_way(found: Floats, now: Floats) -> Floats:
    """Crossings, infinite where they lie beyond the way; those as good as an end are that end.

    found: (moves, …, 2), downwards and upwards; now: (moves,); the way goes from 0 to 1, and
    further where what is moved stands beyond.
    """
    shape = (len(now), *[1] * (found.ndim - 2))
    first, last = (end.reshape(shape) for end in (np.minimum(now, 0.0), np.maximum(now, 1.0)))
    low, high = found[..., 0], found[..., 1]
    low = np.where(low > first, np.where(low < first + END, first, low), -np.inf)
    high = np.where(high < last, np.where(high > last - END, last, high), np.inf)
    return np.stack([low, high], axis=-1)


def _around(held: Flags, points: Floats, at: Whole) -> tuple[Floats, Floats]:
    """Where a relation holds last and where it first does not, on the way to the last point.

    held: (moves, points, P); points: (moves, points); at: (moves,), the place of where each
    stands -> two arrays (moves, P), NaN where it holds throughout.
    """
    after = np.arange(points.shape[1])[:, None] > at[:, None, None]
    broken = ~held & after
    first = broken.argmax(axis=1)
    rows = np.arange(len(points))[:, None]
    ends = broken.any(axis=1)
    inside = np.where(ends, points[rows, np.maximum(first - 1, 0)], np.nan)
    return inside, np.where(ends, points[rows, first], np.nan)


def searched_ends(holds: Holds, now: Floats, grid: Floats) -> Floats:
    """From where to where relations hold, by a grid from 0 to 1 and then by halving.

    now: (moves,), where each stands; grid: (points,) -> (moves, P, 2), infinite where nothing
    ends it. A change between two points of the grid that turns back is not seen.
    """
    moves = len(now)
    points = np.sort(np.column_stack([np.tile(grid, (moves, 1)), now]), axis=1)
    at = (points == now[:, None]).argmax(axis=1)
    held = holds(np.repeat(np.arange(moves), points.shape[1]), points.ravel())
    held = held.reshape(*points.shape, -1)
    backwards = _around(held[:, ::-1], points[:, ::-1], points.shape[1] - 1 - at)
    forwards = _around(held, points, at)
    inside, outside = (np.stack(pair, axis=-1) for pair in zip(backwards, forwards, strict=True))
    _halve(holds, inside, outside)
    ends = np.where(np.isnan(inside), np.array([-np.inf, np.inf]), (inside + outside) / 2)
    return on_the_way(ends, now)


def _halve(holds: Holds, inside: Floats, outside: Floats) -> None:
    """Bring the two sides of every crossing together, in place: arrays (moves, P, 2)."""
    move, relation, side = np.nonzero(~np.isnan(inside))
    if not len(move):
        return
    good, bad = inside[move, relation, side], outside[move, relation, side]
    for _ in range(HALVINGS):
        middle = (good + bad) / 2
        held = holds(move, middle)[np.arange(len(move)), relation]
        good, bad = np.where(held, middle, good), np.where(held, bad, middle)
    inside[move, relation, side], outside[move, relation, side] = good, bad


def first_beyond(scores: Floats, options: tuple[str, ...], leader: int) -> str:
    """Who is first of all but the leader, by key of those that are level: scores (options,)."""
    others = [at for at in range(len(options)) if at != leader]
    most = max(scores[at] for at in others)
    return min(options[at] for at in others if scores[at] >= most - TOLERANCE)
