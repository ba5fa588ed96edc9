"""Preference independence."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is not said, or an empty text."""
    if len(analysis.case.criteria) < 2:
        return ""
    return say(
        "Not confirmed that a gain on one criterion is worth the same whatever the others are."
    )


GATE = Gate(
    key="preferences_independent",
    name="Preference independence",
    meaning="Adding up values supposes that a gain on one criterion is worth as much where the "
    "others stand low as where they stand high. Only the planner can say whether that holds.",
    assumes="Takes the answer as given. Where it does not hold, join the criteria concerned into "
    "one.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, section 5.4.4.4, mutual independence of preferences",
    order=8,
    severity="declare",
    asks="Is a gain on one criterion worth the same whatever the others are?",
    met="A gain on one criterion is held to be worth the same whatever the others are.",
    lacks=lacks,
    judged=True,
)
