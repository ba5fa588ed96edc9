"""Single cases and versions out of the tables, and rows put into them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from mcda.decision.saved import Version, VersionRow
from mcda.faults import CaseFaults, Fault, nearest, quoted
from mcda.language import say
from mcda.library.tables import PURGED, cases, versions
from mcda.library.texts import KEY
from mcda.library.weights_record import Weighed

_MOST_NAMED = 500  # keys looked at for "did you mean"


def case_row(connection: Connection, key: str, lock: bool = False) -> Row[Any] | None:
    """The row of a case; lock: nobody else changes it until the transaction ends."""
    if not KEY.match(key):
        return None
    asked = select(cases).where(cases.c.key == key)
    return connection.execute(asked.with_for_update() if lock else asked).first()


def present(connection: Connection, key: str, lock: bool = False) -> Row[Any]:
    """The row of a case that was not purged. Raises CaseFaults where there is none."""
    row = case_row(connection, key, lock)
    if row is not None and row.state != PURGED:
        return row
    found = (say("no case {key}", key=quoted(key)) if row is None
             else say("'{key}', which was purged", key=key))  # fmt: skip
    asked = select(cases.c.key).where(cases.c.state != PURGED).order_by(cases.c.key)
    known = connection.execute(asked.limit(_MOST_NAMED)).scalars()
    remedy = nearest(key, known) if row is None else say("Save it as a new case.")
    raise CaseFaults(
        [Fault(say("the library"), None, found, say("the key of a saved case"), remedy)]
    )


def keys_like(connection: Connection, start: str) -> set[str]:
    """The keys, purged ones included, that start so."""
    asked = select(cases.c.key).where(cases.c.key.startswith(start, autoescape=True))
    return set(connection.execute(asked).scalars())


_PARTS = (versions.c.number, versions.c.text, versions.c.sha256, versions.c.saved_by,
          versions.c.saved_at, versions.c.note, versions.c.parent)  # fmt: skip
_LIGHT = (versions.c.number, versions.c.sha256, versions.c.saved_by, versions.c.saved_at,
          versions.c.note, versions.c.parent, versions.c.size)  # fmt: skip


def version_row(connection: Connection, case: int, key: str, number: int) -> Version | None:
    """One version of a case, if it has it."""
    asked = select(*_PARTS).where(versions.c.case_id == case, versions.c.number == number)
    row = connection.execute(asked).first()
    return Version(key, *row) if row else None


def version_at(connection: Connection, key: str, number: int | None) -> Version:
    """A version by its number, or the newest. Raises CaseFaults where there is none."""
    row = present(connection, key)
    wanted = row.newest if number is None else number
    if 0 < wanted <= row.newest:
        version = version_row(connection, row.id, key, wanted)
        if version is not None:
            return version
    raise CaseFaults([Fault(
        say("the library > {key}", key=key), None, say("no version {number}", number=number),
        say("a version up to {newest}", newest=row.newest), say("See its history."),
    )])  # fmt: skip


def all_versions(connection: Connection, key: str) -> tuple[Version, ...]:
    """Every version with its text, oldest first."""
    row = present(connection, key)
    asked = select(*_PARTS).where(versions.c.case_id == row.id).order_by(versions.c.number)
    return tuple(Version(key, *one) for one in connection.execute(asked))


def light_versions(connection: Connection, key: str) -> tuple[VersionRow, ...]:
    """Every version without its text, newest first."""
    row = present(connection, key)
    asked = select(*_LIGHT).where(versions.c.case_id == row.id).order_by(versions.c.number.desc())
    return tuple(VersionRow(key, *one) for one in connection.execute(asked))


def weighed_versions(connection: Connection, key: str) -> tuple[Weighed, ...]:
    """What each version states of weights, oldest first."""
    row = present(connection, key)
    asked = select(versions.c.number, versions.c.saved_at, versions.c.weights)
    one_case = asked.where(versions.c.case_id == row.id).order_by(versions.c.number)
    return tuple(Weighed(*one) for one in connection.execute(one_case))


def upsert(
    connection: Connection, table: Table, where: dict[str, Any], values: dict[str, Any]
) -> None:
    """Write a row, or change the one that is there."""
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = make(table).values(**where, **values)
    connection.execute(row.on_conflict_do_update(index_elements=list(where), set_=values))
