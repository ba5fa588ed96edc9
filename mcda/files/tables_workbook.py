"""Plain tables as an Excel workbook: a cover that lists them, then a sheet each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from mcda.files.office_package import same_bytes, xml_text
from mcda.files.tables_cells import Figure, letters, put, put_link, sheet_names
from mcda.files.tables_leaf import QUIET, Column, Leaf, set_height, set_page, write_leaf

__all__ = ["Column", "Cover", "Figure", "Leaf", "workbook"]

LONGEST_PROPERTY = 255
NARROW, WIDE = 34, 84  # letters across the cover's two columns


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


def _write_cover(sheet: Worksheet, cover: Cover, names: Sequence[str], said: Sequence[str]) -> None:
    wrapped = Alignment("left", "top", wrap_text=True)
    put(sheet, 1, 1, cover.title).font = letters(14, bold=True)
    for down, (what, fact) in enumerate(cover.facts, 3):
        put(sheet, down, 1, what).font = letters(color=QUIET)
        put(sheet, down, 2, fact).alignment = wrapped
        set_height(sheet, down, [fact], [WIDE])
    start = 4 + len(cover.facts)
    put(sheet, start, 1, cover.list_head).font = letters(bold=True)
    for down, (name, caption) in enumerate(zip(names, said, strict=True), start + 1):
        put_link(sheet, down, 1, name, name)
        put(sheet, down, 2, caption).alignment = wrapped
        set_height(sheet, down, [caption], [WIDE])
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = NARROW, WIDE
    set_page(sheet, wide=False)


def workbook(cover: Cover, leaves: Sequence[Leaf]) -> bytes:
    """The bytes of an .xlsx file; no text in it is ever a formula, nothing reaches outside."""
    book = Workbook()
    about = book.properties
    about.title = xml_text(cover.title)[:LONGEST_PROPERTY]
    about.creator = xml_text(cover.author)[:LONGEST_PROPERTY]
    about.language, about.created = cover.language, cover.day
    (front,) = book.worksheets
    front.title = sheet_names([cover.name])[0]
    names = sheet_names((leaf.name for leaf in leaves), [front.title])
    _write_cover(front, cover, names, [leaf.caption for leaf in leaves])
    for name, leaf in zip(names, leaves, strict=True):
        write_leaf(book.create_sheet(name), leaf, front.title)
    file = io.BytesIO()
    book.save(file)
    about.modified = cover.day  # saving has put in the time
    return same_bytes(file.getvalue(), {ARC_CORE: tostring(about.to_tree())})
