"""The leader's weak side: where it falls shortest of the best."""

from __future__ import annotations

import numpy as np

from mcda.decision.finding import Finding
from mcda.decision.words import counted, measured, ordinal
from mcda.language import say
from mcda.ranking.ranks import ranks_of
from mcda.robustness.question import Evidence, Question


def _weak_side(evidence: Evidence) -> Finding | None:
    matrix = evidence.matrix
    if len(matrix.options) < 2 or len(matrix.criteria) < 2:
        return None
    leader = evidence.contenders()[0]
    at = matrix.options.index(leader)
    towards = np.where(matrix.more_is_better, 1.0, -1.0)
    places = ranks_of((matrix.figures * towards).T)[:, at]
    known = matrix.known[at]
    if not known.any():
        return None
    worst = int(np.argmax(np.where(known, places + evidence.weights.values, 0.0)))
    criterion = evidence.case.criteria[matrix.criteria[worst]]
    place = int(places[worst])
    name = evidence.name(leader)
    if place == 1:
        sentence = say("{name} is behind on no criterion.", name=name)
    else:
        figure = measured(float(matrix.figures[at, worst]), criterion.unit)
        sentence = say("{name} is weakest on {criterion}: {figure}, {place} of {count}.",
                       name=name, criterion=criterion.name, figure=figure, place=ordinal(place),
                       count=counted(len(matrix.options)))  # fmt: skip
    return Finding("weak_side", sentence, {"option": leader, "criterion": matrix.criteria[worst]})


QUESTION = Question(
    key="weak_side",
    name="What is the leader's weak side?",
    meaning="The criterion on which the leader stands furthest behind the other options; of "
    "several, the weightiest.",
    assumes="Compares the most likely figures, not their ranges; unknown figures are left aside.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: a "
    "manual, step 8: compare pairs of options",
    order=4,
    answer=_weak_side,
)
