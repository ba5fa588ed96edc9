"""Merged cells of a workbook: a heading over several columns stands over each of them."""

from __future__ import annotations

import re

from mcda.files.sheet import MOST_CELLS, MOST_COLUMNS, refused

_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell [^<>]{0,200}?ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\""
)


def _column_number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number - 1


def spread_merged(rows: list[list[str]], part: bytes) -> None:
    """A merged text stands in each of its cells; a merged number stays in its first."""
    if b"mergeCell " not in part:  # seen at once; the search below takes longer
        return
    width, room = max(map(len, rows), default=0), MOST_CELLS
    for first, top, last, bottom in _MERGED.findall(part):
        left, right = _column_number(first), min(_column_number(last), MOST_COLUMNS - 1)
        up, down = int(top) - 1, min(int(bottom), len(rows))
        if not 0 <= up < len(rows) or left >= len(rows[up]) or _is_figure(rows[up][left]):
            continue
        text = rows[up][left]
        room -= (down - up) * (min(right + 1, width) - left)
        if room < 0:
            raise refused("more merged cells than a sheet holds", "a table",
                          "Undo the merging of cells.")  # fmt: skip
        for row in rows[up:down]:
            row.extend([""] * (min(right + 1, width) - len(row)))
            for column in range(left, min(right + 1, width)):
                row[column] = row[column] or text


def _is_figure(text: str) -> bool:
    return not text or text[0] in "-+.0123456789("
