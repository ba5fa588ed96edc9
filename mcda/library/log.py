"""The log: who did what when. What stands in it is never changed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from mcda.decision.saved import Event, What
from mcda.library.tables import events

SHOWN: What = "ranking first shown"


@dataclass(frozen=True)
class Entry:
    """A line of the log before it is written; its token makes it one line however often sent."""

    token: str
    at: str
    who: str
    what: What
    case: str
    version: int | None = None
    detail: str = ""


def logged(connection: Connection, entry: Entry) -> None:
    """Write a line."""
    connection.execute(insert(events).values(
        token=entry.token, at=entry.at, who=entry.who, what=entry.what, case_key=entry.case,
        version=entry.version, detail=entry.detail))  # fmt: skip


_LINE = (events.c.at, events.c.who, events.c.what, events.c.case_key, events.c.version,
         events.c.detail)  # fmt: skip


def of_token(connection: Connection, token: str) -> Event | None:
    """The line that a write with this token left, if it was kept."""
    row = connection.execute(select(*_LINE).where(events.c.token == token)).first()
    return Event(*row) if row else None


def lines(connection: Connection, key: str | None) -> tuple[Event, ...]:
    """The lines of one case or of all, oldest first."""
    asked = select(*_LINE).order_by(events.c.id)
    if key is not None:
        asked = asked.where(events.c.case_key == key)
    return tuple(Event(*row) for row in connection.execute(asked))


def was_noted(connection: Connection, key: str, what: What) -> bool:
    """True where the log has such a line for the case."""
    asked = select(events.c.id).where(events.c.case_key == key, events.c.what == what).limit(1)
    return connection.execute(asked).first() is not None


def first_shown(connection: Connection, key: str) -> Event | None:
    """The line that says when the case's ranking was first shown."""
    return next((one for one in lines(connection, key) if one.what == SHOWN), None)


def was_shown(
    connection: Connection, key: str, shown: Event, version: int | None, detail: str
) -> None:
    """Note of a case what another's log says of its ranking, unless its own log says so."""
    if not was_noted(connection, key, SHOWN):
        logged(
            connection, Entry(uuid.uuid4().hex, shown.at, shown.who, SHOWN, key, version, detail)
        )
