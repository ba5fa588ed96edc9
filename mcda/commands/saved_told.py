"""Saved cases in words and in JSON, for the command cases."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import asdict

from mcda.commands.cases import Result, as_json, fault_line, say
from mcda.decision.saved import (
    Event,
    Imported,
    Page,
    SavedCase,
    Version,
    VersionRow,
    WeightsRecord,
    day,
)
from mcda.decision.words import number, several
from mcda.faults import CaseFaults


def _case_line(one: SavedCase) -> str:
    about = ", ".join(part for part in (one.region, str(one.year or "")) if part)
    title = f"{one.title} ({about})" if about else one.title
    return f"{one.key}@{one.versions}  {title}; {one.saved_by}, {day(one.saved_at)}"


def of_page(page: Page[SavedCase]) -> Result:
    """A page of the list."""
    result = {"cases": [asdict(one) for one in page.items], "total": page.total,
              "page": page.page, "pages": page.pages}  # fmt: skip
    if not page.total:
        return result, "No saved case."
    foot = f"Page {page.page} of {page.pages}; {number(page.total)} cases."
    lines = [_case_line(one) for one in page.items]
    return result, "\n".join(lines + ([foot] if page.pages > 1 else []))


def of_version(version: Version, record: WeightsRecord) -> Result:
    """A version and the record of the case's weights."""
    result = {"case": version.case, "version": version.number, "saved_by": version.saved_by,
              "saved_at": version.saved_at, "note": version.note, "parent": version.parent,
              "sha256": version.sha256, "weights": asdict(record)}  # fmt: skip
    lines = [f"{version.case}, version {version.number}",
             f"Saved by {version.saved_by}, {day(version.saved_at)}.",
             *([f"Note: {version.note}"] if version.note else []),
             f"SHA-256 {version.sha256}", record.sentence()]  # fmt: skip
    return result, "\n".join(lines)


def _version_line(one: VersionRow) -> str:
    note = f"; {one.note}" if one.note else ""
    return f"{one.number:>4}  {one.saved_by}, {day(one.saved_at)}, {number(one.size)} bytes{note}"


def of_history(key: str, versions: Sequence[VersionRow]) -> Result:
    """The versions of a case, newest first."""
    result = {"case": key, "versions": [asdict(one) for one in versions]}
    return result, "\n".join(map(_version_line, versions))


def of_events(events: Sequence[Event]) -> Result:
    """Lines of the log, oldest first."""
    lines = (f"{day(one.at)}  {one.who}  {one.what}  {one.case}" for one in events)
    return {"events": [asdict(one) for one in events]}, "\n".join(lines)


def _file_words(one: Imported) -> str:
    if one.faults:
        return "\n".join(fault_line(one.name, fault) for fault in one.faults)
    if not one.versions:
        return f"{one.name}: nothing new. {one.remark}"
    count = several(one.versions, "version", "versions")
    return f"{one.name}: saved as {one.case}, {count}. {one.remark}".strip()


def of_files(files: Sequence[Imported]) -> Result:
    """What became of each file."""
    result = {"files": [{"name": one.name, "case": one.case, "versions": one.versions,
                         "remark": one.remark, "faults": [as_json(f) for f in one.faults]}
                        for one in files]}  # fmt: skip
    return result, "\n".join(map(_file_words, files)) or "No YAML file there."


def faults(chosen: argparse.Namespace, wrong: CaseFaults) -> int:
    """The faults as every command tells them; the exit status."""
    name = getattr(chosen, "file", None) or "cases"
    if chosen.json:
        say({"ok": False, "faults": [as_json(one) for one in wrong.faults]})
    for one in () if chosen.json else wrong.faults:
        print(fault_line(name, one), file=sys.stderr)
    return 1
