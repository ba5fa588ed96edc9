"""The way back and forth through what was changed, and who else is at the case."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from mcda.language import say
from mcda.web import autosave, session
from mcda.web.show.words import html


def buttons() -> None:
    """Undo and redo, for every change."""
    found = session.state().steps
    with st.container(key="steps", horizontal=True, gap="small"):
        st.button(say("Undo"), key="step_back", type="tertiary", icon=":material/undo:",
                  disabled=not found.past, help=say("Takes back the last change (Ctrl+Z)"),
                  on_click=session.handler(session.undo))  # fmt: skip
        st.button(say("Redo"), key="step_on", type="tertiary", icon=":material/redo:",
                  disabled=not found.future, help=say("Makes it again (Ctrl+Y)"),
                  on_click=session.handler(session.redo))  # fmt: skip


def last() -> None:
    """What was just taken away, opened or set aside, with the way back beside it."""
    found, undo = session.state().steps, session.state().undo
    if found.future and found.future[-1].aside:
        _said(say("Your unsaved work was set aside."), say("Bring it back"), session.redo)
    elif undo:
        back = say("Set it aside") if undo.aside else say("Take it back")
        _said(undo.said, back, session.undo)


def _said(what: str, back: str, turn: Callable[[], None]) -> None:
    with st.container(key="undo", horizontal=True, vertical_alignment="center"):
        st.text(what)
        st.button(back, key="undo_button", on_click=session.handler(turn))


def elsewhere() -> None:
    """Whether another tab or a colleague has the same open."""
    match autosave.elsewhere():
        case "draft":
            said = say("This case is also open in another tab. This tab has a copy of its own: "
                       "what you change here does not reach the other one.")  # fmt: skip
        case "case":
            said = say("This case is also open in another tab or with a colleague. Whoever saves "
                       "second is shown both versions, and nothing is overwritten.")  # fmt: skip
        case _:
            return
    st.html(f'<p class="elsewhere" role="status">{html(said)}</p>')
