"""The best argument for the second: where it beats the leader by most."""

from __future__ import annotations

import numpy as np

from mcda.decision.finding import Finding
from mcda.decision.words import measured, percent
from mcda.language import say, sentences
from mcda.robustness.question import Evidence, Question


def _rival(evidence: Evidence) -> Finding | None:
    order = evidence.contenders()
    if len(order) < 2 or evidence.additive is None:
        return None
    leader, second = (evidence.matrix.options.index(key) for key in order[:2])
    gains = evidence.additive[second] - evidence.additive[leader]
    best = int(np.argmax(gains))
    names = evidence.name(order[0]), evidence.name(order[1])
    ahead = float(evidence.robustness.pairwise[second, leader])
    if gains[best] <= 0:
        strength = say("{name} beats {leader} on no criterion.", name=names[1], leader=names[0])
    else:
        criterion = evidence.case.criteria[evidence.matrix.criteria[best]]
        mine, other = (measured(float(evidence.matrix.figures[at, best]), criterion.unit)
                       for at in (second, leader))  # fmt: skip
        strength = say("{name} is ahead on {criterion}: {mine}, against {other} for {leader}.",
                       name=names[1], criterion=criterion.name, mine=mine, other=other,
                       leader=names[0])  # fmt: skip
    often = say("{name} comes before it in {share} of the draws.",
                name=names[1], share=percent(ahead))  # fmt: skip
    figures: dict[str, object] = {"option": order[1], "leader": order[0], "ahead": ahead}
    return Finding("rival", sentences(strength, often), figures)


QUESTION = Question(
    key="rival",
    name="What speaks for the second?",
    meaning="The criterion on which the second option gains most over the leader, counted with "
    "its weight, and how often it is ahead.",
    assumes="Every criterion has a scale; an unknown figure stands at the middle of it.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: a "
    "manual, step 8: compare pairs of options",
    order=5,
    answer=_rival,
)
