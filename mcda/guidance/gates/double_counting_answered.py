"""Nothing counted twice."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.close import close_pairs
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say


def _unanswered(analysis: Analysis) -> list[tuple[str, str]]:
    """The close pairs, each in the direction in which nothing is said."""
    said = {(one.criterion, one.beside) for one in analysis.case.apart}
    return [pair for pair in close_pairs(analysis.case.criteria) if pair not in said]


def lacks(analysis: Analysis) -> str:
    """The pairs that are not told apart, or an empty text."""
    names = {key: one.name for key, one in analysis.case.criteria.items()}
    pairs = [
        say("{criterion} beside {other}", criterion=names[a], other=names[b])
        for a, b in _unanswered(analysis)
    ]
    return (
        say("Not said what the first counts that the second does not: {pairs}.", pairs=few(pairs))
        if pairs
        else ""
    )


GATE = Gate(
    key="double_counting_answered",
    name="Nothing counted twice",
    meaning="Two criteria are close where one of them says so, or where both have the same "
    "indicator. For each close pair the case must say what the one counts that the other does "
    "not, and the other way round.",
    assumes="Finds only pairs that are declared close or share an indicator. Does not judge "
    "whether the answer holds.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, sections 5.4.4.2, redundancy, and 5.4.4.5, double counting",
    order=6,
    severity="warn",
    asks="Is it said of every two close criteria what each counts that the other does not?",
    met="No two criteria are close to each other, or it is said what each counts that the other "
    "does not.",
    lacks=lacks,
)
