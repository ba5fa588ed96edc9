"""Swing weights: how much the way from worst to best matters, against the largest such way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mcda.faults import Fault
from mcda.language import say
from mcda.weighting.judgements import table_faults, table_shares
from mcda.weighting.method import Judged, Names, WeightingMethod

FULL = 100.0


def _check(names: Names, judgements: Any) -> Iterator[Fault]:
    return table_faults(names, judgements, FULL, say("a number from 0 to 100"))


def _remarks(names: Names, judgements: Any) -> Iterator[str]:
    largest = max(names, key=lambda key: float(judgements[key]))
    if (swing := float(judgements[largest])) < FULL:
        yield say(
            "The largest swing is {swing}, for {criterion}. Usually the one that matters most is "
            "given 100 and the others are judged against it; the weights follow from the "
            "proportions either way.",
            swing=f"{swing:g}", criterion=names[largest],
        )  # fmt: skip


def _weigh(names: Names, judgements: Any) -> Judged:
    remarks = tuple(_remarks(names, judgements))
    return Judged(table_shares(names, judgements), remarks=remarks)


WEIGHTING = WeightingMethod(
    key="swing",
    name="Swing weights",
    meaning="Imagine everything at its worst. The change from worst to best that you would make "
    "first gets 100; each other change gets a number for how much it matters against that.",
    assumes="The worst and the best of every criterion are stated and known to the person judging; "
    "if an end is moved, the question must be asked again.",
    reference="Edwards and Barron (1994), doi:10.1006/obhd.1994.1087",
    check=_check,
    weigh=_weigh,
    asks="A number from 0 to 100 for each criterion, 100 for the change from worst to best that "
    "matters most, as in {cost: 100, jobs: 60}.",
    as_swings=True,
)
