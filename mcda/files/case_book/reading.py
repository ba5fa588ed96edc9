"""What a cell of a case's workbook says, beside what was written there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from mcda.decision.words import listing
from mcda.faults import Fault, quoted
from mcda.files.case_book import heads
from mcda.files.case_book.heads import keys_of, word_key
from mcda.files.case_book.shown import Value, is_figure, same
from mcda.files.case_book.tables import Table
from mcda.files.cells import Mark, Unreadable, decimal_mark, is_percent, number_in
from mcda.language import say

_PERCENT = ("%", "％", "per cent", "percent", "百分")


@dataclass
class Reader:
    """Reads cells one by one and gathers their faults."""

    faults: list[Fault] = field(default_factory=list)

    def blame(self, place: str, found: str, expected: str, remedy: str) -> None:
        """Note what is wrong with a cell."""
        self.faults.append(Fault(place, None, found, expected, remedy))

    def number(self, table: Table, row: int, column: int, was: Value, mark: Mark,
               unit: str = "") -> Value:  # fmt: skip
        """The number in a cell, None where it is empty; as it was, where it cannot be read."""
        text = table.cell(row, column)
        if (row, column) in table.sheet.covered:
            self.blame(table.place(row, column), say("a cell under a merged number"),
                       _number_expected(unit), say("Undo the merging of cells."))  # fmt: skip
            return was
        if isinstance(was, str) and same(was, text):
            return was
        try:
            value = number_in(text, mark)
        except Unreadable as wrong:
            expected = wrong.expected if mark == "?" else _number_expected(unit)
            self.blame(table.place(row, column), wrong.found, expected, wrong.remedy)
            return was
        if value is not None and is_percent(text) and not _is_share(unit):
            self.blame(table.place(row, column), quoted(text), _number_expected(unit),
                       say("Write the bare number, without a percent sign."))  # fmt: skip
            return was
        return was if same(was, value) else _plain(value)

    def whole(self, table: Table, row: int, column: int, was: Value) -> Value:
        """The whole number in a cell."""
        before = len(self.faults)
        value = self.number(table, row, column, was, ".")
        if len(self.faults) > before or value is None or isinstance(value, int | str):
            return value
        self.blame(table.place(row, column), quoted(table.cell(row, column)),
                   say("a whole number"), say("Write it without a fraction."))  # fmt: skip
        return was

    def word(self, table: Table, row: int, column: int, was: Value, words: heads.Words) -> Value:
        """The key of a word of ours in whatever language; None where the cell is empty."""
        text = table.cell(row, column)
        if not text.strip() or (isinstance(was, str) and same(was, text)):
            return was if text.strip() else None
        found = keys_of(words).get(word_key(text))
        if found is None:
            expected = listing(list(words().values()), "or")
            self.blame(table.place(row, column), quoted(text), expected,
                       say("Pick one of the list, or leave the cell empty."))  # fmt: skip
            return was
        return found

    def truth(self, table: Table, row: int, column: int, was: Value) -> Value:
        """Yes or no in a cell."""
        text = table.cell(row, column)
        found = heads.truth_in(text)
        if found is None:
            self.blame(table.place(row, column), quoted(text), say("yes or nothing"),
                       say("Write yes, or leave the cell empty."))  # fmt: skip
        return was if found is None else found

    def text(self, table: Table, row: int, column: int, was: Value) -> Value:
        """The words in a cell; as they were where the cell only shows them otherwise."""
        text = table.cell(row, column).strip()
        if is_figure(was) and text:
            return was if same(str(was), text) else text
        return was if same(was, text or None) else (text or None)


def _number_expected(unit: str) -> str:
    return say("a number in {unit}", unit=unit) if unit else say("a number")


def _is_share(unit: str) -> bool:
    return any(word in unit.casefold() for word in _PERCENT)


def _plain(value: float | None) -> Value:
    """A number as the form keeps it: a whole one without a point."""
    if value is None:
        return None
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def mark_of(table: Table, column: int, rows: Iterable[int]) -> Mark:
    """The decimal mark of a column: settled by cells that hold numbers, or seen in its texts."""
    marks = table.sheet.marks
    settled = marks[column] if column < len(marks) else ""
    if settled == ".":
        return settled
    return decimal_mark(table.cell(row, column) for row in rows) or settled
