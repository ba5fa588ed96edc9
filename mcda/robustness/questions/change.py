"""The smallest thing that would put another option first."""

from __future__ import annotations

from mcda.decision.finding import Finding
from mcda.decision.words import counted
from mcda.language import say, say_in, sentences
from mcda.robustness.crossings_words import Turn, moved_past, turns
from mcda.robustness.question import Evidence, Question
from mcda.robustness.questions.figure_stability import condition
from mcda.robustness.questions.weight_stability import level_first


def _turn(evidence: Evidence, turn: Turn, leader: str) -> str:
    """The nearest crossing of a weight: alone, within the first band, or beside it."""
    criterion, other = evidence.criterion(turn.criterion), evidence.name(turn.option)
    band = evidence.robustness.bands[0]
    if turn.is_here:
        if turn.upwards:
            return say("The least rise in the weight of {criterion} puts {other} first.",
                       criterion=criterion, other=other)  # fmt: skip
        return say("The least fall in the weight of {criterion} puts {other} first.",
                   criterion=criterion, other=other)  # fmt: skip
    if len(band) > 1 and {leader, turn.option} <= set(band):
        return say("Which of the {count} is first turns on {criterion}: {side} {other} leads.",
                   count=counted(len(band)), criterion=criterion, side=_side(turn),
                   other=other)  # fmt: skip
    weighed = _weighed(turn, criterion)
    if band == (leader,) or level_first(evidence):
        return say("It would change if {weighed}: then {other} would come first.",
                   weighed=weighed, other=other)  # fmt: skip
    return say("{leader} is first by the stated figures; it would change if {weighed}: then "
               "{other} would come first.", leader=evidence.name(leader), weighed=weighed,
               other=other)  # fmt: skip


def _side(turn: Turn) -> str:
    past = moved_past(turn)
    if turn.at in (0, 1):
        return say_in("one of a band leads", "at a weight of {past}", past=past)
    if turn.upwards:
        return say_in("one of a band leads", "above a weight of {past}", past=past)
    return say_in("one of a band leads", "below a weight of {past}", past=past)


def _weighed(turn: Turn, criterion: str) -> str:
    past = moved_past(turn)
    if turn.at in (0, 1):
        return say("{criterion} had a weight of {past}", criterion=criterion, past=past)
    if turn.upwards:
        return say("{criterion} weighed more than {past}", criterion=criterion, past=past)
    return say("{criterion} weighed less than {past}", criterion=criterion, past=past)


def _weight(evidence: Evidence) -> Turn | None:
    if len(evidence.matrix.criteria) < 2:
        return None
    return next(iter(turns(evidence.weight_stability)), None)


def _figure(evidence: Evidence, leader: str, *, also: bool) -> str:
    """The figure nearest to a change of the leader, if any is; also: a weight was said before."""
    nearest = next(iter(evidence.figure_stability.intervals), None)
    if nearest is None:
        return ""
    name, where = evidence.name(leader), condition(evidence, nearest, leader)
    if also:
        return say("{leader} also ceases to be first if {condition}.", leader=name, condition=where)
    return say("{leader} ceases to be first if {condition}.", leader=name, condition=where)


def _without_a_turn(evidence: Evidence, leader: str) -> str:
    figure, name = _figure(evidence, leader, also=False), evidence.name(leader)
    if len(evidence.matrix.criteria) == 1:
        return figure or say("No change of a single figure would put another option before {name}.",
                             name=name)  # fmt: skip
    alone = evidence.robustness.bands[0] == (leader,)
    if figure and alone:
        weights = say("No change of a single weight would put another option first.")
        return sentences(weights, figure)
    if figure:
        weights = say("No change of a single weight would put another option before {name}.",
                      name=name)  # fmt: skip
        return sentences(weights, figure)
    if alone:
        return say("No change of a single weight would put another option first, nor would that "
                   "of a single figure.")  # fmt: skip
    return say("No change of a single weight would put another option before {name}, nor would "
               "that of a single figure.", name=name)  # fmt: skip


def _change(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    turn, leader = _weight(evidence), evidence.ranking.best_first()[0]
    level = level_first(evidence)
    if turn is None:
        sentence = _without_a_turn(evidence, leader)
        return Finding("change", sentences(level, sentence), {"leader": leader})
    further = _figure(evidence, leader, also=True)
    return Finding(
        "change", sentences(level, _turn(evidence, turn, leader)),
        {"leader": leader, "criterion": turn.criterion, "weight": turn.weight, "at": turn.at,
         "option": turn.option},
        further=(further,) if further else (),
    )  # fmt: skip


QUESTION = Question(
    key="change",
    name="What would change it?",
    meaning="The smallest change of a single weight that would put another option first, the other "
    "weights in proportion, and the single figure that is nearest to doing the same.",
    assumes="Compares the stated figures, not the draws; one weight or one figure moves at a time. "
    "Several that move together may need less.",
    reference="Triantaphyllou and Sánchez (1997), A sensitivity analysis approach for some "
    "deterministic multi-criteria decision-making methods, Decision Sciences 28(1)",
    order=8,
    answer=_change,
)
