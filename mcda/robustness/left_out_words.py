"""What hangs on one thing, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.decision.agreement import Reversal, Without
from mcda.decision.words import counted, listing, sentence_case, series
from mcda.language import say, say_in, say_many
from mcda.robustness.left_out import Kind, Untried, leaders_left, takes_the_lead
from mcda.robustness.question import Evidence
from mcda.robustness.side_by_side import named

# What a sentence names before it says how many more there are.
MOST_SAID = 3


def kind_in_words(kind: Kind) -> str:
    """What was left out: a criterion, an option or a perspective."""
    said: dict[Kind, str] = {
        "criterion": say_in("left out", "criterion"),
        "option": say_in("left out", "option"),
        "perspective": say_in("left out", "perspective"),
    }
    return said[kind]


def _called(one: Without) -> str:
    if one.kind == "criterion":
        return say_in("a criterion left out", "{name}", name=one.name)
    if kind_in_words(one.kind) in one.name.casefold():
        return one.name
    if one.kind == "option":
        return say("the option {name}", name=one.name)
    return say("the perspective {name}", name=one.name)


def _would_lead(evidence: Evidence, without: str, leaders: Sequence[str]) -> str:
    """Who would come first without these things, in a clause."""
    names = named(evidence, leaders)
    if len(leaders) > 1:
        return say("without {without}, {names} would come first together",
                   without=without, names=names)  # fmt: skip
    return say("without {without}, {names} would come first", without=without, names=names)


def _either(names: list[str]) -> str:
    """'A, B or C'; of many, the first few and how many more."""
    if len(names) > MOST_SAID + 1:
        more = counted(len(names) - MOST_SAID)
        names = [*names[:MOST_SAID], say_in("of what is left out", "{count} more", count=more)]
    return listing(names, "or")


def _takers(evidence: Evidence, takers: list[Without]) -> str:
    """Without what who would come first, one clause for each who would."""
    by_leaders: dict[tuple[str, ...], list[str]] = {}
    for one in takers:
        by_leaders.setdefault(one.leaders, []).append(_called(one))
    said = [_would_lead(evidence, _either(names), leaders)
            for leaders, names in by_leaders.items()]  # fmt: skip
    if len(said) > MOST_SAID:
        more = counted(len(said) - MOST_SAID)
        said[MOST_SAID:] = [say("and {count} more take it away too", count=more)]
    return sentence_case(series(said))


def _none_of(kind: Kind, *, other: bool) -> str:
    """The rest of a kind, or all of it, to say that none of these decides."""
    others: dict[Kind, str] = {
        "criterion": say("no other criterion"),
        "option": say("no other option"),
        "perspective": say("no other perspective"),
    }
    every: dict[Kind, str] = {
        "criterion": say("no criterion"),
        "option": say("no option"),
        "perspective": say("no perspective"),
    }
    return (others if other else every)[kind]


def _no_others(groups: dict[Kind, tuple[Without, ...]], takers: list[Without]) -> list[str]:
    """'no other criterion' and 'no perspective', of the kinds of which not each decides it."""
    said = []
    for kind, tried in groups.items():
        taking = sum(one.kind == kind for one in takers)
        if taking < len(tried):
            said.append(_none_of(kind, other=taking > 0))
    return said


def in_a_sentence(evidence: Evidence, found: Reversal) -> str:
    """What takes the first place away, or that nothing does."""
    every: dict[Kind, tuple[Without, ...]] = {
        "criterion": found.criteria, "perspective": found.perspectives,
    }  # fmt: skip
    if not found.steady:
        every["option"] = found.options
    groups = {kind: tried for kind, tried in every.items() if tried}
    takers = [one for tried in groups.values() for one in tried if takes_the_lead(evidence, one)]
    if takers:
        clauses, none = _takers(evidence, takers), _no_others(groups, takers)
        if none:
            return say("{takers}; {none} decides it.", takers=clauses, none=listing(none))
        return say_in("what takes the first place", "{takers}.", takers=clauses)
    other = say_in("left out", "other option")
    kinds = [other if kind == "option" else kind_in_words(kind) for kind in groups] or [other]
    return say_many(
        "{names} stays first whichever {kinds} is left out.",
        "{names} stay first whichever {kinds} is left out.",
        len(found.leaders), names=named(evidence, found.leaders), kinds=listing(kinds, "or"),
    )  # fmt: skip


def _shared(evidence: Evidence, found: Reversal) -> Iterator[str]:
    """Where a first place becomes shared, or is shared no more."""
    said = []
    for one in (*found.criteria, *found.perspectives, *found.options):
        left = leaders_left(evidence, one)
        if set(one.leaders) & set(left) and one.leaders != left:
            if len(one.leaders) > 1:
                said.append(_would_lead(evidence, _called(one), one.leaders))
            else:
                said.append(say("without {without}, {names} would come first alone",
                                without=_called(one),
                                names=named(evidence, one.leaders)))  # fmt: skip
    if len(said) > MOST_SAID:
        more = counted(len(said) - MOST_SAID)
        said[MOST_SAID:] = [say("and {count} more change who shares the first place", count=more)]
    if said:
        yield say_in("who shares the first place", "{changes}.",
                     changes=sentence_case(series(said)))  # fmt: skip


def _most_moved(evidence: Evidence, found: Reversal) -> Iterator[str]:
    most = max(found.criteria, key=lambda one: len(one.moved), default=None)
    if not most or not most.moved:
        return
    moving, whole = len(most.moved), len(evidence.matrix.options)
    if moving == whole:
        yield say("Of the criteria, leaving out {name} changes most: all {count} options change "
                  "their ranks.", name=most.name, count=counted(whole))  # fmt: skip
    else:
        yield say_many(
            "Of the criteria, leaving out {name} changes most: {moving} of {count} options changes "
            "its rank.",
            "Of the criteria, leaving out {name} changes most: {moving} of {count} options change "
            "their ranks.",
            moving, name=most.name, moving=counted(moving), count=counted(whole),
        )  # fmt: skip


def _turns(evidence: Evidence, turning: Sequence[Without]) -> str:
    """Without which option which one comes before which, a pair for each option."""
    by_pair: dict[tuple[str, str], list[str]] = {}
    for one in turning:
        by_pair.setdefault(one.turned[0], []).append(one.name)
    said = [
        say("without {without}, {after} comes before {before}", without=_either(out),
            after=evidence.name(after), before=evidence.name(before))
        for (before, after), out in by_pair.items()
    ]  # fmt: skip
    if len(said) > MOST_SAID:
        said[MOST_SAID:] = [
            say("and {count} more pairs turn", count=counted(len(said) - MOST_SAID))
        ]
    return series(said)


def _source(evidence: Evidence) -> str:
    """What lets an option change the order of others."""
    method = evidence.way.method
    if method.compares_options:
        return say("{method}, which compares the options with each other", method=method.name)
    return say("the scaling, which is taken from the options")


def _reversals(evidence: Evidence, found: Reversal) -> Iterator[str]:
    """What taking out one option does to the order of the others."""
    tried, turning = counted(len(found.options)), [one for one in found.options if one.turned]
    if not found.options:
        return
    if turning:
        yield say("Taking out one option turns the order of others for {count} of {tried}: "
                  "{turns}. This comes from {source}, not from any figure of those that turn.",
                  count=counted(len(turning)), tried=tried, turns=_turns(evidence, turning),
                  source=_source(evidence))  # fmt: skip
    elif any(one.moved for one in found.options):
        yield say("Taking out any one of the {tried} options turns no two others; ties come or go.",
                  tried=tried)  # fmt: skip
    else:
        yield say("Taking out any one of the {tried} options leaves the order of the others as it "
                  "is: tried for each.", tried=tried)  # fmt: skip
    if not found.steady and not turning:
        yield say("Other figures might turn two others, by {source}.", source=_source(evidence))


def _untried(untried: Sequence[Untried]) -> Iterator[str]:
    for one in untried[:MOST_SAID]:
        yield say("Leaving out {name} could not be tried, since {because}.",
                  name=one.name, because=one.because)  # fmt: skip
    if len(untried) > MOST_SAID:
        more = len(untried) - MOST_SAID
        yield say_many("{count} more thing could not be left out for such reasons.",
                       "{count} more things could not be left out for such reasons.",
                       more, count=sentence_case(counted(more)))  # fmt: skip


def further(evidence: Evidence, found: Reversal, untried: Sequence[Untried]) -> tuple[str, ...]:
    """What else there is to say: shared first places, reversals, ranks and what was not tried."""
    return (
        *_shared(evidence, found), *_reversals(evidence, found),
        *_most_moved(evidence, found), *_untried(untried),
    )  # fmt: skip
