"""The rank chart: where each option ranks, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.layered import layered
from mcda.brief.charts.row_room import LETTERS, Room, narrow_room, room_for
from mcda.brief.charts.spoken import called, spoken
from mcda.decision.analysis import Analysis
from mcda.decision.words import percent
from mcda.language import say

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 25
SIZE = 14
INITIALS = 20  # room for the layer's initial at the right
NARROW_STEP = 42  # of a row whose name stands above its bar
SPAN = 0.9  # of the draws, from the lowest rank shown to the highest


def rows_of(analysis: Analysis, most: int | None = None) -> list[dict[str, Any]]:
    """One row per option in the order of the bands, for the first `most`."""
    draws, names = analysis.robustness, palette.layer_names()
    rows: list[dict[str, Any]] = []
    for row, key in enumerate(draws.in_order()[:most]):
        at = draws.options.index(key)
        band = next(number for number, keys in enumerate(draws.bands) if key in keys)
        rows.append({
            "row": row, "name": analysis.case.options[key].name,
            "letter": draws.band_letter(key) if key == draws.bands[band][0] else "",
            "band": band, "layer": names[palette.layer_key(analysis.case, key)],
            "initial": palette.INITIALS[palette.layer_key(analysis.case, key)],
            "expected": round(float(draws.expected_rank[at]), 4),
            "low": float(draws.rank_low[at]), "high": float(draws.rank_high[at]),
            "washed": band % 2 == 0, "starts": key == draws.bands[band][0], "leads": band == 0,
        })  # fmt: skip
    return rows


def _ranks(options: int) -> list[int]:
    """The ranks to label: each, or about ten of them."""
    step = max(1, -(-options // 14))
    return sorted({1, *range(step, options + 1, step)})


def _left(base: alt.Chart, room: Room) -> list[alt.Chart]:
    """Washes, rules, letters and names to the left of the ranks."""
    import altair as alt

    edge, plot = room.edge, room.plot

    whole: dict[str, Any] = {"x": alt.XValue(-edge), "x2": alt.X2Value(plot + INITIALS)}
    name = base.encode(text=alt.Text("name:N"), x=alt.XValue(LETTERS - edge))
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": SIZE,
                            "limit": room.name, **room.lifted()}  # fmt: skip
    return [
        base.transform_filter("datum.washed").mark_rect(color=palette.WASH).encode(**whole),
        base.transform_filter("datum.starts").mark_rule(
            color=palette.RULE, strokeWidth=1.5, yOffset=-room.step / 2).encode(**whole),
        base.mark_text(align="left", baseline="middle", fontSize=12, fontWeight=600,
                       color=palette.QUIET, **room.lifted()).encode(
                           text=alt.Text("letter:N"), x=alt.XValue(8 - edge)),
        name.transform_filter("datum.leads").mark_text(**text, fontWeight=600),
        name.transform_filter("!datum.leads").mark_text(**text),
    ]  # fmt: skip


def _right(
    base: alt.Chart, options: int, room: Room, rows: int, present: set[str]
) -> list[alt.Chart]:
    """Bars, dots and the layers' initials."""
    import altair as alt

    along: dict[str, Any] = {
        "scale": alt.Scale(domain=[0.6, options + 0.4], nice=False, zero=False),
        "axis": alt.Axis(orient="top", values=_ranks(options), format="d", labelOverlap=False),
    }
    colour = alt.Color("layer:N", scale=alt.Scale(**palette.legend(present)),
                       legend=alt.Legend(**room.legend(rows), symbolType="circle"))  # fmt: skip
    down = room.let_down()
    span = base.mark_rule(strokeWidth=5, strokeCap="round", opacity=0.42, **down)
    return [
        span.encode(x=alt.X("low:Q", **along), x2=alt.X2("high:Q"), color=colour),
        base.mark_circle(size=120, opacity=1, **down).encode(
            x=alt.X("expected:Q", **along), color=colour),
        base.mark_text(fontSize=11, color=palette.QUIET, baseline="middle", **down).encode(
            text=alt.Text("initial:N"), x=alt.XValue(room.plot + 12)),
    ]  # fmt: skip


def rank_chart(
    analysis: Analysis, font: str = palette.PAGE_FONT, most: int | None = None,
    width: int = WIDTH, *, narrow: bool = False,
) -> alt.LayerChart:  # fmt: skip
    """Expected rank as a dot, the rank in 90 % of the draws as a bar, bands by letter and wash.

    most: the first so many options; width: in pixels, names included. narrow: with the names
    above the bars, for a small screen.
    """
    import altair as alt

    rows = rows_of(analysis, most)
    names = [row["name"] for row in rows]
    room = (narrow_room(width, INITIALS, NARROW_STEP) if narrow
            else room_for(names, SIZE, width, INITIALS, STEP))  # fmt: skip
    base = alt.Chart().encode(
        y=alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    )
    options = len(analysis.robustness.options)
    shown = analysis.robustness.in_order()[:most]
    present = {palette.layer_key(analysis.case, key) for key in shown}
    layers = [*_left(base, room), *_right(base, options, room, len(rows), present)]
    return layered(layers, rows, font=font, width=room.plot, height=alt.Step(room.step),
                   words=alt_text(analysis))  # fmt: skip


def note(analysis: Analysis) -> str:
    """What the marks of the chart mean."""
    return say(
        "Dot: expected rank. Bar: rank in {share} of the draws. Options under one letter are not "
        "separated.",
        share=percent(SPAN),
    )


def alt_text(analysis: Analysis) -> str:
    """The chart in words, for who cannot see it."""
    said = [
        say("{name} {rank} ({low} to {high})", name=called(row["name"]),
            rank=f"{row['expected']:.1f}", low=f"{row['low']:.0f}", high=f"{row['high']:.0f}")
        for row in rows_of(analysis)
    ]  # fmt: skip
    head = say("Expected rank of each option, and its rank in {share} of the draws:",
               share=percent(SPAN))  # fmt: skip
    return spoken(head, said)
