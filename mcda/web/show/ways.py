"""How the options are ranked: the method with its reasons, its settings, and the scaling."""

from __future__ import annotations

import streamlit as st

from mcda.catalogue import Entry, Setting
from mcda.decision.words import number
from mcda.faults import Fault
from mcda.language import say
from mcda.ranking.method import RankingMethod, methods
from mcda.web import cached, choices, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields, frame, readiness
from mcda.web.show.words import html

USUAL = "topsis"


def show() -> None:
    """The menus, each with what speaks for a choice and against it."""
    st.subheader(say("How it is ranked"), anchor=False)
    left, right = frame.beside()
    refused = cached.refused_methods(session.text())
    with left:
        _method(refused)
    with right:
        _scaling()
        readiness.discount()
    _all_methods(refused)


def _method(refused: dict[str, tuple[Fault, ...]]) -> None:
    """The ranking method and its settings; a change goes into the case."""
    now = str(drafts.read(session.draft(), ("recipe", "ranking"), USUAL))
    names = {key: say("{name}: not with these figures", name=one.name) if key in refused
             else one.name for key, one in methods().items()}  # fmt: skip
    fields.choose(say("Method"), {**({} if now in names else {now: now}), **names}, now,
                  lambda to: _turn(now, to), "recipe", "ranking")  # fmt: skip
    method = methods().get(now)
    if method is None:
        return
    st.html(f'<p class="quiet">{html(method.suits)}</p>')
    for one in method.settings:
        fields.number(one.name, ("recipe", "settings", one.key), shown=one.default,
                      help=_bounds(one))  # fmt: skip
    _explain(method)


def _bounds(one: Setting) -> str:
    return say("{meaning} From {low} to {high}.", meaning=one.meaning, low=number(one.low),
               high=number(one.high))  # fmt: skip


def _turn(before: str, after: str) -> None:
    if before == after:
        return
    choices.put_aside(("settings", before),
                      drafts.read(session.draft(), ("recipe", "settings")))  # fmt: skip
    session.restructure(_take, after, choices.from_aside(("settings", after)))


def _take(tree: drafts.Draft, method: str, settings: object) -> None:
    drafts.forget(tree, ("recipe", "settings"))
    drafts.write(tree, ("recipe", "ranking"), method)
    if settings:
        drafts.write(tree, ("recipe", "settings"), settings)


def _explain(entry: Entry) -> None:
    with st.popover(say("What {name} does", name=entry.name), type="tertiary"):
        not_then = f"<b>{html(say('When not to use it.'))}</b>"
        st.html(f"<p>{html(entry.meaning)}</p><p>{not_then} {html(entry.assumes)}</p>"
                f'<p class="quiet">{html(entry.reference)}</p>')  # fmt: skip


def _all_methods(refused: dict[str, tuple[Fault, ...]]) -> None:
    """Every method with the reason to take it; those that cannot, with reason and remedy."""
    taking = [one for key, one in methods().items() if key not in refused]
    label = say("All {count} methods: which to take when", count=len(methods()))
    with st.expander(label, key=session.key("methods")):
        if taking:
            st.html(f'<dl class="behind methods">{"".join(map(_reason, taking))}</dl>')
        if refused:
            st.html(f'<p class="caption">{html(say("Not with these figures"))}</p>')
        for key, why in refused.items():
            faults.listing(methods()[key].name, why)


def _reason(one: RankingMethod) -> str:
    return f"<div><dt>{html(one.name)}</dt><dd>{html(one.suits)}</dd></div>"


def _scaling() -> None:
    """How figures come onto one scale; anchored unless one has a reason."""
    from mcda.scaling.method import methods as scalings

    now = str(drafts.read(session.draft(), ("recipe", "scaling"), "anchored"))
    names = {"anchored": say("Anchored: your own scales"),
             "textbook": say("Textbook: figures at hand")}  # fmt: skip
    if now not in names:
        names[now] = scalings()[now].name if now in scalings() else now
    fields.pick(say("Scaling"), ("recipe", "scaling"), names, shown="anchored")
    with st.popover(say("Why it matters"), type="tertiary"):
        anchored = say("On an anchored scale a figure is judged between the worst and the best "
                       "that you stated. Adding or removing an option then changes no other "
                       "option’s value.")  # fmt: skip
        textbook = say("Textbook scaling is each method’s own: it takes the scale from the "
                       "options at hand, so that adding one can turn the order of the others. It "
                       "serves to repeat published results.")  # fmt: skip
        st.html(f"<p>{html(anchored)}</p><p>{html(textbook)}</p>")
