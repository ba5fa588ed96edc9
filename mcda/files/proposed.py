"""Figures that follow from a proposal: effect × need, written into the case."""

from __future__ import annotations

from math import isclose

from mcda.decision.case import Case
from mcda.decision.estimate import Estimate
from mcda.decision.need import Need
from mcda.decision.words import number
from mcda.faults import Fault
from mcda.language import say

Path = tuple[str, ...]
FIGURES = 3
_PARTS = {"value": "effect", "low": "low", "high": "high"}


def scored(effect: float, share: float) -> float:
    """Effect × need, to three significant figures: a judgement carries no more."""
    return float(f"{effect * share:.{FIGURES}g}") + 0.0


def figures_of(estimate: Estimate, need: Need) -> dict[str, float | None]:
    """The value, low and high that effect × need gives."""
    given = {part: getattr(estimate.proposal, of) for part, of in _PARTS.items()}
    return {part: None if one is None else scored(one, need.share) for part, one in given.items()}


def _agrees(stated: float | None, follows: float | None) -> bool:
    if stated is None or follows is None:
        return stated is None
    return isclose(stated, follows, rel_tol=1e-6, abs_tol=1e-12)


def _differs(path: Path, part: str, stated: float, follows: float | None) -> Fault:
    due = "none" if follows is None else number(follows)
    return Fault.at(
        (*path, part),
        say("{stated} beside a proposal that gives {due}", stated=number(stated), due=due),
        say("the proposed figure, or a figure without 'proposal'"),
        say("Take the figure away, or the proposal."),
    )


def _settled(path: Path, estimate: Estimate, need: Need) -> tuple[Estimate, list[Fault]]:
    follows = figures_of(estimate, need)
    faults = [
        _differs(path, part, stated, follows[part])
        for part in _PARTS
        if (stated := getattr(estimate, part)) is not None and not _agrees(stated, follows[part])
    ]
    return estimate.model_copy(update=follows), faults


def with_proposals(case: Case) -> tuple[Case, list[Fault]]:
    """The case with every proposed figure worked out, and a fault where it states another."""
    faults: list[Fault] = []
    if not case.needs:  # a proposal rests on a need
        return case, faults
    options = dict(case.options)
    for key, option in case.options.items():
        estimates = dict(option.estimates)
        for of, estimate in option.estimates.items():
            if estimate.proposal is not None and of in case.needs:
                path = ("options", key, "estimates", of)
                estimates[of], wrong = _settled(path, estimate, case.needs[of])
                faults += wrong
        options[key] = option.model_copy(update={"estimates": estimates})
    return case.model_copy(update={"options": options}), faults
