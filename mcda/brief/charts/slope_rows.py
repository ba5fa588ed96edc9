"""What the slope chart shows: which options by name, which strong, and where each label stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from typing import Any

from mcda.decision.comparison import Apart, Comparison, Shift
from mcda.decision.words import number
from mcda.language import say

LINE, ROOM = 15.0, 4.0  # pixels from one line of a label to the next, and between two labels
A_RANK, LEAST_HIGH, MOST_HIGH = 26.0, 120.0, 620.0
LETTERS_A_LINE = 30
FIRST = 12  # names, where there are more than
ALL_NAMED = 15
LEAST_MOVE = 0.05


@dataclass(frozen=True)
class End:
    """One end of an option's line. rank: as it is labelled; side: 0 before, 1 after."""

    option: str
    name: str
    rank: float
    side: int
    strong: bool
    alone: bool


def movers(shifts: Sequence[Shift]) -> set[str]:
    """The options to draw strong: those that moved at least half as far as the one furthest.

    And at least a place, where any did.
    """
    furthest = max((abs(one.moved) for one in shifts), default=0.0)
    least = max(LEAST_MOVE, furthest / 2, min(1.0, furthest))
    return {one.option for one in shifts if abs(one.moved) >= least - 1e-12}


def shown(found: Comparison) -> list[Shift]:
    """The options with a name: the first twelve after, and all that moved far."""
    if len(found.shifts) <= ALL_NAMED:
        return list(found.shifts)
    strong = movers(found.shifts)
    return [one for at, one in enumerate(found.shifts) if at < FIRST or one.option in strong]


def _alone(one: Apart) -> str:
    """The name of what one side alone has."""
    return say("{name} (new)", name=one.name) if one.side == "new" else say(
        "{name} (gone)", name=one.name)  # fmt: skip


def ends_of(found: Comparison) -> list[End]:
    """Both ends of each line with a name, and the one end of an option on one side alone."""
    strong = movers(found.shifts)
    ends = [
        End(one.option, one.name, rank, side, one.option in strong, False)
        for one in shown(found)
        for side, rank in enumerate((one.before, one.after))
    ]
    ends += [
        End(one.key, _alone(one), one.rank, int(one.side == "new"), False, True)
        for one in found.apart
        if one.rank is not None and one.what == "option"
    ]
    return ends


def lines_of(name: str) -> list[str]:
    """A name on as many lines as it needs; a Chinese character takes the room of two letters."""
    broad = any(ord(letter) > 0x2E7F for letter in name)
    return wrap(name, LETTERS_A_LINE // 2 if broad else LETTERS_A_LINE) or [name]


def spread(wanted: Sequence[float], high: Sequence[float], end: float) -> list[float]:
    """Middles of labels that stand clear of each other, as near as can be to where they belong.

    wanted: middles in pixels from the top, none falling; high: heights; end: the lower edge, at
    least the sum of the heights. Least squares by pooling neighbours (isotonic regression).
    """
    if not wanted:
        return []
    steps = [0.0]
    for upper, lower in pairwise(high):
        steps.append(steps[-1] + (upper + lower) / 2)
    pools: list[tuple[float, int]] = []
    for at, step in zip(wanted, steps, strict=True):
        mean, count = at - step, 1
        while pools and pools[-1][0] > mean:
            other, size = pools.pop()
            mean, count = (mean * count + other * size) / (count + size), count + size
        pools.append((mean, count))
    least, most = high[0] / 2, end - high[-1] / 2 - steps[-1]
    placed = [min(max(mean, least), most) for mean, count in pools for _ in range(count)]
    return [at + step for at, step in zip(placed, steps, strict=True)]


def ranks_high(found: Comparison) -> float:
    """How many ranks the picture is high: to half a rank below the last that occurs."""
    own = [one.rank for one in found.apart if one.rank is not None]
    return max([1.0, *own, *(rank for one in found.shifts for rank in (one.before, one.after))])


def height_of(found: Comparison) -> float:
    """The picture's height in pixels: no label lacks room."""
    need = [0.0, 0.0]
    for end in ends_of(found):
        need[end.side] += LINE * len(lines_of(end.name)) + ROOM
    return max(LEAST_HIGH, *need, min(MOST_HIGH, A_RANK * ranks_high(found)))


def depth(rank: float, found: Comparison, height: float) -> float:
    """How far down an expected rank stands, in pixels."""
    return (rank - 0.5) / ranks_high(found) * height


def labels_of(found: Comparison, height: float) -> list[dict[str, Any]]:
    """One record per label: where it belongs, where it stands, its rank and its lines."""
    records: list[dict[str, Any]] = []
    for side in (0, 1):
        ends = sorted((end for end in ends_of(found) if end.side == side),
                      key=lambda end: (end.rank, end.name, end.option))  # fmt: skip
        lines = [lines_of(end.name) for end in ends]
        wanted = [depth(end.rank, found, height) for end in ends]
        stand = spread(wanted, [LINE * len(one) + ROOM for one in lines], height)
        records += [
            {"side": side, "point": round(at, 3), "y": round(y, 3), "lines": said,
             "rank": number(end.rank, 1), "strong": end.strong, "alone": end.alone,
             "name": end.name}
            for end, at, y, said in zip(ends, wanted, stand, lines, strict=True)
        ]  # fmt: skip
    return records
