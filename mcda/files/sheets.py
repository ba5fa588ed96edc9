"""Bytes of a planner's CSV or Excel file -> a sheet."""

from __future__ import annotations

import re
from dataclasses import replace

from mcda.files.separated import separated
from mcda.files.sheet import Sheet, refused
from mcda.files.workbook import titles_of, workbook
from mcda.language import say

MOST_BYTES = 10 * 1024 * 1024
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def _refuse_old(content: bytes) -> None:
    if content.startswith(_OLD) and _LOCKED in content:
        raise refused(say("a workbook with a password"), say("a workbook without one"),
                      say("Remove the password in Excel and save it again."))  # fmt: skip
    if content.startswith(_OLD):
        raise refused(say("an old Excel file (.xls)"), say("an Excel file (.xlsx) or CSV"),
                      say("Open it in Excel and save it as .xlsx."))  # fmt: skip


def _refuse_large(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise refused(f"{len(content) / 1024 / 1024:.1f} MiB", say("at most 10 MiB"),
                      say("Keep the rows and columns that are needed."))  # fmt: skip


def is_workbook(content: bytes) -> bool:
    """True where the bytes are those of a zipped workbook."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def sheet_titles(content: bytes) -> tuple[str, ...]:
    """The sheets of an Excel file by name. Raises CaseFaults where it is none, or is too large."""
    _refuse_large(content)
    _refuse_old(content)
    if not is_workbook(content):
        raise refused(say("a file that is no workbook"), say("an Excel file (.xlsx)"),
                      say("Save it in Excel as .xlsx."))  # fmt: skip
    return titles_of(content)


def read_sheet(content: bytes, file_name: str, sheet: str = "") -> Sheet:
    """The table of a CSV or Excel file; what it is follows from the bytes.

    sheet: the workbook's sheet by name, else the first visible one that holds cells.
    Raises CaseFaults where it cannot be read as a table, or is too large.
    """
    _refuse_large(content)
    _refuse_old(content)
    name = re.split(r"[/\\]", file_name)[-1][:200] or "table"
    found = workbook(content, name, sheet) if is_workbook(content) else separated(content, name)
    if not found.rows:
        raise refused(say("no cells"), say("a table"),
                      say("Check that this is the right file and sheet."))  # fmt: skip
    return replace(found, name="".join(filter(str.isprintable, found.name)))
