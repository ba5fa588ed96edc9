"""Pairwise comparisons: their weights, how far they agree, and the three that agree least."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from mcda.decision.matrix import Floats

# Saaty (1980), mean consistency index of random matrices by number of criteria.
RANDOM_INDEX = dict(
    zip(range(3, 16), (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57,
                       1.59), strict=True)
)  # fmt: skip


def principal_vector(pairwise: Floats) -> tuple[Floats, float]:
    """The weights that the matrix stretches by its largest eigenvalue, and that eigenvalue.

    pairwise: (n, n), above 0, pairwise[i, j] = how many times i matters j -> (n,) summing to 1.
    """
    eigenvalues, vectors = np.linalg.eig(pairwise)
    first = int(np.argmax(eigenvalues.real))
    # One more product gives the small weights, too, all their digits.
    w = pairwise @ np.abs(vectors[:, first].real)
    return w / w.sum(), float(eigenvalues[first].real)


def consistency_ratio(largest: float, n: int) -> float | None:
    """(λ − n) / (n − 1) against random judgements; None beyond 15 criteria.

    largest: λ, the largest eigenvalue of n criteria's matrix.
    """
    if n < 3:
        return 0.0
    return max(0.0, (largest - n) / (n - 1) / RANDOM_INDEX[n]) if n in RANDOM_INDEX else None


def comparison_matrix(size: int, stated: Sequence[tuple[int, int, float]]) -> Floats:
    """How many times i matters j, with what is left open as Harker (1987) enters it.

    stated: (i, j, x), each pair once at most -> (size, size): x and 1/x where stated, elsewhere
    0, and on the diagonal 1 for the criterion itself and 1 for each of its pairs left open.
    """
    pairwise = np.eye(size)
    for i, j, x in stated:
        pairwise[i, j], pairwise[j, i] = x, 1 / x
    pairwise[np.diag_indices(size)] += (pairwise == 0).sum(axis=1)
    return pairwise


def parts_tied(size: int, stated: Sequence[tuple[int, int]]) -> list[int]:
    """Which of the criteria hang together: the least place that each is tied to."""
    tied = list(range(size))
    for i, j in stated:
        low, high = sorted((tied[i], tied[j]))
        tied = [low if one == high else one for one in tied]
    return tied


def worst_triple(pairwise: Floats) -> tuple[int, int, int] | None:
    """The three criteria whose answers contradict most: largest |ln(aᵢⱼ·aⱼₖ / aᵢₖ)|.

    pairwise: (n, n); a triple with a pair left open is passed over -> places, or None.
    """
    whole = [one for one in combinations(range(len(pairwise)), 3)
             if all(pairwise[i, j] > 0 for i, j in combinations(one, 2))]  # fmt: skip
    if not whole:
        return None

    def contradiction(one: tuple[int, int, int]) -> float:
        i, j, k = one
        return abs(float(np.log(pairwise[i, j] * pairwise[j, k] / pairwise[i, k])))

    return max(whole, key=contradiction)
