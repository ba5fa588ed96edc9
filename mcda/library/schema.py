"""The tables brought up to date on opening, after a back-up; a newer library is left alone."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path as FilePath
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from mcda.language import say
from mcda.library.gate import Gate
from mcda.library.tables import HEAD
from mcda.library.trouble import LibraryTrouble, trouble_of

_SCRIPTS = "mcda.library:migrations"
_ONE_AT_A_TIME = 20261122  # PostgreSQL's lock while the tables change


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgraded(connection: Connection, to: str = "head") -> None:
    """Take the tables step by step to a revision, within the connection's transaction."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", _SCRIPTS)
    script = ScriptDirectory.from_config(config)

    def steps(revision: Any, _context: Any) -> Any:
        return script._upgrade_revs(to, revision)

    with EnvironmentContext(config, script, fn=steps, destination_rev=to) as environment:
        environment.configure(connection=connection)
        environment.run_migrations()


def known() -> tuple[str, ...]:
    """The revisions this program knows, oldest first."""
    from alembic.script import ScriptDirectory

    folder = FilePath(__file__).with_name("migrations")
    return tuple(one.revision for one in reversed([*ScriptDirectory(folder).walk_revisions()]))


def backed_up(file: FilePath, revision: str) -> FilePath:
    """A copy of the library's file as it is now, beside it; one that is there already stays."""
    copy = file.with_name(f"{file.stem}-before-{revision}{file.suffix}")
    number = 1
    while copy.exists():
        number += 1
        copy = file.with_name(f"{file.stem}-before-{revision}-{number}{file.suffix}")
    try:
        with closing(sqlite3.connect(file)) as old, closing(sqlite3.connect(copy)) as new:
            old.backup(new)
    except (sqlite3.Error, OSError) as error:
        copy.unlink(missing_ok=True)
        raise LibraryTrouble(
            say("The library could not be backed up to {copy} ({error}).", copy=copy, error=error),
            say("Free some space, or ask for the right to write the folder; nothing was changed."),
        ) from error
    return copy


def _brought_up(gate: Gate, connection: Connection) -> None:
    if not gate.is_sqlite:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ONE_AT_A_TIME})
    revision = _revision(connection)  # again, behind the lock: another may have been faster
    if revision == HEAD:
        return
    if revision is not None and revision not in known():
        raise LibraryTrouble(
            say("A newer version of the program wrote this library ({where}).", where=gate.where),
            say("Update the program; the library was left as it is."),
        )
    if gate.is_sqlite and revision is not None:
        backed_up(FilePath(gate.where), HEAD)
    upgraded(connection)


def _write_ahead(gate: Gate) -> None:
    """SQLite's write-ahead log, which lets many read while one writes; the file remembers it."""
    until = time.monotonic() + gate.patience
    while True:
        try:
            with gate.engine.connect() as connection:
                raw = connection.connection.cursor()
                if raw.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                    raw.execute("PRAGMA journal_mode=WAL")
                raw.close()
            return
        except sqlite3.Error as error:  # others may be opening the same new file
            if "locked" not in str(error) or time.monotonic() > until:
                raise DBAPIError("PRAGMA journal_mode", None, error) from error
            time.sleep(0.05)


def bring_up(gate: Gate) -> None:
    """Make or upgrade the tables where they are not today's. Raises LibraryTrouble."""
    if gate.is_sqlite:
        try:
            _write_ahead(gate)
        except SQLAlchemyError as error:
            raise trouble_of(error, gate.where) from error
    if gate.read(_revision) != HEAD:
        gate.write(lambda connection: _brought_up(gate, connection))
