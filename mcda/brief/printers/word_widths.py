"""How wide a table's columns are in Word: by their share, yet no narrower than their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from mcda.brief.blocks import Table

TWIPS = 20  # to the point
LETTER = 0.56  # width of a bold letter as a part of its size
MARGINS = 8.0  # points that stand free beside a cell's text
LONGEST = 14  # letters of a word that a column makes room for
NARROWEST = 0.05  # the least share
# Where a line may break: spaces, dashes and between Chinese characters.
_BREAKS = re.compile("[\\s\u2013\u2014-]|(?=[\u2e80-\uffef])")


def _longest(text: str) -> int:
    """Letters of the longest word that no line breaks."""
    return max((len(word) for word in _BREAKS.split(text) if word), default=0)


def _needs(table: Table, size: float) -> list[float]:
    """The points that each column's words need, of its head and of the figures in it."""
    needs = []
    for at, column in enumerate(table.columns):
        texts = [column.name]
        if column.align != "left":
            texts += [row[at].partition("\n")[0] for row in table.rows]
        letters = min(LONGEST, max(_longest(one) for one in texts))
        needs.append(letters * size * LETTER + MARGINS)
    return needs


def _by_share(table: Table, points: float) -> list[float]:
    shares = [max(column.share, NARROWEST) for column in table.columns]
    return [points * share / sum(shares) for share in shares]


def _given_way(wide: Sequence[float], needs: Sequence[float]) -> list[float]:
    """The widths with the narrow columns widened at the cost of those that have room."""
    lacking = sum(max(0.0, need - one) for one, need in zip(wide, needs, strict=True))
    room = sum(max(0.0, one - need) for one, need in zip(wide, needs, strict=True))
    if room <= lacking:
        return list(wide)
    part = lacking / room
    return [need if one < need else one - part * (one - need)
            for one, need in zip(wide, needs, strict=True)]  # fmt: skip


def widths(table: Table, wide: int, size: float) -> list[int]:
    """Each column's width in twips; they add up to `wide`. size: of the head's letters, points."""
    points = _given_way(_by_share(table, wide / TWIPS), _needs(table, size))
    ends = [round(one * TWIPS) for one in accumulate(points, initial=0.0)]
    ends[-1] = wide
    return [last - first for first, last in pairwise(ends)]
