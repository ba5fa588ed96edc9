"""The case as a workbook: taking it away to fill in, and bringing it back."""

from __future__ import annotations

import streamlit as st

from mcda.faults import CaseFaults, Fault
from mcda.language import say, sentences
from mcda.web import cached_workbook, choices, session
from mcda.web import draft as drafts
from mcda.web.show import faults
from mcda.web.show.words import html
from mcda.web.workbooks import bring, take

_SAID, _WRONG, _TOOK = ("said", "workbook"), ("wrong", "workbook"), ("took", "workbook")
_ASKED = ("asked for", "workbook")
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer() -> None:
    """A button that gives the workbook, an uploader that takes it, and what that changed."""
    st.subheader(say("In Excel"), anchor=False)
    st.html(f'<p class="said">{html(_how())}</p>')
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        _give()
    with right:
        widget = session.key("workbook", "upload")
        st.file_uploader(say("Bring the workbook back (.xlsx)"), type=["xlsx"], key=widget,
                         on_change=session.handler(_take), args=(widget,))  # fmt: skip
    _tell()


def _give() -> None:
    """The workbook of the case as it is, once it was asked for: it takes longer than an edit."""
    text = session.text()
    if choices.from_aside(_ASKED) == text:
        st.download_button(say("Download the workbook"), cached_workbook.workbook(text),
                           drafts.file_name(session.draft(), "xlsx"), _TYPE, type="primary",
                           key=session.key("workbook", "download"), width="stretch",
                           on_click="ignore")  # fmt: skip
    else:
        st.button(say("Make the workbook"), key=session.key("workbook", "make"), width="stretch",
                  on_click=session.handler(_ask))  # fmt: skip


def _ask() -> None:
    choices.put_aside(_ASKED, session.text())


def _how() -> str:
    return say(
        "Options, criteria, figures, ranges and sources in one workbook. Fill it in and bring it "
        "back: only what you changed there is taken, and it can be undone in one step."
    )


def _tell() -> None:
    """What was changed, as long as it stands, or every cell that could not be read."""
    said, at = choices.from_aside(_SAID) or ("", "")
    if said and at == session.text():
        st.html(f'<p class="said" role="status">{html(said)}</p>')
        if choices.from_aside(_TOOK):
            st.button(say("Take these changes back"), key=session.key("workbook", "back"),
                      type="tertiary", on_click=session.handler(session.undo))  # fmt: skip
    wrong: tuple[Fault, ...] = choices.from_aside(_WRONG) or ()
    heading = say("Nothing was taken from the workbook; mend these cells and bring it again")
    faults.as_said(heading, [one.sentence() for one in wrong])


def _take(widget: str) -> None:
    """Take the changes of a workbook into the draft, in one step; or say why not."""
    given = session.entered(widget)
    if given is None:
        return
    _note("", took=False)
    try:
        found, told = bring(session.draft(), given.getvalue(), given.name)
    except CaseFaults as wrong:
        choices.put_aside(_WRONG, wrong.faults)
        return
    if not found.changes.any:
        _note(say("The workbook says what the case says already; nothing was changed."))
        return
    done = say("The changes in {file} were taken.", file=given.name)
    session.restructure(take, found.changes, removed=done)
    session.state().generation += 1  # every input is drawn anew with what it now holds
    _note(sentences(done, told.said), took=True)


def _note(said: str, took: bool = False) -> None:
    """Keep what to tell beside the draft that it is true of."""
    choices.put_aside(_WRONG, ())
    choices.put_aside(_SAID, (said, session.text()))
    choices.put_aside(_TOOK, took)
