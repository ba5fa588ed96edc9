"""At least three real options."""

from __future__ import annotations

from mcda.decision.case import Case
from mcda.decision.words import counted
from mcda.guidance.gate import Gate, Weighed

FEWEST = 3


def lacks(case: Case, weighed: Weighed) -> str:
    """What is missing, or an empty text."""
    real = sum(not option.baseline for option in case.options.values())
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
    met="At least three options beside the baseline are compared.",
    lacks=lacks,
)
