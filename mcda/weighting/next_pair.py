"""Which pair to ask next: first what ties all criteria together, then what tells most."""

from __future__ import annotations

from collections import Counter

import numpy as np

from mcda.decision.matrix import Floats
from mcda.weighting.left_open import Stated, open_pairs, unchecked
from mcda.weighting.pairs import parts_tied


def loosely_tied(size: int, pairs: list[tuple[int, int]]) -> Floats:
    """How uncertain each ratio of weights is after equally good answers: (size, size).

    The variance of ln(wᵢ/wⱼ) by logarithmic least squares, in that of one answer; it is the
    resistance between i and j in the net of the pairs. All criteria must be tied together.
    """
    net = np.zeros((size, size))
    for i, j in pairs:
        net[[i, j], [i, j]] += 1
        net[[i, j], [j, i]] -= 1
    inverse = np.linalg.pinv(net, hermitian=True)
    own = np.diag(inverse)
    return np.asarray(own[:, None] + own[None, :] - 2 * inverse)


def next_pair(size: int, stated: Stated) -> tuple[int, int] | None:
    """The pair whose answer tells most; None where every pair has one.

    Until all criteria are tied: one against each other, the best of the trees (Bozóki and
    Szádoczki 2022, arXiv:2205.08673). Then the most uncertain ratio, which adds most to the
    determinant of what is known (Osting, Brune and Osher 2014, JMLR 15). Ties go by the order of
    the criteria.
    """
    pairs = [(i, j) for i, j, _ in stated]
    tied = parts_tied(size, pairs)
    if len(set(tied)) > 1:
        answers = Counter(place for pair in pairs for place in pair)
        middle = max(range(size), key=lambda place: answers[place])
        other = next(place for place in range(size) if tied[place] != tied[middle])
        return min(middle, other), max(middle, other)
    left = open_pairs(size, stated)
    if not left:
        return None
    loose = loosely_tied(size, pairs).round(9)
    return max(left, key=lambda one: float(loose[one]))


def to_check_all(size: int, stated: Stated) -> int:
    """How many more answers it takes until each can be held against others.

    As they are asked for here; 0 where they are given, or all pairs have an answer.
    """
    asked, more = list(stated), 0
    while (pair := next_pair(size, asked)) is not None:
        if len(asked) >= size and not unchecked(size, asked):
            break
        asked.append((*pair, 1.0))
        more += 1
    return more
