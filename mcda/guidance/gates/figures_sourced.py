"""Every figure has a source."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, sentence_case
from mcda.guidance.gate import Gate
from mcda.language import say_many


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    figures = [
        one for option in analysis.case.options.values() for one in option.estimates.values()
    ]
    bare = sum(one.value is not None and not one.source.strip() for one in figures)
    if not bare:
        return ""
    return say_many("{count} of {total} figures names no source.",
                    "{count} of {total} figures name no source.", bare,
                    count=sentence_case(counted(bare)), total=counted(len(figures)))  # fmt: skip


GATE = Gate(
    key="figures_sourced",
    name="Every figure has a source",
    meaning="Whether every known figure names its source, so that a reader can check where it "
    "comes from.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2015), The Aqua Book, on data and assumptions",
    order=18,
    severity="warn",
    asks="Does every figure name its source?",
    met="Every figure of every option names its source.",
    lacks=lacks,
)
