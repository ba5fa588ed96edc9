"""How often each option comes before each other one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.heat_grid import cell, heat_grid
from mcda.brief.charts.spoken import called, spoken
from mcda.decision.analysis import Analysis
from mcda.decision.words import number, percent
from mcda.language import say, sentences

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
        cell(row, column, float(draws.pairwise[one, other]))
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
    cells = say(
        "In each cell: the percentage of {draws} draws in which the option of the row comes before "
        "the one that has the column's number. Lines part the bands.",
        draws=number(analysis.robustness.draws),
    )
    rest = say("The first {count} options are shown.", count=MOST)
    return sentences(cells, rest if left > 0 else "")


def alt_text(analysis: Analysis) -> str:
    """The chart in words, for who cannot see it: each option against the next."""
    draws, names = analysis.robustness, analysis.case.options
    keys = _shown(analysis)
    said = []
    for one, other in pairwise(keys):
        share = float(draws.pairwise[draws.options.index(one), draws.options.index(other)])
        before, after = called(names[one].name), called(names[other].name)
        said.append(say("{before} before {after} {share}", before=before, after=after,
                        share=percent(min(1.0, share))))  # fmt: skip
    head = say("How often each option comes before the next, in the order of the bands:")
    return spoken(head, said)
