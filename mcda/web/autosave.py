"""Unsaved work: kept in the library as a draft after every change, and found again.

A session keeps its drafts under an id of its own, which stands in the page's address: a reload
begins a new session, and so does a server that was started again.
"""

from __future__ import annotations

import re
import weakref
from dataclasses import replace
from threading import RLock
from time import monotonic
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

import streamlit as st
from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx

from mcda.language import ENGLISH, say
from mcda.web import cached, clock, saving, session
from mcda.web.saving import Trouble, asked, shelf
from mcda.web.shelf import SavedAs
from mcda.web.state import State, unbroken
from mcda.web.steps import Steps

if TYPE_CHECKING:
    from mcda.decision.saved import Draft as Kept
    from mcda.library.store import Library

_ID = re.compile(r"[0-9a-f]{32}\Z")
_INPUTS = re.compile(r"^# inputs (\d{1,9})\n\Z", re.MULTILINE)
_OURS = ("draft", "case")
_SHOWING = ("ranking", "sure", "brief")
# Which session keeps its drafts under an id.
_held: dict[str, tuple[weakref.ref[State], str]] = {}
_lock = RLock()
REST = 10.0  # seconds before a library that did not take a draft is asked again


def _here() -> str:
    found = get_script_run_ctx()
    return found.session_id if found else ""


def is_live(session_id: str) -> bool:
    """True while a browser shows that session."""
    return Runtime.exists() and Runtime.instance().is_active_session(session_id)


def elsewhere() -> Literal["", "draft", "case"]:
    """What of this session is open in another one that is live: its draft, its case or nothing."""
    mine = session.state()
    if mine.shelf.is_second:
        return "draft"
    with _lock:
        others = [(of(), at) for of, at in _held.values()]
    case = mine.saved.case
    return "case" if case and any(
        one is not None and one is not mine and one.saved.case == case and is_live(at)
        for one, at in others
    ) else ""  # fmt: skip


def claim(owner: str, mine: State) -> bool:
    """Take an id for a session, unless another one that is live has it."""
    with _lock:
        held = _held.get(owner)
        other = held[0]() if held else None
        if held and other is not None and other is not mine and is_live(held[1]):
            return False
        for gone in [key for key, (of, _) in _held.items() if of() is None]:
            del _held[gone]
        _held[owner] = weakref.ref(mine), _here()
        return True


def arrive() -> None:
    """Begin a run: a new session finds its unsaved work, or its saved case, by the address."""
    mine = session.state()
    if mine.shelf.owner:
        claim(mine.shelf.owner, mine)  # an id just taken
        return
    known, case = [str(st.query_params.get(one, "")) for one in ("draft", "case")]
    with unbroken():
        _begin(mine, known if _ID.match(known) else "", case)


def _begin(mine: State, known: str, case: str) -> None:
    """Open what the address names: the work kept under an id, or a saved case."""
    mine.shelf.found = known
    mine.shelf.owner = known if known and claim(known, mine) else uuid4().hex
    claim(mine.shelf.owner, mine)
    if known:
        name = asked(lambda library: library.name_of(known))
        mine.shelf.who = name if isinstance(name, str) else ""
    # A second tab of one address opens a copy, which it keeps under an id of its own.
    mine.shelf.is_second = bool(known) and known != mine.shelf.owner
    if not (known and _open_again(known, case)) and case:
        saving.open_version(case)
        mine.steps = Steps()


def _open_again(owner: str, case: str) -> bool:
    """Open the work that an id has on a case, without one the last; False where there is none."""
    found = asked(lambda library: library.drafts_of(owner))
    drafts = () if isinstance(found, Trouble) else found
    draft = next((one for one in drafts if not case or one.case == case), None)
    if draft is None:
        return False
    key, based_on = draft.case, draft.based_on
    on_version = key is not None and saving.open_version(key, based_on)
    _open_work(draft)
    mine = session.state()
    if not on_version:
        mine.saved = SavedAs(was_shown=based_on == 0)
    # After a restart a page still open sends its inputs with what was typed: they are known again.
    known = _INPUTS.search(draft.text)
    mine.generation = int(known[1]) if known else mine.generation
    mine.shelf.is_again = True
    return True


def _open_work(draft: Kept) -> None:
    tree = saving.read(draft.text)
    if not isinstance(tree, Trouble):
        when = clock.told(draft.saved_at)
        said = say("Your unsaved work from {when} was opened again.", when=when)
        session.open_work(tree, said)


def open_case(key: str) -> None:
    """Open a saved case, with the work on it that this session did not save."""
    if saving.open_version(key):
        owner, number = shelf().owner, session.state().saved.number
        draft = asked(lambda library: library.draft_of(owner, key))
        if draft and not isinstance(draft, Trouble) and draft.based_on == number:
            _open_work(draft)


def keep() -> bool:
    """End a run: keep what was changed as a draft, drop it where nothing is changed any more.

    False where something changed could not be kept; it is tried again by a later run.
    """
    mine, text = session.state(), session.text()
    mine.shelf.is_again = False
    at, owner, drafted = mine.saved, mine.shelf.owner, mine.shelf.drafted
    wanted = (at.case, at.based_on, text)
    is_new = text != at.text and drafted != wanted
    is_back = text == at.text and drafted is not None and drafted[0] == at.case
    if not (is_new or is_back):
        return True
    if monotonic() < mine.shelf.rest_until:
        return False

    def work(library: Library) -> None:
        if is_new:
            inputs = f"# inputs {mine.generation}\n"
            library.keep_draft(owner, text + inputs, at.case, at.based_on)
        else:
            library.drop_draft(owner, at.case)

    done = asked(work, "draft")
    failed = isinstance(done, Trouble)
    mine.shelf.drafted = wanted if is_new and not failed else None
    mine.shelf.rest_until = monotonic() + REST if failed else 0.0
    mine.shelf.quiet_trouble = done.said[0] if isinstance(done, Trouble) else ""
    return not failed


def address() -> dict[str, str]:
    """What the page's address says, so that a reload finds the work."""
    mine = session.state()
    found = {key: one for key, one in st.query_params.to_dict().items() if key not in _OURS}
    if mine.shelf.drafted or mine.shelf.who or "draft" in st.query_params:
        found["draft"] = mine.shelf.owner
    if mine.saved.case:
        found["case"] = mine.saved.case
    if mine.language != ENGLISH or session.LANGUAGE in found:
        found[session.LANGUAGE] = mine.language
    return found


def put_address() -> None:
    """Let the address say it, once: each time would be one more step on the way back."""
    mine, wanted = session.state(), address()
    if wanted != mine.shelf.address and wanted != st.query_params.to_dict():
        st.query_params.from_dict(wanted)
    mine.shelf.address = wanted


def note_shown(page: str) -> None:
    """A ranking that the page is about to show goes on record the first time."""
    mine = session.state()
    case = mine.saved.case
    if page not in _SHOWING or (case in mine.shelf.noted if case else mine.saved.was_shown):
        return
    if cached.analysed(session.text()).analysis is None:
        return
    if case:
        saving.note_shown(case)
        return
    mine.saved = replace(mine.saved, was_shown=True)
