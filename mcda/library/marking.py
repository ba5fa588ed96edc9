"""Deleting as a mark that can be undone, and purging, which cannot."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from mcda.library.log import Entry, logged, of_token
from mcda.library.rows import present
from mcda.library.tables import DELETED, KEPT, PURGED, cases, drafts, gists, looks, versions


def mark(connection: Connection, entry: Entry, state: str) -> None:
    """Mark a case as deleted or as kept; a line of the log where that changed it."""
    row = present(connection, entry.case, lock=True)
    if row.state == state or of_token(connection, entry.token):
        return
    connection.execute(update(cases).where(cases.c.id == row.id).values(state=state))
    logged(connection, entry)


def mark_deleted(connection: Connection, entry: Entry) -> None:
    """Take a case off the list."""
    mark(connection, entry, DELETED)


def mark_kept(connection: Connection, entry: Entry) -> None:
    """Put a deleted case back on the list."""
    mark(connection, entry, KEPT)


def purge(connection: Connection, entry: Entry) -> None:
    """Remove every text of a case for good; its key is never given again, the log stays."""
    if of_token(connection, entry.token):
        return
    row = present(connection, entry.case, lock=True)
    texts = select(versions.c.sha256).where(versions.c.case_id == row.id)
    connection.execute(delete(gists).where(gists.c.sha256.in_(texts)))
    for one in (versions, looks):
        connection.execute(delete(one).where(one.c.case_id == row.id))
    connection.execute(delete(drafts).where(drafts.c.case_key == entry.case))
    connection.execute(update(cases).where(cases.c.id == row.id)
                       .values(state=PURGED, title="", region="", year=None))  # fmt: skip
    logged(connection, entry)
