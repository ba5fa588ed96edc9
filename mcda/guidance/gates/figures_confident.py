"""Figures one can rely on."""

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
    weak = sum(one.confidence == "low" or one.value is None for one in figures)
    if weak <= len(figures) / 2:
        return ""
    return say_many("{count} of {total} figures is unknown or of low confidence.",
                    "{count} of {total} figures are unknown or of low confidence.", weak,
                    count=sentence_case(counted(weak)), total=counted(len(figures)))  # fmt: skip


GATE = Gate(
    key="figures_confident",
    name="Figures one can rely on",
    meaning="Whether at least half of the figures are known with medium or high confidence.",
    assumes="Takes the stated confidence as it is; a figure that states none counts as relied on.",
    reference="HM Treasury (2015), The Aqua Book, on data and assumptions",
    order=21,
    severity="warn",
    asks="Are at least half of the figures known, with medium or high confidence?",
    met="At least half of the figures are known, and none of that half is of low confidence.",
    lacks=lacks,
)
