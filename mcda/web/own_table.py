"""A planner's own table of regions on its way into the draft: what she brought and picked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from zlib import crc32

from mcda.decision.input_output import InputOutputTable
from mcda.decision.region_table import RegionTable
from mcda.faults import CaseFaults, Fault, quoted
from mcda.files import library
from mcda.files.headings import one_line
from mcda.files.input_output import input_output
from mcda.files.own_table import Found, own_table, recognise
from mcda.files.sheet import Sheet, letters
from mcda.files.sheets import read_sheet
from mcda.language import say, say_in

WORDS = ("source", "year", "country")
MOST_COLUMNS = 40


@dataclass(frozen=True)
class Sheeted:
    """A file read as a sheet: its columns of figures and its regions' names, or its faults."""

    sheet: Sheet | None = None
    columns: tuple[Found, ...] = ()
    names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    def label(self, one: Found) -> str:
        """A column's heading; with its letter where two columns have the same."""
        alike = sum(other.heading == one.heading for other in self.columns)
        if alike == 1:
            return one.heading
        return say("{heading}, column {letter}", heading=one.heading, letter=letters(one.column))


@dataclass(frozen=True)
class Tabled:
    """The table that the picks make, or every fault in its way."""

    table: RegionTable | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Bringing:
    """A file that was brought, and what was picked and typed for it; kept whatever is wrong.

    picked: the criterion by a column's label, "" for a column that is not used, so that a
    mended file keeps the picks. words: as typed. row: the name of the planner's region.
    sheet: the workbook's sheet, "" for its first.
    """

    content: bytes = b""
    file_name: str = ""
    picked: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    row: str = ""
    sheet: str = ""

    @property
    def mark(self) -> str:
        """What tells this file from another."""
        return f"{crc32(self.content):x} {self.sheet}"

    def with_file(self, file_name: str, content: bytes) -> Bringing:
        """The same with another file."""
        return replace(self, file_name=file_name, content=content, sheet="")

    def with_sheet(self, name: str) -> Bringing:
        """The same with another sheet of the workbook."""
        return replace(self, sheet=name)

    def with_pick(self, label: str, criterion: str) -> Bringing:
        """The same with one column picked for a criterion, or for none."""
        return replace(self, picked={**self.picked, label: criterion})

    def with_row(self, name: str) -> Bringing:
        """The same with the planner's region picked."""
        return replace(self, row=name)

    def with_word(self, part: str, typed: str) -> Bringing:
        """The same with something typed."""
        return replace(self, words={**self.words, part: typed})

    def picks(self) -> tuple[tuple[str, str], ...]:
        """What was picked, as a key of what follows from it."""
        return tuple(sorted(self.picked.items()))


def opened(content: bytes, file_name: str, sheet: str = "") -> Sheeted:
    """A file as a sheet with its columns recognised, or its faults."""
    try:
        read = read_sheet(content, file_name, sheet)
    except CaseFaults as wrong:
        first = opened(content, file_name).sheet if sheet else None
        return Sheeted(first, faults=wrong.faults)
    try:
        found = recognise(read, library.criteria())
    except CaseFaults as wrong:
        return Sheeted(read, faults=wrong.faults)
    rows = read.rows[found.layout.first : found.layout.last + 1]
    names = dict.fromkeys(one_line(row[found.layout.name_column]) for row in rows)
    remarks, more = found.remarks, len(found.columns) - MOST_COLUMNS
    if more > 0:
        remarks = (
            *remarks,
            say(
                "Of the columns, {more} beyond the first {most} are left out.",
                more=more,
                most=MOST_COLUMNS,
            ),
        )
    columns = found.columns[:MOST_COLUMNS]
    return Sheeted(read, columns, tuple(filter(None, names)), remarks)


def pick_of(found: Sheeted, picked: Mapping[str, str], one: Found) -> str:
    """The criterion of a column: as picked, or else as its heading names it."""
    named = one.criterion if one.how == "named" and one.criterion else ""
    return picked.get(found.label(one), named)


def year_fault(typed: object) -> Fault | None:
    """Why what was typed is no year, if it is none."""
    if isinstance(typed, int) and 1800 <= typed <= 2200:
        return None
    return Fault(say("the year"), None, quoted(typed),
                 say("the year that the figures hold for, as in 2024"),
                 say("Write it: it stands beside every figure."))  # fmt: skip


def no_row() -> Fault:
    """The fault of a table whose own row nobody picked."""
    return Fault(say("your region"), None, say("no row picked"), say("one row of the table"),
                 say("Pick the row that is your region."))  # fmt: skip


def made(found: Sheeted, picked: Mapping[str, str], words: Mapping[str, str],
         year: int) -> Tabled:  # fmt: skip
    """The table that the picks make, or every fault in its way."""
    if found.sheet is None or found.faults:
        return Tabled(None, found.faults)
    columns = {one.column: of for one in found.columns if (of := pick_of(found, picked, one))}
    name = re.sub(r"\.\w+\Z", "", found.sheet.name) or say("Own table")
    try:
        return Tabled(own_table(
            found.sheet, columns, name=name, country=words.get("country", "").strip() or
            say_in("a country", "not stated"), year=year, source=words.get("source", "").strip(),
        ))  # fmt: skip
    except CaseFaults as wrong:
        return Tabled(None, wrong.faults)


def row_of(table: RegionTable, name: str) -> str | None:
    """The key of the row of that name."""
    return next((key for key, row in table.rows.items() if row.name == name), None)


def network_table(content: bytes, file_name: str, unit: str, year: int | None,
                  source: str) -> InputOutputTable:  # fmt: skip
    """A planner's input–output table. Raises CaseFaults where the file holds none."""
    name = re.sub(r"\.\w+\Z", "", file_name) or say("Own table")
    return input_output(read_sheet(content, file_name), name=name, unit=unit, source=source,
                        year=year)  # fmt: skip
