"""How far a single figure may move before another option leads."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed
from mcda.decision.stability import FigureInterval, FigureStability
from mcda.decision.words import counted, percent, sentence_case
from mcda.language import say, say_many, sentences
from mcda.robustness.crossings_words import crossing_words, figure_words, moves_to
from mcda.robustness.question import Evidence, Question

SAID = 2
LISTED = 10


def _scale(evidence: Evidence, one: FigureInterval) -> tuple[tuple[float, float], str]:
    """The worst and the best figure of the criterion, and its unit."""
    at = evidence.matrix.criteria.index(one.criterion)
    ends = float(evidence.matrix.worst[at]), float(evidence.matrix.best[at])
    return ends, evidence.case.criteria[one.criterion].unit


def _figure_of(evidence: Evidence, one: FigureInterval, leader: str) -> str:
    """Which figure it is, the leader's by 'its'."""
    criterion, option = evidence.criterion(one.criterion), evidence.name(one.option)
    if one.option == leader:
        if one.known:
            return say("its figure for {criterion}", criterion=criterion)
        return say("its unknown figure for {criterion}", criterion=criterion)
    if one.known:
        return say("the figure of {option} for {criterion}", option=option, criterion=criterion)
    return say("the unknown figure of {option} for {criterion}",
               option=option, criterion=criterion)  # fmt: skip


def condition(evidence: Evidence, one: FigureInterval, leader: str) -> str:
    """What must happen to a figure, after 'unless': 'its figure for Jobs falls from …'."""
    near = one.nearest()
    assert near is not None  # only figures that can change the leader are told
    ends, unit = _scale(evidence, one)
    return moves_to(one, _figure_of(evidence, one, leader), near[0], ends, unit)


def _first(evidence: Evidence, stability: FigureStability) -> str:
    name = evidence.name(stability.leader)
    nearest = sorted(stability.intervals[:SAID], key=lambda one: one.option != stability.leader)
    if not nearest:
        return say("No single figure, moved over its whole scale, takes the first place from "
                   "{name}.", name=name)  # fmt: skip
    first, *second = (condition(evidence, one, stability.leader) for one in nearest)
    if not second:
        return say("{name} stays first unless {condition}.", name=name, condition=first)
    return say("{name} stays first unless {first} or {second}.",
               name=name, first=first, second=second[0])  # fmt: skip


def _further(stability: FigureStability) -> tuple[str, ...]:
    found = len(stability.intervals)
    if not found:
        return ()
    figures = say_many("{count} figure", "{count} figures", stability.tried,
                       count=counted(stability.tried))  # fmt: skip
    first = say_many(
        "{found} of {figures}, each moved by itself over its whole scale, changes who comes first.",
        "{found} of {figures}, each moved by itself over its whole scale, can change who comes "
        "first.", found, found=sentence_case(counted(found)), figures=figures,
    )  # fmt: skip
    return first, _reached(found, sum(one.reached for one in stability.intervals))


def _reached(found: int, reached: int) -> str:
    """For how many of those found the estimate's own range is wide enough."""
    if not reached:
        return say("No estimate’s own range reaches that far.")
    if found == 1:
        return say("For that one the estimate’s own range reaches that far.")
    return say("For {count} of these the estimate’s own range reaches that far.",
               count=counted(reached))  # fmt: skip


def _row(evidence: Evidence, one: FigureInterval) -> tuple[str, ...]:
    near, at, who = one.nearest(), "", ""
    if near is not None:
        at, who = crossing_words(one, near[0], *_scale(evidence, one)), evidence.name(near[1])
    figure = figure_words(one.figure)
    return (
        evidence.name(one.option), evidence.criterion(one.criterion),
        figure if one.known else say("unknown, {figure}", figure=figure), at,
        who, percent(one.away), say("yes") if one.reached else say("no"),
    )  # fmt: skip


def _table(evidence: Evidence, stability: FigureStability) -> Listed | None:
    nearest = stability.intervals[:LISTED]
    if not nearest:
        return None
    return Listed(
        say("The nearest figures at which {name} is no longer first",
            name=evidence.name(stability.leader)),
        (say("Option"), say("Criterion"), say("Figure now"), say("No longer first"),
         say("Then first"), say("Distance, part of the scale"),
         say("Within the estimate’s range")),
        tuple(_row(evidence, one) for one in nearest),
        numbers=(2, 5),
    )  # fmt: skip


def _note(evidence: Evidence) -> str:
    moved = say("Each figure is moved by itself from the worst to the best of its criterion; all "
                "other figures and all weights stay.")  # fmt: skip
    if evidence.undiscounted is None:
        return moved
    return sentences(say("Figures are those counted, lessened by readiness."), moved)


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
