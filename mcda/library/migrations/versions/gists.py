"""What each text comes to, who is at work under which id, and drafts by their age."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of what texts come to and of names, and an index of drafts by age."""
    op.create_table(
        "gists",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("program", sa.String(64), nullable=False),
        sa.Column("gist", sa.Text, nullable=False),
    )
    op.create_table(
        "names",
        sa.Column("owner", sa.String(200), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("used_at", sa.String(20), nullable=False),
    )
    op.create_index("drafts_by_age", "drafts", ["saved_at"])
