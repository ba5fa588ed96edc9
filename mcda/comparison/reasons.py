"""Because of what the first band is another: which change alone, which only with others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from mcda.decision.words import counted, listing

Front = frozenset[str]
MOST_NAMES = 4


def named(front: Front, names: dict[str, str], order: Sequence[str]) -> str:
    """The options of a first band by name, or their number where they are many."""
    if len(front) > MOST_NAMES:
        return f"the first {counted(len(front))} options"
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
    left = fronts[len(fronts) - 1 ^ 1 << one]
    who = f"{listing([nouns[at] for at in rest])} {'alone' if len(rest) == 1 else 'without it'}"
    if left == fronts[0]:
        return f"{who} would not have changed it"
    if left == fronts[-1]:
        return f"{who} would have done the same"
    if len(left) == 1:
        return f"{who} would have put {told(left)} first"
    return f"{who} would have left {told(left)} unseparated"


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
        return f"because {clauses[live[0]]}"
    if not found or len(found[0]) == len(live) or (len(found[0]) > 1 and len(found) > 1):
        return _together(fronts, live, [clauses[at] for at in live])
    if len(found[0]) > 1:
        return _together(fronts, live, [clauses[at] for at in found[0]])
    if len(found) > 1:
        either = "either of these" if len(found) == 2 else "each of these"
        return (f"because {listing([clauses[one[0]] for one in found])}; "
                f"{either} alone would have changed it")  # fmt: skip
    one = found[0][0]
    return f"because {clauses[one]}; {_others(fronts, live, one, nouns, told)}"


def _together(fronts: Sequence[Front], live: Sequence[int], clauses: Sequence[str]) -> str:
    kept = all(fronts[1 << at] == fronts[0] for at in live)
    none = "neither" if len(live) == 2 else "no single change"
    tail = "would have changed it" if kept else "would have brought this about"
    return f"because {listing(clauses)}, together; {none} alone {tail}"
