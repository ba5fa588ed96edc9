"""Drafts: what somebody has not saved yet, apart from the versions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, select

from mcda.decision.saved import Draft
from mcda.library.rows import upsert
from mcda.library.tables import drafts, names

NEW = ""  # stands for a case that was never saved
KEPT_FOR = timedelta(days=90)  # of a draft that nobody comes back to
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def _oldest(now: str) -> str:
    """The moment before which a draft was left for good."""
    moment = datetime.strptime(now, _FORM).replace(tzinfo=UTC)
    return (moment - KEPT_FOR).strftime(_FORM)


def keep(connection: Connection, draft: Draft) -> None:
    """Keep a draft in place of the owner's last one of the same case.

    Drafts and names of anybody that were left 90 days ago go.
    """
    oldest = _oldest(draft.saved_at)
    connection.execute(delete(drafts).where(drafts.c.saved_at < oldest))
    connection.execute(delete(names).where(names.c.used_at < oldest))
    where = {"owner": draft.owner, "case_key": draft.case or NEW}
    upsert(connection, drafts, where, {"based_on": draft.based_on, "text": draft.text,
                                       "saved_at": draft.saved_at})  # fmt: skip


def _draft(row: tuple[str, str, int | None, str, str]) -> Draft:
    owner, case, based_on, text, saved_at = row
    return Draft(owner, case or None, based_on, text, saved_at)


_PARTS = (drafts.c.owner, drafts.c.case_key, drafts.c.based_on, drafts.c.text, drafts.c.saved_at)


def of_owner(connection: Connection, owner: str) -> tuple[Draft, ...]:
    """All drafts of one person, the last kept first."""
    asked = select(*_PARTS).where(drafts.c.owner == owner)
    rows = connection.execute(asked.order_by(drafts.c.saved_at.desc(), drafts.c.case_key))
    return tuple(_draft(tuple(row)) for row in rows)


def find(connection: Connection, owner: str, case: str | None) -> Draft | None:
    """The owner's draft of a case, if there is one."""
    asked = select(*_PARTS).where(drafts.c.owner == owner, drafts.c.case_key == (case or NEW))
    row = connection.execute(asked).first()
    return _draft(tuple(row)) if row else None


def drop(connection: Connection, owner: str, case: str | None) -> None:
    """Remove the owner's draft of a case."""
    connection.execute(
        delete(drafts).where(drafts.c.owner == owner, drafts.c.case_key == (case or NEW))
    )
