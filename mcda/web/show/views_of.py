"""The perspectives: whose weights, chosen, added and taken away."""

from __future__ import annotations

import streamlit as st

from mcda.web import choices, parts, session
from mcda.web import draft as drafts
from mcda.web.show import fields
from mcda.web.show.words import plain


def chosen() -> str | None:
    """The perspective to look at, picked from all of them side by side."""
    names = drafts.names(session.draft(), "perspectives")
    picked = choices.chosen("perspective", names)
    if len(names) > 1:
        widget = session.key("chosen", "perspective")
        choices.follow(widget, str(picked))
        st.segmented_control(
            "In whose view", list(names), default=picked, required=True, key=widget,
            format_func=lambda key: plain(names.get(key, key)),
            on_change=session.handler(_choose), args=(widget,),
        )  # fmt: skip
    return picked


def _choose(widget: str) -> None:
    if session.entered(widget):
        choices.choose("perspective", session.entered(widget))


def remove(key: str) -> None:
    """The button that takes a perspective away, unless it is the last."""
    names = drafts.names(session.draft(), "perspectives")
    if len(names) > 1:
        st.button(f"Remove {plain(names[key])}", key=session.key("remove", "perspective"),
                  on_click=session.handler(_remove), args=(key, names[key]))  # fmt: skip


def _remove(key: str, name: str) -> None:
    session.restructure(drafts.forget, ("perspectives", key),
                        removed=f"The view of {name} was removed.")  # fmt: skip


def add() -> None:
    """A line to add a perspective."""
    with st.expander("Add another view"):
        fields.adder("Whose view", "perspective", _add)


def _add(name: str) -> None:
    choices.choose("perspective", session.restructure(parts.add_perspective, name))
