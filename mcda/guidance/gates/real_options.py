"""At least three real options."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted
from mcda.guidance.gate import Gate
from mcda.language import say

FEWEST = 3


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    real = sum(not option.baseline for option in analysis.case.options.values())
    if real >= FEWEST:
        return ""
    return say("Only {count} beside the baseline; {asked} are asked.",
               count=counted(real), asked=counted(FEWEST))  # fmt: skip


GATE = Gate(
    key="real_options",
    name="At least three real options",
    meaning="Whether there are three options or more beside the baseline, those that miss a "
    "minimum counted too.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2022), The Green Book, chapter 4, the long-list",
    order=3,
    severity="warn",
    asks="Are there at least three options beside continuing as now?",
    met="At least three options beside the baseline are compared.",
    lacks=lacks,
)
