"""A planner's own table of regions, from the columns she picked."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from pydantic import ValidationError

from mcda.decision.criterion import Criterion
from mcda.decision.noun import LONGEST_NAME
from mcda.decision.region_table import RegionTable
from mcda.faults import CaseFaults
from mcda.files import library
from mcda.files.cells import Mark, decimal_mark, numbers_in
from mcda.files.headings import one_line, unit_in
from mcda.files.own_table_faults import figure_faults, name_faults, percent_fault, picking_faults
from mcda.files.recognising import Found, Layout, Recognised, heading_of, layout_of, recognise
from mcda.files.sheet import Sheet, refused
from mcda.files.structure import faults_of
from mcda.language import say, say_in

__all__ = ("Found", "Recognised", "own_table", "recognise")

MOST_REGIONS = 5_000


def _row_keys(names: list[str]) -> list[str]:
    """A key for each name: its letters and digits, in lower case; made unique by a number."""
    keys: list[str] = []
    taken: set[str] = set()
    last: Counter[str] = Counter()
    for at, name in enumerate(names, 1):
        slug = re.sub(r"[^\w-]+", "_", unicodedata.normalize("NFC", name).casefold()).strip("_-")
        if not re.match(r"[^\W\d_]", slug):
            slug = f"region_{slug or at}"
        key = slug = slug[:64]
        while key in taken:
            last[slug] += 1
            key = f"{slug[:58]}_{last[slug] + 1}"
        keys.append(key)
        taken.add(key)
    return keys


def _mark(sheet: Sheet, column: int, cells: list[str]) -> Mark:
    """The decimal mark of a column: settled by the file, seen in it, or seen elsewhere."""
    settled = sheet.marks[column] if column < len(sheet.marks) else ""
    if settled == ".":
        return settled
    return decimal_mark(cells) or decimal_mark(
        cell for row in sheet.rows for cell in row
    ) or settled  # fmt: skip


def _column(sheet: Sheet, layout: Layout, column: int, criterion: Criterion, year: int,
            source: str, percent: bool) -> dict[str, object]:  # fmt: skip
    heading = heading_of(sheet, layout, column)
    unit = criterion.indicator_unit or unit_in(heading) or ("%" if percent else "")
    unit = unit or say_in("a unit", "not stated")
    note = say("Column '{heading}' of {table}.", heading=heading, table=sheet.name)
    return {"name": criterion.name, "unit": unit[:LONGEST_NAME], "year": year, "source": source,
            "note": note[:1000]}  # fmt: skip


def _regions(sheet: Sheet, layout: Layout) -> list[int]:
    """The rows that hold a region: between the headings and the notes, those not empty."""
    rows = [at for at in range(layout.first, layout.last + 1) if any(sheet.rows[at])]
    if not rows:
        raise refused(say("no rows below the headings"), say("one row for each region"),
                      say("Add the regions."))  # fmt: skip
    if len(rows) > MOST_REGIONS:
        raise refused(say("{count} regions", count=f"{len(rows):,}"),
                      say("at most {count}", count=f"{MOST_REGIONS:,}"),
                      say("Keep the regions to compare with."))  # fmt: skip
    return rows


def _readable(sheet: Sheet, picked: Mapping[int, str], layout: Layout,
            known: Mapping[str, Criterion]) -> list[tuple[int, str]]:  # fmt: skip
    """The picked columns that can be read: a column of the sheet, a criterion of the catalogue."""
    return [(at, key) for at, key in sorted(picked.items())
            if key in known and 0 <= at < sheet.width and at != layout.name_column]  # fmt: skip


def own_table(sheet: Sheet, picked: Mapping[int, str], *, name: str, country: str, year: int,
              source: str,
              criteria: Mapping[str, Criterion] | None = None) -> RegionTable:  # fmt: skip
    """The table of regions with one indicator for each picked column.

    picked: column, counted from 0, -> criterion. criteria: the library's, if not given.
    Figures in percent need a criterion whose indicator is in percent.
    Raises CaseFaults with every cell that cannot be read, and every name missing or repeated.
    """
    known = library.criteria() if criteria is None else criteria
    layout = layout_of(sheet)
    rows = _regions(sheet, layout)
    faults = picking_faults(sheet, layout, picked, source, known)
    faults += name_faults(sheet, layout, rows)
    columns: dict[str, dict[str, object]] = {}
    figures: dict[str, tuple[float | None, ...]] = {}
    for at, key in _readable(sheet, picked, layout, known):
        cells = [sheet.rows[row][at] for row in rows]
        read = numbers_in(cells, _mark(sheet, at, cells))
        faults += figure_faults(sheet, layout, rows, at, read)
        faults += percent_fault(sheet, layout, at, read, known[key].indicator_unit)
        columns[key] = _column(sheet, layout, at, known[key], year, source, read.percent)
        figures[key] = read.values
    if faults:
        raise CaseFaults(faults)
    names = [one_line(sheet.rows[row][layout.name_column]) for row in rows]
    return _built(name, country, columns, _rows(names, figures))


def _rows(names: list[str], figures: Mapping[str, tuple[float | None, ...]]) -> dict[str, object]:
    """The regions by key, each with the figures that are known."""
    rows: dict[str, object] = {}
    for at, (key, name) in enumerate(zip(_row_keys(names), names, strict=True)):
        known = {column: values[at] for column, values in figures.items()}
        rows[key] = {"name": name, "figures": {k: x for k, x in known.items() if x is not None}}
    return rows


def _built(name: str, country: str, columns: dict[str, dict[str, object]],
           rows: dict[str, object]) -> RegionTable:  # fmt: skip
    measures = {
        key: {"name": column["name"], "unit": column["unit"], "column": key, "criterion": key}
        for key, column in columns.items()
    }
    tree = {"name": name, "country": country, "columns": columns, "measures": measures,
            "rows": rows}  # fmt: skip
    try:
        return RegionTable.model_validate(tree)
    except ValidationError as error:
        raise CaseFaults(faults_of(error, RegionTable)) from None
