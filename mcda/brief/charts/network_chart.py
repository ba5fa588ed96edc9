"""The production network: the largest sectors, how far from final use, and their flows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.network_layout import curve
from mcda.brief.charts.network_rows import (
    LINE,
    MOST_SECTORS,
    flows_of,
    mark,
    rows_of,
    texts_of,
)
from mcda.brief.charts.spoken import in_a_row
from mcda.decision.production_network import ProductionNetwork
from mcda.decision.words import rounded
from mcda.language import say, sentences

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
SIZE = 14
FIGURES = 70  # room for the multiplier at the right
HEAD = 36  # from the headings to the first row
WIDEST_LINE, NARROWEST_LINE = 7.0, 1.0


def _domain(rows: list[dict[str, Any]]) -> tuple[float, float]:
    """From the most upstream to final use, with room for the dots."""
    high = max(row["stages"] for row in rows)
    room = max(0.1, 0.1 * (high - 1))
    return high + room, 1 - room


def _trails(
    network: ProductionNetwork, rows: list[dict[str, Any]], plot: float
) -> list[dict[str, Any]]:
    high, low = _domain(rows)
    flows, points = flows_of(network, rows), []
    for number, one in enumerate(flows):
        width = max(NARROWEST_LINE, WIDEST_LINE * one["flow"] / flows[0]["flow"])
        ends = [((high - end["stages"]) / (high - low) * plot, end["y"])
                for end in (one["seller"], one["buyer"])]  # fmt: skip
        points += [{"line": number, "costliest": one["costliest"], "along": i,
                    "x": round(high - min(plot, max(0, x)) / plot * (high - low), 6),
                    "y": round(y, 3),
                    "width": round(width * (1 - share) + NARROWEST_LINE * share * 0.6, 3)}
                   for i, (x, y, share) in enumerate(curve(*ends))]  # fmt: skip
    return points


def network_chart(
    network: ProductionNetwork, font: str = palette.PAGE_FONT, most: int = MOST_SECTORS,
    width: int = WIDTH,
) -> alt.LayerChart:  # fmt: skip
    """Dots by stages from final use, a row per sector, sized by output; the largest flows.

    most: at most so many sectors; width: in pixels, names included.
    """
    import altair as alt

    rows = rows_of(network, most)
    texts = texts_of(rows, mark(network))
    edge = palette.text_width([one["text"] for one in texts], SIZE, width * 0.5) + 8
    plot = width - edge - FIGURES
    height = rows[-1]["y"] + (rows[-1]["y"] - rows[-2]["y"] if len(rows) > 1 else 2 * LINE) / 2
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False))
    layers = [
        *_headings(plot, edge),
        *_lines_drawn(_trails(network, rows, plot), rows, y),
        *_names(texts, rows, y, plot, edge),
    ]
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=plot, height=height, description=alt_text(network, most))
        .configure(**palette.config(font))
    )
    return chart


def _headings(plot: float, edge: float) -> list[alt.Chart]:
    import altair as alt

    once = alt.Chart(alt.InlineData(values=[{}]))
    look: dict[str, Any] = {"baseline": "middle", "fontSize": 12, "color": palette.QUIET}
    at = alt.value(-HEAD)
    return [
        once.mark_text(align="left", **look).encode(
            text=alt.value(say("Sector")), x=alt.XValue(8 - edge), y=at),
        once.mark_text(align="left", **look).encode(
            text=alt.value(say("Stages from final use")), x=alt.XValue(0), y=at),
        once.mark_text(align="right", **look).encode(
            text=alt.value(say("Multiplier")), x=alt.XValue(plot + FIGURES), y=at),
    ]  # fmt: skip


def _lines_drawn(
    points: list[dict[str, Any]], rows: list[dict[str, Any]], y: alt.Y
) -> list[alt.Chart]:
    import altair as alt

    axis = alt.Axis(orient="top", tickCount=5, format=".2~f", labelOverlap=False, offset=4)
    x: dict[str, Any] = {"scale": alt.Scale(domain=list(_domain(rows)), nice=False), "axis": axis}
    costliest = {"test": "datum.costliest", "value": palette.ACCENT}
    trail: dict[str, Any] = {"condition": costliest, "value": palette.TRAIL}
    dot = {**trail, "value": palette.COLOURS["delivery"]}
    dots = [{key: row[key] for key in ("stages", "y", "size", "costliest")} for row in rows]
    return [
        alt.Chart(alt.InlineData(values=points)).mark_trail(opacity=0.55).encode(
            x=alt.X("x:Q", **x), y=y, detail=alt.Detail("line:N"), order="along:Q",
            size=alt.Size("width:Q", scale=None, legend=None), color=trail),
        alt.Chart(alt.InlineData(values=dots)).mark_circle(
            opacity=1, stroke=palette.PAPER, strokeWidth=1.2).encode(
            x=alt.X("stages:Q", **x), y=y, size=alt.Size("size:Q", scale=None, legend=None),
            color=dot),
    ]  # fmt: skip


def _names(texts: list[dict[str, Any]], rows: list[dict[str, Any]], y: alt.Y, plot: float,
           edge: float) -> list[alt.Chart]:  # fmt: skip
    import altair as alt

    look: dict[str, Any] = {"baseline": "middle", "fontSize": SIZE}
    words = alt.Chart(alt.InlineData(values=texts)).encode(
        text=alt.Text("text:N"), x=alt.XValue(8 - edge), y=y)  # fmt: skip
    figures = [{"multiplier": row["multiplier"], "y": row["y"]} for row in rows]
    return [
        words.transform_filter("!datum.costliest").mark_text(align="left", **look),
        words.transform_filter("datum.costliest && !datum.mark").mark_text(
            align="left", fontWeight=600, **look),
        words.transform_filter("datum.mark").mark_text(
            align="left", color=palette.ACCENT, **{**look, "fontSize": 12}),
        alt.Chart(alt.InlineData(values=figures)).mark_text(align="right", **look).encode(
            text=alt.Text("multiplier:N"), x=alt.XValue(plot + FIGURES), y=y),
    ]  # fmt: skip


def note(network: ProductionNetwork) -> str:
    """What the marks of the chart mean."""
    count = len(network.table.sectors)
    which = say("Dot: size by output; all sectors, by output multiplier.")
    if count > MOST_SECTORS:
        which = say("Dot: size by output; {some} of {all} sectors, by output multiplier.",
                    some=MOST_SECTORS, all=count)  # fmt: skip
    lines = say("Line: one of the largest flows, thick at the seller and thin at the buyer. Right "
                "is nearer to final use.")  # fmt: skip
    return sentences(which, lines)


def alt_text(network: ProductionNetwork, most: int = MOST_SECTORS) -> str:
    """The chart in words, for who cannot see it."""
    rows, table = rows_of(network, most), network.table
    said = [
        say("{name} {stages} (multiplier {multiplier})", name=table.sectors[row["at"]],
            stages=rounded(row["stages"]), multiplier=row["multiplier"])
        for row in rows
    ]  # fmt: skip
    flows = [
        say("{seller} to {buyer}", seller=table.sectors[one["seller"]["at"]],
            buyer=table.sectors[one["buyer"]["at"]])
        for one in flows_of(network, rows)[:5]
    ]  # fmt: skip
    return sentences(
        say("Sectors by stages from final use: {items}.", items=in_a_row(said)),
        say("Largest flows: {items}.", items=in_a_row(flows)) if flows else "",
        say("{name}: {what}.", name=table.sectors[network.costliest], what=mark(network)),
    )
