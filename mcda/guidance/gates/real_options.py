"""At least three real options."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted
from mcda.guidance.gate import Gate

FEWEST = 3


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    real = sum(not option.baseline for option in analysis.case.options.values())
    return (
        ""
        if real >= FEWEST
        else f"Only {counted(real)} beside the baseline; {counted(FEWEST)} are asked."
    )


GATE = Gate(
    key="real_options",
    name="At least three real options",
    meaning="Whether there is a real choice.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2022), The Green Book, chapter 4, the long-list",
    order=3,
    severity="warn",
    asks="Are there at least three options beside continuing as now?",
    met="At least three options beside the baseline are compared.",
    lacks=lacks,
)
