"""Consistent judgements."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import number
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say

ACCEPTED = 0.10


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    loud = [
        say("{name} ({ratio})", name=one.name, ratio=number(one.weights.consistency_ratio, 2))
        for one in analysis.judged
        if one.weights.consistency_ratio is not None and one.weights.consistency_ratio > ACCEPTED
    ]
    if not loud:
        return ""
    return say("Consistency ratio above {accepted}: {names}.", accepted=number(ACCEPTED, 2),
               names=few(loud))  # fmt: skip


GATE = Gate(
    key="judgements_consistent",
    name="Consistent judgements",
    meaning="Whether pairwise judgements agree with each other. The consistency ratio is 0 where "
    "they all fit and about 1 where they might as well be guessed; up to 0.10 is accepted.",
    assumes="Consistent is not right: it says only that the judgements do not contradict each "
    "other. Weightings without pairs pass.",
    reference="Saaty (1977), doi:10.1016/0022-2496(77)90033-5",
    order=15,
    severity="warn",
    asks="Do the pairwise judgements agree with each other?",
    met="No pairwise judgements contradict each other beyond the accepted ratio of 0.10.",
    lacks=lacks,
)
