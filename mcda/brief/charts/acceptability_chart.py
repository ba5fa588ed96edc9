"""How often each option takes each rank."""

from __future__ import annotations

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
# Rows and ranks that a page holds; later ranks are taken together.
MOST = 14
FEW = 3
# Up to so many ranks every share is said; beyond, the rare ones by their shade alone.
MOST_SAID = 8
RARE = 0.05
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


def _least(analysis: Analysis) -> float:
    """The least share whose figure stands in its cell."""
    return 1e-9 if len(analysis.robustness.options) <= MOST_SAID else RARE


def cells_of(analysis: Analysis) -> tuple[list[str], list[dict[str, Any]]]:
    """The heads of the ranks, and the share of draws at each, the late ranks in one cell."""
    draws = analysis.robustness
    count = len(draws.options)
    single = count if count <= MOST else MOST - 1
    heads = [str(rank) for rank in range(1, single + 1)]
    heads += [say("{rank} on", rank=single + 1)] if count > single else []
    darkest = max(LEAST_DARK, float(draws.acceptability.max()))
    cells = []
    for row, key in enumerate(draws.in_order()[:MOST]):
        shares = draws.acceptability[draws.options.index(key)]
        parts = [*shares[:single].tolist()]
        parts += [float(shares[single:].sum())] if count > single else []
        cells += [
            cell(row, column, share, least=_least(analysis), darkest=darkest)
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
    draws = number(analysis.robustness.draws)
    cells = say(
        "In each cell: the percentage of {draws} draws in which the option takes that rank.",
        draws=draws,
    )
    blank = say("Blank: under {share}.", share=percent(RARE))
    if _least(analysis) < RARE:
        blank = say("Blank: never.")
    rest = say("The other {count} options stand in the table.", count=number(left))
    return sentences(cells, blank, rest if left > 0 else "")


def alt_text(analysis: Analysis) -> str:
    """The chart in words, for who cannot see it."""
    draws = analysis.robustness
    said = []
    for key in draws.in_order():
        shares = draws.acceptability[draws.options.index(key)]
        first, few = min(1.0, float(shares[0])), min(1.0, float(shares[:FEW].sum()))
        name = called(analysis.case.options[key].name)
        said.append(say("{name} {first} and {few}", name=name, first=percent(first),
                        few=percent(few)))  # fmt: skip
    return spoken(say("How often each option is first, and among the first three:"), said)
