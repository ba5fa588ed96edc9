"""A do-nothing baseline."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    has_one = any(option.baseline for option in analysis.case.options.values())
    return "" if has_one else say("No option is marked as the baseline of continuing as now.")


GATE = Gate(
    key="baseline_present",
    name="A do-nothing baseline",
    meaning="Whether one option is marked as the baseline of continuing as now.",
    assumes="Reads what the case says. A baseline that misses a minimum counts here, although it "
    "is not ranked.",
    reference="HM Treasury (2022), The Green Book, chapter 4, business as usual",
    order=2,
    severity="block",
    asks="Is one of the options to continue as now?",
    met="One option is to continue as now.",
    lacks=lacks,
)
