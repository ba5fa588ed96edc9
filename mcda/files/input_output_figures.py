"""The figures of an input–output table: all cells at once, or one by one where some are odd."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np

from mcda.decision.matrix import Floats
from mcda.decision.noun import LARGEST
from mcda.faults import CaseFaults, Fault, quoted
from mcda.files.cells import Mark, Unreadable, decimal_mark, is_percent, number_in, plain
from mcda.files.input_output_layout import Block, Role, role_words
from mcda.files.sheet import Sheet
from mcda.language import say

_POINT = re.compile(r"[-+0-9.eE\n]*\Z")
_SIMPLE = {"": _POINT, ".": _POINT, ",": re.compile(r"[-+0-9,eE\n]*\Z")}
_NO_FLOW = frozenset(("", "-", "–", "—", "--"))
_MAY_BE_EMPTY: tuple[Role, ...] = ("imports", "discrepancy")
TOLERANCE = 0.005
"""By which part of output a published table may fail to add up: rounding and discrepancies."""


@dataclass
class Figures:
    """The table's figures as they stand; a total that is not there is absent.

    flows: (sectors, sectors). totals: (sectors,) by role; places: the address of each figure of
    a total. no_flow: how many cells were empty or a dash.
    """

    flows: Floats
    totals: dict[Role, Floats]
    places: dict[Role, tuple[str, ...]]
    no_flow: int = 0
    faults: list[Fault] = field(default_factory=list)


def _mark(sheet: Sheet) -> Mark:
    """The decimal mark of the whole table: settled by the file, or seen in it."""
    settled: Mark = sheet.marks[0] if sheet.marks else ""
    if "." in sheet.marks:
        return "."
    if settled == "" and not any("," in cell for row in sheet.rows for cell in row):
        return ""
    return decimal_mark(cell for row in sheet.rows for cell in row) or settled


def _all_at_once(sheet: Sheet, block: Block, mark: Mark) -> Floats | None:
    """The flows where every cell is a plain number with that decimal mark; else None."""
    cells = [[sheet.rows[row][column] for column in block.columns] for row in block.rows]
    if mark == "?" or not all(_SIMPLE[mark].match("\n".join(row)) for row in cells):
        return None
    if mark == ",":
        cells = [[cell.replace(",", ".") for cell in row] for row in cells]
    try:
        flows = np.array(cells, dtype=np.float64)
    except ValueError:
        return None
    return flows if bool(np.all(np.abs(flows) <= LARGEST)) else None


def _flow_place(sheet: Sheet, row: int, column: int, seller: str, buyer: str) -> str:
    return say("cell {address} ({seller} to {buyer})", address=sheet.address(row, column),
               seller=seller, buyer=buyer)  # fmt: skip


def _total_place(sheet: Sheet, row: int, column: int, role: Role, sector: str) -> str:
    return say("cell {address} ({total} of {sector})", address=sheet.address(row, column),
               total=role_words(role), sector=sector)  # fmt: skip


def _number(cell: str, mark: Mark) -> float | None:
    if is_percent(cell):
        raise Unreadable(quoted(cell), say("an amount, or a share from 0 to 1"),
                         say("Write the figure without a percent sign."))  # fmt: skip
    return number_in(cell, mark)


def _one_by_one(sheet: Sheet, block: Block, mark: Mark) -> Figures:
    size = len(block.sectors)
    found = Figures(np.zeros((size, size)), {}, {})
    for i, row in enumerate(block.rows):
        for j, column in enumerate(block.columns):
            cell = sheet.rows[row][column]
            place = _flow_place(sheet, row, column, block.sectors[i], block.sectors[j])
            try:
                value = _number(cell, mark)
            except Unreadable as wrong:
                found.faults.append(Fault(place, None, wrong.found, wrong.expected, wrong.remedy))
                continue
            if value is None and plain(cell) in _NO_FLOW:
                found.no_flow += 1
            elif value is None:
                found.faults.append(_not_known(place, cell))
            found.flows[i, j] = value or 0.0
    return found


def _not_known(place: str, cell: str) -> Fault:
    found = say("nothing")
    if cell:
        found = say("{cell}, which says that the figure is not known", cell=quoted(cell))
    return Fault(place, None, found, say("a figure, or 0 where there is none"),
                 say("Sum the sector into another whose figures are known."))  # fmt: skip


def _take_total(sheet: Sheet, found: Figures, role: Role, cells: list[tuple[int, int]],
                sectors: tuple[str, ...], mark: Mark) -> None:  # fmt: skip
    values = []
    for (row, column), sector in zip(cells, sectors, strict=True):
        cell = sheet.rows[row][column]
        place = _total_place(sheet, row, column, role, sector)
        try:
            value = _number(cell, mark)
            if value is None and not (role in _MAY_BE_EMPTY and plain(cell) in _NO_FLOW):
                found.faults.append(_not_known(place, cell))
        except Unreadable as wrong:
            value = None
            found.faults.append(Fault(place, None, wrong.found, wrong.expected, wrong.remedy))
        values.append(value or 0.0)
    array, pairs = np.array(values), zip(cells, sectors, strict=True)
    places = tuple(_total_place(sheet, *at, role, sector) for at, sector in pairs)
    if role in found.totals:
        found.faults += _two_outputs(found.totals[role], array, places)
    found.totals[role], found.places[role] = array, places


def _two_outputs(first: Floats, second: Floats, places: tuple[str, ...]) -> list[Fault]:
    """A total given both as a column and as a row, as output and input are, must agree."""
    return [
        Fault(places[at], None, say("{one} in the row, {other} in the column",
                                    one=f"{second[at]:,.6g}", other=f"{first[at]:,.6g}"),
              say("one total for a sector, as what it makes is what it uses"),
              say("Correct one of them."))
        for at in np.flatnonzero(np.abs(first - second) > TOLERANCE * np.abs(first))
    ]  # fmt: skip


def _totals(block: Block) -> list[tuple[Role, list[tuple[int, int]]]]:
    """The cells of every total, in the order of the sectors."""
    columns = [
        (role, [(row, at) for row in block.rows]) for role, at in block.total_columns.items()
    ]
    rows = [(role, [(at, column) for column in block.columns])
            for role, at in block.total_rows.items()]  # fmt: skip
    return columns + rows


def figures_of(sheet: Sheet, block: Block) -> Figures:
    """Every figure of the table; raises CaseFaults with each cell that is none, or negative."""
    totals, mark = _totals(block), _mark(sheet)
    flows = _all_at_once(sheet, block, mark)
    found = _one_by_one(sheet, block, mark) if flows is None else Figures(flows, {}, {})
    for role, cells in totals:
        _take_total(sheet, found, role, cells, block.sectors, mark)
    for i, j in np.argwhere(found.flows < 0):
        names = block.sectors[i], block.sectors[j]
        place = _flow_place(sheet, block.rows[i], block.columns[j], *names)
        remedy = say("A sale below nothing belongs into final demand.")
        found.faults.append(Fault(place, None, f"{found.flows[i, j]:,.6g}", say("0 or more"),
                                  remedy))  # fmt: skip
    if found.faults:
        raise CaseFaults(found.faults)
    return found
