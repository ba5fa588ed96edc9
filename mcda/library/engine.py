"""The connection to the library's database: SQLite by default, PostgreSQL by an address."""

from __future__ import annotations

import os
from pathlib import Path as FilePath
from typing import Any

import platformdirs
from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from mcda.language import say
from mcda.library.trouble import LibraryTrouble

ENVIRONMENT = "MCDA_LIBRARY"
PATIENCE = 10.0  # seconds to wait for another writer


def _write() -> str:
    return say("Write postgresql+psycopg://user:password@host/database, or the path of a SQLite "
               "file.")  # fmt: skip


def default_file() -> FilePath:
    """The SQLite file under the user's data folder."""
    return FilePath(platformdirs.user_data_dir("policy-ladder", False)) / "library.sqlite3"


def address(given: str | None) -> URL:
    """The address that was given, or MCDA_LIBRARY's, or else the user's own file.

    Raises LibraryTrouble, which never repeats the address: it may hold a password.
    """
    said = given or os.environ.get(ENVIRONMENT, "").strip()
    if not said:
        return URL.create("sqlite", database=str(default_file()))
    if "://" not in said:
        return URL.create("sqlite", database=said)
    try:
        url = make_url(said)
    except (ArgumentError, ValueError):
        raise LibraryTrouble(say("The library's address cannot be read."), _write()) from None
    if url.get_backend_name() in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise LibraryTrouble(
            say("The library is kept in a SQLite file or in PostgreSQL."), _write()
        )
    return url.set(drivername="sqlite")


def shown(url: URL) -> str:
    """The address for a reader: the file, or the server without its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return f"{url.host or 'local server'}{f':{url.port}' if url.port else ''}/{url.database or ''}"


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin where _on_begin says, nowhere else
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=FULL")  # what was acknowledged survives a power cut
    cursor.execute("PRAGMA secure_delete=ON")  # what was purged is gone from the file too
    cursor.execute("PRAGMA cache_size=-32000")
    cursor.close()


def _on_begin(connection: Any) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _sqlite(url: URL, patience: float) -> Engine:
    folder = FilePath(str(url.database)).expanduser().absolute().parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "refused").lower()
        raise LibraryTrouble(
            say("The library's folder {folder} cannot be made ({reason}).", folder=folder,
                reason=reason),
            say("Name another file with {variable}.", variable=ENVIRONMENT),
        ) from None  # fmt: skip
    path = str(folder / FilePath(str(url.database)).name)
    engine = create_engine(url.set(database=path), connect_args={"timeout": patience},
                           hide_parameters=True)  # fmt: skip
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _postgres(url: URL, patience: float) -> Engine:
    waits = f"-c lock_timeout={int(patience * 1000)} -c timezone=UTC"
    arguments = {"connect_timeout": max(2, int(patience)), "application_name": "policy-ladder",
                 "options": waits}  # fmt: skip
    try:
        return create_engine(url, connect_args=arguments, pool_pre_ping=True, hide_parameters=True)
    except ModuleNotFoundError:
        raise LibraryTrouble(
            say("PostgreSQL needs its driver, which is not installed."),
            say("Run: pip install 'psycopg[binary]==3.3.9'."),
        ) from None


def engine_for(url: URL, patience: float = PATIENCE) -> Engine:
    """An engine that waits so many seconds for others. Raises LibraryTrouble."""
    make = _sqlite if url.get_backend_name() == "sqlite" else _postgres
    return make(url, patience)
