"""What a gate is: one check that official guidance asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mcda.catalogue import Entry, collect
from mcda.decision.case import Case
from mcda.decision.finding import GateResult, GateState, PerspectiveWeights, Severity, Status

Weighed = Sequence[PerspectiveWeights]


@dataclass(frozen=True, kw_only=True)
class Gate(Entry):
    """A check of a case.

    lacks: case, weights -> what is missing, in words; an empty text where the check is met.
    met: the sentence that says so. severity: 'block' keeps the brief a draft, 'warn' keeps it
    from being final.
    """

    order: int
    severity: Severity
    met: str
    lacks: Callable[[Case, Weighed], str]


@cache
def gates() -> Mapping[str, Gate]:
    """The gates by key, in the order of a decision."""
    found = collect("mcda.guidance.gates", Gate)
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def examine(case: Case, weighed: Weighed) -> tuple[GateResult, ...]:
    """The result of every gate for a case."""
    results = []
    for gate in gates().values():
        lacking = gate.lacks(case, weighed)
        state: GateState = "open" if lacking else "met"
        results.append(GateResult(gate.key, state, gate.severity, lacking or gate.met))
    return tuple(results)


def status_of(results: Sequence[GateResult]) -> Status:
    """What the brief may call itself: a draft, for discussion, or final."""
    still_open = [one.severity for one in results if one.state == "open"]
    if "block" in still_open:
        return "draft"
    return "for discussion" if still_open else "final"
