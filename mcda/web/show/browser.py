"""What the browser does by itself on every page: no figure and no word of a user passes here."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_KEYS = st.components.v2.component(
    "policy_ladder_page", js=Path(__file__).with_name("browser.js").read_text(encoding="utf-8")
)


def told() -> None:
    """Let Ctrl+Z and Ctrl+Y undo and redo."""
    with st.container(key="browser"):
        _KEYS(key="browser_itself", height="content")
