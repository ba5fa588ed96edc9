"""Whose weights, and when."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    absent = [one.name for one in analysis.case.perspectives.values()
              if not (one.by.strip() and one.on)]  # fmt: skip
    return say("By whom or when is missing for {names}.", names=few(absent)) if absent else ""


GATE = Gate(
    key="weights_signed",
    name="Whose weights, and when",
    meaning="Whether every perspective names who gave its judgements, and the day.",
    assumes="Reads what the case says, not whether it is true.",
    reference="Marsh et al. (2016), doi:10.1016/j.jval.2015.12.016, on weighting criteria",
    order=13,
    severity="warn",
    asks="Does every perspective say who gave its judgements, and when?",
    met="Every perspective says who gave its judgements and on which day.",
    lacks=lacks,
)
