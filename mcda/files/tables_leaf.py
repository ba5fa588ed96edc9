"""One table on its sheet: caption, link back, heads, figures, notes; made to fit the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mcda.files.tables_cells import Figure, letters, put, put_link

HEADS = 4  # rows above a sheet's figures: caption, link, names, units
INK, QUIET, WASH = "1B2733", "5B6770", "F1F5F7"
_NARROW, _WIDE = 9, 48  # letters across a column
_LINE, _HIGHEST = 15, 405  # points: a line, and a row as high as Excel allows
_MARGIN = 3  # letters that a cell's margins, its indent and a filter's button take


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


def _letters(text: str) -> int:
    """The width of a line in letters; a Chinese character takes two."""
    return sum(2 if ord(one) > 0x2E7F else 1 for one in text)


def _across(value: str | Figure) -> int:
    if isinstance(value, Figure):
        return max(6, len(value.shown))
    return max(_letters(line) for line in value.split("\n"))


def widths(leaf: Leaf) -> list[int]:
    """Letters across for each column: what stands in it, within bounds, and its head's words."""
    found = []
    for at, column in enumerate(leaf.columns):
        inside = max([_across(row[at]) for row in leaf.rows], default=0)
        words = [_letters(word) for word in f"{column.name} {column.unit}".split()]
        head = max([*words, _letters(column.name) // 2])
        found.append(min(_WIDE, max(_NARROW, inside, head)) + _MARGIN)
    return found


def _lines(text: str, across: float) -> int:
    """How many lines a text takes in a cell, broken between words."""
    count = 0
    for line in text.split("\n"):
        count, room = count + 1, across
        for word in line.split(" "):
            wide = _letters(word)
            if wide > room < across:
                count, room = count + 1, across
            count += max(0, ceil(wide / across) - 1)
            room -= wide % across + 1
    return count


def set_height(
    sheet: Worksheet, row: int, values: Sequence[str | Figure], wide: Sequence[int]
) -> None:
    """As many lines as the row's texts take; not every reader of workbooks finds that itself."""
    lines = [
        _lines(value, max(1, one - _MARGIN))
        for value, one in zip(values, wide, strict=True)
        if isinstance(value, str)
    ]
    if (most := max(lines, default=1)) > 1:
        sheet.row_dimensions[row].height = min(_HIGHEST, most * _LINE)


def set_page(sheet: Worksheet, wide: bool) -> None:
    """A4, as wide as the page, its number at the foot."""
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    foot = HeaderFooterItem()
    foot.right.text = "&P / &N"
    sheet.HeaderFooter.oddFooter = foot


def _sides(leaf: Leaf, upright: str) -> list[Alignment]:
    """How each column stands; text keeps clear of figures at its left."""
    return [
        Alignment("right", upright, wrap_text=True) if column.right
        else Alignment("left", upright, wrap_text=True, indent=int(at > 0))
        for at, column in enumerate(leaf.columns)
    ]  # fmt: skip


def _write_heads(sheet: Worksheet, leaf: Leaf, wide: Sequence[int]) -> None:
    below = Border(bottom=Side("thin", color=INK))
    names, units = _sides(leaf, "bottom"), _sides(leaf, "top")
    for at, column in enumerate(leaf.columns):
        name = put(sheet, HEADS - 1, at + 1, column.name)
        unit = put(sheet, HEADS, at + 1, column.unit)
        name.font, unit.font, unit.border = letters(bold=True), letters(color=QUIET), below
        name.alignment, unit.alignment = names[at], units[at]
    set_height(sheet, HEADS - 1, [column.name for column in leaf.columns], wide)
    set_height(sheet, HEADS, [column.unit for column in leaf.columns], wide)


def _write_rows(sheet: Worksheet, leaf: Leaf, wide: Sequence[int]) -> None:
    wash, sides = PatternFill("solid", fgColor=WASH), _sides(leaf, "top")
    for down, row in enumerate(leaf.rows):
        for at, value in enumerate(row):
            cell = put(sheet, HEADS + 1 + down, at + 1, value)
            cell.alignment = sides[at]
            if down in leaf.washed:
                cell.fill = wash
        set_height(sheet, HEADS + 1 + down, row, wide)


def _write_notes(sheet: Worksheet, leaf: Leaf, wide: Sequence[int]) -> None:
    """The notes below, each across the table."""
    for row, note in enumerate(leaf.notes, HEADS + len(leaf.rows) + 2):
        cell = put(sheet, row, 1, note)
        cell.font, cell.alignment = letters(color=QUIET), Alignment("left", "top", wrap_text=True)
        sheet.merge_cells(None, row, 1, row, len(leaf.columns))
        set_height(sheet, row, [note], [sum(wide)])


def write_leaf(sheet: Worksheet, leaf: Leaf, cover: str) -> None:
    """Fill a sheet with a table; `cover` is the sheet that lists them all."""
    wide = widths(leaf)
    for at, one in enumerate(wide, 1):
        sheet.column_dimensions[get_column_letter(at)].width = one
    put(sheet, 1, 1, leaf.caption).font = letters(12, bold=True)
    put_link(sheet, 2, 1, f"← {cover}", cover)
    _write_heads(sheet, leaf, wide)
    _write_rows(sheet, leaf, wide)
    _write_notes(sheet, leaf, wide)
    sheet.freeze_panes = f"B{HEADS + 1}"
    sheet.print_title_rows = f"1:{HEADS}"
    if leaf.rows:
        last = get_column_letter(len(leaf.columns))
        sheet.auto_filter.ref = f"A{HEADS}:{last}{HEADS + len(leaf.rows)}"
    set_page(sheet, wide=True)
