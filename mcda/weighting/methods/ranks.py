"""Order of importance: from a mere order to weights, by a formula."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault
from mcda.language import say, say_in
from mcda.weighting.judgements import (
    MERE_ORDER,
    block_faults,
    missing_criteria,
    said,
    unknown_criterion,
)
from mcda.weighting.method import Judged, Names, WeightingMethod


def rank_order_centroid(n: int) -> Floats:
    """wₖ = (1/n)·Σᵢ₌ₖ…ₙ 1/i: the middle of all weights that keep the order.

    -> (n,), the first the largest, summing to 1.
    """
    return np.cumsum(1 / np.arange(n, 0, -1))[::-1] / n


def rank_sum(n: int) -> Floats:
    """wₖ = 2·(n + 1 − k) / (n·(n + 1)): even steps. -> (n,) summing to 1."""
    return np.arange(n, 0, -1, dtype=np.float64) * 2 / (n * (n + 1))


def rank_reciprocal(n: int) -> Floats:
    """wₖ = (1/k) / Σᵢ 1/i: steep at the top. -> (n,) summing to 1."""
    parts = 1 / np.arange(1, n + 1, dtype=np.float64)
    return np.asarray(parts / parts.sum())


FORMULAS: Mapping[str, Callable[[int], Floats]] = {
    "centroid": rank_order_centroid,
    "sum": rank_sum,
    "reciprocal": rank_reciprocal,
    MERE_ORDER: rank_order_centroid,
}
DEFAULT = "centroid"


def is_tie(given: object) -> bool:
    """True for criteria that share a place: a list of two or more."""
    return isinstance(given, list | tuple) and len(given) > 1


def _places(order: Sequence[Any]) -> Iterator[tuple[tuple[int, ...], Any]]:
    """Each criterion of an order with its path, those of a tie one by one."""
    for at, given in enumerate(order):
        if is_tie(given):
            yield from (((at, inner), one) for inner, one in enumerate(given))
        else:
            yield (at,), given


def _order_faults(names: Names, order: Any) -> Iterator[Fault]:
    if not isinstance(order, list | tuple):
        yield Fault.at(
            (),
            said(order),
            say("a list of the criteria, the one that matters most first"),
            say("Write their keys in order, as in [cost, jobs]."),
        )
        return
    seen: set[str] = set()
    for path, given in _places(order):
        if unknown := unknown_criterion(names, given, path):
            yield unknown
        elif given in seen:
            yield Fault.at(
                path,
                say("{key} again", key=said(given)),
                say_in("a fault", "each criterion once"),
                say("Remove one of the two."),
            )
        else:
            seen.add(given)
    yield from missing_criteria(names, seen, say("Put each in its place in the order."))


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    if not isinstance(judgements, dict) or "order" not in judgements:
        yield from _order_faults(names, judgements)
        return
    yield from block_faults(judgements, ("order", "formula"))
    for fault in _order_faults(names, judgements["order"]):
        yield fault.within("order")
    word = judgements.get("formula", DEFAULT)
    if not (isinstance(word, str) and word in FORMULAS):
        yield Fault.at(
            ("formula",),
            said(word),
            say("one of {words}", words=say_in("between names", ", ").join(FORMULAS)),
            say("Leave it out for '{word}'.", word=DEFAULT),
        )


def _weigh(names: Names, judgements: Any) -> Judged:
    given = judgements if isinstance(judgements, dict) else {"order": judgements}
    formula = FORMULAS[given.get("formula", DEFAULT)]
    ordered = [key for _, key in _places(given["order"])]
    ties = [list(one) for one in given["order"] if is_tie(one)]
    by_place = dict(zip(ordered, formula(len(names)).tolist(), strict=True))
    for tied in ties:  # they share what their places have
        by_place |= dict.fromkeys(tied, sum(by_place[key] for key in tied) / len(tied))
    values = frozen([by_place[key] for key in names])
    if given.get("formula") != MERE_ORDER:
        return Judged(values)
    at = {key: place for place, key in enumerate(names)}
    in_places = tuple(tuple(at[key] for key in tied) for tied in ties)
    return Judged(values, remarks=(_of_order(),), order=tuple(at[key] for key in ordered),
                  ties=in_places)  # fmt: skip


def _of_order() -> str:
    return say(
        "Only the order was given: the ranking takes the middle of all weights that keep it, and "
        "the draws take any of them."
    )


WEIGHTING = WeightingMethod(
    key="ranks",
    name="Order of importance",
    meaning="You only put the criteria in order. The weights are the middle of all weights that "
    "keep this order, or follow another formula you name.",
    assumes="Order the changes from worst to best, not the criteria's names. The first gets much "
    "more than the last: not where several matter about the same.",
    reference="Barron and Barrett (1996), doi:10.1287/mnsc.42.11.1515; sum and reciprocal: "
    "Stillwell, Seaver and Edwards (1981), doi:10.1016/0030-5073(81)90015-5",
    check=_check,
    weigh=_weigh,
    asks="All criteria in order, the one whose change from worst to best matters most first, as in "
    "[cost, jobs]; for another formula {order: [cost, jobs], formula: sum}, or reciprocal, "
    "or order_only to let the draws take any weights that keep the order. Criteria that share a "
    "place stand in brackets: [cost, [jobs, rd]].",
    as_swings=True,
)
