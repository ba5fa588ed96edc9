"""Every table of the brief as an Excel workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from mcda.brief.blocks import Block, Masthead, Pair, Table
from mcda.brief.printers.pdf import stated_day
from mcda.brief.printers.status import status_said
from mcda.brief.section import Pages, pages_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.words import number
from mcda.language import LANGUAGES, say, say_in, speaking

if TYPE_CHECKING:
    from mcda.files.tables_cells import Figure
    from mcda.files.tables_workbook import Cover, Leaf


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Pair):
            yield from _tables((*block.left, *block.right))


def _units(case: Case) -> frozenset[str]:
    """What the case calls units, whole and without their remark: they may follow a number."""
    units = {one.unit for one in case.criteria.values()}
    units |= {one.unit for one in case.needs.values()}
    if case.region:
        units |= {one.unit for one in case.region.indicators.values()}
        units |= {one.unit for one in case.region.figures.values()}
    return frozenset(units | {re.split(r" ?[(（]", one)[0] for one in units})


def _cell(text: str, is_figure: bool = True, units: frozenset[str] = frozenset()) -> str | Figure:
    from mcda.brief.printers.excel_cells import figure

    return (figure(text, units) if is_figure else None) or text


def leaf(name: str, table: Table, units: frozenset[str]) -> Leaf:
    """A table as a sheet: figures where they stand, all small print in columns to the right.

    So the figures stay one block that sorts and adds up.
    """
    from mcda.files import tables_workbook as book

    columns = [book.Column(one.name, one.unit, one.align == "right") for one in table.columns]
    noted = [at for at in range(len(columns)) if any("\n" in row[at] for row in table.rows)]
    columns += [book.Column(say("{column}: notes", column=columns[at].name)) for at in noted]
    rows = []
    for row in table.rows:
        parts = [cell.partition("\n") for cell in row]
        figures = [_cell(first, one.align != "left", units)
                   for (first, _, _), one in zip(parts, table.columns, strict=True)]  # fmt: skip
        rows.append((*figures, *(parts[at][2] for at in noted)))
    return book.Leaf(name, table.caption, tuple(columns), tuple(rows), table.notes, table.washed)


def _leaves(pages: Pages, units: frozenset[str]) -> Iterator[Leaf]:
    """Sheets called by number and caption, those of the decision page by caption alone."""
    for table in _tables(pages.decision):
        yield leaf(table.caption, table, units)
    at = 1
    for table in _tables((*pages.summary, *pages.annex)):
        caption = table.caption.removeprefix(
            say("Table {number}. {caption}", number=at, caption="")
        )
        numbered = caption != table.caption
        yield leaf(f"{at} {caption}" if numbered else caption, table, units)
        at += numbered


def _cover(analysis: Analysis, pages: Pages) -> Cover:
    from mcda.files.tables_workbook import Cover

    case = analysis.case
    dated = [one.dated for one in pages.decision if isinstance(one, Masthead)]
    facts: list[tuple[str, str | Figure]] = [
        (say_in("workbook", "Question"), case.question),
        (say_in("workbook", "Region"), case.region.name if case.region else ""),
        (say_in("workbook", "Status"), status_said(analysis.status)),
        (say_in("workbook", "Date"), "".join(dated)),
        (say_in("workbook", "Case (SHA-256)"), analysis.fingerprint),
        (say_in("workbook", "Seed"), _cell(str(analysis.robustness.seed))),
        (say_in("workbook", "Draws"), _cell(number(analysis.robustness.draws))),
        (say_in("workbook", "About the figures"), say(
            "Every table of the brief, its figures as printed. Ranges, confidence and sources "
            "stand in the columns at the right of each sheet.")),
    ]  # fmt: skip
    return Cover(
        name=say_in("workbook", "Contents"), title=case.title,
        facts=tuple(one for one in facts if one[1]),
        list_head=say_in("workbook", "Sheets"), author=case.brief.prepared_by,
        language=LANGUAGES[analysis.language].tag, day=datetime.combine(stated_day(case), time()),
    )  # fmt: skip


def xlsx(analysis: Analysis) -> bytes:
    """The brief's tables as the bytes of an .xlsx file, the same for the same case."""
    from mcda.files.tables_workbook import workbook

    pages = pages_of(analysis)
    with speaking(analysis.language):
        return workbook(_cover(analysis, pages), list(_leaves(pages, _units(analysis.case))))
