"""Saving on top of what was opened: a version more, or a conflict, never an overwriting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from mcda.decision.saved import Conflict, Saved, Version, What
from mcda.files.tree import parse
from mcda.language import say, say_in
from mcda.library.log import Entry, logged, of_token
from mcda.library.merging import tree_differences
from mcda.library.rows import case_row, keys_like, upsert, version_at, version_row
from mcda.library.tables import DELETED, KEPT, cases, looks, versions
from mcda.library.texts import KEY, LONGEST_KEY, CaseText, key_of
from mcda.library.trouble import LibraryTrouble
from mcda.library.weights_record import weights_in

_MOST_PLACES = 6  # of what a version changed, as the log names them


@dataclass(frozen=True)
class Save:
    """One save: the text, whose it is and why, and the token that makes it one save only."""

    text: CaseText
    by: str
    at: str
    token: str
    note: str = ""
    what: What = "saved"
    detail: str = ""


def is_key(given: str) -> bool:
    """True for words of letters and digits joined by '-', as keys are made from titles."""
    return bool(KEY.match(given))


def free_key(connection: Connection, wanted: str) -> str:
    """The wanted key, or with the first number behind it that is free."""
    start = wanted[:LONGEST_KEY].strip("-")
    taken, number, key = keys_like(connection, start), 1, wanted
    while key in taken:
        number += 1
        key = f"{start}-{number}"
    return key


def _shown(save: Save) -> dict[str, Any]:
    text = save.text
    return {"title": text.title, "region": text.region, "year": text.year, "saved_by": save.by,
            "saved_at": save.at}  # fmt: skip


def add_version(connection: Connection, case: int, version: Version, tree: dict[str, Any]) -> None:
    """Write one version; its number must be free. tree: what its text says."""
    connection.execute(insert(versions).values(
        case_id=case, number=version.number, text=version.text, sha256=version.sha256,
        size=len(version.text.encode()), saved_by=version.saved_by, saved_at=version.saved_at,
        note=version.note, parent=version.parent, weights=weights_in(tree)))  # fmt: skip


def look_through(connection: Connection, case: int, look: str) -> None:
    """Let searches find the case by this text from now on."""
    if connection.execute(select(looks.c.look).where(looks.c.case_id == case)).scalar() != look:
        upsert(connection, looks, {"case_id": case}, {"look": look})


def new_case(connection: Connection, key: str, save: Save, newest: int) -> int:
    """A row for a new case; its id. Raises LibraryTrouble where the key was taken meanwhile."""
    made = connection.execute(insert(cases).values(
        key=key, state=KEPT, newest=newest, **_shown(save)).returning(cases.c.id))  # fmt: skip
    return int(made.scalar_one())


def raise_newest(connection: Connection, key: str, was: int, newest: int, save: Save) -> bool:
    """Move a case to a newer version if it still stands where it was opened."""
    moved = connection.execute(
        update(cases)
        .where(cases.c.key == key, cases.c.newest == was, cases.c.state == KEPT)
        .values(newest=newest, **_shown(save))
    )
    return moved.rowcount == 1


def _first(connection: Connection, key: str, save: Save) -> Saved:
    text = save.text
    version = Version(key, 1, text.text, text.sha256, save.by, save.at, save.note, None)
    case = new_case(connection, key, save, 1)
    return _kept(connection, case, version, save)


def _detail(save: Save, before: str) -> str:
    """The note, where the text comes from, and the places it changed."""
    told = [part for part in (save.note, save.detail) if part]
    if before:
        places = [one.place for one in tree_differences(parse(before).value, save.text.tree)]
        more = len(places) - _MOST_PLACES
        shown = places[:_MOST_PLACES] + ([say("{count} more", count=more)] if more > 0 else [])
        among = say_in("between names", ", ").join(shown)
        told.append(say("changed: {places}", places=among) if shown
                    else say("changed: nothing but comments"))  # fmt: skip
    return say_in("between items", "; ").join(told)


def _kept(
    connection: Connection, case: int, version: Version, save: Save, before: str = ""
) -> Saved:
    add_version(connection, case, version, save.text.tree)
    look_through(connection, case, save.text.look)
    entry = Entry(save.token, save.at, save.by, save.what, version.case, version.number,
                  _detail(save, before))  # fmt: skip
    logged(connection, entry)
    return Saved(version)


def _refuse_gone(row: Row[Any]) -> None:
    if row.state == DELETED:
        raise LibraryTrouble(say("The case '{key}' was deleted.", key=row.key),
                             say("Restore it first, or save as a new case."))  # fmt: skip


def save_on(connection: Connection, key: str, based_on: int | None, save: Save) -> Saved | Conflict:
    """The next version of a case, or the first under a key nobody has."""
    if done := of_token(connection, save.token):
        return Saved(version_at(connection, done.case, done.version))
    row = case_row(connection, key)
    if row is None:
        return _first(connection, key, save)
    _refuse_gone(row)
    newest = version_at(connection, key, row.newest)
    if newest.sha256 == save.text.sha256 and not save.note and save.what == "saved":
        return Saved(newest, new=False)
    stale = based_on is None or based_on != row.newest
    if stale or not raise_newest(connection, key, row.newest, row.newest + 1, save):
        opened = based_on or 0
        known = 0 < opened <= row.newest
        yours = version_row(connection, row.id, key, opened) if known else None
        theirs = version_at(connection, key, None)
        return Conflict(yours, theirs, save.text.text)
    text = save.text
    version = Version(key, row.newest + 1, text.text, text.sha256, save.by, save.at, save.note,
                      row.newest)  # fmt: skip
    return _kept(connection, row.id, version, save, newest.text)


def save_new(connection: Connection, save: Save, wanted: str | None = None) -> Saved:
    """The first version of a new case, under a key from its title."""
    if done := of_token(connection, save.token):
        return Saved(version_at(connection, done.case, done.version))
    return _first(connection, free_key(connection, wanted or key_of(save.text.title)), save)
