"""Each criterion, option and perspective of a case left out in turn, and the ranking then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from mcda.decision.agreement import Moved, Reversal, Without
from mcda.decision.finding import PerspectiveWeights
from mcda.decision.matrix import DecisionMatrix, Floats, Whole
from mcda.faults import Fault
from mcda.language import say
from mcda.robustness.question import Evidence
from mcda.robustness.side_by_side import firsts
from mcda.robustness.without import (
    among,
    hanging,
    in_proportion,
    turned_pairs,
    without_criterion,
    without_option,
)
from mcda.upgrading.tilt import tilted_perspectives
from mcda.weighting.perspectives import combined, perspective_weights

Kind = Literal["criterion", "option", "perspective"]


@dataclass(frozen=True)
class Untried:
    """One thing that could not be left out, and why, to follow its name and 'since'."""

    kind: Kind
    name: str
    because: str


Try = Without | Untried


def _compared(
    evidence: Evidence, kind: Kind, key: str, name: str, matrix: DecisionMatrix, weights: Floats
) -> Try:
    """The ranking of the matrix at the weights (criteria,) beside the case's own."""
    way, whole = evidence.way, evidence.ranking
    if refused := way.refusals(matrix):
        return Untried(kind, name, _refused(evidence, refused[0]))
    options = matrix.options
    kept = [whole.options.index(key) for key in options]
    before = among(np.array(whole.ranks), kept)
    after = way.ranks(way.scaled(matrix), weights[None])[0]
    return Without(
        kind, key, name, firsts(options, tuple(after.tolist())), _moved(options, before, after),
        tuple((options[i], options[j]) for i, j in turned_pairs(before, after)),
    )  # fmt: skip


def _refused(evidence: Evidence, fault: Fault) -> str:
    """Why the case's method cannot take what is left."""
    method = evidence.way.method.name
    criterion = evidence.criterion(str(fault.path[-1])) if fault.path[0] == "criteria" else ""
    if criterion:
        return say("{method} would meet {found} for {criterion}", method=method,
                   found=fault.found, criterion=criterion)  # fmt: skip
    return say("{method} would meet {found}", method=method, found=fault.found)


def _moved(options: tuple[str, ...], before: Whole, after: Whole) -> tuple[Moved, ...]:
    ranks = zip(options, before.tolist(), after.tolist(), strict=True)
    return tuple(Moved(key, was, now) for key, was, now in ranks if was != now)


def _criteria(evidence: Evidence) -> Iterable[Try]:
    for at, key in enumerate(evidence.matrix.criteria):
        name = evidence.criterion(key)
        weights = in_proportion(evidence.weights.values, at)
        if weights is None:
            yield Untried("criterion", name, say("all the weight is on it"))
        else:
            matrix = without_criterion(evidence.matrix, at)
            yield _compared(evidence, "criterion", key, name, matrix, weights)


def _options(evidence: Evidence) -> Iterable[Try]:
    matrix, weights = evidence.matrix, evidence.weights.values
    if len(matrix.options) < 3:
        return
    anew = hanging(evidence.counted, matrix)
    for at, key in enumerate(matrix.options):
        others = without_option(evidence.counted, matrix, at, anew)
        yield _compared(evidence, "option", key, evidence.name(key), others, weights)


def perspectives_of(evidence: Evidence) -> tuple[PerspectiveWeights, ...]:
    """The perspectives whose weights are combined, also where the draws take their average."""
    if len(evidence.perspectives) == len(evidence.case.perspectives):
        return evidence.perspectives
    return tilted_perspectives(evidence.case, perspective_weights(evidence.case))


def _perspectives(evidence: Evidence) -> Iterable[Try]:
    every = perspectives_of(evidence)
    for one in every if len(every) > 1 else ():
        weights = combined(tuple(other for other in every if other is not one)).values
        yield _compared(evidence, "perspective", one.key, one.name, evidence.matrix, weights)


def leave_out(evidence: Evidence) -> tuple[Reversal, tuple[Untried, ...]]:
    """The ranking of the stated figures without each thing, and what could not be left out."""
    parts = [tuple(part(evidence)) for part in (_criteria, _options, _perspectives)]
    found = [tuple(one for one in part if isinstance(one, Without)) for part in parts]
    untried = tuple(one for part in parts for one in part if isinstance(one, Untried))
    leaders = firsts(evidence.ranking.options, evidence.ranking.ranks)
    return Reversal(leaders, not evidence.way.compares_options, *found), untried


def leaders_left(evidence: Evidence, without: Without) -> tuple[str, ...]:
    """Who is first by the whole ranking among those that the other ranking holds."""
    whole = evidence.ranking
    kept = [key for key in whole.options if without.kind != "option" or key != without.key]
    best = min(whole.rank_of(key) for key in kept)
    return tuple(sorted(key for key in kept if whole.rank_of(key) == best))


def takes_the_lead(evidence: Evidence, without: Without) -> bool:
    """True where none of those who would be first is first without it."""
    return not set(without.leaders) & set(leaders_left(evidence, without))
