"""How often each option takes each rank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.heat_grid import cell, heat_grid
from mcda.decision.analysis import Analysis
from mcda.decision.words import number, percent

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
# Rows and ranks that a page holds; later ranks are taken together.
MOST = 14
FEW = 3
# Never darker than this for a share of a quarter, however even the draws are.
LEAST_DARK = 0.25


def rows_of(analysis: Analysis) -> list[dict[str, Any]]:
    """One row per option in the order of the bands, for those that a page holds."""
    draws = analysis.robustness
    starts = {band[0] for band in draws.bands}
    return [
        {"row": row, "name": analysis.case.options[key].name,
         "letter": draws.band_letter(key) if key in starts else "",
         "starts": key in starts, "leads": key in draws.bands[0]}
        for row, key in enumerate(draws.in_order()[:MOST])
    ]  # fmt: skip


def cells_of(analysis: Analysis) -> tuple[list[str], list[dict[str, Any]]]:
    """The heads of the ranks, and the share of draws at each, the late ranks in one cell."""
    draws = analysis.robustness
    count = len(draws.options)
    single = count if count <= MOST else MOST - 1
    heads = [str(rank) for rank in range(1, single + 1)]
    heads += [f"{single + 1} on"] if count > single else []
    darkest = max(LEAST_DARK, float(draws.acceptability.max()))
    cells = []
    for row, key in enumerate(draws.in_order()[:MOST]):
        shares = draws.acceptability[draws.options.index(key)]
        parts = [*shares[:single].tolist()]
        parts += [float(shares[single:].sum())] if count > single else []
        cells += [
            cell(row, column, min(1.0, share), darkest=darkest)
            for column, share in enumerate(parts)
        ]
    return heads, cells


def acceptability_chart(
    analysis: Analysis, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.LayerChart:
    """A row per option, a cell per rank, shaded by the share of draws at that rank."""
    heads, cells = cells_of(analysis)
    return heat_grid(rows_of(analysis), heads, cells, font=font, width=width,
                     words=alt_text(analysis))  # fmt: skip


def note(analysis: Analysis) -> str:
    """What the cells say, and who is not shown."""
    left = len(analysis.robustness.options) - MOST
    rest = f" The other {number(left)} options stand in the table." if left > 0 else ""
    return (f"In each cell: the percentage of {number(analysis.robustness.draws)} draws in which "
            f"the option takes that rank.{rest}")  # fmt: skip


def alt_text(analysis: Analysis) -> str:
    """The chart in words, for who cannot see it."""
    draws = analysis.robustness
    said = []
    for key in draws.in_order()[:6]:
        shares = draws.acceptability[draws.options.index(key)]
        first, few = float(shares[0]), min(1.0, float(shares[:FEW].sum()))
        said.append(f"{analysis.case.options[key].name} {percent(first)} and {percent(few)}")
    return ("How often each option is first, and among the first three: "
            f"{'; '.join(said)}{'; and so on' if len(draws.options) > 6 else ''}.")  # fmt: skip
