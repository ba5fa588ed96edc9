"""Where the rows and lines of the network's picture run; the same figures, the same picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

STEPS = 24
BEND = 0.16  # of a line's length
LEAST_ROW, ROOM = 32.0, 12.0  # pixels

Point = tuple[float, float]


def rows_high(lines: Sequence[int], line: float) -> list[float]:
    """The middle of each row in pixels from the top, for rows of so many lines of text."""
    middles, top = [], 0.0
    for count in lines:
        high = max(LEAST_ROW, count * line + ROOM)
        middles.append(top + high / 2)
        top += high
    return middles


def curve(start: Point, end: Point) -> Iterator[tuple[float, float, float]]:
    """Points of a bent line between two points, each with its share of the way, 0 to 1.

    It bends to the left as one goes from start to end, so that flows in both directions
    between two points part.
    """
    across, down = end[0] - start[0], end[1] - start[1]
    middle = ((start[0] + end[0]) / 2 + BEND * down, (start[1] + end[1]) / 2 - BEND * across)
    for step in range(STEPS + 1):
        t = step / STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        yield (a * start[0] + b * middle[0] + c * end[0],
               a * start[1] + b * middle[1] + c * end[1], t)  # fmt: skip
