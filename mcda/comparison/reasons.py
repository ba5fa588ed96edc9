"""Because of what the first band is another: which change alone, which only with others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from mcda.decision.words import counted, listing
from mcda.language import say

Front = frozenset[str]
MOST_NAMES = 4


def named(front: Front, names: dict[str, str], order: Sequence[str]) -> str:
    """The options of a first band by name, or their number where they are many."""
    if len(front) > MOST_NAMES:
        return say("the first {count} options", count=counted(len(front)))
    return listing([names[key] for key in order if key in front])


def smallest_sets(fronts: Sequence[Front], live: Sequence[int]) -> list[tuple[int, ...]]:
    """The smallest sets of changes that alone bring the last front about.

    fronts: by the bits of the changes made; live: the changes that move anything.
    """
    for size in range(1, len(live) + 1):
        found = [those for those in combinations(live, size)
                 if fronts[sum(1 << at for at in those)] == fronts[-1]]  # fmt: skip
        if found:
            return found
    return []


def _others(
    fronts: Sequence[Front], live: Sequence[int], one: int, nouns: Sequence[str],
    told: Callable[[Front], str],
) -> str:  # fmt: skip
    """What the other changes would have done without the one that suffices."""
    rest = [at for at in live if at != one]
    left, who = fronts[len(fronts) - 1 ^ 1 << one], listing([nouns[at] for at in rest])
    if len(rest) == 1:
        return _alone(left, fronts, who, told)
    return _without(left, fronts, who, told)


def _alone(left: Front, fronts: Sequence[Front], who: str, told: Callable[[Front], str]) -> str:
    if left == fronts[0]:
        return say("{what} alone would not have changed it", what=who)
    if left == fronts[-1]:
        return say("{what} alone would have done the same", what=who)
    if len(left) == 1:
        return say("{what} alone would have put {option} first", what=who, option=told(left))
    return say("{what} alone would have left {options} unseparated", what=who, options=told(left))


def _without(left: Front, fronts: Sequence[Front], who: str, told: Callable[[Front], str]) -> str:
    if left == fronts[0]:
        return say("{what} without it would not have changed it", what=who)
    if left == fronts[-1]:
        return say("{what} without it would have done the same", what=who)
    if len(left) == 1:
        return say("{what} without it would have put {option} first", what=who, option=told(left))
    return say("{what} without it would have left {options} unseparated", what=who,
               options=told(left))  # fmt: skip


def reason(
    fronts: Sequence[Front], live: Sequence[int], clauses: Sequence[str], nouns: Sequence[str],
    told: Callable[[Front], str],
) -> str:  # fmt: skip
    """Why the first band changed, to follow it: 'because …; … alone would not have changed it'.

    fronts: first band by the bits of the changes made, the last unlike the first. clauses,
    nouns: each change as a clause and as a noun. told: a band's names.
    """
    found = smallest_sets(fronts, live)
    if len(live) == 1:
        return say("because {what}", what=clauses[live[0]])
    if not found or len(found[0]) == len(live) or (len(found[0]) > 1 and len(found) > 1):
        return _together(fronts, live, [clauses[at] for at in live])
    if len(found[0]) > 1:
        return _together(fronts, live, [clauses[at] for at in found[0]])
    if len(found) > 1:
        causes = listing([clauses[one[0]] for one in found])
        if len(found) == 2:
            return say("because {causes}; either of these alone would have changed it",
                       causes=causes)  # fmt: skip
        return say("because {causes}; each of these alone would have changed it", causes=causes)
    one = found[0][0]
    return say("because {what}; {others}", what=clauses[one],
               others=_others(fronts, live, one, nouns, told))  # fmt: skip


def _together(fronts: Sequence[Front], live: Sequence[int], clauses: Sequence[str]) -> str:
    kept = all(fronts[1 << at] == fronts[0] for at in live)
    causes = listing(clauses)
    if len(live) == 2:
        if kept:
            return say("because {causes}, together; neither alone would have changed it",
                       causes=causes)  # fmt: skip
        return say("because {causes}, together; neither alone would have brought this about",
                   causes=causes)  # fmt: skip
    if kept:
        return say("because {causes}, together; no single change alone would have changed it",
                   causes=causes)  # fmt: skip
    return say("because {causes}, together; no single change alone would have brought this about",
               causes=causes)  # fmt: skip
