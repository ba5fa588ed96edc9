"""Where a region stands on a layer's indicators, beside its peers and the nation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.series_chart import peers_median
from mcda.brief.charts.spoken import in_a_row
from mcda.decision.noun import Layer
from mcda.decision.region import Indicator, Peers, Region
from mcda.decision.words import listing, number, rounded
from mcda.language import say, say_in

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 38
SIZE, SMALL = 14, 12
MOST_FIGURE = 120  # room for the figure at the right
HEAD = 8


def of_layer(region: Region, layer: Layer) -> dict[str, Indicator]:
    """The indicators of one layer, by key."""
    return {key: one for key, one in region.indicators.items() if one.layer == layer}


def in_figures(value: float) -> str:
    """A figure with three significant digits, in full where it is a thousand or more."""
    return number(round(value)) if abs(value) >= 1000 else rounded(value)


def in_units(value: float, unit: str) -> str:
    """A figure with its unit, as it stands in a table."""
    short = unit.partition(" (")[0]
    between = "\u202f" if short.startswith("%") else " "
    return f"{in_figures(value)}{between}{short}"


def rows_of(region: Region, peers: Peers | None, layer: Layer) -> list[dict[str, Any]]:
    """One row per indicator: the positions of region, peers and nation, and the figure."""
    rows: list[dict[str, Any]] = []
    for row, (key, one) in enumerate(of_layer(region, layer).items()):
        median = peers.medians.get(key) if peers else None
        name = one.name
        if one.place:
            name = say_in("between names", ", ").join((one.name, one.place))
        rows.append({
            "row": row, "name": name, "region": round(one.position, 4),
            "peers": None if median is None else round(one.scale.position(median), 4),
            "nation": None if one.nation is None else round(one.scale.position(one.nation), 4),
            "figure": in_figures(one.value), "unit": one.unit,
        })  # fmt: skip
    return rows


def _marks(rows: list[dict[str, Any]], region: Region) -> list[dict[str, Any]]:
    """A mark per row and whom it stands for, the region last so that it lies on top."""
    whose = (("nation", say("Nation")), ("peers", peers_median()), ("region", region.name))
    return [
        {"row": row["row"], "at": row[part], "whose": name, "part": part}
        for part, name in whose
        for row in rows
        if row[part] is not None
    ]


def _points(marks: list[dict[str, Any]], layer: Layer, edge: float, height: float,
            x: alt.X) -> alt.Chart:  # fmt: skip
    import altair as alt

    colour = palette.COLOURS[layer]
    look = {"region": ("circle", colour, colour), "peers": ("diamond", palette.INK, "transparent"),
            "nation": ("stroke", palette.QUIET, "transparent")}  # fmt: skip
    names = {mark["part"]: mark["whose"] for mark in marks}
    there = [part for part in look if part in names]
    domain: dict[str, Any] = {"domain": [names[part] for part in there]}
    legend = alt.Legend(**palette.legend_at(edge, height))
    points: alt.Chart = alt.Chart(alt.InlineData(values=marks)).mark_point(
        size=110, filled=False, strokeWidth=2, opacity=1).encode(
        y=alt.Y("row:O", axis=None), x=x,
        shape=alt.Shape("whose:N", legend=legend,
                        scale=alt.Scale(**domain, range=[look[one][0] for one in there])),
        color=alt.Color("whose:N", legend=legend,
                        scale=alt.Scale(**domain, range=[look[one][1] for one in there])),
        fill=alt.Fill("whose:N", legend=legend, scale=alt.Scale(
            **domain, range=[look[one][2] for one in there])),
        angle=alt.condition(alt.datum.part == "nation", alt.value(90), alt.value(0)),
    )  # fmt: skip
    return points


def standing_chart(
    region: Region, layer: Layer, peers: Peers | None = None, font: str = palette.PAGE_FONT,
    width: int = WIDTH,
) -> alt.LayerChart:  # fmt: skip
    """A layer's indicators, each on its own scale from worst to best.

    Dot: the region; diamond: the median of its peers; stroke: the nation. width: in pixels,
    names and figures included.
    """
    import altair as alt

    rows = rows_of(region, peers, layer)
    wide = [palette.text_width([row[part] for row in rows], size, width * 0.5)
            for part, size in (("name", SIZE), ("unit", SMALL))]  # fmt: skip
    edge = max(wide) + 2 * HEAD
    room = palette.text_width([row["figure"] for row in rows], SIZE, MOST_FIGURE) + 2 * HEAD
    plot = width - edge - room
    base = alt.Chart(alt.InlineData(values=rows)).encode(y=alt.Y("row:O", axis=None))
    worst, best = json.dumps(say("worst")), json.dumps(say("best"))
    axis = alt.Axis(orient="top", values=[0, 1], labelOverlap=False, labelFlush=False,
                    labelExpr=f"datum.value == 0 ? {worst} : {best}", grid=True)  # fmt: skip
    along = alt.X("at:Q", scale=alt.Scale(domain=[0, 1]), axis=axis)
    text: dict[str, Any] = {"align": "left", "baseline": "middle"}
    layers = [
        base.mark_rule(opacity=0).encode(x=alt.XValue(-edge), x2=alt.X2Value(plot + room)),
        base.mark_rule(color=palette.GRID, strokeWidth=4, strokeCap="round").encode(
            x=alt.XValue(0), x2=alt.X2Value(plot)),
        base.mark_text(**text, fontSize=SIZE, limit=edge - 2 * HEAD, dy=-8).encode(
            text=alt.Text("name:N"), x=alt.XValue(HEAD - edge)),
        base.mark_text(**text, fontSize=SMALL, limit=edge - 2 * HEAD, dy=9,
                       color=palette.QUIET).encode(
                           text=alt.Text("unit:N"), x=alt.XValue(HEAD - edge)),
        base.mark_text(**text, fontSize=SIZE, limit=room - 2 * HEAD, fontWeight=600).encode(
            text=alt.Text("figure:N"), x=alt.XValue(plot + 2 * HEAD)),
        _points(_marks(rows, region), layer, edge, STEP * len(rows), along),
    ]  # fmt: skip
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=plot, height=alt.Step(STEP), description=alt_text(region, layer, peers))
        .configure(**palette.config(font))
    )
    return chart


def alt_text(region: Region, layer: Layer, peers: Peers | None = None) -> str:
    """The chart in words, for who cannot see it."""
    said = [_in_words(row) for row in rows_of(region, peers, layer)]
    return _headed(layer, region.name, in_a_row(said))


def _in_words(row: dict[str, Any]) -> str:
    """One indicator in words."""
    others = []
    if row["peers"] is not None:
        others.append(say("the peers' median {place}", place=f"{row['peers']:.2f}"))
    if row["nation"] is not None:
        others.append(say("the nation {place}", place=f"{row['nation']:.2f}"))
    figure: dict[str, str] = {"name": row["name"], "figure": row["figure"], "unit": row["unit"],
                              "place": f"{row['region']:.2f}"}  # fmt: skip
    if not others:
        return say("{name} {figure} {unit}, at {place} of 1", **figure)
    return say("{name} {figure} {unit}, at {place} of 1, with {others}", others=listing(others),
               **figure)  # fmt: skip


def _headed(layer: Layer, name: str, items: str) -> str:
    """What the picture shows of which layer, and the indicators in words."""
    match layer:
        case "hardware":
            return say("Where {name} stands in hardware, each on its scale: {items}.",
                       name=name, items=items)  # fmt: skip
        case "firmware":
            return say("Where {name} stands in firmware, each on its scale: {items}.",
                       name=name, items=items)  # fmt: skip
        case "software":
            return say("Where {name} stands in software, each on its scale: {items}.",
                       name=name, items=items)  # fmt: skip
        case "territory":
            return say("Where {name} stands in territory, each on its scale: {items}.",
                       name=name, items=items)  # fmt: skip
        case "delivery":
            return say("Where {name} stands in delivery, each on its scale: {items}.",
                       name=name, items=items)  # fmt: skip
