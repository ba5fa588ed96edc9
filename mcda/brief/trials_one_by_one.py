"""How the leader fares where one thing at a time is moved, exchanged or left out."""

from __future__ import annotations

from mcda.brief.swings import swing
from mcda.brief.trial import Trial, named, of_all, result
from mcda.decision.agreement import Agreement, Reversal, Without
from mcda.decision.analysis import Analysis
from mcda.decision.stability import FigureStability, WeightStability
from mcda.decision.words import counted, number
from mcda.guidance.few import few
from mcda.language import say
from mcda.robustness.crossings_words import Turn, moved_past, turns


def _nearest(analysis: Analysis, turn: Turn) -> str:
    """The weight nearest to a change, with its swing and the point it must pass."""
    criterion = analysis.case.criteria[turn.criterion]
    values = {"criterion": criterion.name, "swing": swing(criterion), "at": moved_past(turn)}
    if turn.is_here:
        return say("Each weight moved by itself from 0 to 1; the least change of {criterion} "
                   "({swing}) is enough", **values)  # fmt: skip
    if turn.upwards:
        return say("Each weight moved by itself from 0 to 1; nearest: {criterion} ({swing}) up to "
                   "{at}", **values)  # fmt: skip
    return say("Each weight moved by itself from 0 to 1; nearest: {criterion} ({swing}) down to "
               "{at}", **values)  # fmt: skip


def each_weight(analysis: Analysis, leader: str) -> Trial | None:
    """One weight at a time."""
    found = result(analysis, "weight_stability")
    if not isinstance(found, WeightStability):
        return None
    turning = turns(found)
    free = sum(one.nearest() is None for one in found.intervals)
    done = (_nearest(analysis, turning[0]) if turning
            else say("Each weight moved by itself from 0 to 1"))  # fmt: skip
    return Trial(say("One weight at a time"), done, of_all(free, len(found.intervals)),
                named(analysis, [one.option for one in turning]))  # fmt: skip


def each_figure(analysis: Analysis, leader: str) -> Trial | None:
    """One figure at a time."""
    found = result(analysis, "figure_stability")
    if not isinstance(found, FigureStability) or not found.tried:
        return None
    reached = sum(one.reached for one in found.intervals)
    done = say(
        "Each figure moved by itself over its whole scale; its own range reaches that far for "
        "{count}", count=counted(reached),
    ) if reached else say(
        "Each figure moved by itself over its whole scale; no figure's own range reaches that far"
    )  # fmt: skip
    others = [near[1] for one in found.intervals if (near := one.nearest())]
    held = found.tried - len(found.intervals)
    return Trial(say("One figure at a time"), done, of_all(held, found.tried),
                named(analysis, others))  # fmt: skip


def methods(analysis: Analysis, leader: str) -> Trial | None:
    """The other ranking methods, those that are another's equal counted once."""
    found = result(analysis, "agreement")
    if not isinstance(found, Agreement) or found.distinct < 2:
        return None
    unlike = [one for one in found.methods if not one.same_as]
    held = sum(leader in one.leaders for one in unlike)
    others = [key for one in unlike if leader not in one.leaders for key in one.leaders]
    done = say("{count} methods that judge each in its own way, at the stated figures",
               count=number(len(unlike)))  # fmt: skip
    return Trial(say("Ranking methods"), done, of_all(held, len(unlike)), named(analysis, others))


def _without(analysis: Analysis, leader: str, each: tuple[Without, ...], name: str,
             done: str) -> Trial | None:  # fmt: skip
    tried = [one for one in each if one.key != leader or one.kind != "option"]
    if not tried:
        return None
    held = sum(leader in one.leaders for one in tried)
    others = [key for one in tried if leader not in one.leaders for key in one.leaders]
    return Trial(name, done, of_all(held, len(tried)), named(analysis, others))


def without_criterion(analysis: Analysis, leader: str) -> Trial | None:
    """Each criterion left out in turn."""
    found = result(analysis, "leave_out")
    if not isinstance(found, Reversal):
        return None
    decisive = [one.name for one in found.criteria if leader not in one.leaders]
    done = say("Each left out in turn, the weights of the others in proportion")
    if decisive:
        done = say("{done}; it falls without {names}", done=done, names=few(decisive))
    return _without(analysis, leader, found.criteria, say("Without one criterion"), done)


def without_option(analysis: Analysis, leader: str) -> Trial | None:
    """Each other option left out in turn."""
    found = result(analysis, "leave_out")
    if not isinstance(found, Reversal):
        return None
    done = say("Each other option left out in turn")
    return _without(analysis, leader, found.options, say("Without one other option"), done)
