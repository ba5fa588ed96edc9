"""What the draws vary: in words, and to change. What is as usual stays out of the case text."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.case import Recipe
from mcda.decision.vary import Vary
from mcda.decision.words import listing, number, several
from mcda.web import cached, numbers, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields, frame
from mcda.web.show.words import html

VARY = ("recipe", "vary")
USUAL = Vary().model_dump(mode="json")
DRAWS = Recipe.model_fields["draws"].default
SPREAD = Recipe.model_fields["weight_spread"].default
WEIGHTS = {
    "stated": "Around the stated weights",
    "order": "Any weights that keep their order",
    "any": "Any weights at all",
    "fixed": "As stated: not varied",
}


def said(analysis: Analysis) -> None:
    """What is varied now, in a sentence."""
    sure = analysis.robustness
    words = f"Each of {number(sure.draws)} draws varies {'; '.join(sure.varied)}."
    st.html(f'<p class="support quiet">{html(words if sure.varied else "Nothing is varied.")}</p>')


def controls(*, expanded: bool = False) -> None:
    """What the draws vary, each source with its own input."""
    with st.expander("Change what is varied", expanded, key=session.key("varied")):
        left, right = frame.beside()
        with left:
            _weights()
            _number("Draws", "draws", DRAWS, "How often the ranking is worked out with other "
                    "weights and figures: 100 to 1,000,000. More draws take longer and give "
                    "the same answer with smaller errors.")  # fmt: skip
        with right:
            _sources()
        faults.beside(VARY)


def _weights() -> None:
    now = str(_now("weights"))
    names = WEIGHTS if now in WEIGHTS else {now: now, **WEIGHTS}
    fields.choose("Weights", names, now, lambda to: _keep("weights", to), *VARY, "weights")
    if now == "stated":
        _number(
            "Spread of an average weight",
            "weight_spread",
            SPREAD,
            "By which part of itself an average weight may be off, 0 to 1: 0.2 is a fifth.",
        )


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
        _tick(
            "Perspectives: each draw takes one",
            "perspectives",
            "By their shares. Off, all draws take the average of all perspectives. It makes no "
            "difference where the weights may be any.",
            disabled=_now("weights") == "any",
        )
    _tick(
        "Estimates: each within its range",
        "estimates",
        "Off, every figure counts as its most likely value.",
    )
    _several("Ranking method", "methods", methods, _method_names())
    _several("Scaling", "scalings", scalings, _scaling_names())
    _tick("Criteria: one or none left out", "criteria", "Each draw leaves out one criterion, or "
          "none; the weights of the others keep their proportion.")  # fmt: skip


def _several(label: str, part: str, others: tuple[str, ...], names: Mapping[str, str]) -> None:
    """A tick that lets each draw pick among the recipe's own and all others that may be."""
    given = _now(part)
    taken = [str(one) for one in given] if isinstance(given, list) else []
    known = taken or list(others)
    if not known:
        why_not = "no other takes the figures" if session.checked().case else "also others"
        _tick(f"{label}: {why_not}", part, "", off=[], disabled=not given)
        return
    words = listing([names.get(key, key) for key in known], "or")
    _tick(f"{label}: also {several(len(known), 'other', 'others')}", part,
          f"Each draw picks the case’s own or {words}, each as often.",
          on=list(others), off=[])  # fmt: skip


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

    return {key: one.name.lower() for key, one in methods().items()}
