"""The trail of a case as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from mcda.decision.saved import Event
from mcda.language import say

# What a spreadsheet would take for a formula, at the start of a cell.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def headings() -> tuple[str, ...]:
    """The heads of the columns."""
    return (say("When (UTC)"), say("Who"), say("What"), say("Case"), say("Version"), say("Detail"))


def what_in_words(what: str) -> str:
    """What was done, as a reader meets it."""
    match what:
        case "saved":
            return say("saved")
        case "saved as a copy":
            return say("saved as a copy")
        case "version restored":
            return say("version restored")
        case "imported":
            return say("imported")
        case "deleted":
            return say("deleted")
        case "restored":
            return say("restored")
        case "purged":
            return say("purged")
        case "ranking first shown":
            return say("ranking first shown")
        case "brief printed":
            return say("brief printed")
        case "exported":
            return say("exported")
    return what


def harmless(cell: str) -> str:
    """A cell that no spreadsheet works out: behind an apostrophe where it looks like a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS) else cell


def trail_csv(events: Iterable[Event]) -> str:
    """The events as CSV, one a line, oldest first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings())
    for one in events:
        version = "" if one.version is None else str(one.version)
        cells = (one.at, one.who, what_in_words(one.what), one.case, version, one.detail)
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()
