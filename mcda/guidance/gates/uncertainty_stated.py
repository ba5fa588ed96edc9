"""How sure each figure is."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, sentence_case
from mcda.guidance.gate import Gate
from mcda.language import say_many


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    figures = [one for option in analysis.case.options.values() if not option.baseline
               for one in option.estimates.values() if one.value is not None]  # fmt: skip
    bare = sum(one.low is None and one.confidence is None for one in figures)
    if not bare:
        return ""
    return say_many("{count} of {total} figures states neither range nor confidence.",
                    "{count} of {total} figures state neither range nor confidence.", bare,
                    count=sentence_case(counted(bare)), total=counted(len(figures)))  # fmt: skip


GATE = Gate(
    key="uncertainty_stated",
    name="How sure each figure is",
    meaning="Whether every known figure of an option states a range or a confidence. Those of "
    "the baseline are passed over.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2015), The Aqua Book, on uncertainty",
    order=19,
    severity="warn",
    asks="Does every figure of a measure say how sure it is?",
    met="Every figure of a measure states a range or a confidence.",
    lacks=lacks,
)
