"""How far a single figure may move before another option leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Flags, Floats, Weights
from mcda.decision.stability import FigureInterval, FigureStability
from mcda.ranking.ranks import TOLERANCE
from mcda.ranking.way import Way
from mcda.robustness.crossings import END, Places, first_beyond, searched_ends, stays_first

# Steps of the search over a scale: where only the moved option's score changes, where all are
# ranked anew, and where that takes long.
STEPS, RANKED_STEPS, SLOW_STEPS = 40, 10, 4
# Digits to which distances are kept: those after are the search's.
DIGITS = 8
# Figures scaled at a time: 2 MiB of float64.
MOST = 2**18

ScoreMoved = Callable[[Places, Floats], Floats]


@dataclass(frozen=True, eq=False)
class FigureMoves:
    """Single figures moved over their scale: low, high: (criteria,), its ends in the unit."""

    way: Way
    matrix: DecisionMatrix
    weights: Floats
    low: Floats
    high: Floats

    @property
    def cells(self) -> tuple[Places, Places]:
        """The options and the criteria (moves,) of the figures whose scale has a length."""
        options, criteria = np.divmod(np.arange(self.matrix.figures.size), len(self.low))
        movable = (self.high > self.low)[criteria]
        return options[movable], criteria[movable]

    def stands(self) -> Floats:
        """Where each figure that can be moved stands: 0 and 1 at its scale's ends."""
        options, criteria = self.cells
        low, high = self.low[criteria], self.high[criteria]
        return np.asarray((self.matrix.figures[options, criteria] - low) / (high - low))

    def own_scores(self, moves: Places, at: Floats) -> Floats:
        """The moved options' own scores (rows,), where no option changes another's."""
        options, criteria = (one[moves] for one in self.cells)
        figures = self.matrix.figures[options]
        figures[np.arange(len(at)), criteria] = self.in_unit(criteria, at)
        scores: Floats = self.way.scores(self.way.scaled(self.matrix, figures), self.weights[None])
        return scores.reshape(-1)

    def all_scores(self, moves: Places, at: Floats) -> Floats:
        """All options' scores (rows, options) with one figure of each row moved."""
        options, criteria = (one[moves] for one in self.cells)
        figures = np.repeat(self.matrix.figures[None], len(at), axis=0)
        figures[np.arange(len(at)), options, criteria] = self.in_unit(criteria, at)
        weights = np.broadcast_to(self.weights, (len(at), len(self.weights)))
        return self.way.scores(self.way.scaled(self.matrix, figures), weights)

    def in_unit(self, criteria: Places, at: Floats) -> Floats:
        """Figures (rows,) in their criteria's units at parts of the scales."""
        return np.asarray(self.low[criteria] * (1 - at) + self.high[criteria] * at)


def in_chunks(score: ScoreMoved, size: int) -> ScoreMoved:
    """The same scores worked out on so many rows at a time that MOST figures are held."""
    step = max(1, MOST // size)

    def scored(moves: Places, at: Floats) -> Floats:
        parts = [score(moves[part:part + step], at[part:part + step])
                 for part in range(0, max(len(at), 1), step)]  # fmt: skip
        return np.concatenate(parts)

    return scored


def scales_of(way: Way, matrix: DecisionMatrix) -> tuple[Floats, Floats]:
    """From where to where figures are moved: the scale, or what the figures span.

    -> two arrays (criteria,), in units. What the figures span also stands in for an end of the
    scale that the method or its scaling cannot take, as a ratio cannot take a cost of 0.
    """
    low, high = np.minimum(matrix.worst, matrix.best), np.maximum(matrix.worst, matrix.best)
    if way.scaling.needs_scale:
        return low, high
    for j in range(len(low)):
        least, most = matrix.low.copy(), matrix.high.copy()
        least[:, j] = np.minimum(least[:, j], low[j])
        if way.refusals(replace(matrix, low=least)):
            low[j] = matrix.low[:, j].min()
        most[:, j] = np.maximum(most[:, j], high[j])
        if way.refusals(replace(matrix, high=most)):
            high[j] = matrix.high[:, j].max()
    return low, high


def figure_ends(moves: FigureMoves, leader: int) -> Floats:
    """From where to where each figure may be moved with the leader still first: (moves, 2)."""
    way, matrix = moves.way, moves.matrix
    now = way.scores(way.scaled(matrix), moves.weights[None])[0]
    first, size = stays_first(now, leader), matrix.figures.size
    if way.compares_options:
        score = in_chunks(moves.all_scores, size)
        steps = SLOW_STEPS if way.method.slow else RANKED_STEPS

        def holds(rows: Places, at: Floats) -> Flags:
            return first.hold(score(rows, at))[:, None]
    else:
        score, steps = in_chunks(moves.own_scores, len(matrix.criteria)), STEPS
        owner = moves.cells[0]
        others = np.delete(now, leader).max()
        floor = np.full(len(now), -TOLERANCE)
        floor[first.below] = first.floor

        def holds(rows: Places, at: Floats) -> Flags:
            own, moved = score(rows, at), owner[rows]
            ahead = np.where(moved == leader, own - others, now[leader] - own)
            least = np.where(moved == leader, first.floor.min(initial=0.0), floor[moved])
            return np.asarray(ahead >= least)[:, None]

    return searched_ends(holds, moves.stands(), np.linspace(0.0, 1.0, steps + 1))[:, 0]


def _takers(
    moves: FigureMoves, ends: Floats, options: tuple[str, ...], leader: int
) -> dict[tuple[int, int], str]:
    """Who leads beyond each end, by move and side: ends (moves, 2), infinite for none."""
    rows, sides = np.nonzero(np.isfinite(ends))
    if not len(rows):
        return {}
    stands = moves.stands()[rows]
    at = ends[rows, sides] + np.where(sides, END, -END)
    at = np.clip(at, np.minimum(stands, 0.0), np.maximum(stands, 1.0))
    scores = in_chunks(moves.all_scores, moves.matrix.figures.size)(rows, at)
    return {
        (row, side): first_beyond(scores[place], options, leader)
        for place, (row, side) in enumerate(zip(rows.tolist(), sides.tolist(), strict=True))
    }


def figure_stability(
    way: Way, matrix: DecisionMatrix, weights: Weights, leader: str
) -> FigureStability:
    """The figures that can change the leader within their scale, the nearest first.

    leader: the first of the stated figures at the weights.
    """
    moves = FigureMoves(way, matrix, np.asarray(weights.values), *scales_of(way, matrix))
    if len(matrix.options) < 2 or not len(moves.stands()):
        return FigureStability(leader, (), 0)
    at = matrix.options.index(leader)
    ends, stands = figure_ends(moves, at), moves.stands()
    who = _takers(moves, ends, matrix.options, at)
    away = np.abs(ends - stands[:, None]).min(axis=1).round(DIGITS)
    changing = np.flatnonzero(np.isfinite(away)).tolist()
    nearest = sorted(changing, key=lambda move: (away[move], move))
    intervals = (
        _interval(moves, move, ends[move], (who.get((move, 0)), who.get((move, 1))), away[move])
        for move in nearest
    )
    return FigureStability(leader, tuple(intervals), len(stands))


def _interval(
    moves: FigureMoves, move: int, ends: Floats, who: tuple[str | None, str | None], away: float
) -> FigureInterval:
    matrix, (options, criteria) = moves.matrix, moves.cells
    i, j = int(options[move]), int(criteria[move])
    figure, crossed = float(matrix.figures[i, j]), np.isfinite(ends)
    at = moves.in_unit(np.array([j, j]), np.where(crossed, ends, 0.0)).tolist()
    low = at[0] if crossed[0] else min(float(moves.low[j]), figure)
    high = at[1] if crossed[1] else max(float(moves.high[j]), figure)
    passed = (crossed[0] and matrix.low[i, j] < low) or (crossed[1] and matrix.high[i, j] > high)
    return FigureInterval(
        matrix.options[i], matrix.criteria[j], figure, low, high, *who,
        known=bool(matrix.known[i, j]), reached=bool(passed), away=float(away),
    )  # fmt: skip
