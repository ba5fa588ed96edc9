"""How far the weights may be off."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    case = analysis.case
    stated = (
        case.recipe.weight_spread > 0
        or case.recipe.vary.weights == "order"
        or len(case.perspectives) > 1
        or any(one.imprecise is not None for one in analysis.judged)
    )
    if stated or len(case.criteria) < 2:
        return ""
    return say("One perspective only, and no spread, range or order of its weights.")


GATE = Gate(
    key="weights_spread",
    name="How far the weights may be off",
    meaning="Whether the case has several perspectives, or a range, an order or a spread of the "
    "weights.",
    assumes="Takes the spread as it is stated. The tool's own spread, where the case leaves it "
    "as it is, counts as stated.",
    reference="Marsh et al. (2016), doi:10.1016/j.jval.2015.12.016, on dealing with uncertainty",
    order=14,
    severity="warn",
    asks="Is it stated how far the weights may be off?",
    met="It is stated how far the weights may be off.",
    lacks=lacks,
)
