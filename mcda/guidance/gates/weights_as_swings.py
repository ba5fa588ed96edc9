"""Weights given as swings."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say
from mcda.weighting.method import methods


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    as_swings = {key for key, method in methods().items() if method.as_swings}
    quick = [one.name for one in analysis.judged if one.weighting not in as_swings]
    if not quick:
        return ""
    return say("Quick weights, not swings over the scales and not for the final brief: {names}.",
               names=few(quick))  # fmt: skip


GATE = Gate(
    key="weights_as_swings",
    name="Weights given as swings",
    meaning="Whether every perspective was weighed in a way that asks about the ends of the "
    "scales. Other weights are quick and not for a final brief.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2024), Green Book supplementary guidance: multi-criteria decision "
    "analysis, on swing weighting",
    order=11,
    severity="warn",
    asks="Were the weights given for going from the worst to the best end of the scales?",
    met="All weights were given for going from the worst to the best end of the scales.",
    lacks=lacks,
)
