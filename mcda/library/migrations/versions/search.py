"""A search through titles, regions and texts, indexed by three characters at a time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from mcda.library.texts import read_text

revision = "0002"
down_revision = "0001"

_SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")
# SQLite keeps its index in step with the table by itself.
_SQLITE = (
    "CREATE VIRTUAL TABLE found USING fts5"
    "(look, content='looks', content_rowid='case_id', tokenize='trigram')",
    "CREATE TRIGGER looks_in AFTER INSERT ON looks BEGIN"
    " INSERT INTO found(rowid, look) VALUES (new.case_id, new.look); END",
    "CREATE TRIGGER looks_out AFTER DELETE ON looks BEGIN"
    " INSERT INTO found(found, rowid, look) VALUES ('delete', old.case_id, old.look); END",
    "CREATE TRIGGER looks_new AFTER UPDATE ON looks BEGIN"
    " INSERT INTO found(found, rowid, look) VALUES ('delete', old.case_id, old.look);"
    " INSERT INTO found(rowid, look) VALUES (new.case_id, new.look); END",
)
_KNOWN = sa.text("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'")


def _tried(connection: sa.Connection, *statements: str) -> None:
    """All of the statements, or none where this server does not take one of them."""
    try:
        with connection.begin_nested():
            for one in statements:
                connection.execute(sa.text(one))
    except sa.exc.DBAPIError as refused:
        if refused.connection_invalidated:
            raise


def _index_of_postgres() -> None:
    """With pg_trgm where the server has it and lets us; without it a search reads all looks."""
    connection = op.get_bind()
    # A search that many cases answer reads all of their looks, so they must unpack fast.
    _tried(connection, "ALTER TABLE looks ALTER COLUMN look SET COMPRESSION lz4")
    if not connection.execute(_KNOWN).scalar():
        return
    _tried(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm",
           "CREATE INDEX looks_by_part ON looks USING gin (look gin_trgm_ops)")  # fmt: skip


def _fill() -> None:
    """What was saved before can be found too."""
    connection = op.get_bind()
    looks = sa.table("looks", sa.column("case_id"), sa.column("look"))
    rows = connection.execute(sa.text(
        "SELECT c.id, v.text FROM cases c JOIN versions v"
        " ON v.case_id = c.id AND v.number = c.newest"))  # fmt: skip
    for case, text in rows.fetchall():
        connection.execute(looks.insert().values(case_id=case, look=read_text(text).look))


def upgrade() -> None:
    """Make the table of what a search looks through, its index, and fill it."""
    op.create_table(
        "looks",
        sa.Column("case_id", _SERIAL, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("look", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in _SQLITE:
            op.execute(statement)
    else:
        _index_of_postgres()
    _fill()
