"""Texts from files into the library, with the history they carry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from sqlalchemy import Connection

from mcda.decision.saved import Event, Imported, Version
from mcda.faults import CaseFaults, Fault
from mcda.files.text import read_bytes
from mcda.files.tree import parse
from mcda.language import say
from mcda.library.carrying import history_of, parted
from mcda.library.finding import same_text
from mcda.library.log import Entry, logged, of_token, was_shown
from mcda.library.rows import all_versions, case_row
from mcda.library.saving import (
    Save,
    add_version,
    free_key,
    look_through,
    new_case,
    raise_newest,
    save_new,
)
from mcda.library.tables import KEPT
from mcda.library.texts import CaseText, read_text
from mcda.library.trouble import LibraryTrouble


@dataclass(frozen=True)
class Arrival:
    """A file read: its text, and the versions it carries, oldest first."""

    name: str
    text: CaseText
    versions: tuple[Version, ...] = ()
    shown: Event | None = None


def arrival(name: str, given: str | bytes) -> Arrival:
    """A file's text and history. Raises CaseFaults where it is no case or its history is damaged.

    A text changed after it was exported becomes the version after the last it carries.
    """
    whole = read_text(given)
    body, packed = parted(whole.text)
    text = whole if packed is None else read_text(body)
    if "format" not in text.tree:
        raise CaseFaults([Fault(say("the file"), 1, say("no 'format'"),
                                say("a case, which starts with 'format: 1'"),
                                say("Import case files only."))])  # fmt: skip
    if packed is None:
        return Arrival(name, text)
    history = history_of(packed)
    newest = history.versions[-1].text
    if text.text.rstrip("\n") == newest.rstrip("\n"):
        text = read_text(newest)
    return Arrival(name, text, history.versions, history.shown)


def _with_text(came: Arrival, save: Save) -> tuple[Version, ...]:
    """The versions of the file, and its text behind them where somebody changed it since."""
    last = came.versions[-1]
    if last.sha256 == came.text.sha256:
        return came.versions
    top = Version(last.case, last.number + 1, came.text.text, came.text.sha256, save.by, save.at,
                  say("changed after it was exported"), last.number)  # fmt: skip
    return (*came.versions, top)


def _starts(one: tuple[Version, ...], other: tuple[Version, ...]) -> bool:
    """True where the one history is how the other begins, version by version."""
    known = {version.number: version.sha256 for version in other}
    return all(known.get(version.number) == version.sha256 for version in one)


def _told(came: Arrival, key: str, versions: int, remark: str = "") -> Imported:
    return Imported(came.name, key, versions, remark)


def _add(connection: Connection, case: int, new: tuple[Version, ...], save: Save, key: str) -> None:
    for version in new:
        add_version(connection, case, replace(version, case=key), parse(version.text).value)
    look_through(connection, case, save.text.look)
    if len(new) == 1:
        detail = say("{from_file}: version {number}, as the file states them",
                     from_file=save.detail, number=new[0].number)  # fmt: skip
    else:
        detail = say("{from_file}: versions {first} to {last}, as the file states them",
                     from_file=save.detail, first=new[0].number, last=new[-1].number)  # fmt: skip
    logged(connection, Entry(save.token, save.at, save.by, "imported", key, new[-1].number, detail))


def _take_history(connection: Connection, came: Arrival, save: Save) -> Imported:
    versions = _with_text(came, save)
    remark = ""
    last = versions[-1]
    wanted = last.case
    shown = replace(save, by=last.saved_by, at=last.saved_at)
    row = case_row(connection, wanted, lock=True)
    if row is not None and row.state == KEPT:
        here = all_versions(connection, wanted)
        if _starts(versions, here):
            return _told(came, wanted, 0, say("The library has it as {case}.", case=wanted))
        if _starts(here, versions):
            new = tuple(one for one in versions if one.number > row.newest)
            raise_newest(connection, wanted, row.newest, last.number, shown)
            _add(connection, row.id, new, save, wanted)
            on_top = say("Its new versions went on top of {case}.", case=wanted)
            return _told(came, wanted, len(new), on_top)
        remark = say("Another case in the library is called {case}.", case=wanted)
    key = free_key(connection, wanted)
    _add(connection, new_case(connection, key, shown, last.number), versions, save, key)
    return _told(came, key, len(versions), remark)


def take(connection: Connection, came: Arrival, save: Save) -> Imported:
    """Put a file into the library, unless it is there already."""
    if done := of_token(connection, save.token):
        return _told(came, done.case, 1)
    if came.versions:
        told = _take_history(connection, came, save)
        if came.shown is not None and told.case is not None:
            was_shown(connection, told.case, came.shown, came.shown.version, came.shown.detail)
        return told
    if there := same_text(connection, came.text.sha256):
        return _told(came, there, 0, say("The library has it as {case}.", case=there))
    return _told(came, save_new(connection, save).version.case, 1)


def case_files(folder: FilePath) -> tuple[FilePath, ...]:
    """The YAML files of a folder by name, without hidden ones; or the one file that was named.

    Raises LibraryTrouble where there is no such folder.
    """
    try:
        if folder.is_file():
            return (folder,)
        found = (one for one in folder.iterdir() if one.suffix.lower() in (".yaml", ".yml"))
        return tuple(sorted(one for one in found if one.is_file() and one.name[0] != "."))
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise LibraryTrouble(
            say("The folder {folder} cannot be read ({reason}).", folder=folder, reason=reason),
            say("Check the path and its spelling."),
        ) from None


def read_file(path: FilePath) -> Arrival:
    """A file's text and history. Raises CaseFaults."""
    return arrival(path.name, read_bytes(path))
