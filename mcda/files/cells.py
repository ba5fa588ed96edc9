"""What a cell of a planner's table says: a number, nothing known, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mcda.decision.noun import LARGEST
from mcda.decision.words import listing
from mcda.faults import quoted
from mcda.files.no_number import why_not
from mcda.language import say

Mark = Literal["", ".", ",", "?"]
"""How decimals are marked: with a point, with a comma, not seen, or in doubt."""

LONGEST_CELL = 60
MISSING = frozenset(
    ("", "-", "--", "---", "–", "—", "——", "…", "……", "..", "...", "n/a", "na", "n.a.", ":", "/",
     "null", "无", "不详")
)  # fmt: skip
# Full-width signs and digits stand at a fixed distance from the plain ones.
_PLAIN = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    0x2212: "-", 0xFE63: "-", 0x2010: "-", 0x2011: "-", 0xFE6A: "%", 0x2018: "'", 0x2019: "'",
    0x02BC: "'", 0x3000: " ", 0x00A0: " ", 0x2007: " ", 0x2009: " ", 0x202F: " ",
}  # fmt: skip
_SIMPLE = re.compile(r"-?[0-9]{1,15}\Z")
_SHAPE = re.compile(
    r"(?P<open>\()?(?P<sign>[-+–])? ?(?P<body>[0-9.,' ]*[0-9])(?P<power>[eE][-+]?[0-9]{1,3})?"
    r" ?(?P<percent>%)?(?P<close>\))?\Z"
)
_WHOLE = re.compile(r"([0-9]*)(?:([.,])([0-9]+))?\Z")
_GROUPED = re.compile(
    r"([1-9][0-9]{0,2}(?:([ '.,])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)([.,])([0-9]+))?\Z"
)


class Unreadable(ValueError):
    """A cell that is no number: what was found, what was expected and how to mend it."""

    def __init__(self, found: str, expected: str, remedy: str) -> None:
        self.found, self.expected, self.remedy = found, expected, remedy
        super().__init__(
            say(
                "found {found}, expected {expected}. {remedy}",
                found=found,
                expected=expected,
                remedy=remedy,
            )
        )


def plain(cell: str) -> str:
    """The cell with full-width signs, odd spaces and odd minus signs made plain."""
    return (cell if cell.isascii() else cell.translate(_PLAIN)).strip()


def is_missing(cell: str) -> bool:
    """True where the cell says that the figure is not known."""
    return plain(cell).casefold() in MISSING


def is_percent(cell: str) -> bool:
    """True where the cell is a figure with a percent sign."""
    return "%" in plain(cell)[-2:]


def _readings(body: str) -> dict[str, str]:
    """The numbers that digits with separators may stand for, by the decimal mark each takes.

    The mark is '' where the digits are the same number under both.
    """
    found: dict[str, str] = {}
    if whole := _WHOLE.match(body):
        lead, mark, rest = whole.groups()
        found[mark or ""] = f"{lead}.{rest}" if rest else lead
    if grouped := _GROUPED.match(body):
        lead, gap, mark, rest = grouped.groups()
        digits = lead.replace(gap, "")
        other = {".": ",", ",": "."}.get(gap, "")
        found[mark or other] = f"{digits}.{rest}" if rest else digits
    return found


def _chosen(cell: str, readings: Mapping[str, str], mark: Mark) -> str:
    """The number's digits under the column's mark; a comma before three digits is thousands."""
    if len(readings) == 1:
        return next(iter(readings.values()))
    if mark == "?":
        both = listing([readings[one] for one in (".", ",")], "or")
        raise Unreadable(
            say("{cell}, which reads as {both}", cell=quoted(cell), both=both),
            say("a number that reads one way only"),
            say("Write it without thousands separators and with a decimal point."),
        )
    return readings[mark or "."]


def number_in(cell: str, mark: Mark = "") -> float | None:
    """The number a cell holds; None where it says that the figure is not known.

    '12.5%' is 12.5 and '(3)' is −3. mark: the decimal mark of the column, which decides
    '1,234' and '1.234'; where none was seen, a comma before three digits is thousands and a
    point is decimal; where it is in doubt, such a cell is a fault.
    Raises Unreadable for dates, words, failed formulas, NaN, and beyond 10¹⁵.
    """
    if _SIMPLE.match(cell):
        return float(cell)
    text = plain(cell)
    if text.casefold() in MISSING:
        return None
    shape = _SHAPE.match(text) if len(text) <= LONGEST_CELL else None
    readings = _readings(shape["body"]) if shape else {}
    if shape is None or not readings or not _brackets_fit(shape):
        raise Unreadable(*why_not(text))
    value = float(_chosen(cell, readings, mark) + (shape["power"] or ""))
    if value > LARGEST:
        raise Unreadable(
            f"{quoted(cell)}",
            say("a number of at most {largest:,.0f}", largest=LARGEST),
            say("Use a larger unit, such as millions."),
        )
    return -value if value and (shape["open"] or shape["sign"] in ("-", "–")) else value


def _brackets_fit(shape: re.Match[str]) -> bool:
    return bool(shape["open"]) == bool(shape["close"]) and not (shape["open"] and shape["sign"])


def decimal_mark(cells: Iterable[str]) -> Mark:
    """The decimal mark that a column's cells show; '?' where they contradict each other.

    A cell shows it where it can be read one way only, as '12,5' or '1.234,5' can.
    """
    shown, doubtful = set(), set()
    for cell in cells:
        if cell.isdigit():
            continue
        text = plain(cell)
        shape = _SHAPE.match(text) if len(text) <= LONGEST_CELL else None
        readings = _readings(shape["body"]) if shape else {}
        if shape and len(readings) == 2:
            doubtful.add("." if "." in shape["body"] else ",")
        else:
            shown |= {mark for mark in readings if mark}
    if len(shown) == 2 or (not shown and len(doubtful) == 2):
        return "?"
    return "." if "." in shown else "," if "," in shown else ""


@dataclass(frozen=True)
class Numbers:
    """A column's numbers, None where not known; the cells that are none, by place; its kind."""

    values: tuple[float | None, ...]
    unreadable: Mapping[int, Unreadable]
    percent: bool


def _mixed(cells: Sequence[str], values: Sequence[float | None], percent: bool) -> dict[int, str]:
    """Known cells, other than 0, that differ from the column in having a percent sign or none."""
    return {
        at: cell for at, (cell, value) in enumerate(zip(cells, values, strict=True))
        if value and is_percent(cell) != percent
    }  # fmt: skip


def numbers_in(cells: Sequence[str], mark: Mark = "") -> Numbers:
    """The numbers of a column, with every cell that cannot be read.

    A column is in percent where most of its figures have a percent sign; figures of the other
    kind are then unreadable, since nobody can tell whether 0.3 among them means 30 %.
    """
    values: list[float | None] = []
    unreadable: dict[int, Unreadable] = {}
    for at, cell in enumerate(cells):
        try:
            values.append(number_in(cell, mark))
        except Unreadable as wrong:
            values.append(None)
            unreadable[at] = wrong
    signs = sum(1 for cell, value in zip(cells, values, strict=True) if value and is_percent(cell))
    percent = 2 * signs > sum(1 for value in values if value)
    if signs:
        for at, cell in _mixed(cells, values, percent).items():
            found = quoted(cell)
            unreadable[at] = Unreadable(
                say("{found}, without a percent sign", found=found)
                if percent
                else say("{found}, with a percent sign", found=found),
                say("figures written as the column's others"),
                say("Write all its figures the same way."),
            )
    return Numbers(tuple(values), unreadable, percent)
