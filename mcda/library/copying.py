"""Versions made from versions: copies, old ones brought back; and what is noted of a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection

from mcda.decision.saved import Conflict, Saved
from mcda.language import say
from mcda.library.log import SHOWN, Entry, first_shown, logged, of_token, was_noted, was_shown
from mcda.library.rows import present, version_at
from mcda.library.saving import Save, save_new, save_on
from mcda.library.texts import read_text
from mcda.library.trouble import LibraryTrouble


def save_copy(connection: Connection, save: Save, of: str | None) -> Saved:
    """A text as a new case.

    Where the ranking of the case it comes from was shown, the copy's record says so too: its
    weights cannot claim to have been set before.
    """
    saved = save_new(connection, save)
    shown = first_shown(connection, of) if of else None
    if shown is not None:
        detail = say("in {case}, which this is a copy of", case=of)
        was_shown(connection, saved.version.case, shown, 0, detail)
    return saved


def restoring(key: str, number: int, by: str, at: str, token: str) -> Callable[[Connection], Saved]:
    """The work that puts an old version on top of the newest."""

    def work(connection: Connection) -> Saved:
        row = present(connection, key, lock=True)
        old = version_at(connection, key, number)
        note = say("version {number} again", number=number)
        save = Save(read_text(old.text), by, at, token, note, "version restored")
        kept = save_on(connection, key, row.newest, save)
        if isinstance(kept, Conflict):
            raise LibraryTrouble(say("Somebody saved '{key}' at the same moment.", key=key),
                                 say("Try again."))  # fmt: skip
        return kept

    return work


def note(connection: Connection, entry: Entry) -> None:
    """A line about a case, on its newest version or a named one; the first showing only once."""
    row = present(connection, entry.case, lock=True)
    if of_token(connection, entry.token):
        return
    if entry.what == SHOWN and was_noted(connection, entry.case, SHOWN):
        return
    version = row.newest if entry.version is None else entry.version
    logged(connection, replace(entry, version=version))
