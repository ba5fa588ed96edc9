"""The comparison in sentences: the leader, who moved most, and because of what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mcda.comparison.outcomes import Outcome
from mcda.comparison.parts import Part
from mcda.comparison.phrases import clause, noun
from mcda.comparison.reasons import MOST_NAMES, Front, named, reason
from mcda.decision.case import Case
from mcda.decision.comparison import Because, Change, Shift
from mcda.decision.words import counted, listing, number, percent, sentence_case
from mcda.language import say, say_many

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
            return say("any of the {count} options", count=counted(len(front)))
        names = {one.option: one.name for one in self.shifts}
        return named(front, names, [one.option for one in self.shifts])


def most_moved(shifts: Sequence[Shift]) -> Shift | None:
    """The option that moved furthest; None where none moved to speak of."""
    ordered = sorted(shifts, key=lambda one: (-round(abs(one.moved), 9), one.option))
    return ordered[0] if ordered and abs(ordered[0].moved) >= LEAST_MOVE else None


def _steps(found: Found, mover: Shift) -> tuple[list[str], list[float]]:
    """What each part of the changes is called, and the places by which it moved an option."""
    nouns = [noun(found.case, found.changes, part) for part in found.parts]
    steps = [one.by_option[mover.option] for one in found.because]
    live = [at for at in found.live() if abs(steps[at]) >= LEAST_MOVE]
    return [nouns[at] for at in live], [steps[at] for at in live]


def _places(nouns: Sequence[str], steps: Sequence[float], way: float) -> str:
    """The steps that lead one way, each with what made it."""
    return listing([
        say("{places} by {what}", places=number(abs(step), 1), what=what)
        for what, step in zip(nouns, steps, strict=True) if step * way > 0
    ])  # fmt: skip


def _by(found: Found, mover: Shift, moved: str) -> str:
    """That an option moved, and by which parts of the changes."""
    nouns, steps = _steps(found, mover)
    if not nouns:
        return moved
    if len(nouns) == 1:
        return say("{moved}, all of it by {what}", moved=moved, what=nouns[0])
    first = max(range(len(nouns)), key=lambda at: (steps[at] / mover.moved, -at))
    if 0.5 < steps[first] / mover.moved <= 1:
        return say("{moved}, most of it ({places} places) by {what}", moved=moved,
                   places=number(abs(steps[first]), 1), what=nouns[first])  # fmt: skip
    told = _places(nouns, steps, mover.moved)
    if back := _places(nouns, steps, -mover.moved):
        return say("{moved}, {told}, and back {back}", moved=moved, told=told, back=back)
    return say("{moved}, {told}", moved=moved, told=told)


def _moved(found: Found) -> str:
    mover = most_moved(found.shifts)
    if mover is None:
        return ""
    moved = say("{option} moved from {before} to {after}", option=mover.name,
                before=number(mover.before, 1), after=number(mover.after, 1))  # fmt: skip
    return _by(found, mover, moved)


def _other_front(before: Front, after: Front, told: str, was: str, found: Found) -> str:
    """What became of the first band; a leader is named only where the draws separate it."""
    if len(before) == len(after) == 1:
        return say("The leader changed from {before} to {after}", before=was, after=told)
    if len(before) == 1 and before < after:
        return say("{option} no longer leads alone: the draws do not separate it from {others}",
                   option=was, others=found.told(after - before))  # fmt: skip
    if len(after) == 1 and after < before:
        return say("{option} now leads alone: before, the draws did not separate it from {others}",
                   option=told, others=found.told(before - after))  # fmt: skip
    if len(before) == 1:
        return say("Before, {option} led; now the draws do not separate {options}", option=was,
                   options=told)  # fmt: skip
    if len(after) == 1:
        return say("Before, the draws did not separate {options}; now {option} leads", options=was,
                   option=told)  # fmt: skip
    return say("Before, the draws did not separate {before}; now they do not separate {after}",
               before=was, after=told)  # fmt: skip


def _same_places(found: Found) -> str:
    """That no option changes its place, with how many stand in another band."""
    count = sum(one.band_before != one.band_after for one in found.shifts)
    if not count:
        if found.is_cut:
            return say("No option changes its place among those that both cases rank.")
        return say("No option changes its place.")
    told = counted(count)
    if found.is_cut:
        return say_many("No option changes its place among those that both cases rank; {count} "
                        "option stands in another band.",
                        "No option changes its place among those that both cases rank; {count} "
                        "options stand in another band.", count, count=told)  # fmt: skip
    return say_many("No option changes its place; {count} option stands in another band.",
                    "No option changes its place; {count} options stand in another band.", count,
                    count=told)  # fmt: skip


def _same_front(found: Found) -> str:
    front = found.fronts[0]
    moved = _moved(found)
    if not moved:
        return _same_places(found)
    if len(front) == len(found.shifts) > 1:
        return say("No option comes first on either side; {moved}.", moved=moved)
    if len(front) == 1:
        return say("The leader stays {option}; {moved}.", option=found.told(front), moved=moved)
    return say("{options} stay unseparated; {moved}.", options=found.told(front), moved=moved)


def sentence_of(found: Found) -> str:
    """The answer in a sentence."""
    if not found.changes:
        return say("Nothing was changed.")
    if all(one.kind == "words" for one in found.changes):
        return say("Only words were changed: no option changes its place.")
    fronts = found.fronts
    if fronts[0] == fronts[-1]:
        return sentence_case(_same_front(found))
    clauses = [clause(found.case, found.changes, part) for part in found.parts]
    nouns = [noun(found.case, found.changes, part) for part in found.parts]
    told = _other_front(fronts[0], fronts[-1], found.told(fronts[-1]), found.told(fronts[0]), found)
    why = reason(fronts, found.live(), clauses, nouns, found.told)
    if ":" in told or ";" in told:
        return sentence_case(say("{what}, {because}.", what=told, because=why))
    return sentence_case(say("{what} {because}.", what=told, because=why))


def _led(one: Shift, draws: tuple[int, int]) -> str:
    """How an option that led on either side fared before and after."""
    ranks = {"rank_before": number(one.before, 1), "rank_after": number(one.after, 1)}
    leads = {"before": percent(one.leads_before), "after": percent(one.leads_after)}
    if draws[0] == draws[1]:
        return say("{name}: expected rank {rank_before} before and {rank_after} after; first in "
                   "{before} of the draws before and in {after} of {draws} draws after.",
                   name=one.name, draws=number(draws[0]), **ranks, **leads)  # fmt: skip
    return say("{name}: expected rank {rank_before} before and {rank_after} after; first in "
               "{before} of {draws_before} draws before and in {after} of {draws_after} draws "
               "after.", name=one.name, draws_before=number(draws[0]),
               draws_after=number(draws[1]), **ranks, **leads)  # fmt: skip


def leaders_in_words(
    shifts: Sequence[Shift], leaders: Sequence[str], draws: tuple[int, int]
) -> tuple[str, ...]:
    """How the options that led on either side fared in the draws before and after."""
    return tuple(_led(one, draws) for one in shifts if one.option in leaders)


def _led_for(one: Shift, draws: tuple[int, int], names: tuple[str, str]) -> str:
    """How an option that led for either of two perspectives fares for both."""
    ranks = {"rank_first": number(one.before, 1), "rank_second": number(one.after, 1)}
    leads = {"leads_first": percent(one.leads_before), "leads_second": percent(one.leads_after)}
    whose = {"first": names[0], "second": names[1]}
    if draws[0] == draws[1]:
        return say("{name}: expected rank {rank_first} for {first} and {rank_second} for "
                   "{second}; first in {leads_first} of the draws for {first} and in "
                   "{leads_second} of {draws} draws for {second}.",
                   name=one.name, draws=number(draws[0]), **ranks, **leads, **whose)  # fmt: skip
    return say("{name}: expected rank {rank_first} for {first} and {rank_second} for {second}; "
               "first in {leads_first} of {draws_first} draws for {first} and in {leads_second} "
               "of {draws_second} draws for {second}.", name=one.name,
               draws_first=number(draws[0]), draws_second=number(draws[1]),
               **ranks, **leads, **whose)  # fmt: skip


def leaders_for_each(
    shifts: Sequence[Shift], leaders: Sequence[str], draws: tuple[int, int],
    names: tuple[str, str],
) -> tuple[str, ...]:  # fmt: skip
    """How the options that led for either of two perspectives fare for both. names: theirs."""
    return tuple(_led_for(one, draws, names) for one in shifts if one.option in leaders)


def unseparated_order(shifts: Sequence[Shift], leaders: Sequence[str]) -> tuple[str, ...]:
    """That another option is first by expected rank, where the draws do not separate them."""
    if len(leaders) < 2:
        return ()
    told = [one.name for one in shifts if one.option in leaders]
    return (say("By expected rank {first} now stands before {second}.", first=told[0],
                second=told[1]),)  # fmt: skip
