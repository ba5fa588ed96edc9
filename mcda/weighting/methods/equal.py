"""Equal weights: every criterion counts the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from mcda.decision.matrix import frozen
from mcda.faults import Fault
from mcda.language import say, say_in
from mcda.weighting.judgements import said
from mcda.weighting.method import Judged, Names, WeightingMethod


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    if judgements is not None and judgements not in ({}, [], (), ""):
        yield Fault.at(
            (),
            said(judgements),
            say_in("a fault", "no judgements"),
            say("Remove them, or choose a weighting that uses them."),
        )


def _weigh(names: Names, judgements: Any) -> Judged:
    return Judged(frozen(np.full(len(names), 1 / len(names))))


WEIGHTING = WeightingMethod(
    key="equal",
    name="Equal weights",
    meaning="Every criterion counts the same. Nobody is asked.",
    assumes="Equal is a judgement too: splitting a criterion in two doubles its weight, and a wide "
    "scale counts no more than a narrow one. Use it as a point of comparison.",
    reference="Dawes and Corrigan (1974), doi:10.1037/h0037613",
    check=_check,
    weigh=_weigh,
    asks="Nothing.",
    as_swings=False,
)
