"""A strong side that makes up for a weak one."""

from __future__ import annotations

from collections.abc import Mapping

from mcda.decision.analysis import Analysis
from mcda.decision.words import measured
from mcda.guidance.gate import Gate
from mcda.guidance.stated import stated
from mcda.language import say
from mcda.ranking.method import methods

VOTING = {"copeland", "kemeny"}  # they count who is better, not by how much


def makes_up(method: str, settings: Mapping[str, float]) -> bool:
    """Whether a method lets a strong side make up for a weak one."""
    chosen = methods()[method].settle(settings)
    return method not in VOTING and not (method == "electre_iii" and chosen["veto"] < 1)


def weak_side(analysis: Analysis) -> tuple[str, int, float] | None:
    """The leader, the place of the criterion on which it is furthest behind, and its figure.

    None where it is behind on none, or where there is nothing to be behind on.
    """
    found = analysis.finding("weak_side")
    if found is None:
        return None
    leader, criterion = str(found.figures["option"]), str(found.figures["criterion"])
    at, by = analysis.matrix.options.index(leader), analysis.matrix.criteria.index(criterion)
    towards = 1.0 if analysis.matrix.more_is_better[by] else -1.0
    x = analysis.matrix.figures[:, by] * towards
    behind = bool((x > x[at]).any())
    return (leader, by, float(stated(analysis)[0][at, by])) if behind else None


def lacks(analysis: Analysis) -> str:
    """The leader's weak side, or an empty text."""
    recipe = analysis.case.recipe
    if not makes_up(recipe.ranking, recipe.settings):
        return ""
    weak = weak_side(analysis)
    if weak is None:
        return ""
    leader, by, figure = weak
    criterion = analysis.case.criteria[analysis.matrix.criteria[by]]
    return say(
        "{option} is weakest on {criterion}, with {figure}; its other sides make up for that.",
        option=analysis.case.options[leader].name, criterion=criterion.name,
        figure=measured(figure, criterion.unit),
    )  # fmt: skip


GATE = Gate(
    key="compensation_reasoned",
    name="A strong side that makes up for a weak one",
    meaning="Most methods let a strong side make up for a weak one. Shows the leader with the "
    "criterion on which it is furthest behind; the planner says whether that may be made up for, "
    "and why.",
    assumes="The leader is the option of the least expected rank in the draws. A minimum on a "
    "criterion is the surer way to rule a weakness out.",
    reference="OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 6, on "
    "compensability",
    order=25,
    severity="declare",
    asks="May the leader's strong sides make up for its weak one?",
    met="The leader is not known to be behind on a criterion, or the method lets no strong side "
    "make up for a weak one.",
    lacks=lacks,
    judged=True,
    shown=True,
)
