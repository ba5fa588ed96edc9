"""Where the tables of a case's workbook stand, whatever was moved, renamed or inserted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mcda.faults import CaseFaults, Fault
from mcda.files.case_book import heads, stamp
from mcda.files.case_book.heads import Words, keys_of, word_key
from mcda.files.sheet import Sheet
from mcda.files.sheets import sheet_titles
from mcda.files.workbook import workbook

MOST_SHEETS = 60
_TOP = 60  # rows within which a table has its heads
_ADDRESS = re.compile(r"([A-Z]{1,3}[0-9]+)\b")
WORDS: Mapping[str, Words] = {
    "case": heads.case_words, "options": heads.option_words, "criteria": heads.criterion_words,
    "estimates": heads.estimate_words, "sources": heads.source_words,
}  # fmt: skip
# The heads without which a row is none of heads, and the least of heads in a sheet of another name.
_NAMED = {"options": "name", "criteria": "name", "estimates": "option", "sources": "option"}
_LEAST = {"options": 3, "criteria": 4, "estimates": 2, "sources": 4, "case": 4}


@dataclass(frozen=True)
class Table:
    """A sheet, its row of heads, the column of each field, and the hidden column of keys."""

    title: str
    sheet: Sheet
    head: int
    columns: Mapping[str, int]
    keys: int | None

    def place(self, row: int, column: int) -> str:
        """A cell as a planner finds it: 'Estimates!D7'."""
        return f"{self.title}!{self.sheet.address(row, column)}"

    def cell(self, row: int, column: int | None) -> str:
        """The text of a cell; blank where there is no such column."""
        return "" if column is None else self.sheet.rows[row][column]

    def at(self, row: int, part: str) -> str:
        """The text under a head; blank where the head is missing."""
        return self.cell(row, self.columns.get(part))

    def key(self, row: int) -> str:
        """The hidden key of a row."""
        return self.cell(row, self.keys)

    def rows(self) -> Iterator[int]:
        """The rows below the heads that are not empty."""
        for at in range(self.head + 1, len(self.sheet.rows)):
            if any(self.sheet.rows[at]):
                yield at


def sheet_of(content: bytes, name: str, title: str) -> Sheet | None:
    """A sheet of the workbook, None where it is empty; faults name the sheet and the cell."""
    try:
        found = workbook(content, name, title)
    except CaseFaults as wrong:
        raise CaseFaults(_of_sheet(one, title) for one in wrong.faults) from None
    return found if found.rows else None


def _of_sheet(fault: Fault, title: str) -> Fault:
    found = _ADDRESS.search(fault.place)
    return replace(fault, place=f"{title}!{found[1]}" if found else title)


def _heads_in(row: Sequence[str], known: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        part = known.get(word_key(cell)) if cell else None
        if part is not None:
            found.setdefault(part, at)
    return found


def _case_table(title: str, sheet: Sheet) -> Table | None:
    """The case's fields by row; `keys` is the column left of their values."""
    known = keys_of(heads.case_words)
    best: tuple[int, dict[str, int]] = (0, {})
    for column in range(min(sheet.width, 8)):
        cells = sheet.column(column)
        found = _heads_in(cells, known)
        if len(found) > len(best[1]):
            best = column + ("case" in cells), found
    return Table(title, sheet, -1, best[1], best[0]) if best[1] else None


def table_in(title: str, sheet: Sheet, what: str) -> Table | None:
    """The table of a kind on a sheet; None where its heads are not found."""
    if what == "case":
        return _case_table(title, sheet)
    known = keys_of(WORDS[what])
    best: tuple[int, dict[str, int]] = (-1, {})
    for at, row in enumerate(sheet.rows[:_TOP]):
        found = _heads_in(row, known)
        if _NAMED[what] in found and len(found) > len(best[1]):
            best = at, found
    if best[0] < 0:
        return None
    return Table(title, sheet, best[0], best[1], _keys_at(sheet, best[0], what))


def _keys_at(sheet: Sheet, head: int, mark: str) -> int | None:
    """The column of keys: that in which the mark stands, in the row of heads or above it."""
    for row in sheet.rows[: head + 1]:
        if mark in row:
            return row.index(mark)
    return None


@dataclass(frozen=True)
class Tables:
    """The tables of a workbook that were found, by kind, and what it was written from."""

    found: Mapping[str, Table]
    stamp: stamp.Stamp | None
    titles: tuple[str, ...]


def tables_of(content: bytes, name: str) -> Tables:
    """The tables of a case's workbook: by the sheets' names, or else by their heads.

    Raises CaseFaults where the file cannot be read, with each formula that has no result.
    """
    titles = sheet_titles(content)[:MOST_SHEETS]
    named = keys_of(heads.sheet_words)
    found: dict[str, Table] = {}
    faults: list[Fault] = []
    for title in titles:
        what = named.get(word_key(title), "")
        if what not in WORDS or what in found:
            continue
        try:
            sheet = sheet_of(content, name, title)
        except CaseFaults as wrong:
            faults += wrong.faults
            continue
        table = table_in(title, sheet, what) if sheet else None
        if table is not None:
            found[what] = table
    if faults:
        raise CaseFaults(faults)
    lines = sheet_of(content, name, stamp.SHEET) if stamp.SHEET in titles else None
    made = stamp.stamp_in([row[0] for row in lines.rows]) if lines else None
    if made is not None or "estimates" in found:
        used = {one.title for one in found.values()} | {stamp.SHEET}
        _find_renamed(content, name, [one for one in titles if one not in used], found)
    return Tables(found, made, titles)


def _find_renamed(content: bytes, name: str, titles: list[str], found: dict[str, Table]) -> None:
    """Tables on sheets of other names; a sheet that cannot be read is none of ours."""
    for title in titles:
        missing = [what for what in WORDS if what not in found]
        if not missing:
            return
        try:
            sheet = sheet_of(content, name, title)
        except CaseFaults:
            continue
        for what in missing if sheet else ():
            table = table_in(title, sheet, what)  # type: ignore[arg-type]
            if table is not None and len(table.columns) >= _LEAST[what]:
                found[what] = table
                break
