"""Every figure has a source."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted
from mcda.guidance.gate import Gate


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    figures = [
        estimate
        for option in analysis.case.options.values()
        for estimate in option.estimates.values()
    ]
    bare = sum(one.value is not None and not one.source for one in figures)
    return (
        f"{counted(bare).capitalize()} of {counted(len(figures))} figures name no source."
        if bare
        else ""
    )


GATE = Gate(
    key="figures_sourced",
    name="Every figure has a source",
    meaning="Whether a reader can check where the figures come from.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2015), The Aqua Book, on data and assumptions",
    order=9,
    severity="warn",
    asks="Does every figure name its source?",
    met="Every figure of every option names its source.",
    lacks=lacks,
)
