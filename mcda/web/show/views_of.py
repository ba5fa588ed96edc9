"""The perspectives: whose weights, chosen, added and taken away."""

from __future__ import annotations

import streamlit as st

from mcda.language import say, say_in, say_own
from mcda.web import choices, given_for, parts, session
from mcda.web import draft as drafts
from mcda.web.show import fields
from mcda.web.show.words import plain


def chosen() -> str | None:
    """The perspective to look at, picked from all of them side by side."""
    names = _names()
    picked = choices.chosen("perspective", names)
    if len(names) > 1:
        widget = session.key("chosen", "perspective")
        choices.follow(widget, str(picked))
        marks = {key: _marked(key, name) for key, name in names.items()}
        st.segmented_control(
            say("In whose view"), list(names), default=picked, required=True, key=widget,
            format_func=lambda key: plain(marks.get(key, key)), wrap=True,
            on_change=session.handler(_choose), args=(widget,),
        )  # fmt: skip
    return picked


def _names() -> dict[str, str]:
    return {key: say_own(name)
            for key, name in drafts.names(session.draft(), "perspectives").items()}  # fmt: skip


def _marked(key: str, name: str) -> str:
    """The tab's name, with what it still needs."""
    tree = session.draft()
    if any(fault.path[:2] == ("perspectives", key) for fault in session.checked().faults):
        return say("{name} (to answer)", name=name)
    if given_for.stale(tree, key):
        return say("{name} (out of date)", name=name)
    if drafts.block(tree, ("perspectives", key)).get("weighting") == "equal":
        return say("{name} (not asked yet)", name=name)
    return name


def _choose(widget: str) -> None:
    if session.entered(widget):
        choices.choose("perspective", session.entered(widget))


def about(key: str) -> None:
    """Whose view it is, its share, who gave it and when."""
    name, share = st.columns([3, 2])
    with name:
        fields.text(say("Whose view"), ("perspectives", key, "name"), required=True)
    with share:
        fields.number(say("Share"), ("perspectives", key, "share"), shown=1,
                      help=say("How much this view counts beside the others."))  # fmt: skip
    by, day = st.columns([3, 2])
    with by:
        fields.text(say("Given by"), ("perspectives", key, "by"))
    with day:
        fields.text(
            say_in("a day", "On"), ("perspectives", key, "on"), placeholder=say("as in 2026-11-02")
        )


def remove(key: str) -> None:
    """The button that takes a perspective away, unless it is the last."""
    names = _names()
    if len(names) > 1:
        label = say("Remove {name}", name=names[key])
        st.button(plain(label), key=session.key("remove", "perspective"), wrap=True,
                  on_click=session.handler(_remove), args=(key, names[key]))  # fmt: skip


def _remove(key: str, name: str) -> None:
    session.restructure(drafts.forget, ("perspectives", key),
                        removed=say("The view of {name} was removed.", name=name))  # fmt: skip


def add() -> None:
    """A line to add a perspective."""
    with st.expander(say("Add another view")):
        fields.adder(say("Whose view"), "perspective", _add, say("Add"))


def _add(name: str) -> None:
    choices.choose("perspective", session.restructure(parts.add_perspective, name))
