"""The first tables: cases, versions, events, drafts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")
# The database itself refuses to change a version or the log, whichever program asks.
_SQLITE = (
    "CREATE TRIGGER versions_stay BEFORE UPDATE ON versions BEGIN"
    " SELECT RAISE(ABORT, 'a saved version is never changed'); END",
    "CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN"
    " SELECT RAISE(ABORT, 'the log is never changed'); END",
    "CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN"
    " SELECT RAISE(ABORT, 'the log is never changed'); END",
)
_POSTGRES = (
    "CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'what was saved is never changed'; END $$",
    "CREATE TRIGGER versions_stay BEFORE UPDATE ON versions"
    " FOR EACH ROW EXECUTE FUNCTION never_changed()",
    "CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events"
    " FOR EACH ROW EXECUTE FUNCTION never_changed()",
)


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", _SERIAL, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False, unique=True),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("newest", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("region", sa.Text, nullable=False),
        sa.Column("year", sa.Integer),
        sa.Column("saved_by", sa.Text, nullable=False),
        sa.Column("saved_at", sa.String(20), nullable=False),
    )
    op.create_index("cases_by_time", "cases", ["state", "saved_at", "id"])


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("case_id", _SERIAL, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("saved_by", sa.Text, nullable=False),
        sa.Column("saved_at", sa.String(20), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("parent", sa.Integer),
        sa.Column("weights", sa.String(64)),
    )
    op.create_index("versions_by_text", "versions", ["sha256"])


def _events_and_drafts() -> None:
    op.create_table(
        "events",
        sa.Column("id", _SERIAL, primary_key=True),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("at", sa.String(20), nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("case_key", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer),
        sa.Column("detail", sa.Text, nullable=False),
        sa.UniqueConstraint("token", name="events_once"),
    )
    op.create_index("events_by_case", "events", ["case_key", "id"])
    op.create_table(
        "drafts",
        sa.Column("owner", sa.String(200), primary_key=True),
        sa.Column("case_key", sa.String(64), primary_key=True),
        sa.Column("based_on", sa.Integer),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("saved_at", sa.String(20), nullable=False),
    )


def upgrade() -> None:
    """Make the tables."""
    _cases()
    _versions()
    _events_and_drafts()
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES:
        op.execute(statement)
