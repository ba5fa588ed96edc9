"""How far a single weight may move before another option leads."""

from __future__ import annotations

from mcda.decision.finding import Finding, Listed
from mcda.decision.stability import WeightInterval, WeightStability
from mcda.decision.words import counted, listing, number
from mcda.language import say, say_in, sentences
from mcda.robustness.crossings_words import (
    Turn,
    order_turn,
    passes,
    turns,
    weight_digits,
)
from mcda.robustness.question import Evidence, Question

# More names than these make no sentence.
MOST_NAMES = 4


def level_first(evidence: Evidence) -> str:
    """That several options share the first place, if they do."""
    ranking = evidence.ranking
    names = [evidence.name(key) for key in ranking.best_first() if ranking.rank_of(key) == 1]
    if len(names) < 2:
        return ""
    if len(names) > MOST_NAMES:
        more = counted(len(names) - MOST_NAMES + 1)
        names[MOST_NAMES - 1 :] = [say_in("of options", "{count} more", count=more)]
    return say("{names} share the first place.", names=listing(names))


def _first(evidence: Evidence, leader: str, nearest: Turn | None) -> str:
    name = evidence.name(leader)
    if nearest is None:
        return say("No single weight, moved from 0 to 1, takes the first place from {name}.",
                   name=name)  # fmt: skip
    said = {"name": name, "criterion": evidence.criterion(nearest.criterion),
            "other": evidence.name(nearest.option)}  # fmt: skip
    if not nearest.is_here:
        return say("{name} stays first unless the weight of {criterion} {passes}: then {other} "
                   "leads.", passes=passes(nearest), **said)  # fmt: skip
    if nearest.upwards:
        return say("The least rise in the weight of {criterion} puts {other} before {name}.",
                   **said)  # fmt: skip
    return say("The least fall in the weight of {criterion} puts {other} before {name}.", **said)


def _how_many(found: int, criteria: int) -> str:
    if found == 1:
        return say("No other criterion’s weight, moved by itself from 0 to 1, changes the first "
                   "place.")  # fmt: skip
    if found < criteria:
        return say("The weights of {found} of the {count} criteria can each do so alone; this is "
                   "the nearest.", found=counted(found), count=counted(criteria))  # fmt: skip
    if criteria == 2:
        return say("The weights of both criteria can each do so alone; this is the nearest.")
    return say("The weights of all {count} criteria can each do so alone; this is the nearest.",
               count=counted(criteria))  # fmt: skip


def _order(evidence: Evidence, stability: WeightStability, nearest: Turn | None) -> str:
    turn = order_turn(stability)
    if turn is None:
        return say("No single weight, moved from 0 to 1, changes any rank.")
    if turn.is_here:
        return say("Some ranks change already at the least change of a weight.")
    if nearest is not None and turn.away >= nearest.away - 1e-6:
        return say("Until then no rank changes.")
    return say("Further down the order changes sooner: when the weight of {criterion} {passes}.",
               criterion=evidence.criterion(turn.criterion), passes=passes(turn))  # fmt: skip


def _row(evidence: Evidence, one: WeightInterval) -> tuple[str, ...]:
    ends = (one.low, one.high, one.order_low, one.order_high)
    digits = weight_digits(one.weight, (at for at in ends if 0 < at < 1))
    now, *said = (number(at, digits) for at in (one.weight, *ends))
    nobody = say("nobody")
    below, above = (evidence.name(who) if who else nobody for who in (one.below, one.above))
    return (evidence.criterion(one.criterion), now, *said[:2], below, above, *said[2:])


def _table(evidence: Evidence, stability: WeightStability) -> Listed:
    return Listed(
        say("How far each weight may move while {name} stays first",
            name=evidence.name(stability.leader)),
        (say("Criterion"), say("Weight now"), say("First from"), say("First to"),
         say("Leads below"), say("Leads above"), say("Order stays from"), say("Order stays to")),
        tuple(_row(evidence, one) for one in stability.intervals),
        numbers=(1, 2, 3, 6, 7),
    )  # fmt: skip


def _note(exact: bool) -> str:
    if exact:
        return say("Each weight is moved by itself from 0 to 1; the others share the rest as they "
                   "do now. By the stated figures, without draws; the crossings are worked "
                   "out.")  # fmt: skip
    return say("Each weight is moved by itself from 0 to 1; the others share the rest as they do "
               "now. By the stated figures, without draws; the crossings are searched step by "
               "step.")  # fmt: skip


def _weight_stability(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2 or len(evidence.matrix.criteria) < 2:
        return None
    stability = evidence.weight_stability
    found = turns(stability)
    nearest = found[0] if found else None
    said = sentences(level_first(evidence), _first(evidence, stability.leader, nearest))
    further = [_how_many(len(found), len(stability.intervals))] if found else []
    figures: dict[str, object] = {"leader": stability.leader, "can_change": len(found)}
    if nearest is not None:
        figures |= {"criterion": nearest.criterion, "at": nearest.at, "option": nearest.option}
    return Finding(
        "weight_stability", said, figures,
        further=(*further, _order(evidence, stability, nearest)),
        table=_table(evidence, stability),
        note=_note(stability.intervals[0].exact),
        result=stability,
    )  # fmt: skip


QUESTION = Question(
    key="weight_stability",
    name="How far may a weight move?",
    meaning="For every criterion, how far its weight may rise or fall before another option comes "
    "first, and before any two options change places. The other weights keep their proportions "
    "to each other.",
    assumes="One weight moves at a time and the figures are the stated ones: several weights that "
    "move together may need less. Where scores are no straight lines in the weights, the way is "
    "searched in steps of a hundredth, or of four with a method that takes long, and each change "
    "found is narrowed to a millionth or less; only one that turns back between two steps is "
    "missed.",
    reference="Mareschal (1988), Weight stability intervals in multicriteria decision aid, "
    "European Journal of Operational Research 33(1)",
    order=10,
    answer=_weight_stability,
)
