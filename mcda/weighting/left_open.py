"""Pairs left open: how far the others agree, and what random answers would."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np

from mcda.decision.matrix import Floats
from mcda.weighting.pairs import RANDOM_INDEX, comparison_matrix, principal_vector

Stated = Sequence[tuple[int, int, float]]
STEPS = 200
STILL = 1e-12
ALONE = 1e-9


def _sides(pairwise: Floats) -> tuple[Floats, Floats, float]:
    right, largest = principal_vector(pairwise)
    left, _ = principal_vector(pairwise.T)
    return left, right, largest


def least_eigenvalue(size: int, stated: Stated) -> float:
    """λ of the matrix whose open pairs are filled in so that its largest eigenvalue is least.

    Bozóki, Fülöp and Rónyai (2010): the least is one, since λ is convex in the logarithms of what
    is filled in. There ∂λ/∂ ln x = 0, that is x² = (uᵢ·vⱼ)/(uⱼ·vᵢ), with u, v the right and the
    left eigenvector; begun with Harker's filling, which is kept where no step lowers λ.
    """
    pairwise = comparison_matrix(size, stated)
    w, least = principal_vector(pairwise)
    rows, columns = np.nonzero(pairwise == 0)
    if not len(rows):
        return least
    np.fill_diagonal(pairwise, 1.0)
    pairwise[rows, columns] = w[rows] / w[columns]
    for _ in range(STEPS):
        v, u, now = _sides(pairwise)
        filled = np.sqrt(u[rows] * v[columns] / (u[columns] * v[rows]))
        moved = np.abs(np.log(filled / pairwise[rows, columns])).max()
        pairwise[rows, columns] = filled
        least = min(least, now)
        if moved < STILL:
            break
    return least


def random_index(size: int, left_open: int) -> float | None:
    """The mean index of random answers with so many pairs left open; None beyond 15 criteria.

    Ágoston and Csató (2022): nearly linear, from Saaty's at none to 0 where the answers form a
    tree and cannot contradict each other: RI(n, m) ≈ (1 − 2m/((n − 1)(n − 2)))·RI(n, 0).
    """
    if size not in RANDOM_INDEX:
        return None
    return RANDOM_INDEX[size] * (1 - 2 * left_open / ((size - 1) * (size - 2)))


@lru_cache(maxsize=2048)
def ratio_of(size: int, stated: tuple[tuple[int, int, float], ...]) -> float | None:
    """The consistency ratio of answers that tie all criteria together, some pairs left open.

    None where nothing can contradict (a tree) and beyond 15 criteria; 0 for fewer than three.
    """
    if size < 3:
        return 0.0
    left_open = size * (size - 1) // 2 - len(stated)
    index = random_index(size, left_open)
    if index is None or len(stated) < size:
        return None
    return max(0.0, (least_eigenvalue(size, stated) - size) / (size - 1) / index)


def ties(size: int, pairs: Sequence[tuple[int, int]]) -> Floats:
    """The inverse of the net that the pairs make (its Laplacian): (size, size)."""
    net = np.zeros((size, size))
    for i, j in pairs:
        net[[i, j], [i, j]] += 1
        net[[i, j], [j, i]] -= 1
    return np.asarray(np.linalg.pinv(net, hermitian=True))


def loosely_tied(inverse: Floats) -> Floats:
    """How uncertain each ratio of weights is after equally good answers: (size, size).

    The variance of ln(wᵢ/wⱼ) by logarithmic least squares (Bozóki, Fülöp and Rónyai 2010), in
    that of one answer; it is the resistance between i and j in the net of the pairs. Only among
    those that hang together. inverse: as `ties` gives it.
    """
    own = np.diag(inverse)
    return np.asarray(own[:, None] + own[None, :] - 2 * inverse)


def unchecked(size: int, stated: Stated) -> tuple[int, ...]:
    """The answers that no other can contradict: nothing else ties their two, so they are as
    uncertain as one answer is."""
    loose = loosely_tied(ties(size, [(i, j) for i, j, _ in stated]))
    return tuple(at for at, (i, j, _) in enumerate(stated) if loose[i, j] > 1 - ALONE)


def open_pairs(size: int, stated: Stated) -> list[tuple[int, int]]:
    """The pairs without an answer, in the criteria's order."""
    known = {frozenset((i, j)) for i, j, _ in stated}
    return [one for one in combinations(range(size), 2) if frozenset(one) not in known]
