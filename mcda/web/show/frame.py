"""What stands around every page: the look, the side bar, the heading and the foot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mcda.decision.words import counted
from mcda.language import say, say_many
from mcda.web import session
from mcda.web.show import browser, faults, lacking, languages, links, saving, steps
from mcda.web.show.pages import PAGES, page, page_after, page_of
from mcda.web.show.words import html, plain

_NAME = "Policy Ladder"
_LOOKS = sorted(Path(__file__).parent.glob("look*.css"))


def look() -> None:
    """The style sheets; they hold no user's words."""
    for one in _LOOKS:
        st.html(one)


def side_bar(here: str) -> DeltaGenerator:
    """The case's title and state, and the pages with what each still needs.

    Gives the place for a trouble that the end of the run may bring.
    """
    with st.sidebar:
        title = session.draft().get("title") or say("No title yet")
        st.html(f'<p class="ladder-name">{_NAME}</p><p class="ladder-case">{html(title)}</p>')
        place = saving.side()
        steps.buttons()
        with st.container(key="pages", gap=None):
            for one in PAGES:
                note = lacking.note(one.key)
                label = f"{one.name} :gray[{plain(note)}]" if note else one.name
                links.to(one.key, label, look="secondary" if one.key == here else "tertiary",
                         place="side", arrow=False, wide=True)  # fmt: skip
        languages.switch()
        browser.told()
    return place


def head(key: str, lead: str = "") -> None:
    """The page's heading, one sentence under it and, after a removal, the way back."""
    saving.here()
    st.title(page(key).name, anchor=False)
    if lead:
        st.html(f'<p class="lead">{html(lead)}</p>')
    steps.last()
    steps.elsewhere()


def foot(key: str) -> None:
    """The faults of the page that no input has shown, and the next step."""
    left = [fault for fault in session.checked().faults if page_of(fault) == key]
    faults.listing(say("Also to mend on this page"), session.faults_left(left))
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
    said = say_many("The case cannot be ranked yet: {count} thing has to be mended.",
                    "The case cannot be ranked yet: {count} things have to be mended.",
                    len(found), count=counted(len(found)))  # fmt: skip
    st.html(f'<p class="answer">{html(said)}</p>')
    faults.by_page(session.checked().faults or found)
