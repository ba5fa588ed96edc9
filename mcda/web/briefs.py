"""The brief of a case text in each form, printed once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from mcda.language import ENGLISH, Code
from mcda.web import cached, saving, session

if TYPE_CHECKING:
    from mcda.decision.analysis import Analysis
    from mcda.decision.edition import Edition

Version = tuple[str, int]


@dataclass(frozen=True)
class Form:
    """A form of the brief: its file's ending, what it is called, and its media type."""

    ending: str
    name: str
    label: str
    mime: str


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMS = (
    Form("pdf", "PDF", "Download the PDF", "application/pdf"),
    Form("docx", "Word document", "Download for Word",
         f"{_OFFICE}.wordprocessingml.document"),
    Form("html", "web page", "Download as a web page", "text/html"),
    Form("xlsx", "tables in Excel", "Download the tables for Excel",
         f"{_OFFICE}.spreadsheetml.sheet"),
)  # fmt: skip


@dataclass(frozen=True)
class Printing:
    """What is printed: the case's text, in which language, and the saved version it is."""

    text: str
    language: Code
    version: Version | None


def printing() -> Printing:
    """The draft as its brief is printed; a version only where nothing was changed since."""
    from mcda.brief.writing import language_of

    saved, case = session.state().saved, session.checked().case
    unchanged = saved.case is not None and not saving.is_changed()
    version = (saved.case, saved.number) if unchanged and saved.case and saved.number else None
    return Printing(session.text(), language_of(case) if case else ENGLISH, version)


@st.cache_resource(max_entries=16, show_spinner=False)
def _edition(key: str, number: int) -> Edition | None:
    from mcda.comparison.editions import edition_of

    found = saving.asked(lambda library: edition_of(library, key, number), "look")
    return None if isinstance(found, saving.Trouble) else found


def _as_printed(analysis: Analysis, language: Code, version: Version | None) -> Analysis:
    from mcda.analysis import in_language, of_edition

    said = in_language(analysis, language)
    return of_edition(said, _edition(*version)) if version else said


@st.cache_resource(max_entries=8, show_spinner="Answering every question")
def _whole(text: str, language: Code) -> Analysis:
    """The analysis of a text that can be analysed, every question answered, in a language."""
    from mcda.analysis import in_depth, in_language

    if language == ENGLISH:
        return cached.inquiry(text).whole()
    found = cached.analysed(text).analysis
    if found is None:
        raise ValueError("the text gives no analysis")
    return in_depth(in_language(found, language))


@st.cache_resource(max_entries=32, show_spinner="Writing the brief")
def _file(ending: str, text: str, language: Code, version: Version | None) -> bytes:
    from mcda.brief.writing import FORMS

    return FORMS[f".{ending}"](_as_printed(_whole(text, language), language, version))


def file(form: Form, asked: Printing) -> bytes:
    """The brief in a form, of a text that can be analysed."""
    return _file(form.ending, asked.text, asked.language, asked.version)


@st.cache_resource(max_entries=16, show_spinner=False)
def _preview(text: str, language: Code, version: Version | None) -> str:
    from mcda.brief.writing import preview

    found = cached.analysed(text).analysis
    if found is None:
        raise ValueError("the text gives no analysis")
    return preview(_as_printed(found, language, version))


def preview(asked: Printing) -> str:
    """The decision page as a web page; it waits for no question that takes longer."""
    return _preview(asked.text, asked.language, asked.version)
