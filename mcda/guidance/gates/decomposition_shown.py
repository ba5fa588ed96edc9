"""What the value is made of."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    if analysis.additive is not None:
        return ""
    endless = [one.name for one in analysis.case.criteria.values() if not one.has_scale]
    return say("Values cannot be taken apart without scale ends for {criteria}.",
               criteria=few(endless))  # fmt: skip


GATE = Gate(
    key="decomposition_shown",
    name="What the value is made of",
    meaning="Whether the brief can show what each criterion and layer adds to an option's value, "
    "which takes scales for all criteria.",
    assumes="The parts are those of the weighted sum on the stated scales, whatever the ranking "
    "method.",
    reference="OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 8, back "
    "to the data",
    order=28,
    severity="warn",
    asks="Is it shown what each criterion adds to an option's value?",
    met="It is shown what each criterion and layer adds to an option's value.",
    lacks=lacks,
)
