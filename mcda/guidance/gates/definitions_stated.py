"""Operational criteria."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import listing
from mcda.guidance.gate import Gate


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    absent = [
        one.name for one in analysis.case.criteria.values() if not (one.definition or one.anchors)
    ]
    return f"No definition for {listing(absent)}." if absent else ""


GATE = Gate(
    key="definitions_stated",
    name="Operational criteria",
    meaning="Whether two people would measure the same thing.",
    assumes="Reads what the case says, not whether it is true.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: a "
    "manual, step 3",
    order=5,
    severity="warn",
    asks="Does every criterion say what exactly is measured?",
    met="Every criterion says what exactly is measured.",
    lacks=lacks,
)
