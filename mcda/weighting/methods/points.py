"""Points: each criterion gets points, and its weight is its part of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from mcda.faults import Fault
from mcda.language import say
from mcda.weighting.judgements import table_faults, table_shares
from mcda.weighting.method import Judged, Names, WeightingMethod


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    return table_faults(names, judgements, math.inf, say("a number of 0 or more"))


def _weigh(names: Names, judgements: Any) -> Judged:
    return Judged(table_shares(names, judgements))


WEIGHTING = WeightingMethod(
    key="points",
    name="Points",
    meaning="Each criterion gets points for how much it matters; its weight is its part of all "
    "points.",
    assumes="Points are easily given to a criterion's name, without a look at how far the options "
    "differ on it. Where the scales have stated ends, swing weights ask the better question.",
    reference="von Winterfeldt and Edwards (1986), Decision Analysis and Behavioral Research",
    check=_check,
    weigh=_weigh,
    asks="A number of 0 or more for each criterion, as in {jobs: 30, cost: 50}.",
    as_swings=False,
)
