"""Order of importance: from a mere order to weights, by the rank-order centroid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault
from mcda.weighting.judgements import missing_criteria, said, unknown_criterion
from mcda.weighting.method import Judged, Names, WeightingMethod


def rank_order_centroid(n: int) -> Floats:
    """wₖ = (1/n)·Σᵢ₌ₖ…ₙ 1/i: the middle of all weights that keep the order.

    -> (n,), the first the largest, summing to 1.
    """
    return np.cumsum(1 / np.arange(n, 0, -1))[::-1] / n


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    if not isinstance(judgements, list | tuple):
        yield Fault.at((), said(judgements), "a list of the criteria, the one that matters most "
                       "first", "Write their keys in order, as in [cost, jobs].")  # fmt: skip
        return
    seen: set[str] = set()
    for at, given in enumerate(judgements):
        if unknown := unknown_criterion(names, given, (at,)):
            yield unknown
        elif given in seen:
            yield Fault.at((at,), f"{said(given)} again", "each criterion once",
                           "Remove one of the two.")  # fmt: skip
        else:
            seen.add(given)
    yield from missing_criteria(names, seen, "Put each in its place in the order.")


def _weigh(names: Names, judgements: Any) -> Judged:
    by_place = dict(zip(judgements, rank_order_centroid(len(names)), strict=True))
    return Judged(frozen([by_place[key] for key in names]))


WEIGHTING = WeightingMethod(
    key="ranks",
    name="Order of importance",
    meaning="You only put the criteria in order. The weights are the middle of all weights that "
    "keep this order.",
    assumes="Order the changes from worst to best, not the criteria's names. The first gets much "
    "more than the last: not where several matter about the same.",
    reference="Barron and Barrett (1996), doi:10.1287/mnsc.42.11.1515",
    check=_check,
    weigh=_weigh,
    asks="All criteria in order, the one whose change from worst to best matters most first, as in "
    "[cost, jobs].",
    as_swings=True,
)
