"""Why: what each layer's criteria add to an option's value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.layered import layered
from mcda.brief.charts.row_room import LETTERS, narrow_room, room_for
from mcda.brief.charts.spoken import in_a_row
from mcda.decision.analysis import Analysis
from mcda.decision.words import number
from mcda.language import say, say_in

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 29
SIZE = 14
FIGURES = 40  # room for the value at the right
NARROW_STEP = 46  # of a row whose name stands above its bar


def parts_of(analysis: Analysis, most: int, *, by_criterion: bool = False) -> list[dict[str, Any]]:
    """One part per option and layer for the first options; none where a scale is missing.

    by_criterion: one per criterion, in the order of the layers.
    """
    parts: list[dict[str, Any]] = []
    for row, key in enumerate(analysis.robustness.in_order()[:most]):
        pieces = _by_criterion(analysis, key) if by_criterion else _by_layer(analysis, key)
        total, start = sum(value for _, _, value in pieces), 0.0
        for at, (layer, criterion, value) in enumerate(pieces):
            parts.append({
                "row": row, "name": analysis.case.options[key].name,
                "layer": palette.layer_names()[layer], "key": layer, "criterion": criterion,
                "letter": analysis.robustness.band_letter(key), "start": round(start, 6),
                "end": round(start + value, 6), "total": f"{total:.2f}", "leads": at == 0,
            })  # fmt: skip
            start += value
    return parts


Pieces = list[tuple[str, str, float]]  # layer, criterion, what it adds


def _by_criterion(analysis: Analysis, option: str) -> Pieces:
    matrix, case, order = analysis.matrix, analysis.case, list(palette.COLOURS)
    if analysis.additive is None:
        return []
    added = analysis.additive[matrix.options.index(option)].tolist()
    pieces = [(case.criteria[key].layer, case.criteria[key].name, value)
              for key, value in zip(matrix.criteria, added, strict=True)]  # fmt: skip
    return sorted(pieces, key=lambda piece: order.index(piece[0]))


def _by_layer(analysis: Analysis, option: str) -> Pieces:
    added = dict.fromkeys(palette.COLOURS, 0.0)
    pieces = _by_criterion(analysis, option)
    for layer, _, value in pieces:
        added[layer] += value
    return [(layer, "", value) for layer, value in added.items()] if pieces else []


def contribution_chart(
    analysis: Analysis, font: str = palette.PAGE_FONT, most: int = 4, width: int = WIDTH, *,
    by_criterion: bool = False, narrow: bool = False,
) -> alt.LayerChart:  # fmt: skip
    """Bars of weight times value by layer; their length is the additive value, 0 to 1.

    by_criterion: a piece for each criterion in its layer's colour, named where one points at it.
    narrow: with the names above the bars, for a small screen.
    """
    import altair as alt

    parts = parts_of(analysis, most, by_criterion=by_criterion)
    names = [part["name"] for part in parts]
    room = (narrow_room(width, FIGURES, NARROW_STEP) if narrow
            else room_for(names, SIZE, width, FIGURES, STEP))  # fmt: skip
    edge, plot, down = room.edge, room.plot, room.let_down()
    rows = len({part["row"] for part in parts})
    base = alt.Chart().encode(y=alt.Y("row:O", axis=None))
    once = base.transform_filter("datum.leads")
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": SIZE,
                            **room.lifted()}  # fmt: skip
    scale = palette.legend({part["key"] for part in parts if part["end"] > part["start"]})
    bars = base.transform_filter("datum.end > datum.start").mark_bar(
        size=14, stroke=palette.PAPER, strokeWidth=1, **down,
        **_pointed_at(by_criterion))  # fmt: skip
    legend = alt.Legend(**room.legend(rows), symbolType="square")
    layers = [
        once.mark_rule(color=palette.GRID, yOffset=room.step / 2).encode(
            x=alt.XValue(-edge), x2=alt.X2Value(plot + FIGURES)),
        once.mark_text(**text, fontWeight=600, color=palette.QUIET).encode(
            text=alt.Text("letter:N"), x=alt.XValue(8 - edge)),
        once.mark_text(**text, limit=room.name).encode(
            text=alt.Text("name:N"), x=alt.XValue(LETTERS - edge)),
        bars.encode(
            x=alt.X("start:Q", axis=None, scale=alt.Scale(domain=[0, 1])), x2=alt.X2("end:Q"),
            color=alt.Color("layer:N", scale=alt.Scale(**scale), legend=legend)),
        once.mark_text(align="right", baseline="middle", fontSize=SIZE, **down).encode(
            text=alt.Text("total:N"), x=alt.XValue(plot + FIGURES)),
    ]  # fmt: skip
    return layered(layers, parts, font=font, width=plot, height=alt.Step(room.step),
                   words=alt_text(analysis, most))  # fmt: skip


def _pointed_at(by_criterion: bool) -> dict[str, Any]:
    """What a piece says of itself."""
    if not by_criterion:
        return {}
    from altair import ExprRef

    return {"tooltip": ExprRef("datum.criterion + ' ' + format(datum.end - datum.start, '.2f')")}


def alt_text(analysis: Analysis, most: int = 4) -> str:
    """The chart in words, for who cannot see it."""
    heads: dict[int, dict[str, Any]] = {}
    said: dict[int, list[str]] = {}
    for part in parts_of(analysis, most):
        share = number(part["end"] - part["start"], 2)
        heads[part["row"]] = part
        said.setdefault(part["row"], []).append(_added(part["key"], share))
    rows = [
        say("{name} {value}: {parts}", name=one["name"], value=one["total"],
            parts=say_in("between names", ", ").join(said[row]))
        for row, one in heads.items()
    ]  # fmt: skip
    return say("Additive value and what each layer adds to it. {items}.", items=in_a_row(rows))


def _added(layer: str, value: str) -> str:
    """What a layer adds, in words."""
    match layer:
        case "hardware":
            return say("Hardware {value}", value=value)
        case "firmware":
            return say("Firmware {value}", value=value)
        case "software":
            return say("Software {value}", value=value)
        case "territory":
            return say("Territory {value}", value=value)
        case _:
            return say("Delivery, no change {value}", value=value)
