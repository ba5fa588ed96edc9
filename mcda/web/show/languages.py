"""The language of the form, switched in the side bar."""

from __future__ import annotations

import streamlit as st

from mcda.language import LANGUAGES
from mcda.web import choices, session

_WIDGET = "language"


def switch() -> None:
    """The languages by their own names."""
    now = session.state().language
    choices.follow(_WIDGET, now)
    st.segmented_control(
        "Language · 语言", list(LANGUAGES), default=now, required=True, key=_WIDGET,
        format_func=lambda code: LANGUAGES[code].name, width="stretch",
        on_change=session.handler(_switch),
    )  # fmt: skip


def _switch() -> None:
    code = session.entered(_WIDGET)
    if code in LANGUAGES and code != session.state().language:
        session.speak(code)
