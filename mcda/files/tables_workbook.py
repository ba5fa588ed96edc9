"""Plain tables as an Excel workbook: a cover that lists them, then a sheet each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from mcda.files.office_package import same_bytes, xml_text
from mcda.files.tables_cells import Figure, letters, put, put_link, sheet_names

HEADS = 4  # rows above a sheet's figures: caption, a gap, names, units
_NARROW, _WIDE = 9, 48  # letters across a column
_INK, _QUIET, _WASH = "1B2733", "5B6770", "F1F5F7"


@dataclass(frozen=True)
class Column:
    """A column's head and unit, and whether it stands at the right."""

    name: str
    unit: str = ""
    right: bool = False


@dataclass(frozen=True)
class Leaf:
    """One table; its sheet is called `name` as far as Excel takes it."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Figure, ...], ...]
    notes: tuple[str, ...] = ()
    washed: tuple[int, ...] = ()


@dataclass(frozen=True)
class Cover:
    """The first sheet: its name, the title, facts as pairs, the line above the list."""

    name: str
    title: str
    facts: tuple[tuple[str, str | Figure], ...]
    list_head: str
    author: str
    language: str
    day: datetime


def _width(value: str | Figure) -> int:
    if isinstance(value, Figure):
        return max(6, len(value.shown))
    lines = value.split("\n") or [""]
    return max(sum(2 if ord(one) > 0x2E7F else 1 for one in line) for line in lines)


def _set_widths(sheet: Worksheet, leaf: Leaf) -> None:
    for at, column in enumerate(leaf.columns):
        inside = max([_width(row[at]) for row in leaf.rows], default=0)
        head = max((_width(word) for word in f"{column.name} {column.unit}".split()), default=0)
        wide = min(_WIDE, max(_NARROW, inside, head, _width(column.name) // 2)) + 2
        sheet.column_dimensions[get_column_letter(at + 1)].width = wide


def _set_page(sheet: Worksheet, wide: bool) -> None:
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    foot = HeaderFooterItem()
    foot.right.text = "&P / &N"
    sheet.HeaderFooter.oddFooter = foot


def _write_heads(sheet: Worksheet, leaf: Leaf) -> None:
    below = Border(bottom=Side("thin", color=_INK))
    for at, column in enumerate(leaf.columns, 1):
        side = "right" if column.right else "left"
        name = put(sheet, HEADS - 1, at, column.name)
        unit = put(sheet, HEADS, at, column.unit)
        name.font, unit.font, unit.border = letters(bold=True), letters(color=_QUIET), below
        name.alignment = Alignment(side, "bottom", wrap_text=True)
        unit.alignment = Alignment(side, "top", wrap_text=True)


def _write_rows(sheet: Worksheet, leaf: Leaf) -> None:
    wash = PatternFill("solid", fgColor=_WASH)
    left, right = (Alignment(side, "top", wrap_text=True) for side in ("left", "right"))
    for down, row in enumerate(leaf.rows):
        for at, (value, column) in enumerate(zip(row, leaf.columns, strict=True), 1):
            cell = put(sheet, HEADS + 1 + down, at, value)
            cell.alignment = right if column.right else left
            if down in leaf.washed:
                cell.fill = wash


def _write_leaf(sheet: Worksheet, leaf: Leaf, cover: str) -> None:
    put(sheet, 1, 1, leaf.caption).font = letters(12, bold=True)
    put_link(sheet, 2, 1, f"← {cover}", cover)
    _write_heads(sheet, leaf)
    _write_rows(sheet, leaf)
    for at, note in enumerate(leaf.notes, HEADS + len(leaf.rows) + 2):
        put(sheet, at, 1, note).font = letters(color=_QUIET)
    sheet.freeze_panes = f"B{HEADS + 1}"
    sheet.print_title_rows = f"1:{HEADS}"
    if leaf.rows:
        last = get_column_letter(len(leaf.columns))
        sheet.auto_filter.ref = f"A{HEADS}:{last}{HEADS + len(leaf.rows)}"
    _set_widths(sheet, leaf)
    _set_page(sheet, wide=True)


def _write_cover(sheet: Worksheet, cover: Cover, names: Sequence[str], said: Sequence[str]) -> None:
    wrapped = Alignment("left", "top", wrap_text=True)
    put(sheet, 1, 1, cover.title).font = letters(14, bold=True)
    for down, (what, fact) in enumerate(cover.facts, 3):
        put(sheet, down, 1, what).font = letters(color=_QUIET)
        put(sheet, down, 2, fact).alignment = wrapped
    start = 4 + len(cover.facts)
    put(sheet, start, 1, cover.list_head).font = letters(bold=True)
    for down, (name, caption) in enumerate(zip(names, said, strict=True), start + 1):
        put_link(sheet, down, 1, name, name)
        put(sheet, down, 2, caption).alignment = wrapped
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 84
    _set_page(sheet, wide=False)


def workbook(cover: Cover, leaves: Sequence[Leaf]) -> bytes:
    """The bytes of an .xlsx file; no text in it is ever a formula, nothing reaches outside."""
    book = Workbook()
    about = book.properties
    about.title, about.creator = xml_text(cover.title)[:255], xml_text(cover.author)[:255]
    about.language, about.created = cover.language, cover.day
    (front,) = book.worksheets
    front.title = sheet_names([cover.name])[0]
    names = sheet_names((leaf.name for leaf in leaves), [front.title])
    _write_cover(front, cover, names, [leaf.caption for leaf in leaves])
    for name, leaf in zip(names, leaves, strict=True):
        _write_leaf(book.create_sheet(name), leaf, front.title)
    file = io.BytesIO()
    book.save(file)
    about.modified = cover.day  # saving has put in the time
    return same_bytes(file.getvalue(), {ARC_CORE: tostring(about.to_tree())})
