"""What stands around every page: the look, the side bar, the heading and the foot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mcda.decision.words import counted
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.show import faults, links, saving
from mcda.web.show.pages import PAGES, page, page_after, page_of
from mcda.web.show.words import html, plain

_LOOK = Path(__file__).with_name("look.css")


def look() -> None:
    """The style sheet; it holds no user's words."""
    st.html(_LOOK)


def side_bar(here: str) -> DeltaGenerator:
    """The case's title and state, and the pages with what each still needs.

    Gives the place for a trouble that the end of the run may bring.
    """
    with st.sidebar:
        title = session.draft().get("title") or "No title yet"
        st.html(f'<p class="ladder-name">Policy Ladder</p><p class="ladder-case">{html(title)}</p>')
        place = saving.side()
        with st.container(key="pages", gap=None):
            for one in PAGES:
                note = _note(one.key)
                label = f"{one.name} :gray[{plain(note)}]" if note else one.name
                links.to(one.key, label, look="secondary" if one.key == here else "tertiary",
                         place="side", arrow=False, wide=True)  # fmt: skip
    return place


def _note(key: str) -> str:
    to_mend = sum(page_of(fault) == key for fault in session.checked().faults)
    if to_mend:
        return f"{to_mend} to mend"
    if key in ("start", "compare", "brief"):
        return ""
    without_region = drafts.read(session.draft(), ("region",)) is None
    if key in ("ranking", "sure") or (key == "region" and without_region):
        return ""
    if key == "estimates" and (missing := drafts.unknown_cells(session.draft())):
        return f"{len(missing)} missing"
    return "✓"


def head(key: str, lead: str = "") -> None:
    """The page's heading, one sentence under it and, after a removal, the way back."""
    st.title(page(key).name, anchor=False)
    if lead:
        st.html(f'<p class="lead">{html(lead)}</p>')
    _undo_bar()


def _undo_bar() -> None:
    undo = session.state().undo
    if undo:
        with st.container(key="undo", horizontal=True, vertical_alignment="center"):
            st.text(undo[0])
            st.button(
                "Set it aside" if undo.aside else "Undo",
                key="undo_button",
                on_click=session.handler(session.undo),
            )


def foot(key: str) -> None:
    """The faults of the page that no input has shown, and the next step."""
    left = [fault for fault in session.checked().faults if page_of(fault) == key]
    faults.listing("Also to mend on this page", session.faults_left(left))
    after = page_after(key)
    if after:
        with st.container(key="foot"):
            links.to(after.key, after.step, look="primary", place="foot")


def beside(left: float = 1, right: float = 1) -> Sequence[DeltaGenerator]:
    """Two parts side by side; one above the other where the window is narrow."""
    with st.container(key="split"):
        return st.columns([left, right], gap="large")


def stopped(found: tuple[object, ...]) -> None:
    """What has to be mended before the case can be ranked, each with its page."""
    many = f"{counted(len(found))} things have" if len(found) > 1 else "one thing has"
    st.html(f'<p class="answer">The case cannot be ranked yet: {many} to be mended.</p>')
    faults.by_page(session.checked().faults or found)
