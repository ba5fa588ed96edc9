"""From two cases to what was changed, who moved, and because of what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from threadpoolctl import threadpool_limits

from mcda.comparison.apart import apart_in_words, apart_of
from mcda.comparison.changes import criteria, estimates, options, question, recipe, weights
from mcda.comparison.hybrids import Hybrids
from mcda.comparison.outcomes import Outcome
from mcda.comparison.parts import Part, separable, taken
from mcda.comparison.perspectives import between_perspectives
from mcda.comparison.sentences import (
    Found,
    leaders_for_each,
    leaders_in_words,
    sentence_of,
    unseparated_order,
)
from mcda.comparison.shapley import shapley
from mcda.comparison.shared import Shared, shared_by
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.comparison import BLOCKS, Because, Change, Comparison, Shift
from mcda.decision.in_language import in_spoken_language
from mcda.decision.words import counted, listing, number
from mcda.faults import CaseFaults, Fault, nearest
from mcda.language import ENGLISH, say, say_many, sentences, speaking

WAYS = {"question": question, "options": options, "criteria": criteria, "estimates": estimates,
        "weights": weights, "recipe": recipe}  # fmt: skip


def changes_of(shared: Shared) -> tuple[Change, ...]:
    """Everything that differs, block by block."""
    return tuple(change for way in WAYS.values() for change in way.changes(shared))


def _parts(hybrids: Hybrids, shared: Shared, changes: Sequence[Change]) -> list[Part]:
    """What can be changed on its own; the question and mere words move nothing."""
    moving = {one.block for one in changes if one.kind != "words"} - {"question"}
    return separable(hybrids, shared, [block for block in WAYS if block in moving])


def _shifts(shared: Shared, first: Outcome, last: Outcome) -> tuple[Shift, ...]:
    """The options in the order of their expected rank after."""

    def shift(at: int, key: str) -> Shift:
        return Shift(
            key, shared.after.case.options[key].name,
            float(first.draws.expected_rank[at]), float(last.draws.expected_rank[at]),
            first.stated[at], last.stated[at],
            first.draws.band_letter(key), last.draws.band_letter(key),
            float(first.draws.leads[at]), float(last.draws.leads[at]),
        )  # fmt: skip

    found = [shift(at, key) for at, key in enumerate(shared.options)]
    return tuple(sorted(found, key=lambda one: (one.after, one.option)))


def _because(
    shared: Shared, parts: Sequence[Part], outcomes: Sequence[Outcome], about: str,
    leaders: Sequence[str], still: bool,
) -> tuple[Because, ...]:  # fmt: skip
    """Each part's Shapley value of the expected ranks and of the leaders' first places.

    still: whether the question changed, which moves nothing.
    """
    # Adding 0 turns -0 into 0.
    ranks = shapley(np.array([one.draws.expected_rank for one in outcomes])) + 0.0
    firsts = shapley(np.array([one.draws.leads for one in outcomes])) + 0.0
    at = {key: place for place, key in enumerate(shared.options)}
    rows: list[Part] = [("question",)] if still else []
    if still:
        ranks, firsts = (np.vstack([np.zeros(len(at)), one]) for one in (ranks, firsts))
    return tuple(
        Because(
            _in_a_row(part), part, float(ranks[row, at[about]]),
            {key: float(ranks[row, place]) for key, place in at.items()},
            {key: float(firsts[row, at[key]]) for key in leaders},
        )
        for row, part in enumerate([*rows, *parts])
    )  # fmt: skip


def _in_a_row(part: Part) -> str:
    """The keys of a part's blocks, the same in every language."""
    with speaking(ENGLISH):
        return listing(part)


def _unranked(shared: Shared, hybrids: Hybrids) -> str:
    """Why what both share cannot be ranked; empty where it can."""
    if not shared.options:
        return say("The two share no option that both rank, so no shift can be worked out.")
    if not shared.criteria:
        return say("The two share no criterion, so no shift can be worked out.")
    if (fault := next(hybrids.refused(()), None)) is not None:
        return say("What both share cannot be ranked by the recipe of the case before: {why}",
                   why=fault.sentence())  # fmt: skip
    if (fault := next(hybrids.refused(BLOCKS), None)) is not None:
        return say("What both share cannot be ranked by the recipe of the case after: {why}",
                   why=fault.sentence())  # fmt: skip
    return ""


def _base(draws: tuple[int, int], fewer: bool) -> str:
    """Over how many draws the ranks were taken. fewer: than a case itself asks for."""
    first, second = number(draws[0]), number(draws[1])
    if draws[0] == draws[1]:
        if fewer:
            return say("Expected ranks over {draws} draws, fewer than the case's own, which would "
                       "take minutes.", draws=first)  # fmt: skip
        return say("Expected ranks over {draws} draws.", draws=first)
    if fewer:
        return say("Expected ranks over {before} draws before and {after} after, fewer than the "
                   "case's own, which would take minutes.", before=first, after=second)  # fmt: skip
    return say("Expected ranks over {before} draws before and {after} after.", before=first,
               after=second)  # fmt: skip


def _cut(shared: Shared) -> str:
    """On what the two are compared, where either has more."""
    options, criteria = len(shared.options), len(shared.criteria)
    return say(
        "Compared on the {options} and {criteria} that both cases rank by; weights are brought to "
        "a sum of 1 without the others.",
        options=say_many("{count} option", "{count} options", options, count=counted(options)),
        criteria=say_many("{count} criterion", "{count} criteria", criteria,
                          count=counted(criteria)),
    )  # fmt: skip


def _note(shared: Shared, draws: tuple[int, int], explained: bool) -> str:
    asked = [side.case.recipe.draws for side in (shared.before, shared.after)]
    fewer = any(count < own for count, own in zip(draws, asked, strict=True))
    method = say("A share is the mean of what a block moves over all orders of making the changes "
                 "(its Shapley value), so the shares add up to the shift.")  # fmt: skip
    return sentences(_base(draws, fewer), _cut(shared) if shared.is_cut else "",
                     method if explained else "")  # fmt: skip


def _compared(before: Case, after: Case) -> Comparison:
    shared = shared_by(before, after)
    changes, hybrids = changes_of(shared), Hybrids(shared)
    apart = tuple(apart_of(shared))
    if why := _unranked(shared, hybrids):
        return Comparison(before.title, after.title, why, changes, apart=apart,
                          further=apart_in_words(apart))  # fmt: skip
    parts = _parts(hybrids, shared, changes)
    outcomes = hybrids.outcomes([taken(parts, made) for made in range(2 ** len(parts))])
    first, last = outcomes[0].draws, outcomes[-1].draws
    shifts = _shifts(shared, outcomes[0], outcomes[-1])
    leaders = tuple(dict.fromkeys((first.in_order()[0], last.in_order()[0])))
    still = any(one.block == "question" and one.kind != "words" for one in changes)
    because = _because(shared, parts, outcomes, leaders[-1], leaders, still)
    found = Found(after, changes, parts, outcomes, shifts, because[still:],
                  shared.is_cut)  # fmt: skip
    draws = first.draws, last.draws
    separated = len(first.bands[0]) == len(last.bands[0]) == 1
    told = () if separated else unseparated_order(shifts, leaders)
    told += leaders_in_words(shifts, leaders, draws) if changes else ()
    return Comparison(
        before.title, after.title, sentence_of(found), changes, shifts, because, leaders[-1],
        first.bands[0], last.bands[0], apart, draws,
        further=(*told, *apart_in_words(apart)), note=_note(shared, draws, bool(parts)),
    )  # fmt: skip


def _said(one: Case | Analysis) -> Case:
    """The case with the library's texts in the spoken language."""
    return in_spoken_language(one.case if isinstance(one, Analysis) else one)


def compare(before: Case | Analysis, after: Case | Analysis) -> Comparison:
    """What differs between two cases, which options moved, and because of what.

    A pure function of the two. Raises CaseFaults where a side's weights cannot be made.
    """
    cases = [_said(one) for one in (before, after)]
    with threadpool_limits(limits=1, user_api="blas"):
        return _compared(*cases)


def compare_perspectives(case: Case | Analysis, first: str, second: str) -> Comparison:
    """A case seen from one of its perspectives alone, against another.

    Raises CaseFaults where the case has no such perspective.
    """
    whole = _said(case)
    if absent := [key for key in (first, second) if key not in whole.perspectives]:
        raise CaseFaults(
            [
                Fault.at(
                    ("perspectives",),
                    say("no perspective '{key}'", key=key),
                    say("one of the case"),
                    nearest(key, whole.perspectives),
                )
                for key in absent
            ]
        )
    one, other = (
        whole.model_copy(update={"perspectives": {key: whole.perspectives[key]}})
        for key in (first, second)
    )
    found = compare(one, other)
    names = whole.perspectives[first].name, whole.perspectives[second].name
    leaders = tuple(found.because[0].leads) if found.because else ()
    told = leaders_for_each(found.shifts, leaders, found.draws, names)
    return replace(found, before=names[0], after=names[1], further=told,
                   sentence=between_perspectives(found, names))  # fmt: skip
