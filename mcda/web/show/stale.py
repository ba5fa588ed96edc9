"""Weights that were given for other ends of the scales than the case has now."""

from __future__ import annotations

import streamlit as st

from mcda.decision.words import listing
from mcda.language import say, say_own
from mcda.web import draft as drafts
from mcda.web import given_for, session
from mcda.web.numbers import typed_from
from mcda.web.show.words import html


def notice(perspective: str) -> None:
    """Which scales were changed since a perspective judged them, and the way to say they hold."""
    tree = session.draft()
    changed = given_for.stale(tree, perspective)
    if not changed:
        return
    given = drafts.block(tree, ("perspectives", perspective, "given_for"))
    names = drafts.names(tree, "criteria")
    told = []
    for key in changed:
        ends = [typed_from(end) for end in given[key]] or [""]
        told.append(say("{criterion}, then {first} to {last}", criterion=say_own(names[key]),
                        first=ends[0], last=ends[-1]))  # fmt: skip
    said = say("These weights were given before a scale changed: {scales}. Look at them again.",
               scales=listing(told))  # fmt: skip
    st.html(f'<div class="mend" role="status"><p>{html(said)}</p></div>')
    st.button(say("They hold for the scales as they stand"), key=session.key("stale", perspective),
              on_click=session.handler(_confirm), args=(perspective,))  # fmt: skip


def _confirm(perspective: str) -> None:
    session.restructure(given_for.confirm, perspective)
