"""The trail of a case as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from mcda.decision.saved import Event

HEADINGS = ("When (UTC)", "Who", "What", "Case", "Version", "Detail")
# What a spreadsheet would take for a formula, at the start of a cell.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet works out: behind an apostrophe where it looks like a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS) else cell


def trail_csv(events: Iterable[Event]) -> str:
    """The events as CSV, one a line, oldest first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for one in events:
        version = "" if one.version is None else str(one.version)
        cells = (one.at, one.who, one.what, one.case, version, one.detail)
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()
