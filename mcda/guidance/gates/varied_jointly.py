"""Weights and figures varied together."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What the draws leave fixed, or an empty text."""
    parts = analysis.robustness.parts
    weights = "weights" in parts or len(analysis.matrix.criteria) < 2
    if weights and "estimates" in parts:
        return ""
    if weights:
        return say("The draws take every figure as most likely: no estimate is varied.")
    if "estimates" in parts:
        return say("The draws vary estimates and leave the weights as they are.")
    return say("The draws vary neither weights nor estimates.")


GATE = Gate(
    key="varied_jointly",
    name="Weights and figures varied together",
    meaning="Whether each draw varies weights and estimates at once. Varied one by one, what "
    "happens when both are off stays unseen.",
    assumes="Sees that both are varied, not whether the stated ranges are wide enough.",
    reference="OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 7, "
    "uncertainty and sensitivity analysis",
    order=26,
    severity="warn",
    asks="Are weights and figures varied together in the draws?",
    met="The draws vary the estimates and, with more than one criterion, the weights together.",
    lacks=lacks,
)
