"""Consistent judgements."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import listing
from mcda.guidance.gate import Gate

ACCEPTED = 0.10


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    loud = [f"{one.name} ({one.weights.consistency_ratio:.2f})" for one in analysis.judged
            if (one.weights.consistency_ratio or 0.0) > ACCEPTED]  # fmt: skip
    return f"Consistency ratio above {ACCEPTED:.2f}: {listing(loud)}." if loud else ""


GATE = Gate(
    key="judgements_consistent",
    name="Consistent judgements",
    meaning="Whether pairwise judgements agree with each other.",
    assumes="Reads what the case says, not whether it is true.",
    reference="Saaty (1977), doi:10.1016/0022-2496(77)90033-5",
    order=8,
    severity="warn",
    asks="Do the pairwise judgements agree with each other?",
    met="No pairwise judgements contradict each other beyond the accepted ratio of 0.10.",
    lacks=lacks,
)
