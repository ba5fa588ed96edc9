"""How the sheets of a case's workbook look: widths, heads, figures at the right, choices."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from mcda.files.case_book.shown import Value, is_figure
from mcda.files.tables_cells import Figure, letters, put
from mcda.files.tables_leaf import INK, QUIET, WASH, set_height, set_page

KEY = 1  # the hidden column of keys
MORE_ROWS = 200  # below the table, where a menu is offered as well
_GROUPED, _MOST_PLACES = 1000, 6


@dataclass(frozen=True)
class Head:
    """A column: its field, its head, its width in letters, whether figures stand in it, and how."""

    part: str
    said: str
    wide: int
    right: bool = False
    shown: str = "General"


# The styles of each workbook by how they look: openpyxl takes long to look one up.
_STYLES: WeakKeyDictionary[Any, dict[tuple[bool, bool, str], StyleArray]] = WeakKeyDictionary()


def _dress(cell: Any, right: bool, quiet: bool, shown: str) -> None:
    """Give a cell its typeface, its side and its format; before its value is put in."""
    known, look = _STYLES.setdefault(cell.parent.parent, {}), (right, quiet, shown)
    if look not in known:
        cell.font = letters(color=QUIET) if quiet else letters()
        cell.alignment = _side(right, "top")
        cell.number_format = shown
        known[look] = copy(cell._style)
    cell._style = copy(known[look])


def places_of(values: Iterable[Value]) -> int:
    """The digits after the point that the finest of some figures has."""
    shown = (f"{value:.{_MOST_PLACES}f}".rstrip("0") for value in values if is_figure(value))
    return max((len(one.partition(".")[2]) for one in shown), default=0)


def number_format(places: int) -> str:
    """Excel's format of figures with so many digits after the point."""
    return "#,##0" + ("." + "0" * places if places else "")


def put_value(sheet: Worksheet, row: int, column: int, value: Value, shown: str) -> None:
    """Write a figure as a number, anything else as text; nothing leaves the cell empty."""
    if is_figure(value):
        put(sheet, row, column, Figure(value, shown))  # type: ignore[arg-type]
    elif value is not None:
        put(sheet, row, column, str(value))


def _side(right: bool, upright: str) -> Alignment:
    """Figures at the right; text at the left, clear of figures beside it."""
    if right:
        return Alignment("right", upright, wrap_text=True)
    return Alignment("left", upright, wrap_text=True, indent=1)


def write_heads(sheet: Worksheet, row: int, heads: Sequence[Head], start: int = 2) -> None:
    """Write heads in bold over a line, set the columns' widths and hide the column of keys."""
    below = Border(bottom=Side("thin", color=INK))
    for at, head in enumerate(heads, start):
        cell = put(sheet, row, at, head.said)
        cell.font, cell.border = letters(bold=True), below
        cell.fill = PatternFill("solid", fgColor=WASH)
        cell.alignment = _side(head.right, "bottom")
        sheet.column_dimensions[get_column_letter(at)].width = head.wide
    set_height(sheet, row, [head.said for head in heads], [head.wide for head in heads])
    sheet.column_dimensions[get_column_letter(KEY)].hidden = True


def write_row(sheet: Worksheet, row: int, key: str, heads: Sequence[Head],
              values: Sequence[Value], quiet: Collection[str] = (),
              shown: str = "") -> None:  # fmt: skip
    """Write a key and the values of its row under their heads.

    shown: the format of the row's figures, in place of those of the columns.
    """
    put(sheet, row, KEY, key)
    for at, (head, value) in enumerate(zip(heads, values, strict=True), 2):
        _dress(sheet.cell(row, at), head.right, head.part in quiet,
               shown or head.shown)  # fmt: skip
        put_value(sheet, row, at, value, shown or head.shown)
    said = [one if isinstance(one, str) else "" for one in values]
    set_height(sheet, row, said, [head.wide for head in heads])


def offer(sheet: Worksheet, column: int, first: int, last: int, words: Iterable[str],
          said: str) -> None:  # fmt: skip
    """A menu of words in the cells of a column, some empty rows below it included."""
    check = DataValidation("list", formula1='"' + ",".join(words) + '"', allow_blank=True)
    check.error, check.showErrorMessage, check.errorStyle = said, True, "stop"
    letter = get_column_letter(column)
    check.add(f"{letter}{first}:{letter}{last + MORE_ROWS}")
    sheet.add_data_validation(check)


def settle(sheet: Worksheet, corner: str, heads: int, wide: bool = True) -> None:
    """Freeze the panes at a corner, repeat the head rows in print, fit the page."""
    sheet.freeze_panes = corner
    if heads:
        sheet.print_title_rows = f"1:{heads}"
    set_page(sheet, wide)
