"""Opening, making and downloading a case."""

from __future__ import annotations

import streamlit as st

from mcda.faults import CaseFaults
from mcda.language import say, say_own
from mcda.web import cached, session
from mcda.web import draft as drafts
from mcda.web.show import faults as shown
from mcda.web.show.words import html, plain


def examples() -> None:
    """A button for each example case, with what it shows."""
    from mcda.files.examples import examples

    for key, title in examples().items():
        st.button(plain(say_own(title)), key=f"example/{key}", width="stretch",
                  on_click=session.handler(_open_example), args=(key,))  # fmt: skip
        st.html(f'<p class="quiet">{html(_shows(key))}</p>')


def _shows(key: str) -> str:
    """What an example shows, in a sentence."""
    match key:
        case "anhui-2026":
            return say("A province with its published figures, 13 options and three "
                       "perspectives: the evidence does not separate the first ones.")  # fmt: skip
        case "first-steps":
            return say("Four options of a district in three criteria: one leads clearly. The "
                       "quickest way to see how it works.")  # fmt: skip
    return ""


def _open_example(key: str) -> None:
    session.open_draft(cached.example(key))


def upload() -> None:
    """A case file of one's own, up to 2 MiB."""
    widget = session.key("upload")
    st.file_uploader(say("A case file (.yaml), or an Excel workbook (.xlsx)"),
                     type=["yaml", "yml", "xlsx"], key=widget,
                     on_change=session.handler(_open_file), args=(widget,))  # fmt: skip
    wrong = session.state().opening
    heading = say("The file cannot be read")
    if any(one.line for one in wrong):
        shown.listing(heading, wrong, by_line=True)
    else:
        shown.as_said(heading, [one.sentence() for one in wrong])


def _open_file(widget: str) -> None:
    given = session.entered(widget)
    if given is None:
        return
    if given.name.lower().endswith(".xlsx"):
        _open_workbook(given.getvalue(), given.name)
    else:
        session.open_text(given.getvalue())


def _open_workbook(content: bytes, name: str) -> None:
    from mcda.web import workbooks

    try:
        session.open_new(workbooks.opened(content, name))
    except CaseFaults as wrong:
        session.state().opening = wrong.faults


def download() -> None:
    """The case file, with the library's definitions written in where nothing is faulty."""
    text = session.text()
    st.download_button(say("Download the case file"), cached.full_text(text).encode(),
                       drafts.file_name(session.draft(), "yaml"), "application/yaml",
                       key="download_case", on_click=session.handler(session.keep), args=(text,),
                       width="stretch")  # fmt: skip
