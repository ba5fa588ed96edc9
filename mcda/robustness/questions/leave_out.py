"""Whether the answer hangs on any one criterion, option or perspective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.decision.agreement import Moved, Reversal, Without
from mcda.decision.finding import Finding, Listed
from mcda.decision.words import counted, listing, several
from mcda.robustness.left_out import (
    Untried,
    leaders_left,
    leave_out,
    takes_the_lead,
)
from mcda.robustness.question import Evidence, Question
from mcda.robustness.side_by_side import named

# What a sentence names before it says how many more there are; the same for moves in a cell.
MOST_SAID, MOST_MOVES = 3, 4
# Rows of options whose taking out changes a rank.
MOST_ROWS = 40
NOTE = (
    "The stated figures, ranked by the case\u2019s method. The weights of the other criteria, and "
    "the shares of the other perspectives, keep their proportions."
)


def _called(one: Without) -> str:
    return one.name if one.kind == "criterion" else f"the {one.kind} {one.name}"


def _first(evidence: Evidence, leaders: Sequence[str]) -> str:
    together = " together" if len(leaders) > 1 else ""
    return f"{named(evidence, leaders)} would come first{together}"


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
    clauses = [f"without {listing(names, 'or')}, {_first(evidence, leaders)}"
               for leaders, names in by_leaders.items()]  # fmt: skip
    said = _cut(clauses, "would")
    return said[0].upper() + said[1:]


def _no_others(groups: dict[str, tuple[Without, ...]], takers: list[Without]) -> str:
    """'no other criterion and no perspective decides it', '' where each does."""
    said = []
    for kind, tried in groups.items():
        taking = sum(one.kind == kind for one in takers)
        if taking < len(tried):
            said.append(f"no other {kind}" if taking else f"no {kind}")
    return f"; {listing(said)} decides it" if said else ""


def _sentence(evidence: Evidence, found: Reversal) -> str:
    every = {"criterion": found.criteria, "perspective": found.perspectives}
    if not found.steady:
        every["option"] = found.options
    groups = {kind: tried for kind, tried in every.items() if tried}
    takers = [one for tried in groups.values() for one in tried if takes_the_lead(evidence, one)]
    if takers:
        return f"{_takers(evidence, takers)}{_no_others(groups, takers)}."
    stay = "stays" if len(found.leaders) == 1 else "stay"
    kinds = ["other option" if kind == "option" else kind for kind in groups]
    left = f"whichever {listing(kinds, 'or')} is left out" if kinds else "with all criteria"
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
        moving, whole = counted(len(most.moved)), counted(len(evidence.matrix.options))
        change = "changes its rank" if len(most.moved) == 1 else "change their ranks"
        yield (f"Of the criteria, leaving out {most.name} changes most: {moving} of {whole} "
               f"options {change}.")  # fmt: skip


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
        each = [f"without {one.name}, {evidence.name(one.turned[0][1])} comes before "
                f"{evidence.name(one.turned[0][0])}" for one in turning]  # fmt: skip
        yield (f"Taking out one option turns the order of others for {counted(len(turning))} of "
               f"{counted(tried)}: {_cut(each, 'turn others')}. This comes from {source}, not "
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


def _moves(evidence: Evidence, moved: Sequence[Moved]) -> str:
    said = [f"{evidence.name(one.option)} {one.before} to {one.after}" for one in moved]
    if len(said) > MOST_MOVES + 1:
        said[MOST_MOVES:] = [f"{counted(len(said) - MOST_MOVES)} more"]
    return listing(said) or "none"


def _row(evidence: Evidence, one: Without) -> tuple[str, ...]:
    leaders, moves = named(evidence, one.leaders), _moves(evidence, one.moved)
    return one.name, one.kind, leaders, moves


def _table(evidence: Evidence, found: Reversal) -> Listed:
    changing = [one for one in found.options if one.moved]
    rows = [_row(evidence, one)
            for one in (*found.criteria, *found.perspectives, *changing[:MOST_ROWS])]  # fmt: skip
    if len(changing) > MOST_ROWS:
        rest = len(changing) - MOST_ROWS
        rows.append((several(rest, "further option", "further options"), "option", "", "some"))
    if still := len(found.options) - len(changing):
        which = f"Any of {counted(still)} {'other ' if changing else ''}options"
        rows.append((which, "option", "the first of those left", "none"))
    heads = ("Left out", "What it is", "First then", "Ranks that change")
    return Listed("The ranking without one thing at a time", heads, tuple(rows))


def _figures(evidence: Evidence, found: Reversal) -> dict[str, object]:
    every = (*found.criteria, *found.perspectives, *found.options)
    taking = [{"kind": one.kind, "key": one.key, "leaders": list(one.leaders)}
              for one in every if takes_the_lead(evidence, one)]  # fmt: skip
    tried = {"criteria": found.criteria, "options": found.options,
             "perspectives": found.perspectives}  # fmt: skip
    return {
        "leaders": list(found.leaders), "steady": found.steady, "decisive": taking,
        "tried": {kind: len(those) for kind, those in tried.items()},
        "turning_options": [one.key for one in found.options if one.turned],
    }  # fmt: skip


def _leave_out(evidence: Evidence) -> Finding | None:
    if len(evidence.matrix.options) < 2:
        return None
    found, untried = leave_out(evidence)
    if not (found.criteria or found.options or found.perspectives):
        return None
    further = (*_shared(evidence, found), *_reversals(evidence, found),
               *_most_moved(evidence, found), *_untried(untried))  # fmt: skip
    return Finding("leave_out", _sentence(evidence, found), _figures(evidence, found), further,
                   _table(evidence, found), NOTE, found)  # fmt: skip


QUESTION = Question(
    key="leave_out",
    name="Does it hang on any one thing?",
    meaning="The case ranked again without each criterion, each option and each perspective in "
    "turn: whether the first place goes to another, and which ranks change. An order of two "
    "options that turns when a third is taken out is called a rank reversal.",
    assumes="One thing is left out at a time. The weights of the other criteria keep their "
    "proportions, as averaged over the perspectives; without an option the weights stay as they "
    "are. Options are taken out of those that are ranked.",
    reference="Belton and Gear (1983), doi:10.1016/0305-0483(83)90047-6",
    order=31,
    answer=_leave_out,
    depth="on asking",
)
