"""What the page's document needs beside its words: language, a skip link, boxes that scroll."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from mcda.language import LANGUAGES, say, spoken
from mcda.web import theme

_DOCUMENT = st.components.v2.component(
    "ladder_document", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def document() -> None:
    """Tell the browser the language, and let the keyboard past the side bar and into tables.

    Where the page turns out to be in another light than this run took it for, it runs once more.
    """
    with st.container(key="document"):
        _DOCUMENT(
            key=theme.DOCUMENT, data={
                "language": LANGUAGES[spoken()].tag, "dark": theme.is_dark(),
                "small": theme.is_small(), "past": say("Skip to the page"),
                "scrolls": say("Scrolls sideways."),
            }, on_turned_change=_seen, on_small_change=_seen, height="content",
        )  # fmt: skip


def _seen() -> None:
    """Nothing to be done: the run that follows reads it."""
