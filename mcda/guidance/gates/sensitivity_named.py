"""What would change the answer."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    if analysis.finding("change"):
        return ""
    return say("It is not worked out what would put another option first.")


GATE = Gate(
    key="sensitivity_named",
    name="What would change the answer",
    meaning="Whether the brief names the smallest change of a weight or figure that would put "
    "another option first, or says that no single one does. Fewer than two ranked options leave "
    "nothing to change.",
    assumes="One weight or one figure moves at a time; several that move together may need less.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, chapter 6, step 8, sensitivity analysis",
    order=27,
    severity="warn",
    asks="Is it said what would put another option first?",
    met="It is said what would put another option first, or that no single change does.",
    lacks=lacks,
)
