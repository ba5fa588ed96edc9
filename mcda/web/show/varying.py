"""What the draws vary: in words, and to change. What is as usual stays out of the case text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.case import Recipe
from mcda.decision.vary import Vary
from mcda.decision.words import counted, listing, number, series
from mcda.language import ENGLISH, say, say_many, spoken
from mcda.web import cached, numbers, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields, frame
from mcda.web.show.words import html

VARY = ("recipe", "vary")
USUAL = Vary().model_dump(mode="json")
DRAWS = Recipe.model_fields["draws"].default
SPREAD = Recipe.model_fields["weight_spread"].default


def weights_names() -> dict[str, str]:
    """How the draws may take the weights, by key."""
    return {
        "stated": say("Around the stated weights"),
        "order": say("Any weights that keep their order"),
        "any": say("Any weights at all"),
        "fixed": say("As stated: not varied"),
    }


def said(analysis: Analysis) -> None:
    """What is varied now, in a sentence."""
    sure = analysis.robustness
    if sure.varied:
        words = say("Each of {draws} draws varies {sources}.", draws=number(sure.draws),
                    sources=series(sure.varied))  # fmt: skip
    else:
        words = say("Nothing is varied.")
    st.html(f'<p class="support quiet">{html(words)}</p>')


def controls(*, expanded: bool = False) -> None:
    """What the draws vary, each source with its own input."""
    with st.expander(say("Change what is varied"), expanded, key=session.key("varied")):
        left, right = frame.beside()
        with left:
            _weights()
            _number(say("Draws"), "draws", DRAWS, say(
                "How often the ranking is worked out with other weights and figures: 100 to "
                "1,000,000. More draws take longer and give the same answer with smaller "
                "errors."))  # fmt: skip
        with right:
            _sources()
        faults.beside(VARY)


def _weights() -> None:
    now = str(_now("weights"))
    known = weights_names()
    names = known if now in known else {now: now, **known}
    fields.choose(say("Weights"), names, now, lambda to: _keep("weights", to), *VARY, "weights")
    if now == "stated":
        _number(say("Spread of an average weight"), "weight_spread", SPREAD, say(
            "By which part of itself an average weight may be off, 0 to 1: 0.2 is a "
            "fifth."))  # fmt: skip


def _number(label: str, part: str, usual: float, why: str) -> None:
    path = ("recipe", part)

    def keep(now: str) -> None:
        value = numbers.number_from(now)
        if value != drafts.read(session.draft(), path, usual):
            usually = value is None or value == usual
            session.restructure(drafts.write_part, ("recipe",), part, None if usually else value)

    fields.typed(label, drafts.read(session.draft(), path, usual), keep, *path, help=why)
    faults.beside(path)


def _sources() -> None:
    """A tick for each source beside the weights."""
    methods, scalings = cached.may_vary(session.text())
    if len(drafts.block(session.draft(), ("perspectives",))) > 1:
        _tick(say("Perspectives: each draw takes one"), "perspectives", say(
            "By their shares. Off, all draws take the average of all perspectives. It makes no "
            "difference where the weights may be any."),
            disabled=_now("weights") == "any")  # fmt: skip
    _tick(say("Estimates: each within its range"), "estimates",
          say("Off, every figure counts as its most likely value."))  # fmt: skip
    _several(_of_methods, "methods", methods, _method_names())
    _several(_of_scalings, "scalings", scalings, _scaling_names())
    _tick(say("Criteria: one or none left out"), "criteria", say(
        "Each draw leaves out one criterion, or none; the weights of the others keep their "
        "proportion."))  # fmt: skip


def _of_methods(others: int) -> str:
    """The label of the tick for further methods; none where no other takes the figures."""
    if others:
        return say_many("Ranking method: also {count} other", "Ranking method: also {count} others",
                        others, count=counted(others))  # fmt: skip
    if session.checked().case:
        return say("Ranking method: no other takes the figures")
    return say("Ranking method: also others")


def _of_scalings(others: int) -> str:
    """The same for further scalings."""
    if others:
        return say_many("Scaling: also {count} other", "Scaling: also {count} others",
                        others, count=counted(others))  # fmt: skip
    if session.checked().case:
        return say("Scaling: no other takes the figures")
    return say("Scaling: also others")


def _several(label: Callable[[int], str], part: str, others: tuple[str, ...],
             names: Mapping[str, str]) -> None:  # fmt: skip
    """A tick that lets each draw pick among the recipe's own and all others that may be."""
    given = _now(part)
    taken = [str(one) for one in given] if isinstance(given, list) else []
    known = taken or list(others)
    if not known:
        _tick(label(0), part, "", off=[], disabled=not given)
        return
    words = listing([names.get(key, key) for key in known], "or")
    why = say("Each draw picks the case’s own or {others}, each as often.", others=words)
    _tick(label(len(known)), part, why, on=list(others), off=[])


def _tick(label: str, part: str, why: str, *, on: object = True, off: object = False,
          disabled: bool = False) -> None:  # fmt: skip
    is_on = bool(_now(part))

    def keep(now: object) -> None:
        if bool(now) != is_on:
            _keep(part, on if now else off)

    # An input that turns idle would go on showing what it held: it gets a key of its own.
    place = (*VARY, part, "idle") if disabled else (*VARY, part)
    fields.switch(label, is_on, keep, *place, help=why or None, disabled=disabled)


def _now(part: str) -> object:
    return drafts.read(session.draft(), (*VARY, part), USUAL[part])


def _keep(part: str, value: object) -> None:
    if value != _now(part):
        kept = None if value == USUAL[part] else value
        session.restructure(drafts.write_part, VARY, part, kept)


def _method_names() -> dict[str, str]:
    from mcda.ranking.method import methods

    return {key: one.name for key, one in methods().items()}


def _scaling_names() -> dict[str, str]:
    from mcda.scaling.method import methods

    names = {key: one.name for key, one in methods().items()}
    # Within a sentence English writes them small.
    return {key: name.lower() if spoken() == ENGLISH else name for key, name in names.items()}
