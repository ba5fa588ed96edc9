"""Weights fixed before the results."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is not said, or an empty text."""
    if len(analysis.case.criteria) < 2:
        return ""
    return say("Not confirmed that the weights were fixed before the results were seen.")


GATE = Gate(
    key="weights_before_results",
    name="Weights fixed before the results",
    meaning="Weights that are moved once the ranking is known justify a result instead of "
    "leading to one. Only who gave them can say when.",
    assumes="Takes the answer as given. The history of a saved case shows when weights were "
    "changed.",
    reference="HM Treasury (2015), The Aqua Book, on independence",
    order=17,
    severity="declare",
    asks="Were the weights fixed before anybody saw the results?",
    met="The weights were fixed before anybody saw the results.",
    lacks=lacks,
    judged=True,
)
