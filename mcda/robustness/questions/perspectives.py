"""For whom the recommended option holds, and what would bring the others round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

import numpy as np

from mcda.decision.finding import Finding, Listed
from mcda.decision.view import View, Views
from mcda.decision.words import THIN, counted, listing, number, percent, rounded
from mcda.robustness.question import Evidence, Question
from mcda.robustness.regret import SAME, least_largest, regrets
from mcda.robustness.varied import parts_varied
from mcda.robustness.views import alone, draws_each, everyone, values, views_of

# More names than these make no sentence; the table has them.
MOST_NAMES = 4
MOST_PLACES = 4


def _quorum(agreeing: int, whole: int) -> str:
    if agreeing == whole:
        return "both perspectives" if whole == 2 else f"all {counted(whole)} perspectives"
    none = "neither" if whole == 2 else "none"
    return f"{counted(agreeing) if agreeing else none} of the {counted(whole)} perspectives"


def _would(evidence: Evidence, leaders: Sequence[str]) -> str:
    names = listing([evidence.name(key) for key in leaders[:MOST_NAMES]])
    if len(leaders) > MOST_NAMES:
        return f"would not part the first {counted(len(leaders))} options"
    if any(evidence.case.options[key].baseline for key in leaders):
        return f"would put {names} first"
    return f"would begin with {names}{', which it does not part' if len(leaders) > 1 else ''}"


def _few(names: Sequence[str], what: str) -> str:
    return listing(names) if len(names) < MOST_NAMES else f"{counted(len(names))} {what}"


def _dissent(evidence: Evidence, views: Sequence[View]) -> str:
    """What those who put another option first would begin with, those of one mind together."""
    minds: dict[tuple[str, ...], list[str]] = {}
    for view in views:
        minds.setdefault(view.leaders, []).append(view.name)
    said = [
        f"{_few(names, 'perspectives')} {_would(evidence, leaders)}"
        for leaders, names in minds.items()
    ]
    if len(said) < MOST_NAMES:
        return "; ".join(said)
    more = sum(len(names) for names in list(minds.values())[MOST_NAMES - 1 :])
    rest = f"{counted(more)} more would put {'another' if more == 1 else 'others'} first"
    return "; ".join((*said[: MOST_NAMES - 1], rest))


def _sentence(evidence: Evidence, found: Views) -> str:
    apart = [view for view in found.views if not view.agrees]
    who = _quorum(len(found.views) - len(apart), len(found.views))
    rest = f"; {_dissent(evidence, apart)}" if apart else ""
    return f"{evidence.name(found.recommended)} comes first for {who}{rest}."


def _apart(first: float, second: float) -> tuple[str, str]:
    """Two numbers with as many places as tell them apart, two to four."""
    for places in range(2, MOST_PLACES + 1):
        said = number(first, places), number(second, places)
        if said[0] != said[1]:
            break
    return said


def _regret(evidence: Evidence, found: Views) -> str:
    safest, mine = found.least_regret, found.recommended
    name = evidence.name(mine)
    least, own = found.largest_regret[safest], found.largest_regret[mine]
    if own <= SAME:
        return f"{name} brings no perspective less than any other option would."
    measure = "Measured by the largest loss to any perspective"
    if own > least + SAME:
        said, other = _apart(least, own)
        return (f"{measure}, {evidence.name(safest)} is the safest: at most {said} of a value from "
                f"0 to 1, against {other} for {name}.")  # fmt: skip
    is_safest = (
        f"{name} is also the safest" if safest == mine else f"no option is safer than {name}"
    )
    return (f"{measure}, {is_safest}: no perspective loses more than {rounded(own, 2)} of a value "
            "from 0 to 1.")  # fmt: skip


def _shift(evidence: Evidence, view: View) -> str:
    """What brings a perspective round; '' where nothing does."""
    if view.shift is None:
        return ""
    source, target = view.shift.from_criterion, view.shift.to_criterion
    if source is None or target is None:
        return (f"{view.name} would come round only if all of its weights moved "
                f"{percent(view.shift.amount)} of the way to the case's own.")  # fmt: skip
    giving, taking = evidence.criterion(source), evidence.criterion(target)
    return (f"{view.name} would come round if {_enough(view.shift.amount)} of its weight moved "
            f"from {giving} to {taking}.")  # fmt: skip


def _enough(amount: float) -> str:
    """A weight to be moved, rounded up to a hundredth so that it is enough."""
    return number(max(0.01, ceil(amount * 100 - 1e-9) / 100), 2)


def _changes(evidence: Evidence, found: Views) -> Iterator[str]:
    """What brings those of another mind round, and who shares the first place."""
    beside: dict[tuple[str, ...], list[str]] = {}
    for view in found.views:
        others = tuple(evidence.name(key) for key in view.leaders if key != found.recommended)
        if view.agrees and others:
            beside.setdefault(others, []).append(view.name)
    for others, names in list(beside.items())[:MOST_NAMES]:
        yield (f"For {_few(names, 'perspectives')} it shares the first place with "
               f"{_few(others, 'other options')}.")  # fmt: skip
    apart = [view for view in found.views if not view.agrees]
    yield from [said for view in apart if (said := _shift(evidence, view))][:MOST_NAMES]
    if firm := [view.name for view in apart if view.shift is None]:
        yield (f"No move of weight from one criterion to another brings "
               f"{_few(firm, 'perspectives')} round, nor do the case's own weights.")  # fmt: skip


def _listed(evidence: Evidence, found: Views) -> Listed:
    name = evidence.name(found.recommended)
    rows = tuple(
        (view.name, percent(view.share),
         listing([evidence.name(key) for key in view.leaders]), percent(view.leads),
         number(view.rank_low) if view.rank_low == view.rank_high
         else f"{view.rank_low} to {view.rank_high}",
         number(view.regret[found.recommended], 3))
        for view in found.views
    )  # fmt: skip
    heads = ("Perspective", "Share", "Puts first", "It is first in",
             f"Its rank in 90{THIN}% of draws", "Its loss against the best")  # fmt: skip
    return Listed(f"How {name} fares in each perspective", heads, rows, (1, 3, 4, 5))


def _drawn(evidence: Evidence, found: Views) -> str:
    """What the shares of first places rest on."""
    alone_each = (alone(evidence.plan, one) for one in everyone(evidence))
    if not any(parts_varied(plan) for plan in alone_each):
        return "Nothing varies within a perspective, so it is first in all of its draws or in none."
    around = " around the weights it states" if evidence.plan.vary.weights == "any" else ""
    return (f"Shares of first places rest on {number(found.draws)} draws of each perspective "
            f"alone{around}, with the same figures for all.")  # fmt: skip


def _note(evidence: Evidence, found: Views) -> str:
    scaled = "the weighted sum of the places on the criteria's scales"
    placed = "the score's place between the worst and the best option of that perspective"
    value = placed if evidence.additive is None else scaled
    return (f"Loss: how much less value than the best option, on the stated figures; value is "
            f"{value}. {_drawn(evidence, found)} Weights sum to 1.")  # fmt: skip


def _perspectives(evidence: Evidence) -> Finding | None:
    options, whose = evidence.matrix.options, everyone(evidence)
    if len(whose) < 2 or len(options) < 2:
        return None
    recommended = evidence.robustness.in_order()[0]
    regret = regrets(values(evidence, np.stack([one.weights.values for one in whose])))
    least, largest = least_largest(regret, options)
    draws = draws_each(evidence, len(whose))
    views = views_of(evidence, whose, regret, options.index(recommended), draws)
    largest_by = dict(zip(options, map(float, largest), strict=True))
    found = Views(recommended, draws, views, largest_by, options[least])
    apart = [view for view in views if not view.agrees]
    figures: dict[str, object] = {
        "recommended": recommended, "apart": [view.perspective for view in apart],
        "least_regret": found.least_regret, "largest_regret": largest_by,
    }  # fmt: skip
    return Finding(
        "perspectives", _sentence(evidence, found), figures,
        further=(_regret(evidence, found), *_changes(evidence, found)),
        table=_listed(evidence, found), note=_note(evidence, found), result=found,
    )  # fmt: skip


QUESTION = Question(
    key="perspectives",
    name="For whom does it hold?",
    meaning="Each perspective's weights alone: what it would put first, how sure that is, how much "
    "it would lose by the recommended option, and the least change of its weights that would "
    "bring it round. The safest option is the one whose largest loss to any perspective is least.",
    assumes="A loss adds up what an option brings on each criterion, whatever the ranking method. "
    "Weight moves from one criterion to one other; for methods whose scores are not sums, such "
    "moves are searched in steps, so a very narrow one may be missed.",
    reference="Savage (1951), doi:10.1080/01621459.1951.10500768",
    order=12,
    answer=_perspectives,
    depth="on asking",
)
