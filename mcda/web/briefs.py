"""The brief of a case text in each form, printed once beside the run of the page and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from mcda.language import Code, say, speaking, spoken
from mcda.web import cached, saving, session
from mcda.web.press import Job

if TYPE_CHECKING:
    from mcda.decision.analysis import Analysis
    from mcda.decision.edition import Edition

Version = tuple[str, int]


@dataclass(frozen=True)
class Form:
    """A form of the brief: its file's ending, what it is called on record, and its media type."""

    ending: str
    name: str
    mime: str

    @property
    def label(self) -> str:
        """What its button says."""
        match self.ending:
            case "pdf":
                return say("Download the PDF")
            case "docx":
                return say("Download for Word")
            case "html":
                return say("Download as a web page")
        return say("Download the tables for Excel")


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMS = (
    Form("pdf", "PDF", "application/pdf"),
    Form("docx", "Word document", f"{_OFFICE}.wordprocessingml.document"),
    Form("html", "web page", "text/html"),
    Form("xlsx", "tables in Excel", f"{_OFFICE}.spreadsheetml.sheet"),
)


@dataclass(frozen=True)
class Printing:
    """What is printed: the case's text, in which language, and the saved version it is."""

    text: str
    language: Code
    version: Version | None


def printing() -> Printing:
    """The draft as its brief is printed; a version only where nothing was changed since."""
    saved, case = session.state().saved, session.checked().case
    unchanged = saved.case is not None and not saving.is_changed()
    version = (saved.case, saved.number) if unchanged and saved.case and saved.number else None
    return Printing(session.text(), (case.brief.language if case else None) or spoken(), version)


def _analysis(text: str, language: Code) -> Analysis:
    with speaking(language):
        found = cached.analysed(text).analysis
    if found is None:
        raise ValueError("the text gives no analysis")
    return found


@st.cache_resource(max_entries=16, show_spinner=False)
def _edition(key: str, number: int, language: Code) -> Edition | None:
    from mcda.comparison.editions import edition_of

    with speaking(language):
        found = saving.asked(lambda library: edition_of(library, key, number), "look")
    return None if isinstance(found, saving.Trouble) else found


@st.cache_resource(max_entries=32, show_spinner=False)
def _job(text: str, language: Code, version: Version | None) -> Job:
    from mcda.analysis import of_edition
    from mcda.brief.writing import FORMS as WRITERS

    with speaking(language):
        inquiry = cached.inquiry(text)
    edition = _edition(*version, language) if version else None

    @cache
    def whole() -> Analysis:
        return of_edition(inquiry.whole(), edition)

    def work(ending: str) -> Callable[[], bytes]:
        def written() -> bytes:
            with speaking(language):
                return WRITERS[f".{ending}"](whole())

        return written

    return Job({form.ending: work(form.ending) for form in FORMS})


def job(asked: Printing) -> Job:
    """The brief's files by their ending, written beside the page; of a text that has an analysis.

    Streamlit may not be called there, so what is kept by it is looked up here.
    """
    return _job(asked.text, asked.language, asked.version)


@st.cache_resource(max_entries=32, show_spinner=False)
def _preview(text: str, language: Code, version: Version | None) -> str:
    from mcda.analysis import of_edition
    from mcda.brief.writing import preview

    with speaking(language):
        found = _analysis(text, language)
        edition = _edition(*version, language) if version else None
        return preview(of_edition(found, edition) if version else found)


def preview(asked: Printing) -> str:
    """The decision page as a web page; it waits for no question that takes longer."""
    return _preview(asked.text, asked.language, asked.version)
