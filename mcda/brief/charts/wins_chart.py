"""How often each option comes before each other one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.heat_grid import cell, heat_grid
from mcda.decision.analysis import Analysis
from mcda.decision.words import number, percent

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
MOST = 14


def _shown(analysis: Analysis) -> tuple[str, ...]:
    return analysis.robustness.in_order()[:MOST]


def rows_of(analysis: Analysis) -> list[dict[str, Any]]:
    """One row per option in the order of the bands, numbered like the columns."""
    draws = analysis.robustness
    starts = {band[0] for band in draws.bands}
    return [
        {"row": row, "name": analysis.case.options[key].name, "letter": str(row + 1),
         "starts": key in starts, "leads": key in draws.bands[0]}
        for row, key in enumerate(_shown(analysis))
    ]  # fmt: skip


def cells_of(analysis: Analysis) -> list[dict[str, Any]]:
    """The share of draws in which the row comes before the column; none against itself."""
    draws = analysis.robustness
    places = [draws.options.index(key) for key in _shown(analysis)]
    return [
        cell(row, column, float(draws.pairwise[one, other]), least=0.005)
        for row, one in enumerate(places) for column, other in enumerate(places) if one != other
    ]  # fmt: skip


def wins_chart(
    analysis: Analysis, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.LayerChart:
    """A square of shares: the row's option comes before the column's."""
    rows = rows_of(analysis)
    heads = [row["letter"] for row in rows]
    return heat_grid(rows, heads, cells_of(analysis), font=font, width=width,
                     words=alt_text(analysis))  # fmt: skip


def note(analysis: Analysis) -> str:
    """What the cells say, and who is not shown."""
    left = len(analysis.robustness.options) - MOST
    rest = f" The first {MOST} options are shown." if left > 0 else ""
    return (f"In each cell: the percentage of {number(analysis.robustness.draws)} draws in which "
            "the option of the row comes before the one that has the column's number. Lines part "
            f"the bands.{rest}")  # fmt: skip


def alt_text(analysis: Analysis) -> str:
    """The chart in words, for who cannot see it: each option against the next."""
    draws, names = analysis.robustness, analysis.case.options
    keys = _shown(analysis)
    said = []
    for one, other in list(pairwise(keys))[:6]:
        share = float(draws.pairwise[draws.options.index(one), draws.options.index(other)])
        said.append(f"{names[one].name} before {names[other].name} {percent(share)}")
    return (
        f"How often each option comes before another, in the order of the bands: {'; '.join(said)}."
    )
