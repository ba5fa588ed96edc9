"""Weights that were given for other ends of the scales than the case has now."""

from __future__ import annotations

import streamlit as st

from mcda.decision.words import listing
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
    ends = {key: " to ".join(typed_from(end) for end in given[key]) for key in changed}
    said = [f"{html(names[key])}, then {html(ends[key])}" for key in changed]
    st.html(f'<div class="mend" role="status"><p>These weights were given before a scale changed: '
            f"{listing(said)}. Look at them again.</p></div>")  # fmt: skip
    st.button("They hold for the scales as they stand", key=session.key("stale", perspective),
              on_click=session.handler(_confirm), args=(perspective,))  # fmt: skip


def _confirm(perspective: str) -> None:
    session.restructure(given_for.confirm, perspective)
