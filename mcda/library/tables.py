"""The tables of the library; migrations/ makes them and changes them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

# The newest revision of migrations/versions; a test holds the two together.
HEAD = "0003"
KEPT, DELETED, PURGED = "kept", "deleted", "purged"
SERIAL = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows of an INTEGER alone

metadata = MetaData()

cases = Table(
    "cases", metadata,
    Column("id", SERIAL, primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("state", String(8), nullable=False),
    Column("newest", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("year", Integer),
    Column("saved_by", Text, nullable=False),
    Column("saved_at", String(20), nullable=False),
    Index("cases_by_time", "state", "saved_at", "id"),
)  # fmt: skip

versions = Table(
    "versions", metadata,
    Column("case_id", SERIAL, ForeignKey("cases.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("saved_by", Text, nullable=False),
    Column("saved_at", String(20), nullable=False),
    Column("note", Text, nullable=False),
    Column("parent", Integer),
    Column("weights", String(64)),
    Index("versions_by_text", "sha256"),
)  # fmt: skip

# The case is kept by its key: the log outlives a purge. A token is made by whoever writes, so
# that a write repeated after a lost connection is one write.
events = Table(
    "events", metadata,
    Column("id", SERIAL, primary_key=True),
    Column("token", String(32), nullable=False),
    Column("at", String(20), nullable=False),
    Column("who", Text, nullable=False),
    Column("what", String(40), nullable=False),
    Column("case_key", String(64), nullable=False),
    Column("version", Integer),
    Column("detail", Text, nullable=False),
    UniqueConstraint("token", name="events_once"),
    Index("events_by_case", "case_key", "id"),
)  # fmt: skip

drafts = Table(
    "drafts", metadata,
    Column("owner", String(200), primary_key=True),
    Column("case_key", String(64), primary_key=True),
    Column("based_on", Integer),
    Column("text", Text, nullable=False),
    Column("saved_at", String(20), nullable=False),
    Index("drafts_by_age", "saved_at"),
)  # fmt: skip

looks = Table(
    "looks", metadata,
    Column("case_id", SERIAL, ForeignKey("cases.id"), primary_key=True),
    Column("look", Text, nullable=False),
)  # fmt: skip

# What a text comes to, as the program of that mark found; by its SHA-256.
gists = Table(
    "gists", metadata,
    Column("sha256", String(64), primary_key=True),
    Column("program", String(64), nullable=False),
    Column("gist", Text, nullable=False),
)  # fmt: skip

# The name that somebody gave under the id of a page's address.
names = Table(
    "names", metadata,
    Column("owner", String(200), primary_key=True),
    Column("name", Text, nullable=False),
    Column("used_at", String(20), nullable=False),
)  # fmt: skip
