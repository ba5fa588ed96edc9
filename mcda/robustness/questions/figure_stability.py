"""How far a single figure may move before another option leads."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed
from mcda.decision.stability import FigureInterval, FigureStability
from mcda.decision.words import counted, percent, several
from mcda.robustness.crossings_words import crossing_words, figure_words, rises
from mcda.robustness.question import Evidence, Question

SAID = 2
LISTED = 10


def crossing_of(evidence: Evidence, one: FigureInterval) -> tuple[str, str]:
    """The nearest crossing with its side and unit, and who takes over there, in words."""
    near = one.nearest()
    if near is None:
        return "", ""
    at, who = near
    j = evidence.matrix.criteria.index(one.criterion)
    ends = float(evidence.matrix.worst[j]), float(evidence.matrix.best[j])
    unit = evidence.case.criteria[one.criterion].unit
    return crossing_words(one, at, ends, unit), evidence.name(who)


def condition(evidence: Evidence, one: FigureInterval, leader: str) -> str:
    """What must happen to a figure, after 'unless': 'its figure for Jobs falls from …'."""
    figure = "figure" if one.known else "unknown figure"
    whose = (
        f"its {figure}" if one.option == leader else f"the {figure} of {evidence.name(one.option)}"
    )
    moves = "rises" if rises(one) else "falls"
    start = figure_words(one.figure) if one.known else f"mid-scale, {figure_words(one.figure)},"
    return (f"{whose} for {evidence.criterion(one.criterion)} {moves} from {start} to "
            f"{crossing_of(evidence, one)[0].removeprefix('at ')}")  # fmt: skip


def _first(evidence: Evidence, stability: FigureStability) -> str:
    name = evidence.name(stability.leader)
    nearest = sorted(stability.intervals[:SAID], key=lambda one: one.option != stability.leader)
    if not nearest:
        return (f"No single figure, moved over its whole scale, takes the first place from "
                f"{name}.")  # fmt: skip
    conditions = [condition(evidence, one, stability.leader) for one in nearest]
    return f"{name} stays first unless {' or '.join(conditions)}."


def _further(stability: FigureStability) -> tuple[str, ...]:
    found = len(stability.intervals)
    if not found:
        return ()
    verb = "can change" if found > 1 else "changes"
    said = [f"{counted(found).capitalize()} of {several(stability.tried, 'figure', 'figures')}, "
            f"each moved by itself over its whole scale, {verb} who comes first."]  # fmt: skip
    reached = sum(one.reached for one in stability.intervals)
    if reached:
        whose = "that one" if found == 1 else f"{counted(reached)} of these"
        said.append(f"For {whose} the estimate’s own range reaches that far.")
    else:
        said.append("No estimate’s own range reaches that far.")
    return tuple(said)


def _row(evidence: Evidence, one: FigureInterval) -> tuple[str, ...]:
    at, who = crossing_of(evidence, one)
    figure = figure_words(one.figure)
    return (
        evidence.name(one.option), evidence.criterion(one.criterion),
        figure if one.known else f"unknown, {figure}", at,
        who, percent(one.away), "yes" if one.reached else "no",
    )  # fmt: skip


def _table(evidence: Evidence, stability: FigureStability) -> Listed | None:
    nearest = stability.intervals[:LISTED]
    if not nearest:
        return None
    return Listed(
        f"The nearest figures at which {evidence.name(stability.leader)} is no longer first",
        ("Option", "Criterion", "Figure now", "No longer first", "Then first",
         "Distance, part of the scale", "Within the estimate’s range"),
        tuple(_row(evidence, one) for one in nearest),
        numbers=(2, 5),
    )  # fmt: skip


def _note(evidence: Evidence) -> str:
    lessened = ("Figures are those counted, lessened by readiness. "
                if evidence.undiscounted is not None else "")  # fmt: skip
    return (f"{lessened}Each figure is moved by itself from the worst to the best of its "
            "criterion; all other figures and all weights stay.")  # fmt: skip


def _figure_stability(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    stability = evidence.figure_stability
    if not stability.tried:
        return None
    return Finding(
        "figure_stability", _first(evidence, stability),
        {"leader": stability.leader, "can_change": len(stability.intervals),
         "tried": stability.tried,
         "reached": sum(one.reached for one in stability.intervals)},
        further=_further(stability), table=_table(evidence, stability), note=_note(evidence),
        result=stability,
    )  # fmt: skip


QUESTION = Question(
    key="figure_stability",
    name="How far may a figure move?",
    meaning="For every figure of every option, how far it may move on its criterion's scale before "
    "another option comes first. The nearest are the ones to check again.",
    assumes="One figure moves at a time, over its scale or, without one, over what the figures "
    "span; an unknown figure stands at mid-scale. Weights stay, also those taken from the "
    "figures' spread, and no minimum is applied. The scale is searched in 40 steps, in 10 "
    "where all options must be ranked anew and in 4 where that takes long; each change found is "
    "narrowed, and only one that turns back between two steps is missed.",
    reference="Triantaphyllou and Sánchez (1997), A sensitivity analysis approach for some "
    "deterministic multi-criteria decision-making methods, Decision Sciences 28(1)",
    order=11,
    answer=_figure_stability,
)
