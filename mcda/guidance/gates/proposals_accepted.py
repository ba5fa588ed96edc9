"""Somebody stands behind every figure that the tool proposed."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, sentence_case
from mcda.guidance.gate import Gate
from mcda.language import say_many


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
    return say_many("{count} proposed figure has been accepted by nobody.",
                    "{count} proposed figures have been accepted by nobody.", still,
                    count=sentence_case(counted(still)))  # fmt: skip


GATE = Gate(
    key="proposals_accepted",
    name="Proposed figures are accepted",
    meaning="Whether somebody named stands behind every figure that was proposed from effect and "
    "need.",
    assumes="Reads who accepted a figure, not on what grounds.",
    reference="HM Treasury (2015), The Aqua Book, on sign-off of analysis",
    order=22,
    severity="warn",
    asks="Does somebody stand behind every figure that was proposed?",
    met="No figure stands as a mere proposal.",
    lacks=lacks,
)
