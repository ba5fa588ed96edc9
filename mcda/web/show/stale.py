"""Weights that were given for other ends of the scales than the case has now: asked again."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from mcda.language import say, say_own, sentences
from mcda.web import draft as drafts
from mcda.web import given_for, session
from mcda.web.show.asked import Asked, ends
from mcda.web.show.words import html, plain

# The ways that ask for a figure by criterion; there a line asks for itself.
BY_LINE = ("swing", "points", "weights")


def notice(perspective: str, way: str) -> None:
    """The criteria whose scale was changed since a perspective judged them, one by one.

    Where judgements have a line for each criterion, the line asks.
    """
    changed = given_for.stale(session.draft(), perspective)
    if not changed:
        return
    told = say("These weights were given before a scale changed. Look at each again.")
    st.html(f'<p class="notice" role="status">{html(told)}</p>')
    by_line = way in BY_LINE and not _is_grouped(perspective)
    for key in [] if by_line else changed:
        _question(perspective, key, "")


def _is_grouped(perspective: str) -> bool:
    return "groups" in drafts.block(session.draft(), ("perspectives", perspective, "judgements"))


def of_line(asked: Asked, key: str, figure: str) -> None:
    """The question whether a criterion's figure still holds, where its scale was changed."""
    is_whole = len(asked.path) == 3  # no part of judgements by group
    if is_whole and key in given_for.stale(session.draft(), asked.perspective):
        _question(asked.perspective, key, figure)


def _question(perspective: str, key: str, figure: str) -> None:
    tree = session.draft()
    criterion = drafts.criterion(tree, key)
    given = drafts.read(tree, ("perspectives", perspective, "given_for", key))
    then = _ends(criterion, given)
    name = say_own(str(criterion.get("name") or key))
    with st.container(key=f"stale-{session.key(perspective, key)}"):
        told = say("{criterion} was judged for {then}; it is {now} now.", criterion=name,
                   then=then, now=ends(criterion))  # fmt: skip
        if figure:
            asks = say("Does {figure} still hold? Keep it, or write another.", figure=figure)
            label = say("Keep {figure} for {criterion}", figure=figure, criterion=name)
        else:
            asks = say("Do its judgements still hold? Keep them, or change them below.")
            label = say("Keep the judgements on {criterion}", criterion=name)
        st.html(f'<p class="said">{html(sentences(told, asks))}</p>')
        st.button(plain(label), key=session.key("stale", perspective, key), wrap=True,
                  on_click=session.handler(_confirm), args=(perspective, key))  # fmt: skip


def _ends(criterion: Mapping[str, object], given: object) -> str:
    pair = given if isinstance(given, list | tuple) and len(given) == 2 else ("?", "?")
    return ends({**criterion, "worst": pair[0], "best": pair[1]})


def _confirm(perspective: str, key: str) -> None:
    session.restructure(given_for.confirm, perspective, [key])
