"""Rankings with one criterion, option or perspective left out, against the whole ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mcda.decision.case import Case
from mcda.decision.matrix import DecisionMatrix, Flags, Floats, Whole, frozen
from mcda.ranking.ranks import ranks_of
from mcda.scaling.matrix import matrix_of


def among(ranks: Whole, kept: Sequence[int]) -> Whole:
    """The ranks that some of the options have among themselves: 1, 1, 3.

    ranks: (options,); kept: positions -> (kept,).
    """
    return ranks_of(-np.asarray(ranks, dtype=np.float64)[list(kept)])


def turned_pairs(before: Whole, after: Whole) -> list[tuple[int, int]]:
    """The pairs whose order turned: the first was ahead and is behind now; no tie counts.

    before, after: (options,), ranks of the same options.
    """
    was_ahead = before[:, None] < before
    is_behind = after[:, None] > after
    return [(int(i), int(j)) for i, j in np.argwhere(was_ahead & is_behind)]


def in_proportion(weights: Floats, out: int) -> Floats | None:
    """The weights of the other criteria, summing to 1; None where none of them has any.

    weights: (criteria,) -> (criteria − 1,).
    """
    others = np.delete(weights, out)
    whole = others.sum()
    return frozen(others / whole) if whole > 0 else None


def without_criterion(matrix: DecisionMatrix, out: int) -> DecisionMatrix:
    """The matrix without one of its criteria, by position."""
    kept = [at for at in range(len(matrix.criteria)) if at != out]

    def columns(table: Floats) -> Floats:
        return frozen(table[..., kept])

    return replace(
        matrix,
        criteria=tuple(matrix.criteria[at] for at in kept),
        figures=columns(matrix.figures), low=columns(matrix.low), high=columns(matrix.high),
        worst=columns(matrix.worst), best=columns(matrix.best),
        known=matrix.known[:, kept], more_is_better=matrix.more_is_better[kept],
        has_scale=matrix.has_scale[kept], curves=tuple(matrix.curves[at] for at in kept),
        preferences=tuple(matrix.preferences[at] for at in kept),
    )  # fmt: skip


def hanging(case: Case, matrix: DecisionMatrix) -> Flags:
    """The criteria (criteria,) whose figures, low or high hang on which options there are.

    Those without a scale where a figure is unknown or spreads by its confidence.
    """

    def hangs(key: str) -> bool:
        estimates = (case.options[option].estimates[key] for option in matrix.options)
        return any(one.value is None or (one.low is None and one.confidence) for one in estimates)

    stated = zip(matrix.criteria, matrix.has_scale.tolist(), strict=True)
    return np.array([not has_scale and hangs(key) for key, has_scale in stated])


def _rows(matrix: DecisionMatrix, kept: list[int]) -> DecisionMatrix:
    """Some of the options; ends that are the figures' own move with them."""
    low, high = matrix.low[kept], matrix.high[kept]
    least, most = low.min(axis=0), high.max(axis=0)
    worst, best = np.where(matrix.more_is_better, (least, most), (most, least))
    return replace(
        matrix,
        options=tuple(matrix.options[at] for at in kept),
        figures=frozen(matrix.figures[kept]), low=frozen(low), high=frozen(high),
        known=matrix.known[kept],
        worst=frozen(np.where(matrix.has_scale, matrix.worst, worst)),
        best=frozen(np.where(matrix.has_scale, matrix.best, best)),
    )  # fmt: skip


def without_option(case: Case, matrix: DecisionMatrix, out: int, anew: Flags) -> DecisionMatrix:
    """The matrix without one of its options, by position: what matrix_of gives of the others.

    case: as its figures are ranked; anew: (criteria,), those of `hanging`, which are made again.
    """
    rows = _rows(matrix, [at for at in range(len(matrix.options)) if at != out])
    if not anew.any():
        return rows
    keys = [matrix.criteria[at] for at in np.flatnonzero(anew)]
    part = case.model_copy(update={"criteria": {key: case.criteria[key] for key in keys}})
    made = matrix_of(part, rows.options)

    def with_made(table: Floats, columns: Floats) -> Floats:
        whole = np.array(table)
        whole[..., anew] = columns
        return frozen(whole)

    return replace(
        rows,
        figures=with_made(rows.figures, made.figures), low=with_made(rows.low, made.low),
        high=with_made(rows.high, made.high), worst=with_made(rows.worst, made.worst),
        best=with_made(rows.best, made.best),
    )  # fmt: skip
