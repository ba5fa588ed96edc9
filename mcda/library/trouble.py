"""What can go wrong with the library of saved cases, in one sentence and a remedy."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from mcda.faults import CaseFaults, Fault

KEPT = "Nothing was written; what you typed is still where you typed it."
_SQLITE = {
    "SQLITE_FULL": ("The disk that holds the library is full.",
                    f"Free some space and save again. {KEPT}"),
    "SQLITE_IOERR": ("The disk that holds the library could not be written or read.",
                     f"See whether it is full or was taken out, and save again. {KEPT}"),
    "SQLITE_READONLY": ("The library may be read but not written.",
                        "Ask for the right to write its file and folder, or name another with "
                        f"MCDA_LIBRARY. {KEPT}"),
    "SQLITE_CANTOPEN": ("The library's file cannot be opened or made.",
                        "See that its folder exists and may be written, or name another file with "
                        "MCDA_LIBRARY."),
    "SQLITE_BUSY": ("Another program keeps the library busy.",
                    f"Wait a moment and try again; see what else has the file open. {KEPT}"),
    "SQLITE_LOCKED": ("Another program keeps the library busy.",
                      f"Wait a moment and try again. {KEPT}"),
    "SQLITE_NOTADB": ("The library's file is no library.",
                      "Name another file with MCDA_LIBRARY, or put a back-up in its place."),
    "SQLITE_CORRUPT": ("The library's file is damaged.",
                       "Put the newest back-up in its place; docs/library.md says how."),
}  # fmt: skip
_POSTGRES = {
    "28": ("The database server refuses the name or the password.",
           "Check user and password in MCDA_LIBRARY."),
    "3D": ("The database server has no such database.",
           "Create it, or check its name in MCDA_LIBRARY."),
    "42501": ("The database server does not let this user do that.",
              "Ask for the right to create and write tables in the database."),
    "25006": ("The database may be read but not written.",
              f"Ask whoever keeps the server. {KEPT}"),
    "53100": ("The database server's disk is full.",
              f"Ask whoever keeps the server to free some space. {KEPT}"),
    "53300": ("The database server takes no more connections.", f"Try again later. {KEPT}"),
    "55P03": ("Another program keeps the library busy.",
              f"Wait a moment and try again. {KEPT}"),
    "40": ("Two saves met in the database.", f"Try again. {KEPT}"),
}  # fmt: skip
_AWAY = ("The database server cannot be reached.",
         f"See that it runs and that MCDA_LIBRARY names it, then try again. {KEPT}")  # fmt: skip
_SAID = {"authentication failed": _POSTGRES["28"], "no password supplied": _POSTGRES["28"],
         "does not exist": _POSTGRES["3D"], "too many clients": _POSTGRES["53300"]}  # fmt: skip
_OTHER = ("The library could not do this.", f"Try again; if it stays so, keep the text. {KEPT}")


class LibraryTrouble(Exception):
    """The library cannot do what was asked: why, and what to do about it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        self.sentence = sentence
        self.remedy = remedy
        super().__init__(f"{sentence} {remedy}")

    def as_faults(self) -> CaseFaults:
        """The same for a reader of case files."""
        found = self.sentence.rstrip(".")
        return CaseFaults([Fault("the library", None, f"trouble ({found})", "a library that opens",
                                 self.remedy)])  # fmt: skip


def _of_sqlite(name: str) -> tuple[str, str] | None:
    parts = name.split("_")
    return _SQLITE.get("_".join(parts[:2]))


def _of_postgres(original: BaseException) -> tuple[str, str]:
    state = getattr(original, "sqlstate", None)
    if not state or state[:2] in ("08", "57"):  # the connection, or a server that stops or starts
        said = str(original)
        return next((told for sign, told in _SAID.items() if sign in said), _AWAY)
    return _POSTGRES.get(state) or _POSTGRES.get(state[:2]) or _OTHER


def trouble_of(error: SQLAlchemyError, where: str) -> LibraryTrouble:
    """The trouble behind a database's error; where: the library's address without its password."""
    told = _OTHER
    if isinstance(error, DBAPIError) and error.orig is not None:
        name = getattr(error.orig, "sqlite_errorname", None)
        if name is not None:
            told = _of_sqlite(name) or _OTHER
        elif type(error.orig).__module__.startswith("psycopg"):
            told = _of_postgres(error.orig)
    sentence, remedy = told
    return LibraryTrouble(f"{sentence.rstrip('.')} ({where}).", remedy)


def is_lost(error: SQLAlchemyError) -> bool:
    """True where the server went away in the middle, so that asking again may help."""
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    original = error.orig
    if not type(original).__module__.startswith("psycopg"):
        return False
    return _of_postgres(original) == _AWAY if original is not None else False
