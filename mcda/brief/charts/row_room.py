"""The measures of a chart with a named row for each option, wide or for a small screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mcda.brief.charts import palette

LETTERS = 26  # pixels for the band's letter
GAP = 8  # between a name and what follows
NARROW_COLUMNS = 2  # of the legend


@dataclass(frozen=True)
class Room:
    """In pixels: left of the marks, for the marks, for a name, and from row to row.

    narrow: names stand above the marks, not beside them.
    """

    edge: float
    plot: float
    name: float
    step: int
    narrow: bool

    def lifted(self) -> dict[str, Any]:
        """Where a name stands in its row, as a part of its look."""
        return {"yOffset": round(-self.step / 4.5)} if self.narrow else {}

    def let_down(self) -> dict[str, Any]:
        """Where a mark stands in its row, as a part of its look."""
        return {"yOffset": round(self.step / 4.5)} if self.narrow else {}

    def legend(self, rows: int) -> dict[str, Any]:
        """Where the legend stands: below so many rows."""
        columns = {"columns": NARROW_COLUMNS} if self.narrow else {}
        return {**palette.legend_at(self.edge, self.step * rows), **columns}


def room_for(names: list[str], size: float, width: int, right: float, step: int) -> Room:
    """Names beside the marks, in a chart of that width; right: what stands right of the marks."""
    edge = palette.text_width(names, size, width * 0.45) + LETTERS
    return Room(edge, width - edge - right, edge - LETTERS - GAP, step, narrow=False)


def narrow_room(width: int, right: float, step: int) -> Room:
    """Names above the marks, in a chart of that width."""
    plot = width - LETTERS - right
    return Room(LETTERS, plot, plot, step, narrow=True)
