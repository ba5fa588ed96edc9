"""AHP: criteria in pairs, how many times one matters the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import log
from typing import Any

import numpy as np

from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault
from mcda.weighting.judgements import listed, number, said, unknown_criterion
from mcda.weighting.method import Judged, Names, WeightingMethod

# Saaty (1980), mean consistency index of random matrices by number of criteria.
RANDOM_INDEX = dict(
    zip(range(3, 16), (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57,
                       1.59), strict=True)
)  # fmt: skip
ACCEPTED = 0.10
# 1/9 as it is written by hand.
NINTH = 0.11
LARGEST = 1e6
SHAPE = "[a, b, x] for 'a matters x times b'"


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


def pairwise_matrix(names: Names, judgements: Any) -> Floats:
    """Judgements without faults as a matrix (criteria, criteria) in the order of names."""
    place = {key: at for at, key in enumerate(names)}
    pairwise = np.ones((len(names), len(names)))
    for a, b, x in judgements or ():
        pairwise[place[a], place[b]], pairwise[place[b], place[a]] = float(x), 1 / float(x)
    return pairwise


def _pair_faults(names: Names, given: Any, at: int) -> Iterator[Fault]:
    if not isinstance(given, list | tuple) or len(given) != 3:
        found = f"a list of {len(given)}" if isinstance(given, list | tuple) else said(given)
        yield Fault.at((at,), found, SHAPE, "Write two criteria and a number.")
        return
    a, b, x = given
    for place, key in enumerate((a, b)):
        if unknown := unknown_criterion(names, key, (at, place)):
            yield unknown
    if isinstance(a, str) and a == b:
        yield Fault.at((at,), f"{said(a)} against itself", "two criteria", "Name the other one.")
    value = number(x)
    if value is None or not 1 / LARGEST <= value <= LARGEST:
        yield Fault.at((at, 2), said(x), "a number above 0, as a rule from 1/9 to 9",
                       "Write a number such as 3, or 0.333 for one third.")  # fmt: skip


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    if judgements is not None and not isinstance(judgements, list | tuple):
        yield Fault.at((), said(judgements), f"a list of {SHAPE}", "Write one line for each pair.")
        return
    seen: set[frozenset[str]] = set()
    for at, given in enumerate(judgements or ()):
        yield from _pair_faults(names, given, at)
        pair = frozenset(key for key in given[:2] if isinstance(key, str)) if (
            isinstance(given, list | tuple)) else frozenset()  # fmt: skip
        if len(pair) == 2 and pair in seen:
            yield Fault.at((at,), " and ".join(map(said, given[:2])) + " again", "each pair once",
                           "Remove one of the two.")  # fmt: skip
        seen.add(pair)
    pairs = combinations(names, 2)
    if missing := [f"{a} and {b}" for a, b in pairs if frozenset((a, b)) not in seen]:
        yield Fault.at((), f"nothing for {listed(missing)}", "every pair of criteria",
                       "Say of each pair how many times one matters the other.")  # fmt: skip


def _least_fitting(names: Names, judgements: Any, w: dict[str, float]) -> str:
    a, b, x = max(judgements, key=lambda one: abs(log(one[2] * w[one[1]] / w[one[0]])))
    first, second, fit = (a, b, w[a] / w[b]) if w[a] >= w[b] else (b, a, w[b] / w[a])
    return (
        f"The one that fits the others least: '{names[a]} matters {x:.3g} times {names[b]}'; "
        f"'{names[first]} matters {fit:.2g} times {names[second]}' would fit."
    )


def _remarks(names: Names, judgements: Any, w: Floats, ratio: float | None) -> Iterator[str]:
    if beyond := [f"{names[a]} against {names[b]}" for a, b, x in judgements or ()
                  if not NINTH <= x <= 9]:  # fmt: skip
        yield f"Outside Saaty's scale of 1/9 to 9: {listed(beyond)}."
    if ratio is None:
        yield "There is no consistency ratio for more than 15 criteria."
    elif ratio > ACCEPTED:
        yield (
            f"The judgements contradict each other: their consistency ratio is {ratio:.2f}, and "
            f"{ACCEPTED:.2f} is usually accepted. "
        ) + _least_fitting(names, judgements, dict(zip(names, w.tolist(), strict=True)))


def _weigh(names: Names, judgements: Any) -> Judged:
    w, largest = principal_vector(pairwise_matrix(names, judgements))
    ratio = consistency_ratio(largest, len(names))
    return Judged(frozen(w), ratio, tuple(_remarks(names, judgements, w, ratio)))


WEIGHTING = WeightingMethod(
    key="ahp",
    name="Pairwise comparison (AHP)",
    meaning="The criteria are compared two at a time: how many times one matters the other. The "
    "weights are those that fit all answers best, and a ratio says how far they agree.",
    assumes="Not for many criteria: ten need 45 answers. 'Matters' must mean the change from worst "
    "to best, which the question does not say by itself.",
    reference="Saaty (1977), doi:10.1016/0022-2496(77)90033-5",
    check=_check,
    weigh=_weigh,
    asks="For every pair [a, b, x], 'a matters x times b', x from 1/9 to 9, as in "
    "[[cost, jobs, 3]].",
    as_swings=False,
)
