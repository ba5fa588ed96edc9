"""Somebody stands behind every figure that the tool proposed."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import several
from mcda.guidance.gate import Gate


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    proposed = [
        one.proposal for option in analysis.case.options.values()
        for one in option.estimates.values()
        if one.proposal is not None
    ]  # fmt: skip
    still = sum(not one.accepted_by.strip() for one in proposed)
    if not still:
        return ""
    figures = several(still, "proposed figure has", "proposed figures have")
    return f"{figures[0].upper()}{figures[1:]} been accepted by nobody."


GATE = Gate(
    key="proposals_accepted",
    name="Proposed figures are accepted",
    meaning="Whether somebody named stands behind every figure that was proposed from effect and "
    "need.",
    assumes="Reads who accepted a figure, not on what grounds.",
    reference="HM Treasury (2015), The Aqua Book, on sign-off of analysis",
    order=12,
    severity="warn",
    asks="Does somebody stand behind every figure that was proposed?",
    met="No figure stands as a mere proposal.",
    lacks=lacks,
)
