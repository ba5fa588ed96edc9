"""The case as a workbook, made once per text and language and kept."""

from __future__ import annotations

import streamlit as st

from mcda.language import Code, spoken
from mcda.web import cached


def workbook(text: str) -> bytes:
    """The case of a text as a workbook to fill in, in the language spoken."""
    return _workbook(text, spoken())


@st.cache_resource(max_entries=8, show_spinner=False)
def _workbook(text: str, language: Code) -> bytes:
    from mcda.files.case_book.writing import book_of

    return book_of(cached.parse(text))
