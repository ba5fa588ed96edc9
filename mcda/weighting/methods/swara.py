"""SWARA: down the order, how much less each criterion matters than the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault
from mcda.language import say, say_in
from mcda.weighting.judgements import missing_criteria, number, said, unknown_criterion
from mcda.weighting.method import Judged, Names, WeightingMethod

MOST = 100.0


def stepwise_weights(s: Sequence[float]) -> Floats:
    """q₁ = 1, qⱼ = qⱼ₋₁ / (1 + sⱼ), over their sum.

    s: (n,) from 0, the first not used -> (n,), the first the largest, summing to 1.
    """
    steps = np.append(1.0, 1 + np.array(s[1:], dtype=np.float64))
    q = 1 / np.cumprod(steps)
    return np.asarray(q / q.sum())


def _step(given: Any, at: int) -> tuple[Any, Any]:
    """Criterion and step of an item; the first has no step and may stand alone."""
    if at == 0 and not isinstance(given, list | tuple):
        return given, 0.0
    return (given[0], given[1]) if len(given) == 2 else (given[0], 0.0)


def _shaped(given: Any, at: int) -> bool:
    if at == 0 and not isinstance(given, list | tuple):
        return True
    return isinstance(given, list | tuple) and len(given) in ((1,) if at == 0 else (2,))


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    if not isinstance(judgements, list | tuple):
        yield Fault.at(
            (),
            said(judgements),
            say("a list of the criteria, the one that matters most first"),
            say("Write them as in [cost, [jobs, 0.3]]."),
        )
        return
    seen: set[str] = set()
    for at, given in enumerate(judgements):
        if not _shaped(given, at):
            yield Fault.at(
                (at,),
                said(given),
                say("[criterion, s], s for how much less it matters than the one before")
                if at
                else say_in("a fault", "a criterion alone"),
                say("Write it as in [cost, [jobs, 0.3]]."),
            )
            continue
        key, step = _step(given, at)
        if unknown := unknown_criterion(names, key, (at, 0) if at else (at,)):
            yield unknown
        elif key in seen:
            yield Fault.at(
                (at,),
                say("{key} again", key=said(key)),
                say_in("a fault", "each criterion once"),
                say("Remove one of the two."),
            )
        else:
            seen.add(key)
        value = number(step)
        if value is None or not 0 <= value <= MOST:
            yield Fault.at(
                (at, 1),
                said(step),
                say("a number from 0 to {most:g}", most=MOST),
                say("Write 0.3 where it matters less by 30 %, 0 for as much."),
            )
    yield from missing_criteria(names, seen, say("Put each in its place in the order."))


def _weigh(names: Names, judgements: Any) -> Judged:
    steps = [_step(given, at) for at, given in enumerate(judgements)]
    w = stepwise_weights([float(step) for _, step in steps])
    by_key = dict(zip((key for key, _ in steps), w.tolist(), strict=True))
    return Judged(frozen([by_key[key] for key in names]))


WEIGHTING = WeightingMethod(
    key="swara",
    name="Step by step (SWARA)",
    meaning="You put the criteria in order, and say of each by how much it matters less than the "
    "one before it: at 0.3, the one before counts 1.3 times as much.",
    assumes="Order the changes from worst to best, not the criteria's names. No answer is ever "
    "checked against another, and a slip near the top moves all weights below it.",
    reference="Keršuliene, Zavadskas and Turskis (2010), doi:10.3846/jbem.2010.12",
    check=_check,
    weigh=_weigh,
    asks="All criteria in order, the one that matters most first and each other with how much less "
    "it matters than the one before, as in [cost, [jobs, 0.3], [rd, 0]].",
    as_swings=True,
)
