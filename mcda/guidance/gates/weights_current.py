"""Weights given for today's scales."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.perspective import Perspective, ends_moved
from mcda.decision.words import between, counted, sentence_case
from mcda.guidance.few import MOST, few
from mcda.guidance.gate import Gate
from mcda.language import say, say_many, sentences
from mcda.weighting.method import methods


def _changed(case: Case, one: Perspective) -> Iterator[str]:
    """Each criterion whose ends are not those for which the swings were given, then and now."""
    now_of = {key: (one.worst, one.best) for key, one in case.criteria.items()
              if one.worst is not None and one.best is not None}  # fmt: skip
    for key in ends_moved(one.given_for, now_of):
        criterion, then = case.criteria[key], one.given_for[key]
        was = between(then[0], then[1], criterion.unit)
        if criterion.worst is None or criterion.best is None:
            yield say("{name} weighed {criterion} for {then}; it has no ends now.",
                      name=one.name, criterion=criterion.name, then=was)  # fmt: skip
        else:
            now = between(criterion.worst, criterion.best, criterion.unit)
            yield say("{name} weighed {criterion} for {then}; it is {now} now.",
                      name=one.name, criterion=criterion.name, then=was, now=now)  # fmt: skip


def _unrecorded(case: Case, one: Perspective) -> str:
    """The perspective, with the criteria that it does not record; an empty text for none."""
    absent = [criterion.name for key, criterion in case.criteria.items()
              if criterion.has_scale and key not in one.given_for]  # fmt: skip
    if not absent or not one.given_for:
        return one.name if absent else ""
    return say("{name} ({criteria})", name=one.name, criteria=few(absent))


def lacks(analysis: Analysis) -> str:
    """The scales that moved since the weights were given, or an empty text."""
    case, known = analysis.case, methods()
    swings = [one for one in case.perspectives.values()
              if one.weighting and known[one.weighting].as_swings]  # fmt: skip
    moved = [text for one in swings for text in _changed(case, one)]
    silent = [name for one in swings if (name := _unrecorded(case, one))]
    more = len(moved) - MOST
    return sentences(
        *moved[:MOST],
        say_many("{count} more scale has moved since.", "{count} more scales have moved since.",
                 more, count=sentence_case(counted(more)))
        if more > 0 else "",
        say("Not recorded for which scale ends the swings were given: {names}.", names=few(silent))
        if silent else "",
    )  # fmt: skip


GATE = Gate(
    key="weights_current",
    name="Weights given for today's scales",
    meaning="A swing is worth as much as its scale is long, so that a scale that moves makes its "
    "weights stale. Compares the ends recorded with each perspective's judgements with the ends "
    "of today.",
    assumes="Sees the ends, not what a criterion means: a new definition or unit may make "
    "weights stale as well. Weights that are not about swings are passed over.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, chapter 6, step 5, swing weighting",
    order=12,
    severity="warn",
    asks="Were the swings judged on the scales as they stand now?",
    met="No swing was judged on other scale ends than those of today.",
    lacks=lacks,
)
