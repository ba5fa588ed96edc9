"""Which pair to ask next: first what ties all criteria together, then what tells most."""

from __future__ import annotations

from collections import Counter

import numpy as np

from mcda.decision.matrix import Floats
from mcda.weighting.left_open import ALONE, Stated, loosely_tied, ties
from mcda.weighting.pairs import parts_tied

Pair = tuple[int, int]


def next_pair(size: int, stated: Stated) -> Pair | None:
    """The pair whose answer tells most; None where every pair has one.

    Until all criteria are tied: one against each other, the best of the trees (Bozóki and
    Szádoczki 2022, arXiv:2205.08673). Then the most uncertain ratio, which adds most to the
    determinant of what is known (Osting, Brune and Osher 2014, JMLR 15). Ties go by the order of
    the criteria.
    """
    pairs = [(i, j) for i, j, _ in stated]
    return _to_tie(size, pairs) or _loosest(loosely_tied(ties(size, pairs)), pairs)


def _to_tie(size: int, pairs: list[Pair]) -> Pair | None:
    """The next pair that ties a criterion to the one with most answers; None where all are."""
    tied = parts_tied(size, pairs)
    if len(set(tied)) < 2:
        return None
    answers = Counter(place for pair in pairs for place in pair)
    middle = max(range(size), key=lambda place: answers[place])
    other = next(place for place in range(size) if tied[place] != tied[middle])
    return min(middle, other), max(middle, other)


def _loosest(loose: Floats, pairs: list[Pair]) -> Pair | None:
    """The first of the most uncertain ratios that have no answer."""
    left = np.triu(np.ones(loose.shape, dtype=bool), 1)
    for i, j in pairs:
        left[min(i, j), max(i, j)] = False
    if not left.any():
        return None
    at = int(np.argmax(np.where(left, loose.round(9), -1.0)))
    return divmod(at, len(loose))


def to_check_all(size: int, stated: Stated) -> int:
    """How many more answers it takes until each can be held against others.

    As they are asked for here; 0 where they are given, or all pairs have an answer.
    """
    pairs = [(i, j) for i, j, _ in stated]
    given = len(pairs)
    while (pair := _to_tie(size, pairs)) is not None:
        pairs.append(pair)
    inverse = ties(size, pairs)
    while True:
        loose = loosely_tied(inverse)
        if pairs and max(float(loose[one]) for one in pairs) < 1 - ALONE:
            break
        pair = _loosest(loose, pairs)
        if pair is None:
            break
        pairs.append(pair)
        step = inverse[:, pair[0]] - inverse[:, pair[1]]  # Sherman and Morrison
        inverse = inverse - np.outer(step, step) / (1 + float(loose[pair]))
    return len(pairs) - given
