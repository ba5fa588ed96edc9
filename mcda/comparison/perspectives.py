"""Two perspectives of one case in a sentence: whom each puts first, and which option parts them."""

from __future__ import annotations

from mcda.comparison.reasons import Front, named
from mcda.comparison.sentences import most_moved
from mcda.decision.comparison import Comparison
from mcda.decision.words import number, sentence_case
from mcda.language import say


def _alike(front: Front, told: str, whole: int, moved: str) -> str:
    if len(front) == whole > 1:
        return say("No option comes first for either; {moved}.", moved=moved)
    if len(front) == 1:
        return say("{option} comes first for both; {moved}.", option=told, moved=moved)
    return say("{options} stay unseparated for both; {moved}.", options=told, moved=moved)


def _for_one(name: str, front: Front, told: str, whole: int) -> str:
    if len(front) == whole > 1:
        return say("for {perspective} no option comes first", perspective=name)
    if len(front) == 1:
        return say("for {perspective} {option} leads", perspective=name, option=told)
    return say("for {perspective} {options} lead, not separated", perspective=name, options=told)


def between_perspectives(found: Comparison, names: tuple[str, str]) -> str:
    """What two perspectives of one case see differently, in a sentence."""
    if not found.shifts:
        return found.sentence
    title = {one.option: one.name for one in found.shifts}
    fronts = [frozenset(front) for front in (found.front_before, found.front_after)]
    told = [named(front, title, list(title)) for front in fronts]
    mover = most_moved(found.shifts)
    if mover is None:
        return say("{first} and {second} see the options in one order.", first=names[0],
                   second=names[1])  # fmt: skip
    moved = say("{option} moves furthest, from {before} for {first} to {after} for {second}",
                option=mover.name, before=number(mover.before, 1), first=names[0],
                after=number(mover.after, 1), second=names[1])  # fmt: skip
    whole = len(found.shifts)
    if fronts[0] == fronts[1]:
        return _alike(fronts[0], told[0], whole, moved)
    first, second = (
        _for_one(name, front, one, whole)
        for name, one, front in zip(names, told, fronts, strict=True)
    )
    said = say("{first}; {second}. {moved}.", first=first, second=second, moved=moved)
    return sentence_case(said)
