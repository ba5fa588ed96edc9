"""Lists and searches: a page of cases, the last saved first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, column, func, select, table

from mcda.decision.gist import Gist
from mcda.decision.saved import Page, SavedCase
from mcda.library import gists
from mcda.library.tables import DELETED, KEPT, cases, looks, versions
from mcda.library.texts import folded

MOST_PER_PAGE = 500
LONGEST_SEARCH = 200
_MOST_PAGES = 1_000_000
_THREE = 3  # the index goes by three characters; shorter words are looked for in every look
_found = table("found", column("rowid"), column("look"))


def _in_file(words: list[str]) -> list[ColumnElement[bool]]:
    """SQLite: the index narrows down to the looks that hold the longer words."""
    phrases = ['"' + word.replace('"', '""') + '"' for word in words if len(word) >= _THREE]
    narrowed = select(_found.c.rowid).where(column("found").op("MATCH")(" AND ".join(phrases)))
    among = [looks.c.case_id.in_(narrowed)] if phrases else []
    return [*among, *(func.instr(looks.c.look, word) > 0 for word in words if len(word) < _THREE)]


def _holding(connection: Connection, words: list[str]) -> list[ColumnElement[bool]]:
    """The cases whose look holds every word, taken literally; nothing to ask without words."""
    if not words:
        return []
    if connection.dialect.name == "sqlite":
        held = _in_file(words)
    else:
        held = [looks.c.look.contains(word, autoescape=True) for word in words]
    return [cases.c.id.in_(select(looks.c.case_id).where(*held))]


_SHOWN = (cases.c.key, cases.c.title, cases.c.region, cases.c.year, cases.c.newest,
          cases.c.saved_by, cases.c.saved_at, versions.c.sha256)  # fmt: skip


def _shown(row: Any, deleted: bool, known: Mapping[str, Gist]) -> SavedCase:
    return SavedCase(row.key, row.title, row.region, row.year, row.newest, row.saved_by,
                     row.saved_at, deleted, row.sha256, known.get(row.sha256))  # fmt: skip


def page_of(
    connection: Connection, search: str, page: int, per_page: int, deleted: bool
) -> Page[SavedCase]:
    """A page of the cases that hold every word of the search, in any order.

    deleted: those marked as deleted instead of those that are kept. Pages count from 1.
    """
    page, per_page = max(1, page), min(max(1, per_page), MOST_PER_PAGE)
    words = list(dict.fromkeys(folded(search[:LONGEST_SEARCH]).split()))
    meant = [cases.c.state == (DELETED if deleted else KEPT), *_holding(connection, words)]
    found = select(cases.c.id, cases.c.saved_at).where(*meant).cte("matching")
    total = select(func.count()).select_from(found).scalar_subquery()
    asked = (
        select(*_SHOWN, total.label("total"))
        .join(found, found.c.id == cases.c.id)
        .join(versions, (versions.c.case_id == cases.c.id) & (versions.c.number == cases.c.newest))
        .order_by(found.c.saved_at.desc(), found.c.id.desc())
        .limit(per_page)
    )
    page = min(page, _MOST_PAGES)
    rows = connection.execute(asked.offset((page - 1) * per_page)).all()
    if not rows and page > 1:  # beyond the last page: the last one instead
        count = connection.execute(select(func.count()).select_from(found)).scalar_one()
        page = max(1, -(-count // per_page))
        rows = connection.execute(asked.offset((page - 1) * per_page)).all()
    known = gists.of_texts(connection, {row.sha256 for row in rows})
    shown = tuple(_shown(row, deleted, known) for row in rows)
    return Page(shown, rows[0].total if rows else 0, page, per_page)


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
