"""Decision, decider and limits."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import listing
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    case = analysis.case
    parts = {say("the question"): case.question, say("who decides"): case.decider,
             say("what the result does not decide"): case.limits}  # fmt: skip
    absent = [name for name, text in parts.items() if not text.strip()]
    return say("Not stated: {parts}.", parts=listing(absent)) if absent else ""


GATE = Gate(
    key="decision_stated",
    name="Decision, decider and limits",
    meaning="Whether the case says what is decided, by whom, and what stays open.",
    assumes="Reads what the case says, not whether it is true.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, section 5.2, step 1",
    order=1,
    severity="block",
    asks="Is it written down what is decided, by whom, and what the result does not decide?",
    met="The question, who decides and what the result does not decide are written down.",
    lacks=lacks,
)
