"""A table as rows of text, with the address of every cell, and its bounds."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.faults import CaseFaults, Fault
from mcda.files.cells import Mark
from mcda.language import say, say_in

MOST_ROWS = 20_000
MOST_COLUMNS = 700
MOST_CELLS = 1_000_000


def letters(column: int) -> str:
    """The letters of a column, 0 being A."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


@dataclass(frozen=True)
class Sheet:
    """The cells of a table as text, all rows equally long, without empty ends.

    rows, columns: counted from 0, and from the file's first, so that addresses are the file's.
    marks: per column, the decimal mark that the file settles: '.' where cells are stored as
    numbers, '?' where the file is of a kind whose mark must be seen. sheets: the workbook's.
    covered: the cells, row and column, that lie under a merged number and hold none of their own.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    marks: tuple[Mark, ...] = ()
    sheets: tuple[str, ...] = ()
    covered: frozenset[tuple[int, int]] = frozenset()

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def address(self, row: int, column: int) -> str:
        """A cell's address as a spreadsheet shows it, as in B7."""
        return f"{letters(column)}{row + 1}"

    def column(self, column: int) -> tuple[str, ...]:
        """The cells of a column from the first row on."""
        return tuple(row[column] for row in self.rows)


def refused(found: str, expected: str, remedy: str, place: str = "",
            line: int | None = None) -> CaseFaults:  # fmt: skip
    """A single fault of a whole file."""
    return CaseFaults(
        [Fault(place or say_in("a fault", "the file"), line, found, expected, remedy)]
    )


class Gathering:
    """Rows as they come, bounded in number and width."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self._width = 0
        self._filled = 0

    def add(self, cells: list[str]) -> None:
        """Take one row; raises CaseFaults where the table grows beyond its bounds."""
        while cells and not cells[-1]:
            cells.pop()
        self.rows.append(cells)
        if not cells:
            return
        self._width, self._filled = max(self._width, len(cells)), len(self.rows)
        if self._filled > MOST_ROWS or self._width > MOST_COLUMNS:
            raise _too_many(
                say(
                    "more than {rows:,} rows or {columns} columns",
                    rows=MOST_ROWS,
                    columns=MOST_COLUMNS,
                )
            )
        if self._filled * self._width > MOST_CELLS:
            raise _too_many(say("more than {cells:,} cells", cells=MOST_CELLS))

    def rectangle(self) -> tuple[tuple[str, ...], ...]:
        """The rows, all equally long, without empty rows at the end."""
        width = self._width
        return tuple(tuple(row + [""] * (width - len(row))) for row in self.rows[: self._filled])


def _too_many(found: str) -> CaseFaults:
    most = say(
        "at most {rows:,} rows, {columns} columns and {cells:,} cells",
        rows=MOST_ROWS,
        columns=MOST_COLUMNS,
        cells=MOST_CELLS,
    )
    return refused(found, most, say("Keep the rows and columns that are needed."))
