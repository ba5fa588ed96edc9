"""A perspective's way of weighing, chosen and asked in its own form."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from mcda.decision.finding import PerspectiveWeights
from mcda.faults import Path
from mcda.language import say, sentences
from mcda.web import choices, grouping, session
from mcda.web import draft as drafts
from mcda.web.draft import Draft
from mcda.web.show import asked as forms
from mcda.web.show import (
    faults,
    fields,
    figures_asked,
    further_ways,
    ordering,
    pairwise,
    swing,
)
from mcda.web.show.asked import Asked
from mcda.web.show.words import html

OUTRIGHT = "weights"
_FORMS: dict[str, Callable[[Asked], None]] = {
    "swing": swing.ask,
    "points": figures_asked.points,
    OUTRIGHT: figures_asked.outright,
    "ranks": ordering.ask,
    "swara": further_ways.steps,
    "bwm": further_ways.best_worst,
    "ahp": pairwise.ask,
    "equal": forms.weights_only,
    **dict.fromkeys(("entropy", "critic", "merec", "standard_deviation"), further_ways.spread),
}


def ways() -> dict[str, str]:
    """The ways of weighing by key, the swing first, and giving the weights outright."""
    from mcda.weighting.method import methods

    names = {key: one.name for key, one in methods().items()}
    return {"swing": names.pop("swing"), **names, OUTRIGHT: say("Weights given outright")}


def way_of(perspective: str) -> str:
    """The perspective's way of weighing."""
    words = drafts.block(session.draft(), ("perspectives", perspective))
    return OUTRIGHT if "weights" in words else str(words.get("weighting") or "")


def choose_way(perspective: str) -> None:
    """The menu of ways; judgements of the way left are kept aside."""
    now, names = way_of(perspective), ways()
    place = ("perspectives", perspective, "weighting")
    turned = choices.turned("swing")  # the first swing makes another way of it
    fields.choose(say("How the weights are found"),
                  {**({} if now in names else {now: now}), **names}, now,
                  lambda to: _turn(perspective, way_of(perspective), to),
                  *place, *([turned] if turned else []))  # fmt: skip
    faults.beside(place)
    _explain(now)


def _turn(perspective: str, before: str, after: str) -> None:
    path: Path = ("perspectives", perspective)
    left = drafts.read(session.draft(), (*path, _part(before)))
    choices.put_aside((*path, before), left)
    session.restructure(_to_way, path, after, choices.from_aside((*path, after)))


def _part(way: str) -> str:
    return "weights" if way == OUTRIGHT else "judgements"


def _to_way(tree: Draft, path: Path, after: str, known: object) -> None:
    for gone in ("weighting", "judgements", "weights"):
        drafts.forget(tree, (*path, gone))
    if after != OUTRIGHT:
        drafts.write(tree, (*path, "weighting"), after)
    if known is not None or after == OUTRIGHT:
        start = dict.fromkeys(drafts.block(tree, ("criteria",)), 1)
        drafts.write(tree, (*path, _part(after)), known or start)


def _explain(way: str) -> None:
    from mcda.weighting.method import methods

    method = methods().get(way)
    if method:
        st.html(f'<p class="quiet">{html(method.meaning)}</p>')
        with st.popover(say("When not to use it"), type="tertiary"):
            st.html(f"<p>{html(method.assumes)}</p><p>{html(method.reference)}</p>")
    elif way == OUTRIGHT:
        with st.popover(say("When not to use it"), type="tertiary"):
            st.html(f"<p>{html(_outright_assumes())}</p>")


def _outright_assumes() -> str:
    return say("A weight says nothing without its scale: where the ends of a scale are moved, the "
               "same number means something else. Give weights outright where they were settled "
               "elsewhere; to find them, ask for the swings.")  # fmt: skip


def never_asked(perspective: str) -> bool:
    """True where every criterion counts the same because nobody was asked."""
    return way_of(perspective) == "equal"


def lead(perspective: str) -> None:
    """For a perspective that was never asked: what holds until then, and the first question."""
    asked = forms.criteria(perspective, "judgements", {})
    first = say("Nobody was asked for this view yet; until then every criterion counts the same.")
    st.html(f'<p class="said">{html(sentences(first, _one_question(len(asked.names))))}</p>')
    swing.ask_first(asked)


def _one_question(count: int) -> str:
    if count < 2:
        return ""
    return say("Begin here, or choose another way of asking below.")


def ask(perspective: str, mine: PerspectiveWeights | None) -> None:
    """The way's own inputs, by group where the judgements are."""
    way = way_of(perspective)
    weights = mine.weights.by_key() if mine else {}
    form = _FORMS.get(way)
    path: Path = ("perspectives", perspective, _part(way))
    with st.container(key="judged"):
        if never_asked(perspective) and not grouping.is_grouped(session.draft(), perspective):
            pass  # the sentences beside say what holds
        elif form is None:
            forms.said(say("This way takes its judgements from the case file."))
            forms.weights_only(forms.criteria(perspective, _part(way), weights))
        elif grouping.is_grouped(session.draft(), perspective):
            _by_group(perspective, form, weights)
        else:
            form(forms.criteria(perspective, _part(way), weights))
        forms.show_faults(path)
    _switch(perspective, way)


def _by_group(perspective: str, form: Callable[[Asked], None], weights: dict[str, float]) -> None:
    forms.said(say("First the groups are judged against each other, then the criteria within each. "
                   "A criterion's weight is its group's times its own within it."))  # fmt: skip
    session.faults_at(("perspectives", perspective, "judgements"), exactly=True)
    for head, asked in forms.by_group(perspective, weights):
        st.subheader(head, anchor=False)
        form(asked)


def _switch(perspective: str, way: str) -> None:
    """The button that turns to judging by group, or back."""
    if grouping.is_grouped(session.draft(), perspective):
        label = say("Judge all criteria together")
    elif grouping.may_be_grouped(session.draft(), way):
        label = say("Judge by group: first the groups, then within each")
    else:
        return
    st.button(label, key=session.key("perspectives", perspective, "grouped"), type="tertiary",
              wrap=True, on_click=session.handler(_regroup), args=(perspective,))  # fmt: skip


def _regroup(perspective: str) -> None:
    session.restructure(grouping.turn, perspective, _asides(perspective))


def _asides(perspective: str) -> object:
    """What was judged the other way before; what is judged now takes its place aside."""
    path: Path = ("perspectives", perspective, way_of(perspective))
    grouped = grouping.is_grouped(session.draft(), perspective)
    here, there = ("by group", "together") if grouped else ("together", "by group")
    now = drafts.read(session.draft(), ("perspectives", perspective, "judgements"))
    choices.put_aside((*path, here), now)
    return choices.from_aside((*path, there))
