"""How far ranking methods agree, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mcda.decision.agreement import Agreement, MethodRanks
from mcda.decision.words import counted, listing, number, sentence_case, series
from mcda.language import say, say_in, say_many
from mcda.ranking.method import methods
from mcda.robustness.question import Evidence
from mcda.robustness.side_by_side import gained, named, why

# From which Kendall's W on the methods are said to agree closely, and in the main.
CLOSELY, MAINLY = 0.9, 0.7
# Methods that part from the others are named up to so many.
MOST_NAMED = 3


def coefficient(value: float) -> str:
    """A coefficient with two places; one that is not quite 1 never reads as 1."""
    if 0.995 <= value < 1 - 1e-12:
        return say("over {bound}", bound=number(0.99))
    return number(round(value, 2) + 0.0, 2)


def distinct(found: Agreement) -> list[MethodRanks]:
    """The methods that are no other's equal, the case's own first."""
    return [one for one in found.methods if not one.same_as]


def _closely(w: float) -> str:
    """How closely the methods agree on the order; '' where they part."""
    if w > 1 - 1e-12:
        return say("agree fully")
    if w >= CLOSELY:
        return say("agree closely")
    return say("agree in the main") if w >= MAINLY else ""


def _whose(unlike: list[MethodRanks], leaders: tuple[str, ...], count: int) -> str:
    """The methods that put these first, by their number and whether the case's is among them."""
    if leaders != unlike[0].leaders:
        return say_in("so many methods", "{count}", count=counted(count))
    if count > 1:
        return say("{count}, the case\u2019s {method} among them,",
                   count=counted(count), method=unlike[0].name)  # fmt: skip
    return say("the case\u2019s {method} alone", method=unlike[0].name)


def _in_clauses(said: list[str]) -> str:
    """Clauses in a row, the last joined by 'and'."""
    if len(said) < 2:
        return "".join(said)
    first = say_in("between clauses", ", ").join(said[:-1])
    return say_in("clauses", "{first} and {last}", first=first, last=said[-1])


def _parted(evidence: Evidence, unlike: list[MethodRanks]) -> str:
    """Who puts what first, where the methods do not agree on it."""
    often = Counter(one.leaders for one in unlike)
    said = []
    for leaders, count in sorted(often.items(), key=lambda item: (-item[1], item[0])):
        whose, names = _whose(unlike, leaders, count), named(evidence, leaders)
        if len(leaders) > 1:
            said.append(say_many("{whose} puts {names} first together",
                                 "{whose} put {names} first together",
                                 count, whose=whose, names=names))  # fmt: skip
        else:
            said.append(say_many("{whose} puts {names} first", "{whose} put {names} first",
                                 count, whose=whose, names=names))  # fmt: skip
    return _in_clauses(said)


def in_a_sentence(evidence: Evidence, found: Agreement) -> str:
    """Whether the methods agree, on the whole order and on the first place."""
    unlike = distinct(found)
    own = unlike[0]
    if len(unlike) == 1:
        return say("No method unlike {name} takes these figures, so there is no second opinion.",
                   name=own.name)  # fmt: skip
    count = counted(len(unlike))
    if all(set(one.ranks) == {1} for one in unlike):
        return say("None of {count} unlike methods tells the options apart.", count=count)
    others = [one for one in unlike if one.why]
    agree = _closely(found.kendall_w)
    if len(others) > MOST_NAMED or 2 * len(others) >= len(unlike):
        return say("The methods part: of {count} unlike ones, {parted}.",
                   count=count, parted=_parted(evidence, unlike))  # fmt: skip
    put = _put(evidence, unlike, others)
    if not agree:
        return say("{count} unlike methods part on the order, though {put}.",
                   count=sentence_case(count), put=put)  # fmt: skip
    return say("{count} unlike methods {agree}: {put}.",
               count=sentence_case(count), agree=agree, put=put)  # fmt: skip


def _put(evidence: Evidence, unlike: list[MethodRanks], others: list[MethodRanks]) -> str:
    """Who puts the case's leader first, in a clause; others: those that do not."""
    leaders = unlike[0].leaders
    if others:
        who = say("all but {names}", names=listing([one.name for one in others]))
    else:
        who = say("both") if len(unlike) == 2 else say_in("of the methods", "all")
    if len(leaders) > 1 and {one.leaders for one in unlike} == {leaders}:
        return say("{who} put {names} first together", who=who, names=named(evidence, leaders))
    return say("{who} put {names} first", who=who, names=named(evidence, leaders, "or"))


def _equals(found: Agreement) -> Iterator[str]:
    """Which methods are another's equal here, in a sentence."""
    said = []
    for one in found.methods:
        same = [other.name for other in found.methods if other.same_as == one.method]
        if same:
            said.append(say_many("{same} gives the order of {name}",
                                 "{same} give the order of {name}",
                                 len(same), same=listing(same), name=one.name))  # fmt: skip
    if said:
        yield say("By arithmetic, on these figures {equals}. These are listed, but counted once: "
                  "their agreement is no second opinion.", equals=series(said))  # fmt: skip


def _whys(evidence: Evidence, unlike: list[MethodRanks]) -> Iterator[str]:
    """Why each method that parts does so; where its leader gains is said once."""
    said = set()
    for one in unlike:
        if one.why:
            gain = tuple(gained(evidence, one.leaders).values())
            yield why(evidence, methods()[one.method], one.leaders, gain=gain not in said)
            said.add(gain)


def further(evidence: Evidence, found: Agreement) -> Iterator[str]:
    """Why methods part, Kendall's W, and which methods are one by arithmetic."""
    unlike = distinct(found)
    yield from _whys(evidence, unlike)
    if len(unlike) > 1:
        w = coefficient(found.kendall_w)
        yield say("Kendall\u2019s W is {w}: 1 would be full agreement on the whole order, 0 none.",
                  w=w)  # fmt: skip
    yield from _equals(found)
