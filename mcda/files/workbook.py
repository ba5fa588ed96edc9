"""Bytes of an Excel workbook -> a sheet, each cell as the text that a reader sees."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any

from mcda.faults import CaseFaults, Fault, nearest, quoted
from mcda.files.archive import safe_parts, stored
from mcda.files.cells import Mark
from mcda.files.merged import spread_merged
from mcda.files.sheet import MOST_COLUMNS, MOST_ROWS, Gathering, Sheet, letters, refused
from mcda.language import say

_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
# The columns from AAA on, which are past the 702nd; the first is quick and may find too much.
_MAYBE_FAR = re.compile(rb'r="[A-Z]{3}[0-9]')
_FAR = re.compile(rb'<(?:\w+:)?c [^<>]{0,200}?r="[A-Z]{3}[0-9]')
_FAR_FILLED = re.compile(
    rb'<(?:\w+:)?c (?:[^<>]{0,200}? )?r="[A-Z]{3}[0-9]+"[^<>]{0,200}(?<!/)>'
    rb"\s*<(?:\w+:)?(?:v|is|f)[ >]"
)
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.')
_LAST = 702
_LAST_ROW = 1_048_576


def _figure(value: float, number_format: str) -> str:
    """A number without loss; with a percent sign where the format shows it as a percentage."""
    if "%" in _NOT_SHOWN.sub("", number_format.split(";")[0]):
        return f"{(Decimal(repr(value)) * 100).normalize():f}%"
    return _plain(value)


def _plain(value: float) -> str:
    """A number without loss; a whole one without a point."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)


def _text(cell: Any) -> str:
    """What a cell shows: dates and yes or no as words, so that they are no numbers."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _figure(value, cell.number_format if cell.has_style else "")
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:g} hours"
    return str(value).strip()


@contextmanager
def _damage_is_a_fault() -> Iterator[None]:
    """Whatever a reader of foreign files stumbles over is a fault of the file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except CaseFaults:
        raise
    except Exception:
        raise refused(
            say("a workbook that cannot be read"), say("an Excel file (.xlsx) or CSV"),
            say("Open it in Excel, save it again, and send that file."),
        ) from None  # fmt: skip


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without rounds of the garbage collector, which would walk a million new cells again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _chosen(book: Any, wanted: str) -> Any:
    tables = [one for one in book.worksheets if hasattr(one, "iter_rows")]
    if wanted:
        for one in tables:
            if one.title == wanted:
                return one
        raise refused(say("no sheet {name}", name=quoted(wanted)), say("a sheet of the workbook"),
                      nearest(wanted, (one.title for one in tables)))  # fmt: skip
    visible = [one for one in tables if one.sheet_state == "visible"] or tables
    for one in visible:
        one.reset_dimensions()  # a file may state them wrongly
        if any(cell.value is not None for row in islice(one.iter_rows(), 200) for cell in row):
            return one
    raise refused(say("no sheet with cells"), say("a table"),
                  say("Check that this is the right file."))  # fmt: skip


def _cells(table: Any, part: bytes) -> tuple[Gathering, dict[tuple[int, int], str], set[int]]:
    """The rows as text, the kind of each empty cell that has one, and the columns of numbers."""
    found, empty, numeric = Gathering(), {}, set()
    table.reset_dimensions()
    far = bool(_MAYBE_FAR.search(part) and _FAR.search(part))
    if far and _FAR_FILLED.search(part):
        raise refused(say("figures beyond column ZZ"),
                      say("at most {count} columns", count=MOST_COLUMNS),
                      say("Keep the columns that are needed."))  # fmt: skip
    for at, row in enumerate(table.iter_rows(max_col=_LAST if far else None)):
        texts = []
        for column, cell in enumerate(row):
            value = cell.value
            if type(value) is float and not cell.has_style:  # most cells of a large table
                numeric.add(column)
                texts.append(_plain(value) if value.is_integer() else repr(value))
                continue
            if value is None and getattr(cell, "row", None) is not None:
                empty[at, column] = cell.data_type
            elif value is not None and cell.data_type == "n":
                numeric.add(column)
            texts.append(_text(cell))
        if at < MOST_ROWS or any(texts):
            found.add(texts)
        if at > _LAST_ROW:
            raise refused(say("rows beyond the last of Excel"), say("an Excel file"),
                          say("Save it again."))  # fmt: skip
    return found, empty, numeric


def _refuse_unknown_results(parts: dict[str, bytes], title: str,
                            empty: dict[tuple[int, int], str]) -> None:  # fmt: skip
    """A formula whose result was not saved; one that gives empty text is stored as text."""
    with _damage_is_a_fault():
        import openpyxl

        book = openpyxl.load_workbook(stored(parts), read_only=True, keep_links=False)
        table = book[title]
        table.reset_dimensions()
        faults = []
        for at, row in enumerate(table.iter_rows(max_row=MOST_ROWS)):
            for column, cell in enumerate(row):
                if cell.data_type == "f" and empty.get((at, column)) == "n":
                    faults.append(Fault(
                        say("cell {address}", address=f"{letters(column)}{at + 1}"), None,
                        say("a formula without a saved result"), say("a number or text"),
                        say("Open the workbook in Excel, let it calculate, and save it."),
                    ))  # fmt: skip
    if faults:
        raise CaseFaults(faults)


def workbook(content: bytes, name: str, wanted: str) -> Sheet:
    """A sheet of a workbook; raises CaseFaults where it cannot be read or is too large."""
    parts = safe_parts(content)
    with _damage_is_a_fault(), _uncollected():
        import openpyxl

        book = openpyxl.load_workbook(
            stored(parts), read_only=True, data_only=True, keep_links=False
        )
        table = _chosen(book, wanted)
        part = parts.get(str(getattr(table, "_worksheet_path", "")).lstrip("/"), b"")
        gathered, empty, numeric = _cells(table, part)
        titles = tuple(one.title for one in book.worksheets)
    if _FORMULA.search(part):
        _refuse_unknown_results(parts, table.title, empty)
    covered = spread_merged(gathered.rows, part)
    rows = gathered.rectangle()
    marks: list[Mark] = ["." if at in numeric else "" for at in range(len(rows[0]) if rows else 0)]
    said = say("{file}, sheet {sheet}", file=name, sheet=table.title)
    return Sheet(said, rows, tuple(marks), titles, covered)


def titles_of(content: bytes) -> tuple[str, ...]:
    """The sheets of a workbook by name; raises CaseFaults where it cannot be read."""
    parts = safe_parts(content)
    with _damage_is_a_fault():
        import openpyxl

        book = openpyxl.load_workbook(stored(parts), read_only=True, keep_links=False)
        return tuple(one.title for one in book.worksheets if hasattr(one, "iter_rows"))
