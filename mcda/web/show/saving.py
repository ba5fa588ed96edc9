"""Saving: the case's state in words, the button, and what it asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mcda.language import say, sentences
from mcda.web import clock, keeping, saving, session
from mcda.web.shelf import SavedAs
from mcda.web.show import conflict, faults, history
from mcda.web.show.words import html


def state_in_words(saved: SavedAs, is_changed: bool) -> str:
    """'version 4 · saved 10:42 by A. Planner', 'version 4 · changed since' or 'not saved yet'."""
    if saved.case is None:
        return say("not saved yet")
    if is_changed:
        return say("version {number} · changed since", number=saved.number)
    return say("version {number} · saved {when} by {who}", number=saved.number,
               when=clock.told(saved.at), who=saved.by)  # fmt: skip


def side() -> DeltaGenerator:
    """The state and the button, under the title in the side bar; the place for a trouble."""
    is_changed = saving.is_changed()
    said = state_in_words(session.state().saved, is_changed)
    st.html(f'<p class="ladder-state" role="status">{html(said)}</p>')
    place = st.empty()
    quiet_trouble(place)
    look: Literal["primary", "secondary"] = "primary" if is_changed else "secondary"
    st.button(say("Save"), key="save", type=look, width="stretch",
              on_click=session.handler(_ask), args=("save",))  # fmt: skip
    return place


def here() -> None:
    """The case and its state once more, for a window in which the side bar is folded away."""
    title = session.draft().get("title") or say("No title yet")
    said = state_in_words(session.state().saved, saving.is_changed())
    st.html(f'<p class="ladder-here">{html(title)} · {html(said)}</p>')


def quiet_trouble(place: DeltaGenerator) -> None:
    """One line on a library that does not take drafts; nothing where it does."""
    if trouble := saving.shelf().quiet_trouble:
        said = sentences(say("Unsaved work is not kept."), trouble)
        place.html(f'<p class="ladder-trouble">{html(said)}</p>')
    else:
        place.empty()


def _ask(dialog: str) -> None:
    saving.shelf().dialog, saving.shelf().said = dialog, ()


@session.handler
def close() -> None:
    """Close the dialog; nothing else changes."""
    saving.shelf().dialog, saving.shelf().said = "", ()


def dialogs() -> None:
    """The dialog that is open, if any."""
    shows: dict[str, tuple[str, Literal["small", "medium"], Callable[[], None]]]
    shows = {"save": (say("Save this case"), "small", _save),
             "conflict": (say("Somebody saved meanwhile"), "medium", conflict.show),
             "history": (say("Saved case"), "medium", history.show)}  # fmt: skip
    now = saving.shelf().dialog
    if now not in shows:
        return
    title, width, body = shows[now]

    def drawn() -> None:
        if saving.shelf().dialog != now:  # a part of the page that was run alone
            st.rerun()
        body()

    st.dialog(title, width=width, on_dismiss=close)(drawn)()


def _save() -> None:
    mine, saved = saving.shelf(), session.state().saved
    parts = {part: session.key("saving", part, mine.saves) for part in ("who", "note")}
    with st.form(session.key("saving", mine.saves), border=False):
        st.text_input(say("Your name"), mine.who, key=parts["who"], autocomplete="name")
        st.text_input(say("Note"), key=parts["note"], autocomplete="off",
                      placeholder=say("what changed and why; may be left blank"))  # fmt: skip
        with st.container(horizontal=True):
            first = say("Save") if saved.case is None else say("Save as the next version")
            st.form_submit_button(first, type="primary", on_click=_keep, args=(parts, False))
            if saved.case is not None:
                st.form_submit_button(say("Save as a copy"), on_click=_keep, args=(parts, True))
    faults.as_said(say("This was not saved"), list(mine.said))


@session.handler
def _keep(parts: dict[str, str], as_copy: bool) -> None:
    mine = saving.shelf()
    saving.sign(str(session.entered(parts["who"]) or ""))
    note = str(session.entered(parts["note"]) or "").strip()
    if not mine.who:
        mine.said = (keeping.no_name(),)
    elif as_copy:
        saving.save_copy(note)
    else:
        saving.save(note)
