"""Whose weights, and when."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import listing
from mcda.guidance.gate import Gate


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    absent = [one.name for one in analysis.case.perspectives.values() if not (one.by and one.on)]
    return f"By whom or when is missing for {listing(absent)}." if absent else ""


GATE = Gate(
    key="weights_signed",
    name="Whose weights, and when",
    meaning="Whether a reader can tell whose judgement the weights are.",
    assumes="Reads what the case says, not whether it is true.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: a "
    "manual, step 5",
    order=7,
    severity="warn",
    asks="Does every perspective say who gave its judgements, and when?",
    met="Every perspective says who gave its judgements and on which day.",
    lacks=lacks,
)
