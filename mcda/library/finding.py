"""Lists and searches: a page of cases, the last saved first."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, column, func, select, table

from mcda.decision.saved import Page, SavedCase
from mcda.library.tables import DELETED, KEPT, cases, looks, versions
from mcda.library.texts import folded

MOST_PER_PAGE = 500
_THREE = 3  # the index goes by three characters; shorter words are looked for in every look
_found = table("found", column("rowid"), column("look"))


def _through(connection: Connection, needle: str) -> ColumnElement[bool]:
    """The cases whose look holds the needle, case-folded and taken literally."""
    if connection.dialect.name != "sqlite":
        holds = looks.c.look.contains(needle, autoescape=True)
    elif len(needle) >= _THREE:
        phrase = '"' + needle.replace('"', '""') + '"'
        matching = select(_found.c.rowid).where(column("found").op("MATCH")(phrase))
        return cases.c.id.in_(matching.select_from(_found))
    else:
        holds = func.instr(looks.c.look, needle) > 0
    return cases.c.id.in_(select(looks.c.case_id).where(holds))


_SHOWN = (cases.c.key, cases.c.title, cases.c.region, cases.c.year, cases.c.newest,
          cases.c.saved_by, cases.c.saved_at)  # fmt: skip


def page_of(
    connection: Connection, search: str, page: int, per_page: int, deleted: bool
) -> Page[SavedCase]:
    """A page of the cases that hold every word of the search, in any order.

    deleted: those marked as deleted instead of those that are kept. Pages count from 1.
    """
    page, per_page = max(1, page), min(max(1, per_page), MOST_PER_PAGE)
    meant = [cases.c.state == (DELETED if deleted else KEPT)]
    meant += [_through(connection, word) for word in dict.fromkeys(folded(search[:200]).split())]
    total = connection.execute(select(func.count()).select_from(cases).where(*meant)).scalar_one()
    if total == 0:
        return Page((), 0, 1, per_page)
    page = min(page, -(-total // per_page))
    asked = select(*_SHOWN).where(*meant).order_by(cases.c.saved_at.desc(), cases.c.id.desc())
    rows = connection.execute(asked.limit(per_page).offset((page - 1) * per_page))
    return Page(tuple(SavedCase(*row, deleted) for row in rows), total, page, per_page)


def same_text(connection: Connection, sha256: str) -> str | None:
    """The key of a case that is kept and whose newest version has exactly this text."""
    asked = (
        select(cases.c.key)
        .join(versions, (versions.c.case_id == cases.c.id) & (versions.c.number == cases.c.newest))
        .where(versions.c.sha256 == sha256, cases.c.state == KEPT)
        .order_by(cases.c.id)
        .limit(1)
    )
    return connection.execute(asked).scalar()
