"""A grid of shares: rows with names, cells shaded by share, the percentage in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.layered import layered

if TYPE_CHECKING:
    import altair as alt

STEP = 25
SIZE = 14
SMALL = 11
LETTERS = 26  # room for the band's letter or the option's place
HEAD = 18  # room for the heads above the cells
# From this part of the darkest shade on a figure stands in white: there white on the accent
# reads as well as ink does (both near 4 to 1).
DARK = 0.8
NARROWEST = 24  # pixels of a cell that still holds "100"


def in_cell(share: float) -> str:
    """A share in whole percent; one that is not quite nothing or everything says so."""
    if 0 < share <= 0.005:  # a half would round to nothing
        return "<1"
    return ">99" if 0.995 <= share < 1 else f"{share * 100:.0f}"


def cell(
    row: int, column: int, share: float, least: float = 0.0, darkest: float = 1.0
) -> dict[str, Any]:
    """One cell of the grid; its figure in whole percent from the share `least` on.

    darkest: the share of the darkest shade. A share short of everything never reads as 100.
    """
    share = min(1.0, round(share, 9))
    said = in_cell(share) if share >= least else ""
    return {"row": row, "column": column, "share": round(share, 4), "said": said,
            "shade": round(min(1.0, share / darkest), 4),
            "dark": share >= DARK * darkest}  # fmt: skip


def _names(
    rows: Sequence[dict[str, Any]], heads: Sequence[str], edge: float, plot: float, step: float
) -> list[alt.Chart]:
    import altair as alt

    base = alt.Chart(alt.InlineData(values=list(rows))).encode(
        y=alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    )
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": SIZE}
    name = base.encode(text=alt.Text("name:N"), x=alt.XValue(LETTERS - edge))
    limit = edge - LETTERS - 8
    columns = [{"head": head, "at": step * (at + 0.5)} for at, head in enumerate(heads)]
    above = alt.Chart(alt.InlineData(values=columns)).mark_text(
        fontSize=SMALL, color=palette.QUIET, baseline="bottom")  # fmt: skip
    return [
        base.transform_filter("datum.starts").mark_rule(
            color=palette.RULE, strokeWidth=1.5, yOffset=-STEP / 2).encode(
                x=alt.XValue(-edge), x2=alt.X2Value(plot)),
        base.mark_text(**{**text, "fontSize": 12}, fontWeight=600, color=palette.QUIET).encode(
            text=alt.Text("letter:N"), x=alt.XValue(8 - edge)),
        name.transform_filter("datum.leads").mark_text(**text, fontWeight=600, limit=limit),
        name.transform_filter("!datum.leads").mark_text(**text, limit=limit),
        above.encode(text=alt.Text("head:N"), y=alt.YValue(-4),
                     x=alt.X("at:Q", axis=None, scale=alt.Scale(domain=[0, plot]))),
    ]  # fmt: skip


def heat_grid(
    rows: Sequence[dict[str, Any]], heads: Sequence[str], cells: Sequence[dict[str, Any]],
    *, font: str, width: int, words: str,
) -> alt.LayerChart:  # fmt: skip
    """The grid as a chart.

    rows: {row, name, letter, starts (a rule above it), leads (in strong type)}; heads: above the
    columns; cells: made by `cell`; width: in pixels, names included; words: for who cannot see.
    """
    import altair as alt

    most = max(width * 0.25, width - LETTERS - NARROWEST * len(heads))
    edge = (
        palette.text_width([row["name"] for row in rows], SIZE, min(most, width * 0.45)) + LETTERS
    )
    plot = width - edge
    step = plot / len(heads)
    placed = [one | {"left": step * one["column"], "right": step * (one["column"] + 1),
                     "at": step * (one["column"] + 0.5)} for one in cells]  # fmt: skip
    base = alt.Chart().encode(
        y=alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    )
    along: dict[str, Any] = {"axis": None, "scale": alt.Scale(domain=[0, plot], nice=False)}
    shade = alt.Color("shade:Q", legend=None, scale=alt.Scale(
        domain=[0, 1], range=[palette.PAPER, palette.ACCENT], interpolate="rgb"))  # fmt: skip
    figure = base.mark_text(fontSize=SMALL, baseline="middle")
    layers = [
        base.mark_rect(stroke=palette.GRID, strokeWidth=0.5).encode(
            x=alt.X("left:Q", **along), x2=alt.X2("right:Q"), color=shade),
        figure.transform_filter("!datum.dark").encode(
            text=alt.Text("said:N"), x=alt.X("at:Q", **along), color=alt.ColorValue(palette.INK)),
        figure.transform_filter("datum.dark").encode(
            text=alt.Text("said:N"), x=alt.X("at:Q", **along), color=alt.ColorValue(palette.PAPER)),
        *_names(rows, heads, edge, plot, step),
    ]  # fmt: skip
    padding = {"top": HEAD, "left": 0, "right": 0, "bottom": 4}
    return layered(layers, placed, font=font, width=plot, height=alt.Step(STEP), words=words,
                   padding=padding)  # fmt: skip
