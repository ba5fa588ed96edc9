"""Options that another beats on everything."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.decision.analysis import Analysis
from mcda.guidance.dominance import dominates
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.guidance.stated import stated
from mcda.language import say, sentences


def _dominated(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Each option but the baseline that another dominates, with the best ranked that does."""
    matrix, options = analysis.matrix, analysis.case.options
    found = dominates(*stated(analysis), matrix.more_is_better)
    by_rank = [matrix.options.index(key) for key in analysis.ranking.best_first()]
    for at, key in enumerate(matrix.options):
        by = next((one for one in by_rank if found[one, at]), None)
        if by is not None and not options[key].baseline:
            yield key, matrix.options[by]


def lacks(analysis: Analysis) -> str:
    """The dominated options with what dominates them, or an empty text."""
    options = analysis.case.options
    pairs = list(_dominated(analysis))
    if not pairs or len(analysis.matrix.criteria) < 2:
        return ""
    named = [say("{option} (by {other})", option=options[key].name, other=options[by].name)
             for key, by in pairs]  # fmt: skip
    first = [options[key].name for key, _ in pairs if key in analysis.robustness.bands[0]]
    return sentences(
        say("Beaten or equalled on every criterion: {options}.", options=few(named)),
        say("In the first band even so: {options}.", options=few(first)) if first else "",
    )


GATE = Gate(
    key="dominated_seen",
    name="Options that another beats on everything",
    meaning="Shows the options that another is as good as on every criterion and better on at "
    "least one, by the stated figures. The planner says why such an option stays in the "
    "comparison.",
    assumes="An option with an unknown figure is passed over, as is the baseline, which stays for "
    "comparison, and a case of one criterion, where this is the ranking itself. Such an option may "
    "still be second best, or the one that can be carried out.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, section 5.5, dominance",
    order=24,
    severity="declare",
    asks="Is it said of every option that another beats on everything why it stays?",
    met="No option but the baseline is beaten or equalled by another on each of several criteria.",
    lacks=lacks,
    judged=True,
    shown=True,
)
