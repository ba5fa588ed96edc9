"""What is done with saved cases beside saving: restoring, taking away, bringing in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mcda.decision.saved import What
from mcda.decision.words import counted
from mcda.language import say, say_many, sentences
from mcda.web.saving import Trouble, asked, shelf, who
from mcda.web.shelf import Filed

if TYPE_CHECKING:
    from mcda.library.store import Library


def no_name() -> str:
    """What is said to who acts without a name."""
    return say("Write your name first: it goes on record with what you do.")


def _done(work: Callable[[Library], object]) -> bool:
    """Do what the reader asked for by name; False, with the reason said, where it was refused."""
    mine = shelf()
    answer = asked(work, "save") if mine.who else Trouble((no_name(),))
    mine.said = answer.said if isinstance(answer, Trouble) else ()
    return not isinstance(answer, Trouble)


def restore_version(key: str, number: int) -> None:
    """An old version as the next one on top."""
    _done(lambda library: library.restore_version(key, number, by=shelf().who))


def delete(key: str) -> None:
    """Take a case off the list; it can be undone."""
    if _done(lambda library: library.delete(key, shelf().who)):
        shelf().deleted, shelf().dialog = key, ""


def bring_back(key: str) -> None:
    """Put a deleted case back on the list."""
    if _done(lambda library: library.restore(key, shelf().who)):
        shelf().deleted, shelf().dialog = None, ""


def purge(key: str, sure: str) -> None:
    """Remove every version of a case for good, once its key was typed again."""
    if _done(lambda library: library.purge(key, shelf().who, sure)):
        shelf().deleted, shelf().dialog = None, ""


def import_files(files: Sequence[tuple[str, bytes]]) -> None:
    """Files into the saved cases, each by itself: one with faults keeps out no other."""
    shelf().imported = tuple(_imported(name, content) for name, content in files)


def nothing_imported(by: str) -> tuple[Filed, ...]:
    """Why no file was taken."""
    why = say("Choose a file first.") if by else no_name()
    return (Filed(say("Nothing was imported"), wrong=(why,)),)


def _imported(name: str, content: bytes) -> Filed:
    told = asked(lambda library: library.import_text(content, by=shelf().who, name=name), "save")
    if isinstance(told, Trouble):
        return Filed(name, wrong=told.said)
    remark = told.remark
    if not told.versions:
        return Filed(name, sentences(say("{file}: nothing new.", file=name), remark))
    said = say_many(
        "{file}: saved as {case}, {count} version.", "{file}: saved as {case}, {count} versions.",
        told.versions, file=name, case=told.case, count=counted(told.versions),
    )  # fmt: skip
    return Filed(name, sentences(said, remark))


def note_taken(what: What, case: str, detail: str) -> None:
    """Put on record that somebody took a brief or a file of a case away."""
    asked(lambda library: library.note_event(what, case, who(), detail), "draft")
