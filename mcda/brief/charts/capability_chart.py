"""The hardware, firmware and software picture: a region's capability beside its peers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.layered import layered
from mcda.brief.charts.series_chart import peers_median
from mcda.brief.charts.spoken import in_a_row
from mcda.decision.noun import UPGRADING_LAYERS, UpgradingLayer
from mcda.decision.region import Peers, Region
from mcda.decision.words import listing, number
from mcda.language import say
from mcda.upgrading.capability import capabilities, mean_elsewhere

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 26
SIZE = 14
FIGURE = 56  # room for the figure at the right


def _shown(place: float | None) -> float | None:
    return None if place is None else round(place, 4)


def rows_of(region: Region, peers: Peers | None) -> list[dict[str, Any]]:
    """A row per layer: the mean place of its indicators, of the region, its peers and the nation.

    None where nothing is known of them.
    """
    names, known = palette.layer_names(), region.indicators
    mine = capabilities(known)
    nation = {key: one.nation for key, one in known.items() if one.nation is not None}
    rows: list[dict[str, Any]] = []
    for row, layer in enumerate(UPGRADING_LAYERS):
        here = mine[layer].value
        rows.append({
            "row": row, "layer": layer, "name": names[layer], "region": _shown(here),
            "peers": _shown(mean_elsewhere(known, layer, peers.medians if peers else {})),
            "nation": _shown(mean_elsewhere(known, layer, nation)),
            "figure": say("not known") if here is None else number(here, 2),
        })  # fmt: skip
    return rows


def _marks(rows: list[dict[str, Any]], region: Region) -> list[dict[str, Any]]:
    """A mark per layer and whom it stands for, the region last so that it lies on top."""
    whose = (("nation", say("Nation")), ("peers", peers_median()), ("region", region.name))
    return [
        {"row": row["row"], "at": row[part], "whose": name, "part": part, "layer": row["layer"]}
        for part, name in whose
        for row in rows
        if row[part] is not None
    ]


def _points(marks: list[dict[str, Any]], edge: float, height: float, x: alt.X) -> list[alt.Chart]:
    import altair as alt

    shapes = {"region": "circle", "peers": "diamond", "nation": "stroke"}
    names = {mark["part"]: mark["whose"] for mark in marks}
    there = [part for part in shapes if part in names]
    legend = alt.Legend(**palette.legend_at(edge, height), symbolStrokeColor=palette.INK)
    shape = alt.Shape("whose:N", legend=legend, scale=alt.Scale(
        domain=[names[one] for one in there], range=[shapes[one] for one in there]))  # fmt: skip
    base = alt.Chart(alt.InlineData(values=marks)).encode(y=alt.Y("row:O", axis=None), x=x)
    layers: tuple[UpgradingLayer, ...] = UPGRADING_LAYERS
    colour = alt.Color("layer:N", legend=None, scale=alt.Scale(
        domain=list(layers), range=[palette.COLOURS[one] for one in layers]))  # fmt: skip
    return [
        base.mark_point(size=100, filled=False, strokeWidth=2, opacity=1, color=palette.INK).encode(
            shape=shape,
            angle=alt.condition(alt.datum.part == "nation", alt.value(90), alt.value(0))),
        base.transform_filter("datum.part == 'region'").mark_circle(size=150, opacity=1).encode(
            color=colour),
    ]  # fmt: skip


def capability_chart(
    region: Region, peers: Peers | None = None, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.LayerChart:
    """Three layers from 0 to 1. Dot: the region; diamond: its peers' median; stroke: the nation."""
    import altair as alt

    rows = rows_of(region, peers)
    edge = palette.text_width([row["name"] for row in rows], SIZE, width * 0.4) + 16
    plot = width - edge - FIGURE
    base = alt.Chart().encode(y=alt.Y("row:O", axis=None))
    axis = alt.Axis(orient="top", values=[0, 0.5, 1], format=".1f", labelFlush=False)
    along = alt.X("at:Q", scale=alt.Scale(domain=[0, 1]), axis=axis)
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": SIZE}
    layers = [
        base.mark_rule(color=palette.GRID, strokeWidth=4, strokeCap="round").encode(
            x=alt.XValue(0), x2=alt.X2Value(plot)),
        base.mark_text(**text).encode(text=alt.Text("name:N"), x=alt.XValue(8 - edge)),
        base.mark_text(**text, fontWeight=600).encode(
            text=alt.Text("figure:N"), x=alt.XValue(plot + 14)),
        *_points(_marks(rows, region), edge, STEP * len(rows), along),
    ]  # fmt: skip
    return layered(layers, rows, font=font, width=plot, height=alt.Step(STEP),
                   words=alt_text(region, peers))  # fmt: skip


def note() -> str:
    """What the marks and the figures mean."""
    return say(
        "The mean place of a layer’s indicators, 0 at the worst end of their scales and 1 at the "
        "best; of peers and nation, of the known ones."
    )


def alt_text(region: Region, peers: Peers | None = None) -> str:
    """The chart in words, for who cannot see it."""
    said = []
    for row in rows_of(region, peers):
        others = []
        if row["peers"] is not None:
            others.append(say("the peers' median {place}", place=number(row["peers"], 2)))
        if row["nation"] is not None:
            others.append(say("the nation {place}", place=number(row["nation"], 2)))
        one = {"name": row["name"], "figure": row["figure"]}
        said.append(say("{name}: {figure}, {others}", **one, others=listing(others)) if others
                    else say("{name}: {figure}", **one))  # fmt: skip
    head = say("Capability of {region} from 0 to 1:", region=region.name)
    return say("{head} {items}.", head=head, items=in_a_row(said))
