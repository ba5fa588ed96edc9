"""What texts come to, kept by their hash so that a list need not work it out again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select

from mcda.decision.gist import Gist
from mcda.files.house import program_mark
from mcda.library.rows import upsert
from mcda.library.tables import gists


def _read(given: str) -> Gist | None:
    """A gist as it was kept; None where another program wrote it in another form."""
    try:
        parts: dict[str, Any] = json.loads(given)
        return Gist(**{**parts, "first": tuple(parts["first"])})
    except (ValueError, TypeError, KeyError):
        return None


def of_texts(connection: Connection, hashes: Iterable[str]) -> dict[str, Gist]:
    """What is known of texts, by their SHA-256; what another program found does not count."""
    asked = select(gists.c.sha256, gists.c.gist)
    asked = asked.where(gists.c.sha256.in_([*hashes]), gists.c.program == program_mark())
    found = {row.sha256: _read(row.gist) for row in connection.execute(asked)}
    return {key: one for key, one in found.items() if one is not None}


def keep(connection: Connection, sha256: str, gist: Gist) -> None:
    """Keep what a text comes to, in place of what an older program found."""
    said = json.dumps(asdict(gist), ensure_ascii=False)
    values = {"program": program_mark(), "gist": said}
    upsert(connection, gists, {"sha256": sha256}, values)
