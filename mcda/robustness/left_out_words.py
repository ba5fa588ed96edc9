"""What hangs on one thing, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.decision.agreement import Reversal, Without
from mcda.decision.words import counted, listing, several
from mcda.robustness.left_out import Untried, leaders_left, takes_the_lead
from mcda.robustness.question import Evidence
from mcda.robustness.side_by_side import named

# What a sentence names before it says how many more there are.
MOST_SAID = 3


def _called(one: Without) -> str:
    plain = one.kind == "criterion" or one.kind in one.name.casefold()
    return one.name if plain else f"the {one.kind} {one.name}"


def _first(evidence: Evidence, leaders: Sequence[str]) -> str:
    together = " together" if len(leaders) > 1 else ""
    return f"{named(evidence, leaders)} would come first{together}"


def _either(names: list[str]) -> str:
    """'A, B or C'; of many, the first few and how many more."""
    if len(names) > MOST_SAID + 1:
        names = [*names[:MOST_SAID], f"{counted(len(names) - MOST_SAID)} more"]
    return listing(names, "or")


def _cut(said: Sequence[str], more: str) -> str:
    """The first few, divided by semicolons, and how many more."""
    kept = list(said[:MOST_SAID])
    if len(said) > MOST_SAID:
        kept.append(f"and {counted(len(said) - MOST_SAID)} more {more}")
    return "; ".join(kept)


def _takers(evidence: Evidence, takers: list[Without]) -> str:
    """Without what who would come first, one clause for each who would."""
    by_leaders: dict[tuple[str, ...], list[str]] = {}
    for one in takers:
        by_leaders.setdefault(one.leaders, []).append(_called(one))
    clauses = [f"without {_either(names)}, {_first(evidence, leaders)}"
               for leaders, names in by_leaders.items()]  # fmt: skip
    said = _cut(clauses, "take it away too")
    return said[0].upper() + said[1:]


def _no_others(groups: dict[str, tuple[Without, ...]], takers: list[Without]) -> str:
    """'no other criterion and no perspective decides it', '' where each does."""
    said = []
    for kind, tried in groups.items():
        taking = sum(one.kind == kind for one in takers)
        if taking < len(tried):
            said.append(f"no other {kind}" if taking else f"no {kind}")
    return f"; {listing(said)} decides it" if said else ""


def in_a_sentence(evidence: Evidence, found: Reversal) -> str:
    """What takes the first place away, or that nothing does."""
    every = {"criterion": found.criteria, "perspective": found.perspectives}
    if not found.steady:
        every["option"] = found.options
    groups = {kind: tried for kind, tried in every.items() if tried}
    takers = [one for tried in groups.values() for one in tried if takes_the_lead(evidence, one)]
    if takers:
        return f"{_takers(evidence, takers)}{_no_others(groups, takers)}."
    stay = "stays" if len(found.leaders) == 1 else "stay"
    kinds = ["other option" if kind == "option" else kind for kind in groups] or ["other option"]
    left = f"whichever {listing(kinds, 'or')} is left out"
    return f"{named(evidence, found.leaders)} {stay} first {left}."


def _shared(evidence: Evidence, found: Reversal) -> Iterator[str]:
    """Where a first place becomes shared, or is shared no more."""
    said = []
    for one in (*found.criteria, *found.perspectives, *found.options):
        left = leaders_left(evidence, one)
        if set(one.leaders) & set(left) and one.leaders != left:
            alone = "" if len(one.leaders) > 1 else " alone"
            said.append(f"without {_called(one)}, {_first(evidence, one.leaders)}{alone}")
    if said:
        text = _cut(said, "change who shares the first place")
        yield f"{text[0].upper()}{text[1:]}."


def _most_moved(evidence: Evidence, found: Reversal) -> Iterator[str]:
    most = max(found.criteria, key=lambda one: len(one.moved), default=None)
    if most and most.moved:
        moving, whole = len(most.moved), len(evidence.matrix.options)
        change = "changes its rank" if moving == 1 else "change their ranks"
        many = "all" if moving == whole else f"{counted(moving)} of"
        yield (f"Of the criteria, leaving out {most.name} changes most: {many} {counted(whole)} "
               f"options {change}.")  # fmt: skip


def _turns(evidence: Evidence, turning: Sequence[Without]) -> str:
    """Without which option which one comes before which, a pair for each option."""
    by_pair: dict[tuple[str, str], list[str]] = {}
    for one in turning:
        by_pair.setdefault(one.turned[0], []).append(one.name)
    clauses = [
        f"without {_either(out)}, {evidence.name(after)} comes before {evidence.name(before)}"
        for (before, after), out in by_pair.items()
    ]
    return _cut(clauses, "pairs turn")


def _reversals(evidence: Evidence, found: Reversal) -> Iterator[str]:
    """What taking out one option does to the order of the others."""
    tried = len(found.options)
    turning = [one for one in found.options if one.turned]
    method = evidence.way.method
    source = "the scaling, which is taken from the options"
    if method.compares_options:
        source = f"{method.name}, which compares the options with each other"
    if not tried:
        return
    if turning:
        yield (f"Taking out one option turns the order of others for {counted(len(turning))} of "
               f"{counted(tried)}: {_turns(evidence, turning)}. This comes from {source}, not "
               "from any figure of those that turn.")  # fmt: skip
    elif any(one.moved for one in found.options):
        yield (f"Taking out any one of the {counted(tried)} options turns no two others; ties "
               "come or go.")  # fmt: skip
    else:
        yield (f"Taking out any one of the {counted(tried)} options leaves the order of the "
               "others as it is: tried for each.")  # fmt: skip
    if not found.steady and not turning:
        yield f"Other figures might turn two others, by {source}."


def _untried(untried: Sequence[Untried]) -> Iterator[str]:
    for one in untried[:MOST_SAID]:
        yield f"Leaving out {one.name} could not be tried, since {one.because}."
    if len(untried) > MOST_SAID:
        more = several(len(untried) - MOST_SAID, "more thing", "more things")
        yield f"{more.capitalize()} could not be left out for such reasons."


def further(evidence: Evidence, found: Reversal, untried: Sequence[Untried]) -> tuple[str, ...]:
    """What else there is to say: shared first places, reversals, ranks and what was not tried."""
    return (
        *_shared(evidence, found), *_reversals(evidence, found),
        *_most_moved(evidence, found), *_untried(untried),
    )  # fmt: skip
