"""What the page's document needs beside its words: language, a skip link, boxes that scroll."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from mcda.language import ENGLISH, LANGUAGES, say, spoken
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
                "scrolls": say("Scrolls sideways."), "words": _its_own(),
            }, on_turned_change=_seen, on_small_change=_seen, height="content",
        )  # fmt: skip


def _its_own() -> dict[str, str] | None:
    """What Streamlit says by itself, in another language than English."""
    if spoken() == ENGLISH:
        return None
    return {
        "Upload": say("Upload"),
        "size": say("up to {size} MB a file; {kinds}", size="{size}", kinds="{kinds}"),
        "Press Enter to apply": say("Press Enter to apply"),
        "Press Ctrl+Enter to apply": say("Press Ctrl+Enter to apply"),
        "Press ⌘+Enter to apply": say("Press ⌘+Enter to apply"),
        "Press Enter to submit form": say("Press Enter to submit form"),
    }


def _seen() -> None:
    """Nothing to be done: the run that follows reads it."""
