"""How far ranking methods agree, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mcda.decision.agreement import Agreement, MethodRanks
from mcda.decision.words import counted, listing, number
from mcda.robustness.question import Evidence
from mcda.robustness.side_by_side import gained, named

# From which Kendall's W on the methods are said to agree closely, and in the main.
CLOSELY, MAINLY = 0.9, 0.7
# Methods that part from the others are named up to so many.
MOST_NAMED = 3


def coefficient(value: float) -> str:
    """A coefficient with two places; one that is not quite 1 never reads as 1."""
    return "over 0.99" if 0.995 <= value < 1 - 1e-12 else number(round(value, 2) + 0.0, 2)


def distinct(found: Agreement) -> list[MethodRanks]:
    """The methods that are no other's equal, the case's own first."""
    return [one for one in found.methods if not one.same_as]


def _closely(w: float) -> str:
    if w > 1 - 1e-12:
        return "agree fully"
    return "agree closely" if w >= CLOSELY else "agree in the main" if w >= MAINLY else "part"


def _parted(evidence: Evidence, unlike: list[MethodRanks]) -> str:
    """Who puts what first, where the methods do not agree on it."""
    often = Counter(one.leaders for one in unlike)
    said = []
    for leaders, count in sorted(often.items(), key=lambda item: (-item[1], item[0])):
        whose = counted(count)
        if leaders == unlike[0].leaders and count > 1:
            whose += f", the case\u2019s {unlike[0].name} among them,"
        elif leaders == unlike[0].leaders:
            whose = f"the case\u2019s {unlike[0].name} alone"
        together = " together" if len(leaders) > 1 else ""
        put = "puts" if count == 1 else "put"
        said.append(f"{whose} {put} {named(evidence, leaders)} first{together}")
    return listing(said)


def in_a_sentence(evidence: Evidence, found: Agreement) -> str:
    """Whether the methods agree, on the whole order and on the first place."""
    unlike = distinct(found)
    own = unlike[0]
    if len(unlike) == 1:
        return (f"No method unlike {own.name} takes these figures, so there is no second "
                "opinion.")  # fmt: skip
    if all(set(one.ranks) == {1} for one in unlike):
        return f"None of {counted(len(unlike))} unlike methods tells the options apart."
    others = [one for one in unlike if one.why]
    count = counted(len(unlike)).capitalize()
    agree = _closely(found.kendall_w)
    if len(others) > MOST_NAMED or 2 * len(others) >= len(unlike):
        return (f"The methods part: of {counted(len(unlike))} unlike ones, "
                f"{_parted(evidence, unlike)}.")  # fmt: skip
    names = listing([one.name for one in others])
    who = f"all but {names}" if others else "both" if len(unlike) == 2 else "all"
    leader = f"{named(evidence, own.leaders, 'or')} first"
    if len(own.leaders) > 1 and {one.leaders for one in unlike} == {own.leaders}:
        leader = f"{named(evidence, own.leaders)} first together"
    if agree == "part":
        return f"{count} unlike methods part on the order, though {who} put {leader}."
    return f"{count} unlike methods {agree}: {who} put {leader}."


def _equals(found: Agreement) -> Iterator[str]:
    """Which methods are another's equal here, in a sentence."""
    said = []
    for one in found.methods:
        same = [other.name for other in found.methods if other.same_as == one.method]
        if same:
            said.append(f"{listing(same)} give{'s' if len(same) == 1 else ''} the order of "
                        f"{one.name}")  # fmt: skip
    if said:
        yield (f"By arithmetic, on these figures {'; '.join(said)}. These are listed, but counted "
               "once: their agreement is no second opinion.")  # fmt: skip


def _whys(evidence: Evidence, unlike: list[MethodRanks]) -> Iterator[str]:
    """Why each method that parts does so; where its leader gains is said once."""
    said = set()
    for one in unlike:
        if one.why:
            gain = gained(evidence, one.leaders)
            yield one.why.removesuffix(f"{gain}.") + "." if gain in said else one.why
            said.add(gain)


def further(evidence: Evidence, found: Agreement) -> Iterator[str]:
    """Why methods part, Kendall's W, and which methods are one by arithmetic."""
    unlike = distinct(found)
    yield from _whys(evidence, unlike)
    if len(unlike) > 1:
        w = coefficient(found.kendall_w)
        yield f"Kendall\u2019s W is {w}: 1 would be full agreement on the whole order, 0 none."
    yield from _equals(found)
