"""For whom the recommended option holds, and what would bring the others round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

import numpy as np

from mcda.decision.finding import Finding, Listed
from mcda.decision.view import View, Views
from mcda.decision.words import counted, listing, number, percent, rounded, series
from mcda.language import say, say_in, say_many, sentences
from mcda.robustness.question import Evidence, Question
from mcda.robustness.regret import SAME, least_largest, regrets
from mcda.robustness.varied import parts_varied
from mcda.robustness.views import alone, draws_each, everyone, values, views_of

# More names than these make no sentence; the table has them.
MOST_NAMES = 4
MOST_PLACES = 4


def _would(evidence: Evidence, who: str, leaders: Sequence[str]) -> str:
    """What somebody would begin with, in a clause."""
    names = listing([evidence.name(key) for key in leaders[:MOST_NAMES]])
    if len(leaders) > MOST_NAMES:
        return say("{who} would not part the first {count} options",
                   who=who, count=counted(len(leaders)))  # fmt: skip
    if any(evidence.case.options[key].baseline for key in leaders):
        return say("{who} would put {names} first", who=who, names=names)
    if len(leaders) > 1:
        return say("{who} would begin with {names}, which it does not part", who=who, names=names)
    return say("{who} would begin with {names}", who=who, names=names)


def _few(names: Sequence[str]) -> str:
    """Perspectives by name, or of many how many there are."""
    if len(names) < MOST_NAMES:
        return listing(names)
    return say("{count} perspectives", count=counted(len(names)))


def _few_options(names: Sequence[str]) -> str:
    if len(names) < MOST_NAMES:
        return listing(names)
    return say_in("beside one", "{count} other options", count=counted(len(names)))


def _dissent(evidence: Evidence, views: Sequence[View]) -> str:
    """What those who put another option first would begin with, those of one mind together."""
    minds: dict[tuple[str, ...], list[str]] = {}
    for view in views:
        minds.setdefault(view.leaders, []).append(view.name)
    said = [_would(evidence, _few(names), leaders) for leaders, names in minds.items()]
    if len(said) < MOST_NAMES:
        return series(said)
    more = sum(len(names) for names in list(minds.values())[MOST_NAMES - 1 :])
    rest = say_many("{count} more would put another first", "{count} more would put others first",
                    more, count=counted(more))  # fmt: skip
    return series([*said[: MOST_NAMES - 1], rest])


def _sentence(evidence: Evidence, found: Views) -> str:
    apart, whole = [view for view in found.views if not view.agrees], len(found.views)
    said = {"name": evidence.name(found.recommended), "count": counted(whole)}
    if not apart and whole == 2:
        return say("{name} comes first for both perspectives.", name=said["name"])
    if not apart:
        return say("{name} comes first for all {count} perspectives.", **said)
    dissent = _dissent(evidence, apart)
    if len(apart) < whole:
        return say("{name} comes first for {agreeing} of the {count} perspectives; {dissent}.",
                   agreeing=counted(whole - len(apart)), dissent=dissent, **said)  # fmt: skip
    if whole == 2:
        return say("{name} comes first for neither of the {count} perspectives; {dissent}.",
                   dissent=dissent, **said)  # fmt: skip
    return say("{name} comes first for none of the {count} perspectives; {dissent}.",
               dissent=dissent, **said)  # fmt: skip


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
        return say("{name} brings no perspective less than any other option would.", name=name)
    if own > least + SAME:
        said, other = _apart(least, own)
        return say("Measured by the largest loss to any perspective, {safest} is the safest: at "
                   "most {least} of a value from 0 to 1, against {own} for {name}.",
                   safest=evidence.name(safest), least=said, own=other, name=name)  # fmt: skip
    if safest == mine:
        return say("Measured by the largest loss to any perspective, {name} is also the safest: no "
                   "perspective loses more than {own} of a value from 0 to 1.",
                   name=name, own=rounded(own, 2))  # fmt: skip
    return say("Measured by the largest loss to any perspective, no option is safer than {name}: "
               "no perspective loses more than {own} of a value from 0 to 1.",
               name=name, own=rounded(own, 2))  # fmt: skip


def _shift(evidence: Evidence, view: View) -> str:
    """What brings a perspective round; '' where nothing does."""
    if view.shift is None:
        return ""
    source, target = view.shift.from_criterion, view.shift.to_criterion
    if source is None or target is None:
        return say("{view} would come round only if all of its weights moved {share} of the way to "
                   "the case's own.", view=view.name, share=percent(view.shift.amount))  # fmt: skip
    return say("{view} would come round if {amount} of its weight moved from {giving} to {taking}.",
               view=view.name, amount=_enough(view.shift.amount),
               giving=evidence.criterion(source), taking=evidence.criterion(target))  # fmt: skip


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
        yield say("For {views} it shares the first place with {others}.",
                  views=_few(names), others=_few_options(others))  # fmt: skip
    apart = [view for view in found.views if not view.agrees]
    yield from [said for view in apart if (said := _shift(evidence, view))][:MOST_NAMES]
    if firm := [view.name for view in apart if view.shift is None]:
        yield say("No move of weight from one criterion to another brings {views} round, nor do "
                  "the case's own weights.", views=_few(firm))  # fmt: skip


def _span(low: int, high: int) -> str:
    return number(low) if low == high else say("{low} to {high}", low=low, high=high)


def _listed(evidence: Evidence, found: Views) -> Listed:
    name = evidence.name(found.recommended)
    rows = tuple(
        (view.name, percent(view.share),
         listing([evidence.name(key) for key in view.leaders]), percent(view.leads),
         _span(view.rank_low, view.rank_high), number(view.regret[found.recommended], 3))
        for view in found.views
    )  # fmt: skip
    heads = (say("Perspective"), say_in("of a perspective", "Share"), say("Puts first"),
             say("It is first in"), say("Its rank in {share} of draws", share=percent(0.9)),
             say("Its loss against the best"))  # fmt: skip
    caption = say("How {name} fares in each perspective", name=name)
    return Listed(caption, heads, rows, (1, 3, 4, 5))


def _drawn(evidence: Evidence, found: Views) -> str:
    """What the shares of first places rest on."""
    alone_each = (alone(evidence.plan, one) for one in everyone(evidence))
    if not any(parts_varied(plan) for plan in alone_each):
        return say("Nothing varies within a perspective, so it is first in all of its draws or in "
                   "none.")  # fmt: skip
    if evidence.plan.vary.weights == "any":
        return say("Shares of first places rest on {draws} draws of each perspective alone around "
                   "the weights it states, with the same figures for all.",
                   draws=number(found.draws))  # fmt: skip
    return say("Shares of first places rest on {draws} draws of each perspective alone, with the "
               "same figures for all.", draws=number(found.draws))  # fmt: skip


def _note(evidence: Evidence, found: Views) -> str:
    if evidence.additive is None:
        loss = say("Loss: how much less value than the best option, on the stated figures; value "
                   "is the score's place between the worst and the best option of that "
                   "perspective.")  # fmt: skip
    else:
        loss = say("Loss: how much less value than the best option, on the stated figures; value "
                   "is the weighted sum of the places on the criteria's scales.")  # fmt: skip
    return sentences(loss, _drawn(evidence, found), say("Weights sum to 1."))


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
