"""A table of the brief in Word: its caption above, its head on every page, its notes below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from mcda.brief.blocks import Column, Table
from mcda.brief.charts.palette import WASH
from mcda.brief.fitting import width
from mcda.brief.printers.word_widths import widths
from mcda.brief.printers.word_xml import Element, element, paragraph
from mcda.decision.words import listing
from mcda.files.office_package import xml_text
from mcda.language import say_many

ACROSS, MARGINS = 130, 3  # letters of the tables' type across a page, and those between columns
# Lines of a row that stays whole, and of a table that does: a longer one shows its head again.
MOST_OF_ROW, MOST_OF_TABLE = 40, 18


def _lines(row: Sequence[str], wide: Sequence[int]) -> int:
    """About how many lines a row takes."""
    across = sum(wide)
    rooms = [max(3.0, ACROSS * one / across - MARGINS) for one in wide]
    lines = (
        sum(max(1, ceil(width(line) / room)) for line in cell.split("\n"))
        for cell, room in zip(row, rooms, strict=True)
    )
    return max(lines, default=0)


def _cell(text: str, style: str, column: Column, wide: int, keep: bool, washed: bool) -> Element:
    """A cell: its first line as the figure, the others as small print."""
    first, *others = text.split("\n")
    said = [paragraph(style, first, keep=keep, align=column.align)]
    small = style.replace("Head", "Cell") + "Note"
    said += [paragraph(small, one, keep=keep, align=column.align) for one in others]
    looks = [element("w:tcW", w=wide, type="dxa")]
    if washed:
        looks.append(element("w:shd", val="clear", color="auto", fill=WASH.lstrip("#")))
    if style.endswith("Head"):
        looks.append(element("w:vAlign", val="bottom"))
    return element("w:tc", element("w:tcPr", *looks), *said)


def _described(table: Table) -> str:
    """What stands for the table where it is read aloud."""
    heads = listing([column.name for column in table.columns])
    rows = len(table.rows)
    return say_many(
        "{rows} row. Columns: {heads}.", "{rows} rows. Columns: {heads}.", rows, rows=rows,
        heads=heads,
    )  # fmt: skip


def _properties(table: Table, wide: int) -> Element:
    return element(
        "w:tblPr", element("w:tblStyle", val="BriefTable"), element("w:tblW", w=wide, type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
                noHBand=1, noVBand=1),
        element("w:tblCaption", val=xml_text(table.caption)),
        element("w:tblDescription", val=xml_text(_described(table))),
    )  # fmt: skip


def _rows(table: Table, wide: Sequence[int]) -> Iterator[Element]:
    small = "Small" if table.small else ""
    heads = (
        _cell(f"{one.name}\n{one.unit}" if one.unit else one.name, f"Brief{small}Head", one, across,
              True, False)
        for one, across in zip(table.columns, wide, strict=True)
    )  # fmt: skip
    yield element("w:tr", element("w:trPr", element("w:cantSplit"), element("w:tblHeader")), *heads)
    whole = table.short and sum(_lines(row, wide) for row in table.rows) <= MOST_OF_TABLE
    for at, row in enumerate(table.rows):
        # No row stands alone at a page's end or beginning, nor a note without its table.
        left = len(table.rows) - at - 1
        keep = bool(table.notes) if left == 0 else whole or at == 0 or left == 1
        cells = (
            _cell(text, f"Brief{small}Cell", column, across, keep, at in table.washed)
            for text, column, across in zip(row, table.columns, wide, strict=True)
        )
        uncut = _lines(row, wide) <= MOST_OF_ROW
        looks = [element("w:trPr", element("w:cantSplit"))] if uncut else []
        yield element("w:tr", *looks, *cells)


def table_of(table: Table, wide: int) -> Iterator[Element]:
    """The table's elements across `wide` twips, its caption and notes among them."""
    yield paragraph("Caption", table.caption, keep=True)
    across = widths(table, wide, 8 if table.small else 9)
    grid = element("w:tblGrid", *(element("w:gridCol", w=one) for one in across))
    yield element("w:tbl", _properties(table, wide), grid, *_rows(table, across))
    for note in table.notes:
        yield paragraph("BriefNote", note)
