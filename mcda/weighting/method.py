"""What a weighting method is: judgements in, weights out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from mcda.catalogue import Entry, collect
from mcda.decision.matrix import Floats
from mcda.faults import Fault
from mcda.language import Worded


@dataclass(frozen=True, eq=False)
class Judged:
    """Weights (criteria,) that sum to 1, and what their judgements showed.

    order: the criteria's places, the weightiest first, where only that is known; ties: those of
    them that share a place.
    """

    values: Floats
    consistency_ratio: float | None = None
    remarks: tuple[str, ...] = field(default=())
    order: tuple[int, ...] = ()
    ties: tuple[tuple[int, ...], ...] = ()


Names = Mapping[str, str]  # criterion key -> the name a remark uses, in the case's order


@dataclass(frozen=True, kw_only=True)
class WeightingMethod(Entry):
    """A method of weighting.

    check: names, judgements -> every fault of the judgements, with paths below 'judgements'.
    weigh: names, judgements -> weights in the order of names; called only without faults.
    from_values: in place of weigh where nobody is asked: values (options, criteria) from 0 to 1,
    higher better -> weights (criteria,), all 0 where the values show no difference to weigh.
    asks: what the judgements look like, for a reader who must write them.
    as_swings: True where the judgements refer to the scales' ends.
    """

    check: Callable[[Names, Any], Iterable[Fault]]
    weigh: Callable[[Names, Any], Judged] | None = None
    from_values: Callable[[Floats], Floats] | None = None
    asks: Worded = Worded()
    as_swings: bool


@cache
def methods() -> Mapping[str, WeightingMethod]:
    """The weighting methods by key."""
    return collect("mcda.weighting.methods", WeightingMethod)
