"""Merged cells of a workbook: a heading over several columns stands over each of them."""

from __future__ import annotations

import re

from mcda.files.sheet import MOST_CELLS, MOST_COLUMNS, refused
from mcda.language import say

_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell [^<>]{0,200}?ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\""
)


def _column_number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number - 1


def spread_merged(rows: list[list[str]], part: bytes) -> frozenset[tuple[int, int]]:
    """A merged text stands in each of its cells; a merged number stays in its first.

    Gives the other cells of merged numbers, as row and column.
    """
    if b"mergeCell " not in part:  # seen at once; the search below takes longer
        return frozenset()
    width, room = max(map(len, rows), default=0), MOST_CELLS
    covered: set[tuple[int, int]] = set()
    for first, top, last, bottom in _MERGED.findall(part):
        left, right = _column_number(first), min(_column_number(last), MOST_COLUMNS - 1)
        up, down = int(top) - 1, min(int(bottom), len(rows))
        if not 0 <= up < len(rows) or left >= len(rows[up]) or not rows[up][left]:
            continue
        text, end = rows[up][left], min(right + 1, width)
        room -= (down - up) * (end - left)
        if room < 0:
            raise refused(say("more merged cells than a sheet holds"), say("a table"),
                          say("Undo the merging of cells."))  # fmt: skip
        if _is_figure(text):
            covered |= {(row, one) for row in range(up, down) for one in range(left, end)}
            covered.discard((up, left))
            continue
        for row in rows[up:down]:
            row.extend([""] * (end - len(row)))
            for column in range(left, end):
                row[column] = row[column] or text
    return frozenset(covered)


def _is_figure(text: str) -> bool:
    return text[0] in "-+.0123456789("
