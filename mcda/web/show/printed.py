"""The brief: its status, its first page, its files, and what it says of itself."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mcda.decision.analysis import Analysis
from mcda.language import LANGUAGES, say, spoken
from mcda.web import briefs, keeping, offered, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.words import html
from mcda.web.state import File

_LANGUAGE = ("brief", "language")
_CAVEATS = ("brief", "caveats")
# Seconds between two looks whether the reader has gone on to something else.
_PATIENCE = 0.05


def status(analysis: Analysis) -> None:
    """Whether the brief is a draft, for discussion or final, and why."""
    match analysis.status:
        case "draft":
            said = say("Status: draft.")
            means = say("A check that blocks is still open, so the brief is a draft.")
        case "for discussion":
            said = say("Status: for discussion.")
            means = say("Nothing blocks, but some checks are still open.")
        case _:
            said = say("Status: final.")
            means = say("Every check is met, or skipped with a reason.")
    st.html(f'<p class="answer">{html(said)}</p><p class="support">{html(means)}</p>')


def language() -> None:
    """In which language the brief is printed; it goes into the case."""
    names: dict[str, str] = {code: one.name for code, one in LANGUAGES.items()}
    fields.pick(say("Language of the brief"), _LANGUAGE, names,
                blank=say("As the form: {language}", language=names[spoken()]))  # fmt: skip


Places = dict[str, DeltaGenerator]


def downloads() -> Places:
    """The brief as files, each a button as soon as its bytes are there; the places of the rest."""
    job = briefs.job(briefs.printing())
    places: Places = {}
    with st.container(horizontal=True):
        for form in briefs.FORMS:
            place, ready = st.empty(), job.known(form.ending)
            if ready is None:
                places[form.ending] = place
                place.button(say("{button}: being written", button=form.label), disabled=True,
                             key=f"writing_{form.ending}")  # fmt: skip
            else:
                _offer(place, form, ready)
    return places


def complete(places: Places) -> None:
    """Draw the buttons that are still missing, one by one, as their files are written."""
    job = briefs.job(briefs.printing())
    for form in briefs.FORMS:
        if form.ending in places:
            while (ready := job.file(form.ending, _PATIENCE)) is None:
                session.give_way()
            _offer(places[form.ending], form, ready)


def _offer(place: DeltaGenerator, form: briefs.Form, ready: bytes) -> None:
    name = drafts.file_name(session.draft(), form.ending)
    offered.note(File(name, form.mime, ready))
    place.download_button(
        form.label, ready, name, form.mime,
        key=f"download_{form.ending}",
        type="primary" if form.ending == "pdf" else "secondary", **_noted(form.name),
    )  # fmt: skip


def _noted(kind: str) -> dict[str, Any]:
    """A brief of a saved case goes on record as it is taken away."""
    case = session.state().saved.case
    if case is None:
        return {"on_click": "ignore"}
    return {"on_click": session.handler(keeping.note_taken), "args": ("brief printed", case, kind)}


def preview() -> None:
    """The decision page as a page of its own origin, which cannot reach the form around it."""
    page = b64encode(briefs.preview(briefs.printing()).encode()).decode()
    st.iframe(f"data:text/html;charset=utf-8;base64,{page}", height=1020,
              alt=say("The decision page of the brief"))  # fmt: skip


def about() -> None:
    """What the brief says of itself: version, days, who prepared and who signed."""
    version, day, until = st.columns(3)
    with version:
        fields.text(say("Version"), ("brief", "version"),
                    placeholder=say("as in {example}", example="2"))  # fmt: skip
    with day:
        fields.text(say("Date"), ("brief", "date"),
                    placeholder=say("as in {example}", example="2026-11-22"))  # fmt: skip
    with until:
        fields.text(say("Valid until"), ("brief", "valid_until"),
                    placeholder=say("as in {example}", example="2027-06-30"))  # fmt: skip
    fields.text(say("Who prepared the data and the brief"), ("brief", "prepared_by"))
    fields.text(say("Who signed for data, assumptions and decisions"), ("brief", "signed_by"))
    _caveats()
    faults.beside(("brief",), exactly=True)


def _caveats() -> None:
    """One caveat a line."""
    given = drafts.read(session.draft(), _CAVEATS)
    lines = [str(one) for one in given] if isinstance(given, list) else []
    fields.lines(say("What a reader must know beside the rest, one caveat a line"), lines,
                 lambda kept: _keep_caveats(kept), *_CAVEATS)  # fmt: skip
    faults.beside(_CAVEATS)


def _keep_caveats(kept: list[str]) -> None:
    if kept:
        session.write(_CAVEATS, kept)
    else:
        session.forget(_CAVEATS)
