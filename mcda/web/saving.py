"""The library of saved cases as the form asks it: every trouble becomes words, none an error."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from mcda.decision.saved import Clash, Conflict, Merged, Saved, Version
from mcda.faults import CaseFaults, quoted
from mcda.language import say, sentences, spoken
from mcda.web import cached, session
from mcda.web.draft import Draft
from mcda.web.shelf import SavedAs, Shelf

if TYPE_CHECKING:
    from mcda.library.store import Library

T = TypeVar("T")
# Seconds to wait for others: little where the reader did not ask for anything.
PATIENCE = {"save": 8.0, "look": 2.0, "draft": 0.2}
Haste = Literal["save", "look", "draft"]
_REST = 30.0  # seconds in which a library that did not open is not tried again unasked


@dataclass(frozen=True)
class Trouble:
    """What the library could not do, in sentences."""

    said: tuple[str, ...]


@dataclass
class _Opened:
    lock: Any = field(default_factory=RLock)
    library: Library | None = None
    trouble: Trouble | None = None
    said_in: str = ""
    until: float = 0.0


_libraries: dict[tuple[str, Haste], _Opened] = {}
_lock = RLock()


def let_go() -> None:
    """Close every library that is open."""
    with _lock:
        for one in _libraries.values():
            if one.library:
                one.library.close()
        _libraries.clear()


def _opened(haste: Haste) -> Library | Trouble:
    from mcda.library.store import Library

    place = os.environ.get("MCDA_LIBRARY", ""), haste
    with _lock:
        known = _libraries.setdefault(place, _Opened())
    with known.lock:
        if known.library:
            return known.library
        rests = known.said_in == spoken() and time.monotonic() < known.until
        if known.trouble and haste != "save" and rests:
            return known.trouble
        known.library, known.trouble = None, None
        found = _told(lambda: Library.open(patience=PATIENCE[haste]))
        if isinstance(found, Trouble):
            known.trouble, known.until = found, time.monotonic() + _REST
            known.said_in = spoken()
        else:
            known.library = found
        return found


def _told(work: Callable[[], T]) -> T | Trouble:
    from mcda.library.trouble import LibraryTrouble

    try:
        return work()
    except LibraryTrouble as trouble:
        return Trouble((sentences(trouble.sentence, trouble.remedy),))
    except CaseFaults as wrong:
        return Trouble(tuple(fault.sentence() for fault in wrong.faults))
    except OSError as error:
        why = error.strerror or say("refused")
        return Trouble((say("The library could not be reached ({why}).", why=why),))


def asked(work: Callable[[Library], T], haste: Haste = "look") -> T | Trouble:
    """What the library answers, or why it cannot; haste says how long it may wait for others."""
    library = _opened(haste)
    return library if isinstance(library, Trouble) else _told(lambda: work(library))


def read(text: str) -> Draft | Trouble:
    """A text as a draft, or why it cannot be read."""
    return _told(lambda: cached.parse(text))


def differences(before: str, after: str) -> tuple[str, ...]:
    """The places where two texts differ, each with what stands there before and after."""
    from mcda.library.merging import differences

    found = _told(lambda: differences(before, after))
    if isinstance(found, Trouble):
        return found.said
    return tuple(
        say("{place}: {before} before, {after} after", place=one.place, before=quoted(one.before),
            after=quoted(one.after)) for one in found
    )  # fmt: skip


def title_of(text: str) -> str:
    """The title that a text states; nothing where it states none."""
    tree = read(text)
    return "" if isinstance(tree, Trouble) else str(tree.get("title") or "")


def shelf() -> Shelf:
    """This session's part of the saved cases."""
    return session.state().shelf


def who() -> str:
    """Who is at work, for the log."""
    return shelf().who or say("somebody who gave no name")


def sign(name: str) -> None:
    """Note who is at work; a reload of the page's address knows the name again."""
    mine = shelf()
    mine.who = name.strip()
    if mine.who and mine.owner:
        asked(lambda library: library.keep_name(mine.owner, mine.who), "save")


def is_changed() -> bool:
    """True where the draft is not what it was opened from or saved as."""
    return session.text() != session.state().saved.text


def standing_of(version: Version) -> SavedAs:
    """What a draft opened from that version is saved as."""
    return SavedAs(version.case, version.number, version.saved_by, version.saved_at)


def _kept(answer: Saved | Conflict | Trouble, text: str) -> None:
    """Take note of what became of a save."""
    mine = session.state()
    mine.shelf.said = answer.said if isinstance(answer, Trouble) else ()
    if isinstance(answer, Conflict):
        mine.shelf.conflict, mine.shelf.dialog = answer, "conflict"
    if isinstance(answer, Saved):
        before, version = mine.saved, answer.version
        mine.saved = SavedAs(version.case, version.number, version.saved_by, version.saved_at, text)
        mine.shelf.dialog, mine.shelf.conflict = "", None
        mine.shelf.saves += 1
        session.keep(text)
        _drop_drafts(before.case, version.case)
        if before.case is None and before.was_shown:
            note_shown(version.case, 0, say("before it was first saved"))


def _drop_drafts(*cases: str | None) -> None:
    owner = shelf().owner
    shelf().drafted = None
    if not owner:
        return
    for case in dict.fromkeys(cases):
        asked(lambda library, case=case: library.drop_draft(owner, case), "draft")  # type: ignore[misc]


def note_shown(case: str, version: int | None = None, detail: str = "") -> None:
    """Put on record that the ranking of a case was shown; only the first time counts."""
    noted = asked(lambda library: library.note_event(
        "ranking first shown", case, who(), detail, version), "draft")  # fmt: skip
    if not isinstance(noted, Trouble):
        shelf().noted.add(case)


def save(note: str = "") -> None:
    """The draft as the next version of its case, or as a new case."""
    text, at = session.text(), session.state().saved
    _kept(asked(lambda library: library.save(text, by=shelf().who, note=note,
          key=at.case, based_on=at.number), "save"), text)  # fmt: skip


def save_copy(note: str = "") -> None:
    """The draft as a case of its own."""
    text, of = session.text(), session.state().saved.case
    _kept(asked(lambda library: library.save_as_copy(
        text, by=shelf().who, of=of, note=note), "save"), text)  # fmt: skip


def save_on_top(note: str = "") -> None:
    """The draft as the next version after the colleague's, which stays below it."""
    conflict = shelf().conflict
    if conflict:
        text, theirs = session.text(), conflict.theirs
        _kept(asked(lambda library: library.save(text, by=shelf().who, note=note,
              key=theirs.case, based_on=theirs.number), "save"), text)  # fmt: skip


def merged(conflict: Conflict) -> Merged | tuple[Clash, ...] | Trouble:
    """The colleague's changes and the draft's put together, or the places where they clash."""
    from mcda.library.merging import merge

    base = conflict.yours
    if base is None:
        return Trouble((say("The version you opened is not known, so nothing can be merged."),))
    return _told(lambda: merge(base.text, session.text(), conflict.theirs.text))


def save_merged(note: str = "") -> None:
    """Both sides' changes as the next version, which is then the draft; it can be undone."""
    conflict = shelf().conflict
    both = merged(conflict) if conflict else None
    if conflict is None or not isinstance(both, Merged):
        return
    theirs = conflict.theirs
    answer = asked(lambda library: library.save(both.text, by=shelf().who, note=note,
                   key=theirs.case, based_on=theirs.number), "save")  # fmt: skip
    if isinstance(answer, Saved):
        session.open_draft(cached.parse(both.text), standing_of(answer.version),
                           say("Your changes and theirs were merged."))  # fmt: skip
    _kept(answer, session.text())


def open_version(key: str, number: int | None = None) -> bool:
    """Put a saved version, or the newest, in the place of the draft; False where that failed."""
    version = asked(lambda library: library.open_case(key, number))
    tree = version if isinstance(version, Trouble) else read(version.text)
    if isinstance(version, Trouble) or isinstance(tree, Trouble):
        shelf().said = tree.said if isinstance(tree, Trouble) else ()
        return False
    session.open_draft(tree, standing_of(version))
    shelf().said, shelf().dialog = (), ""
    return True
