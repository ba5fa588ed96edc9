"""Where a planner's table has its headings, its regions and its criteria."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mcda.decision.criterion import Criterion
from mcda.faults import quoted
from mcda.files.cells import Unreadable, is_missing, number_in
from mcda.files.headings import Known, is_region_word, one_line
from mcda.files.sheet import Sheet, refused
from mcda.language import say

_TOP = 30
_YEAR = re.compile(r"(?:1[89]|20|21)[0-9]{2}\Z")
How = Literal["named", "resembles", "unknown"]


@dataclass(frozen=True)
class Found:
    """A column of figures: its heading, the criterion it names or resembles, and what it holds.

    known, unreadable: how many of its cells are numbers, and how many are neither numbers
    nor missing.
    """

    column: int
    heading: str
    criterion: str | None
    how: How
    known: int
    unreadable: int


@dataclass(frozen=True)
class Layout:
    """The rows and the column of a table of regions: headings, names, first to last region."""

    heading_row: int
    name_column: int
    first: int
    last: int
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recognised:
    """What a table of regions seems to hold; only headings that name a criterion are taken."""

    layout: Layout
    columns: tuple[Found, ...]

    @property
    def picked(self) -> dict[int, str]:
        """The columns whose heading names a criterion outright, by column."""
        return {one.column: one.criterion for one in self.columns
                if one.criterion and one.how == "named"}  # fmt: skip

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader should know of how the table was read."""
        return self.layout.remarks


def is_number(cell: str) -> bool:
    """True where the cell holds a number."""
    try:
        return number_in(cell) is not None
    except Unreadable:
        return False


def _first_figures(sheet: Sheet) -> int | None:
    """The first row with words first and at least one number after them.

    A row with a word for regions, or the top row with years only, is a heading.
    """
    top = next((at for at, row in enumerate(sheet.rows) if any(row)), 0)
    for at, row in enumerate(sheet.rows[: _TOP + 20]):
        filled = [cell for cell in row if not is_missing(cell)]
        numbers = sum(map(is_number, filled))
        words = any(is_region_word(cell) for cell in filled)
        years = at == top and numbers == sum(bool(_YEAR.match(cell)) for cell in filled)
        if numbers and numbers < len(filled) and not words and not years:
            return at
    return None


def _filled(sheet: Sheet, at: int) -> int:
    """How many different things a row says."""
    return len(set(filter(None, sheet.rows[at]))) if at < len(sheet.rows) else 0


def _heading_row(sheet: Sheet) -> int:
    named = [at for at, row in enumerate(sheet.rows[:_TOP])
             if any(map(is_region_word, row)) and _filled(sheet, at) > 1]  # fmt: skip
    if named:
        return max(named, key=lambda at: (_filled(sheet, at), -at))
    first = _first_figures(sheet)
    above = range(_TOP if first is None else first)
    order = above if first is None else reversed(above)
    for at in order:
        if _filled(sheet, at) > 1:
            return at
    raise refused(say("no row of headings"), say("a row with a heading for each column"),
                  say("Put a row above the figures that says what each column holds."))  # fmt: skip


def _name_column(sheet: Sheet, heading_row: int) -> int:
    """The column of words whose heading is a word for regions, else the first column of words."""
    below = sheet.rows[heading_row + 1 : heading_row + 51]
    words = []
    for at in range(sheet.width):
        cells = [row[at] for row in below if not is_missing(row[at])]
        if cells and 2 * sum(map(is_number, cells)) < len(cells):
            words.append(at)
    named = [at for at in words if is_region_word(sheet.rows[heading_row][at])]
    if words:
        return (named or words)[0]
    raise refused(say("no column of words"), say("a column with the regions' names"),
                  say("Put the regions' names into a column headed 'Region'."))  # fmt: skip


def _is_note(row: tuple[str, ...]) -> bool:
    return len(set(filter(None, row))) == 1


def layout_of(sheet: Sheet) -> Layout:
    """Where a table has headings, names and regions.

    Rows of units below the headings and lines of words below the table are left out, and said.
    Raises CaseFaults where there is no row of headings or no column of names.
    """
    heading_row = _heading_row(sheet)
    name = _name_column(sheet, heading_row)
    first, last, remarks = heading_row + 1, len(sheet.rows) - 1, []
    while first <= last and not sheet.rows[first][name] and not any(
        map(is_number, sheet.rows[first])
    ):  # fmt: skip
        first += 1
    while last > first and (_is_note(sheet.rows[last]) or not any(sheet.rows[last])):
        if any(sheet.rows[last]):
            note = next(filter(None, sheet.rows[last]))
            remarks.append(say("Row {row} has words only and was left out: {words}.",
                               row=last + 1, words=quoted(note)))  # fmt: skip
        last -= 1
    return Layout(heading_row, name, first, last, tuple(reversed(remarks)))


def heading_of(sheet: Sheet, layout: Layout, column: int) -> str:
    """A column's heading on one line, or its letter where it has none."""
    found = one_line(sheet.rows[layout.heading_row][column])
    return found or say("column {letter}", letter=sheet.address(0, column)[:-1])


def _counts(cells: tuple[str, ...]) -> tuple[int, int]:
    known = sum(map(is_number, cells))
    return known, sum(1 for cell in cells if not is_missing(cell)) - known


def recognise(sheet: Sheet, criteria: Mapping[str, Criterion]) -> Recognised:
    """The columns of a table of regions with the criteria that their headings seem to name.

    A heading that only resembles a criterion, or two headings for the same one, are proposals:
    `picked` leaves them out. Raises CaseFaults where the table has no headings or no names.
    """
    layout = layout_of(sheet)
    known = Known(criteria)
    columns = [at for at in range(sheet.width) if at != layout.name_column]
    headings = {at: heading_of(sheet, layout, at) for at in columns}
    exact = {at: known.exact(headings[at]) for at in columns}
    often = Counter(key for key in exact.values() if key)
    found = []
    for at in columns:
        numbers, others = _counts(sheet.column(at)[layout.first : layout.last + 1])
        key, how = exact[at] or known.close(headings[at]), "resembles"
        how = "unknown" if key is None else "named" if often[exact[at] or ""] == 1 else "resembles"
        if numbers or key:
            found.append(Found(at, headings[at], key, how, numbers, others))  # type: ignore[arg-type]
    return Recognised(layout, tuple(found))
