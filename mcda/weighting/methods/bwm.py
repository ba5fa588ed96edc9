"""Best-worst method: the criterion that matters most and the one that matters least, against all.

The linear model of Rezaei (2016), whose weights are one set and no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault
from mcda.language import say, say_in, sentences
from mcda.weighting.judgements import (
    block_faults,
    missing_criteria,
    number,
    said,
    unknown_criterion,
)
from mcda.weighting.method import Judged, Names, WeightingMethod

PARTS = ("best", "worst", "best_to_others", "others_to_worst")
SMALLEST = 5e-4


def best_worst_weights(
    best: int, worst: int, best_to_others: Floats, others_to_worst: Floats
) -> tuple[Floats, float]:
    """The weights that minimise ξ = max(|w_B − a_Bj·w_j|, |w_j − a_jW·w_W|), and that ξ.

    best, worst: places; best_to_others, others_to_worst: (n,), 1 for the criterion itself
    -> (n,) summing to 1.
    """
    from scipy.optimize import linprog  # type: ignore[import-untyped]

    n = len(best_to_others)
    gaps = np.concatenate([-np.diag(best_to_others), np.eye(n)])
    gaps[:n, best] += 1
    gaps[n:, worst] -= others_to_worst
    bounds = np.column_stack([np.concatenate([gaps, -gaps]), -np.ones(4 * n)])
    whole = np.append(np.ones(n), 0.0)[None]
    found = linprog(np.append(np.zeros(n), 1.0), bounds, np.zeros(4 * n), whole, [1.0])
    w = np.maximum(found.x[:n], 0.0)
    return w / w.sum(), max(0.0, float(found.x[n]))


def _times() -> str:
    return say("a number from 1 to 9")


def _row_faults(names: Names, judgements: Any, part: str, own: object) -> Iterator[Fault]:
    row = judgements.get(part)
    if not isinstance(row, dict):
        yield Fault.at(
            (part,),
            said(row),
            say("a line 'criterion: {expected}' for each criterion", expected=_times()),
            say("Write each criterion with its number."),
        )
        return
    for key, given in row.items():
        path = (part, key[:64] if isinstance(key, str) else said(key))
        if unknown := unknown_criterion(names, key, path):
            yield unknown
        value = number(given)
        if value is None or not 1 <= value <= 9 or (key == own and value != 1):
            expected = say("1, since it is the criterion itself") if key == own else _times()
            yield Fault.at(path, said(given), expected, say("Write how many times it matters."))
    present = [*row, own]
    for fault in missing_criteria(names, present, say("Give each a number from 1 to 9.")):
        yield fault.within(part)


def _ends_faults(names: Names, judgements: Any) -> Iterator[Fault]:
    for part in PARTS[:2]:
        if unknown := unknown_criterion(names, judgements.get(part), (part,)):
            yield unknown
    best, worst = judgements.get("best"), judgements.get("worst")
    if isinstance(best, str) and best == worst and len(names) > 1:
        yield Fault.at(
            ("worst",),
            say("{worst}, which is the best too", worst=said(worst)),
            say_in("a fault", "another criterion"),
            say("Name the one that matters least."),
        )


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    if any_block := list(block_faults(judgements, PARTS)):
        yield from any_block
        return
    yield from _ends_faults(names, judgements)
    best, worst = judgements.get("best"), judgements.get("worst")
    yield from _row_faults(names, judgements, "best_to_others", best)
    yield from _row_faults(names, judgements, "others_to_worst", worst)
    rows = judgements.get("best_to_others"), judgements.get("others_to_worst")
    if not (isinstance(best, str) and isinstance(worst, str) and best != worst):
        return
    once, again = (row.get(key) if isinstance(row, dict) else None
                   for row, key in zip(rows, (worst, best), strict=True))  # fmt: skip
    if None not in (number(once), number(again)) and number(once) != number(again):
        yield Fault.at(
            ("others_to_worst", best),
            said(again),
            say("{once}, as under best_to_others", once=said(once)),
            say("The two say how many times the best matters the worst."),
        )


def _rows(names: Names, judgements: Any) -> tuple[Floats, Floats]:
    rows = (judgements[part] for part in PARTS[2:])
    first, second = (np.array([float(row.get(key, 1)) for key in names]) for row in rows)
    return first, second


def _remark(names: Names, judgements: Any, xi: float) -> str:
    said_so = say(
        "The answers agree up to ξ = {xi}: 0 is full agreement; it is a part of the whole weight, "
        "not AHP's consistency ratio.", xi=f"{xi:.3f}",
    )  # fmt: skip
    if xi < SMALLEST:
        return said_so
    first, second = _rows(names, judgements)
    best, worst = judgements["best"], judgements["worst"]
    whole = first[list(names).index(worst)]
    at = int(np.argmax(np.abs(first * second - whole)))
    third = list(names)[at]
    least = say(
        "The one that fits the others least: {best} matters {first} times {third}, and that "
        "{second} times {worst}, which makes {product}; {whole} was said.",
        best=names[best], first=f"{first[at]:g}", third=names[third], second=f"{second[at]:g}",
        worst=names[worst], product=f"{first[at] * second[at]:g}", whole=f"{whole:g}",
    )  # fmt: skip
    return sentences(said_so, least)


def _weigh(names: Names, judgements: Any) -> Judged:
    if len(names) == 1:
        return Judged(frozen([1.0]))
    best, worst = (list(names).index(judgements[part]) for part in PARTS[:2])
    w, xi = best_worst_weights(best, worst, *_rows(names, judgements))
    return Judged(frozen(w), remarks=(_remark(names, judgements, xi),))


WEIGHTING = WeightingMethod(
    key="bwm",
    name="Best against worst (BWM)",
    meaning="You name the criterion that matters most and the one that matters least, and compare "
    "all others with these two only. The weights are those that miss the answers by least.",
    assumes="Fewer questions than all pairs, so one slip counts for more. 'Matters' must mean the "
    "change from worst to best, which the question does not say by itself.",
    reference="Rezaei (2016), doi:10.1016/j.omega.2015.12.001",
    check=_check,
    weigh=_weigh,
    asks="The criterion that matters most, the one that matters least, and numbers from 1 to 9 "
    "against both, as in {best: cost, worst: rd, best_to_others: {jobs: 2, rd: 6}, "
    "others_to_worst: {cost: 6, jobs: 3}}.",
    as_swings=False,
)
