"""The brief: its status, its first page and its files."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.web import draft as drafts
from mcda.web import drawn, keeping, session
from mcda.web.show.words import html

_MEANS = {
    "draft": "A check that blocks is still open, so the brief is a draft.",
    "for discussion": "Nothing blocks, but some checks are still open.",
    "final": "Every check is met or declared.",
}


def status(analysis: Analysis) -> None:
    """Whether the brief is a draft, for discussion or final, and why."""
    st.html(f'<p class="answer">Status: {html(analysis.status)}.</p>'
            f'<p class="support">{html(_MEANS[analysis.status])}</p>')  # fmt: skip


def downloads() -> None:
    """The brief as files; their bytes are ready before anyone clicks."""
    text, tree = session.text(), session.draft()
    with st.container(horizontal=True):
        st.download_button("Download the PDF", drawn.brief_pdf(text),
                           drafts.file_name(tree, "pdf"), "application/pdf", key="download_pdf",
                           type="primary", **_noted("PDF"))  # fmt: skip
        st.download_button("Download as a web page", drawn.brief_html(text).encode(),
                           drafts.file_name(tree, "html"), "text/html", key="download_html",
                           **_noted("web page"))  # fmt: skip


def _noted(kind: str) -> dict[str, Any]:
    """A brief of a saved case goes on record as it is taken away."""
    case = session.state().saved.case
    if case is None:
        return {"on_click": "ignore"}
    return {"on_click": session.handler(keeping.note_taken), "args": ("brief printed", case, kind)}


def preview() -> None:
    """The brief as a page of its own origin, which cannot reach the form around it."""
    page = b64encode(drawn.brief_html(session.text()).encode()).decode()
    st.iframe(f"data:text/html;charset=utf-8;base64,{page}", height=760,
              alt="The decision page of the brief")  # fmt: skip
