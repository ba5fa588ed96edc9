"""The weights of a case: each perspective's, and all of them by share."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.case import Case
from mcda.decision.finding import Imprecise, PerspectiveWeights
from mcda.decision.matrix import Weights, frozen
from mcda.decision.perspective import Perspective
from mcda.faults import CaseFaults, Fault
from mcda.weighting import groups, hierarchy
from mcda.weighting.method import methods
from mcda.weighting.outright import outright
from mcda.weighting.spread import judged_of, refusals

OUTRIGHT = "weights"


def _weights(case: Case, perspective: Perspective) -> tuple[Weights, Imprecise | None]:
    criteria = tuple(case.criteria)
    if perspective.weights is not None:
        return outright(criteria, perspective.weights)
    method = methods()[perspective.weighting or "equal"]
    names = {key: criterion.name for key, criterion in case.criteria.items()}
    judged = (
        hierarchy.weigh(method, names, groups.groups_of(case), perspective.judgements)
        if method.weigh
        else judged_of(case, method)
    )
    remarks = judged.remarks
    if method.key == "equal" and not perspective.judgements:
        remarks += groups.count_remarks(case)
    weights = Weights(criteria, frozen(judged.values), judged.consistency_ratio, remarks)
    return weights, Imprecise(order=judged.order, ties=judged.ties) if judged.order else None


def figures_refused(case: Case) -> Iterator[Fault]:
    """A fault for each perspective whose weighting cannot take the case's figures."""
    for key, one in case.perspectives.items():
        method = methods().get(one.weighting or "")
        if method is not None and method.from_values is not None:
            for fault in refusals(case, method, one.judgements):
                yield fault.within("perspectives", key)


def perspective_weights(case: Case) -> tuple[PerspectiveWeights, ...]:
    """The weights of every perspective, their shares summing to 1.

    Raises CaseFaults where a weighting cannot take the case's figures.
    """
    if faults := tuple(figures_refused(case)):
        raise CaseFaults(faults)
    whole = sum(one.share for one in case.perspectives.values())
    return tuple(
        PerspectiveWeights(
            key, one.name, one.share / whole, one.weighting or OUTRIGHT, *_weights(case, one)
        )
        for key, one in case.perspectives.items()
    )


def combined(perspectives: tuple[PerspectiveWeights, ...]) -> Weights:
    """The perspectives' weights averaged by share."""
    first = perspectives[0].weights
    if len(perspectives) == 1:
        return first
    values = sum(one.share * one.weights.values for one in perspectives)
    return Weights(first.criteria, frozen(values / np.sum(values)))
