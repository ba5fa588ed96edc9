"""What stands in a workbook's cell: text as text, a number with its format, a link within."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from mcda.files.office_package import xml_text

LONGEST_NAME, LONGEST_CELL = 31, 32_767  # Excel's own bounds, in UTF-16 units
_NO_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
# Excel reads _x0041_ as A unless its first mark is written so itself.
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LINK = "0B6E8F"


@dataclass(frozen=True)
class Figure:
    """A number and the format in which Excel shows it."""

    value: float
    shown: str


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, most: int) -> str:
    """The text's beginning that takes no more than so many UTF-16 units."""
    while (beyond := _units(text) - most) > 0:
        text = text[: len(text) - (beyond + 1) // 2]
    return text


def sheet_names(wanted: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Names that Excel takes: of at most 31 letters, none of its marks, none twice."""
    found: list[str] = []
    used = {one.casefold() for one in taken} | {"history"}  # Excel keeps that one for itself
    for name in wanted:
        bare = " ".join(_NO_NAME.sub(" ", xml_text(name)).split()).strip("' ") or "–"
        said, more = _cut(bare, LONGEST_NAME).rstrip("' "), 1
        while said.casefold() in used:
            more += 1
            end = f" ({more})"
            said = _cut(bare, LONGEST_NAME - len(end)).rstrip("' ") + end
        used.add(said.casefold())
        found.append(said)
    return found


def letters(size: float = 11, **looks: Any) -> Font:
    """The workbook's typeface in a size and look; a font without a name is the reader's guess."""
    return Font(name="Calibri", size=size, **looks)


def put(sheet: Worksheet, row: int, column: int, value: str | Figure) -> Cell:
    """Write a cell, counted from 1: text as text, whatever it begins with; a figure as a number."""
    cell = cast("Cell", sheet.cell(row, column))
    if isinstance(value, Figure):
        cell.value, cell.number_format = value.value, xml_text(value.shown)
        return cell
    if not value:
        return cell
    text = _CODE.sub("_x005F_", xml_text(value))
    cell.value = text if _units(text) <= LONGEST_CELL else _cut(text, LONGEST_CELL - 2) + " …"
    cell.data_type = "s"
    if text[:1] in ("=", "+", "-", "@"):
        cell.quotePrefix = True  # still text once somebody edits it
    return cell


def put_link(sheet: Worksheet, row: int, column: int, said: str, to: str) -> None:
    """Write a link to the top of another sheet of the workbook."""
    cell = put(sheet, row, column, said)
    place = f"{quote_sheetname(to)}!A1"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
    cell.font = letters(color=_LINK, underline="single")
