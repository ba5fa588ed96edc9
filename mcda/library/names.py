"""Who is at work under which id, so that a name is asked once."""

from __future__ import annotations

from sqlalchemy import Connection, select

from mcda.library.rows import upsert
from mcda.library.tables import names


def keep(connection: Connection, owner: str, name: str, now: str) -> None:
    """Keep the name that somebody gave."""
    upsert(connection, names, {"owner": owner}, {"name": name, "used_at": now})


def of_owner(connection: Connection, owner: str) -> str:
    """The name that was given last under an id; empty where there is none."""
    return connection.execute(select(names.c.name).where(names.c.owner == owner)).scalar() or ""
