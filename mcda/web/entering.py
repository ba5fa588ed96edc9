"""From the table of estimates into the draft: what a browser sent is entered before all else.

The browser's journal stands in the state of a component. It is read at the beginning of every run
and before every callback, whatever page runs. An edit is acknowledged only when it was kept as a
draft that the page's address names: what a browser forgets is safe.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from mcda.web import autosave, choices, session
from mcda.web.journal import Sent, belongs, enter, fresh, sent_by
from mcda.web.state import FIRST, HELD

SHEET, POST = "sheet", "sheet post"
_ROOM = ("opening of the case",)
REPLACED = ("said", "estimates")


def case_token() -> str:
    """What the browser notes with every edit: which case, in which session, was open."""
    mine = session.state()
    room = mine.aside.setdefault(_ROOM, uuid4().hex)
    mark = hashlib.sha256(mine.saved.text.encode()).hexdigest()[:16] if mine.saved.text else ""
    parts = (mine.journal.session, room, mine.shelf.owner, mine.saved.case or "", mark,
             mine.shelf.found)  # fmt: skip
    return json.dumps(parts)


def _parts(token: str) -> tuple[Any, ...]:
    try:
        found = json.loads(token)
    except ValueError:
        return ()
    return tuple(found) if isinstance(found, list) else ()


def _take_in() -> None:
    held = HELD.get() or {}
    for key in (SHEET, POST):
        found = held.get(key)
        if isinstance(found, Mapping):
            take(found.get("sent"))


def take(given: object) -> bool:
    """Enter what a browser sent; True where anything in it is new.

    What was sent to a session that is gone may have been taken back since; the browser sends
    again what was never acknowledged.
    """
    sent, mine = sent_by(given), session.state()
    if sent is None or sent.session != mine.journal.session:
        return False
    is_new = _look(sent)
    with mine.lock:
        new = fresh(sent, mine.journal.entered)
        now = _parts(case_token())
        ours = [one for one in new if belongs(_parts(one.case), now)]
        mine.journal.strange += len(new) - len(ours)
        if ours:
            replaced = session.restructure(enter, ours)
            choices.put_aside(REPLACED, replaced[-1] if replaced else None)
        if new:
            mine.journal.entered[sent.journal] = new[-1].number
    if new or is_new:
        mine.was_entered = True
    return bool(new) or is_new


def _look(sent: Sent) -> bool:
    """Let the form behind a figure show the cell in focus, if it is another one than before."""
    looked, focus = session.state().journal.looked, sent.focus
    if focus is None or focus.number <= looked.get(sent.journal, 0):
        return False
    looked[sent.journal] = focus.number
    choices.choose("option", focus.option)
    choices.choose("criterion", focus.criterion)
    return True


FIRST.append(_take_in)


@session.handler
def arrive() -> None:
    """Begin a run: whatever was typed is entered by now."""


def acknowledged() -> dict[str, int]:
    """The last edit of each journal that the browser may forget."""
    journal = session.state().journal
    if journal.kept != journal.entered:
        entered = dict(journal.entered)
        shelf = session.state().shelf
        was = shelf.is_again
        is_kept = autosave.keep()
        shelf.is_again = was
        autosave.put_address()
        journal.kept = entered if is_kept else journal.kept
    return dict(journal.kept)
