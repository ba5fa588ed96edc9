"""What can go wrong with the library of saved cases, in one sentence and a remedy."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from mcda.faults import CaseFaults, Fault
from mcda.language import say, sentences

Told = tuple[str, str]  # a sentence and its remedy


def _kept() -> str:
    return say("Nothing was written; what you typed is still where you typed it.")


def _by_sqlite(name: str) -> Told | None:
    """What SQLite's name of an error means."""
    match name:
        case "SQLITE_FULL":
            return say("The disk that holds the library is full."), sentences(
                say("Free some space and save again."), _kept()
            )
        case "SQLITE_IOERR":
            return say("The disk that holds the library could not be written or read."), sentences(
                say("See whether it is full or was taken out, and save again."), _kept()
            )
        case "SQLITE_READONLY":
            return say("The library may be read but not written."), sentences(
                say(
                    "Ask for the right to write its file and folder, or name another with "
                    "MCDA_LIBRARY."
                ),
                _kept(),
            )
        case "SQLITE_CANTOPEN":
            return say("The library's file cannot be opened or made."), say(
                "See that its folder exists and may be written, or name another file "
                "with MCDA_LIBRARY."
            )
        case "SQLITE_BUSY":
            return say("Another program keeps the library busy."), sentences(
                say("Wait a moment and try again; see what else has the file open."), _kept()
            )
        case "SQLITE_LOCKED":
            return say("Another program keeps the library busy."), sentences(
                say("Wait a moment and try again."), _kept()
            )
        case "SQLITE_NOTADB":
            return say("The library's file is no library."), say(
                "Name another file with MCDA_LIBRARY, or put a back-up in its place."
            )
        case "SQLITE_CORRUPT":
            return say("The library's file is damaged."), say(
                "Put the newest back-up in its place; docs/library.md says how."
            )
    return None


def _by_state(state: str) -> Told | None:
    """What PostgreSQL's code of an error, or its class, means."""
    match state:
        case "28":
            return say("The database server refuses the name or the password."), say(
                "Check user and password in MCDA_LIBRARY."
            )
        case "3D":
            return say("The database server has no such database."), say(
                "Create it, or check its name in MCDA_LIBRARY."
            )
        case "42501":
            return say("The database server does not let this user do that."), say(
                "Ask for the right to create and write tables in the database."
            )
        case "25006":
            return say("The database may be read but not written."), sentences(
                say("Ask whoever keeps the server."), _kept()
            )
        case "53100":
            return say("The database server's disk is full."), sentences(
                say("Ask whoever keeps the server to free some space."), _kept()
            )
        case "53300":
            return say("The database server takes no more connections."), sentences(
                say("Try again later."), _kept()
            )
        case "55P03":
            return say("Another program keeps the library busy."), sentences(
                say("Wait a moment and try again."), _kept()
            )
        case "40":
            return say("Two saves met in the database."), sentences(say("Try again."), _kept())
    return None


def _away() -> Told:
    return say("The database server cannot be reached."), sentences(
        say("See that it runs and that MCDA_LIBRARY names it, then try again."), _kept()
    )


def _other() -> Told:
    return say("The library could not do this."), sentences(
        say("Try again; if it stays so, keep the text."), _kept()
    )


_SAID = {"authentication failed": "28", "no password supplied": "28", "does not exist": "3D",
         "too many clients": "53300"}  # fmt: skip


class LibraryTrouble(Exception):
    """The library cannot do what was asked: why, and what to do about it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        self.sentence = sentence
        self.remedy = remedy
        super().__init__(sentences(sentence, remedy))

    def as_faults(self) -> CaseFaults:
        """The same for a reader of case files."""
        found = say("trouble ({trouble})", trouble=self.sentence.rstrip(".。"))
        return CaseFaults([Fault(say("the library"), None, found, say("a library that opens"),
                                 self.remedy)])  # fmt: skip


def _of_sqlite(name: str) -> Told | None:
    parts = name.split("_")
    return _by_sqlite("_".join(parts[:2]))


def _state_of(original: BaseException) -> str | None:
    """PostgreSQL's code of an error; None where the connection or the server went away."""
    state = getattr(original, "sqlstate", None)
    if not state or state[:2] in ("08", "57"):  # the connection, or a server that stops or starts
        said = str(original)
        return next((code for sign, code in _SAID.items() if sign in said), None)
    return str(state)


def _of_postgres(original: BaseException) -> Told:
    state = _state_of(original)
    if state is None:
        return _away()
    return _by_state(state) or _by_state(state[:2]) or _other()


def trouble_of(error: SQLAlchemyError, where: str) -> LibraryTrouble:
    """The trouble behind a database's error; where: the library's address without its password."""
    told = _other()
    if isinstance(error, DBAPIError) and error.orig is not None:
        name = getattr(error.orig, "sqlite_errorname", None)
        if name is not None:
            told = _of_sqlite(name) or _other()
        elif type(error.orig).__module__.startswith("psycopg"):
            told = _of_postgres(error.orig)
    sentence, remedy = told
    bare = sentence.rstrip(".。")
    return LibraryTrouble(say("{trouble} ({where}).", trouble=bare, where=where), remedy)


def is_lost(error: SQLAlchemyError) -> bool:
    """True where the server went away in the middle, so that asking again may help."""
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    original = error.orig
    if not type(original).__module__.startswith("psycopg"):
        return False
    return original is not None and _state_of(original) is None
