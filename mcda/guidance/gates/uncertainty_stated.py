"""How sure each figure is."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted
from mcda.guidance.gate import Gate


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    figures = [estimate for option in analysis.case.options.values() if not option.baseline
               for estimate in option.estimates.values() if estimate.value is not None]  # fmt: skip
    bare = sum(one.low is None and one.confidence is None for one in figures)
    total = counted(len(figures))
    return (
        f"{counted(bare).capitalize()} of {total} figures state neither range nor confidence."
        if bare
        else ""
    )


GATE = Gate(
    key="uncertainty_stated",
    name="How sure each figure is",
    meaning="Whether the figures say how sure they are.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2015), The Aqua Book, on uncertainty",
    order=10,
    severity="warn",
    asks="Does every figure of a measure say how sure it is?",
    met="Every figure of a measure states a range or a confidence.",
    lacks=lacks,
)
