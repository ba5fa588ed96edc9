"""The comparison in sentences: the leader, who moved most, and because of what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mcda.comparison.outcomes import Outcome
from mcda.comparison.parts import Part
from mcda.comparison.phrases import clause, noun
from mcda.comparison.reasons import MOST_NAMES, Front, named, reason
from mcda.decision.case import Case
from mcda.decision.comparison import Because, Change, Comparison, Shift
from mcda.decision.words import counted, listing, number, percent, several

# Expected ranks less than this apart read the same.
LEAST_MOVE = 0.05


@dataclass(frozen=True, eq=False)
class Found:
    """All that the sentences speak of; outcomes by the bits of the parts made."""

    case: Case
    changes: tuple[Change, ...]
    parts: Sequence[Part]
    outcomes: Sequence[Outcome]
    shifts: tuple[Shift, ...]
    because: tuple[Because, ...]
    is_cut: bool = False

    @property
    def fronts(self) -> list[Front]:
        """The first band by the bits of the parts made."""
        return [one.front for one in self.outcomes]

    def live(self) -> list[int]:
        """The parts that move anything."""
        return [
            at for at in range(len(self.parts))
            if any(self.outcomes[made] is not self.outcomes[made ^ 1 << at]
                   for made in range(len(self.outcomes)))
        ]  # fmt: skip

    def told(self, front: Front) -> str:
        """The options of a first band by name."""
        if len(front) == len(self.shifts) > MOST_NAMES:
            return f"any of the {counted(len(front))} options"
        names = {one.option: one.name for one in self.shifts}
        return named(front, names, [one.option for one in self.shifts])


def most_moved(shifts: Sequence[Shift]) -> Shift | None:
    """The option that moved furthest; None where none moved to speak of."""
    ordered = sorted(shifts, key=lambda one: (-round(abs(one.moved), 9), one.option))
    return ordered[0] if ordered and abs(ordered[0].moved) >= LEAST_MOVE else None


def _by(found: Found, mover: Shift) -> str:
    """By which parts an option moved, in places."""
    nouns = [noun(found.case, found.changes, part) for part in found.parts]
    steps = [one.by_option[mover.option] for one in found.because]
    live = [at for at in found.live() if abs(steps[at]) >= LEAST_MOVE]
    if len(live) < 2:
        return f", all of it by {nouns[live[0]]}" if live else ""
    first = max(live, key=lambda at: (steps[at] / mover.moved, -at))
    part = steps[first] / mover.moved
    places = number(abs(steps[first]), 1)
    if 0.5 < part <= 1:
        return f", most of it ({places} places) by {nouns[first]}"
    told = [f"{number(abs(steps[at]), 1)} by {nouns[at]}" for at in live
            if steps[at] * mover.moved > 0]  # fmt: skip
    back = [f"{number(abs(steps[at]), 1)} by {nouns[at]}" for at in live
            if steps[at] * mover.moved < 0]  # fmt: skip
    return f", {listing(told)}" + (f", and back {listing(back)}" if back else "")


def _moved(found: Found) -> str:
    mover = most_moved(found.shifts)
    if mover is None:
        return ""
    return (f"{mover.name} moved from {number(mover.before, 1)} to {number(mover.after, 1)}"
            f"{_by(found, mover)}")  # fmt: skip


def _other_front(before: Front, after: Front, told: str, was: str, found: Found) -> str:
    """What became of the first band; a leader is named only where the draws separate it."""
    if len(before) == len(after) == 1:
        return f"The leader changed from {was} to {told}"
    if len(before) == 1 and before < after:
        return f"{was} no longer leads alone: the draws do not separate it from " + found.told(
            after - before
        )
    if len(after) == 1 and after < before:
        others = found.told(before - after)
        return f"{told} now leads alone: before, the draws did not separate it from {others}"
    first = f"{was} led" if len(before) == 1 else f"the draws did not separate {was}"
    second = f"{told} leads" if len(after) == 1 else f"they do not separate {told}"
    if len(before) == 1 and len(after) > 1:
        second = f"the draws do not separate {told}"
    return f"Before, {first}; now {second}"


def _other_bands(shifts: Sequence[Shift]) -> str:
    count = sum(one.band_before != one.band_after for one in shifts)
    if not count:
        return ""
    return f"; {several(count, 'option stands', 'options stand')} in another band"


def _same_front(found: Found) -> str:
    front = found.fronts[0]
    moved = _moved(found)
    if not moved:
        among = " among those that both cases rank" if found.is_cut else ""
        return f"No option changes its place{among}{_other_bands(found.shifts)}."
    if len(front) == len(found.shifts) > 1:
        return f"No option comes first on either side; {moved}."
    if len(front) == 1:
        return f"The leader stays {found.told(front)}; {moved}."
    return f"{found.told(front)} stay unseparated; {moved}."


def sentence_of(found: Found) -> str:
    """The answer in a sentence."""
    if not found.changes:
        return "Nothing was changed."
    if all(one.kind == "words" for one in found.changes):
        return "Only words were changed: no option changes its place."
    fronts = found.fronts
    if fronts[0] == fronts[-1]:
        said = _same_front(found)
        return said[:1].upper() + said[1:]
    clauses = [clause(found.case, found.changes, part) for part in found.parts]
    nouns = [noun(found.case, found.changes, part) for part in found.parts]
    told = _other_front(fronts[0], fronts[-1], found.told(fronts[-1]), found.told(fronts[0]), found)
    why = reason(fronts, found.live(), clauses, nouns, found.told)
    joint = ", " if ":" in told or ";" in told else " "
    said = f"{told}{joint}{why}."
    return said[:1].upper() + said[1:]


def leaders_in_words(
    shifts: Sequence[Shift], leaders: Sequence[str], draws: tuple[int, int],
    when: tuple[str, str] = ("before", "after"),
) -> tuple[str, ...]:  # fmt: skip
    """How the options that led on either side fared in the draws. when: what parts the sides."""
    base = [f"{number(count)} draws" for count in draws]
    if base[0] == base[1]:
        base[0] = "the draws"
    return tuple(
        f"{one.name}: expected rank {number(one.before, 1)} {when[0]} and {number(one.after, 1)} "
        f"{when[1]}; first in {percent(one.leads_before)} of {base[0]} {when[0]} and in "
        f"{percent(one.leads_after)} of {base[1]} {when[1]}."
        for one in shifts if one.option in leaders
    )  # fmt: skip


def unseparated_order(shifts: Sequence[Shift], leaders: Sequence[str]) -> tuple[str, ...]:
    """That another option is first by expected rank, where the draws do not separate them."""
    if len(leaders) < 2:
        return ()
    told = [one.name for one in shifts if one.option in leaders]
    return (f"By expected rank {told[0]} now stands before {told[1]}.",)


def between_perspectives(found: Comparison, names: tuple[str, ...]) -> str:
    """What two perspectives of one case see differently, in a sentence."""
    if not found.shifts:
        return found.sentence
    title = {one.option: one.name for one in found.shifts}
    order = [one.option for one in found.shifts]
    fronts = [frozenset(front) for front in (found.front_before, found.front_after)]
    told = [named(front, title, order) for front in fronts]
    mover = most_moved(found.shifts)
    if mover is None:
        return f"{names[0]} and {names[1]} see the options in one order."
    moved = (f"{mover.name} moves furthest, from {number(mover.before, 1)} for {names[0]} to "
             f"{number(mover.after, 1)} for {names[1]}")  # fmt: skip
    whole = len(found.shifts)
    if fronts[0] == fronts[1]:
        if len(fronts[0]) == whole > 1:
            return f"No option comes first for either; {moved}."
        verb = "comes first" if len(fronts[0]) == 1 else "stay unseparated"
        return f"{told[0]} {verb} for both; {moved}."
    said = [
        f"for {name} " + ("no option comes first" if len(front) == whole > 1 else
                          f"{one} {'leads' if len(front) == 1 else 'lead, not separated'}")
        for name, one, front in zip(names, told, fronts, strict=True)
    ]  # fmt: skip
    return f"{said[0][:1].upper()}{said[0][1:]}; {said[1]}. {moved}."
