"""The smallest thing that would put another option first."""

from __future__ import annotations

from mcda.decision.finding import Finding
from mcda.decision.words import counted
from mcda.robustness.crossings_words import Turn, moved_past, turns
from mcda.robustness.question import Evidence, Question
from mcda.robustness.questions.figure_stability import condition
from mcda.robustness.questions.weight_stability import level_first


def _turn(evidence: Evidence, turn: Turn, leader: str) -> str:
    """The nearest crossing of a weight: alone, within the first band, or beside it."""
    criterion, other = evidence.criterion(turn.criterion), evidence.name(turn.option)
    band = evidence.robustness.bands[0]
    if turn.is_here:
        rise = "rise" if turn.upwards else "fall"
        return f"The least {rise} in the weight of {criterion} puts {other} first."
    if len(band) > 1 and {leader, turn.option} <= set(band):
        return (f"Which of the {counted(len(band))} is first turns on {criterion}: {_side(turn)} "
                f"{other} leads.")  # fmt: skip
    shown = band == (leader,) or level_first(evidence)
    it = "It" if shown else f"{evidence.name(leader)} is first by the stated figures; it"
    return (f"{it} would change if {criterion} {_weighed(turn)}: then {other} would come "
            "first.")  # fmt: skip


def _side(turn: Turn) -> str:
    if turn.at in (0, 1):
        return f"at a weight of {moved_past(turn)}"
    return f"{'above' if turn.upwards else 'below'} a weight of {moved_past(turn)}"


def _weighed(turn: Turn) -> str:
    if turn.at in (0, 1):
        return f"had a weight of {moved_past(turn)}"
    return f"weighed {'more' if turn.upwards else 'less'} than {moved_past(turn)}"


def _weight(evidence: Evidence) -> Turn | None:
    if len(evidence.matrix.criteria) < 2:
        return None
    return next(iter(turns(evidence.weight_stability)), None)


def _figure(evidence: Evidence, leader: str, also: str) -> str:
    """The figure nearest to a change of the leader, if any is."""
    nearest = next(iter(evidence.figure_stability.intervals), None)
    if nearest is None:
        return ""
    return (f"{evidence.name(leader)} {also}ceases to be first if "
            f"{condition(evidence, nearest, leader)}.")  # fmt: skip


def _without_a_turn(evidence: Evidence, leader: str) -> str:
    figure, name = _figure(evidence, leader, ""), evidence.name(leader)
    if len(evidence.matrix.criteria) == 1:
        return figure or f"No change of a single figure would put another option before {name}."
    before = "first" if evidence.robustness.bands[0] == (leader,) else f"before {name}"
    weights = f"No change of a single weight would put another option {before}"
    return f"{weights}. {figure}" if figure else f"{weights}, nor would that of a single figure."


def _change(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    turn, leader = _weight(evidence), evidence.ranking.best_first()[0]
    level = level_first(evidence)
    if turn is None:
        sentence = _without_a_turn(evidence, leader)
        return Finding("change", f"{level} {sentence}".strip(), {"leader": leader})
    further = _figure(evidence, leader, "also ")
    return Finding(
        "change", f"{level} {_turn(evidence, turn, leader)}".strip(),
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
    order=7,
    answer=_change,
)
