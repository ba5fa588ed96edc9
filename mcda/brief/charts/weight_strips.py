"""How far each weight may move while the leader stays first."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.layered import layered
from mcda.brief.charts.spoken import called, spoken
from mcda.decision.analysis import Analysis
from mcda.decision.stability import WeightInterval, WeightStability
from mcda.decision.words import listing, number
from mcda.language import say, sentences

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 42
MOST = 16  # criteria that a page holds
SIZE = 14
SMALL = 11
SIDE = 8  # pixels between a name and its strip
BESIDE = 4  # pixels between a crossing and what is written at it
ABOVE = 10  # pixels between the axis and what is written above the first strip


def shown_of(stability: WeightStability) -> tuple[WeightInterval, ...]:
    """The criteria that a page holds, those first whose weight is nearest to a crossing."""

    def near(one: WeightInterval) -> float:
        nearest = one.nearest()
        return abs(nearest[0] - one.weight) if nearest else 2.0

    return tuple(sorted(stability.intervals, key=near)[:MOST])


def top_of(stability: WeightStability) -> float:
    """Where the strips end: beyond the last crossing and the largest weight, at most 1."""
    shown = shown_of(stability)
    ends = [one.weight for one in shown]
    ends += [one.high for one in shown if one.above]
    ends += [one.low for one in shown if one.below]
    return min(1.0, max(0.2, ceil(max(ends) * 11.5) / 10))


def _below(one: WeightInterval, name: str) -> str:
    return say("below {weight}: {name}", weight=_told(one.low, one.weight), name=name)


def _above(one: WeightInterval, name: str) -> str:
    return say("above {weight}: {name}", weight=_told(one.high, one.weight), name=name)


def _row(analysis: Analysis, row: int, one: WeightInterval, top: float) -> dict[str, Any]:
    names = analysis.case.options
    return {
        "row": row, "name": analysis.case.criteria[one.criterion].name, "weight": one.weight,
        "low": one.low, "high": min(one.high, top), "order_low": one.order_low,
        "order_high": min(one.order_high, top), "at_low": one.low if one.below else None,
        "at_high": one.high if one.above else None,
        "below": _below(one, names[one.below].name) if one.below else "",
        "above": _above(one, names[one.above].name) if one.above else "",
    }  # fmt: skip


def _told(at: float, weight: float) -> str:
    """A crossing with two digits, or with more where they would hide that it is none yet."""
    digits = next((d for d in (2, 3, 4) if round(at, d) != round(weight, d)), 5)
    return number(at, digits)


def rows_of(analysis: Analysis, stability: WeightStability) -> list[dict[str, Any]]:
    """One row per criterion shown."""
    top = top_of(stability)
    return [_row(analysis, row, one, top) for row, one in enumerate(shown_of(stability))]


def _side(rows: list[dict[str, Any]], plot: float, top: float) -> list[dict[str, Any]]:
    """The words at the crossings, each on the side that has room, or as far left as it must."""
    said = []
    for row in rows:
        for at, words, lift in (("at_low", "below", -1), ("at_high", "above", 1)):
            if row[at] is None:
                continue
            pixel = plot * row[at] / top
            wide = palette.text_width([row[words]], SMALL, plot)
            fits_left, fits_right = pixel >= wide, pixel + wide <= plot
            to_left = fits_left and (lift < 0 or not fits_right)
            x = pixel - BESIDE if to_left else pixel + BESIDE if fits_right else plot - wide
            said.append({"row": row["row"], "text": row[words], "lift": lift, "left": to_left,
                         "x": x})  # fmt: skip
    return said


def _marks(base: alt.Chart, along: dict[str, Any]) -> list[alt.Chart]:
    import altair as alt

    def bar(start: str, end: str, wide: int, opacity: float) -> alt.Chart:
        mark = base.mark_rule(strokeWidth=wide, color=palette.ACCENT, opacity=opacity)
        drawn: alt.Chart = mark.encode(x=alt.X(start, **along), x2=alt.X2(end))
        return drawn

    tick = base.mark_tick(color=palette.INK, thickness=2, size=16, opacity=1)
    return [
        base.mark_rule(strokeWidth=1, color=palette.RULE).encode(
            x=alt.X("zero:Q", **along), x2=alt.X2("top:Q")),
        bar("low:Q", "high:Q", 10, 0.3),
        bar("order_low:Q", "order_high:Q", 4, 0.9),
        tick.transform_filter("datum.at_low != null").encode(x=alt.X("at_low:Q", **along)),
        tick.transform_filter("datum.at_high != null").encode(x=alt.X("at_high:Q", **along)),
        base.mark_circle(size=90, color=palette.INK, opacity=1).encode(
            x=alt.X("weight:Q", **along)),
    ]  # fmt: skip


def weight_strips(
    analysis: Analysis, stability: WeightStability, font: str = palette.PAGE_FONT,
    width: int = WIDTH,
) -> alt.LayerChart:  # fmt: skip
    """A strip per criterion: the weight as a dot, where the leader stays as a bar."""
    import altair as alt

    top = top_of(stability)
    rows = [row | {"zero": 0, "top": top} for row in rows_of(analysis, stability)]
    edge = palette.text_width([row["name"] for row in rows], SIZE, width * 0.4)
    plot = width - edge - SIDE
    down: dict[str, Any] = {"axis": None, "scale": alt.Scale(paddingInner=0, paddingOuter=0)}
    base = alt.Chart().encode(y=alt.Y("row:O", **down))
    axis = alt.Axis(orient="top", offset=ABOVE, format=".1f", tickCount=max(2, round(top * 10)))
    along: dict[str, Any] = {"scale": alt.Scale(domain=[0, top], nice=False), "axis": axis}
    words = alt.Chart(alt.InlineData(values=_side(rows, plot, top))).encode(
        y=alt.Y("row:O", **down), text=alt.Text("text:N"),
        x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, plot])))  # fmt: skip
    marks = alt.layer(
        *_marks(base, along),
        base.mark_text(align="left", baseline="middle", fontSize=SIZE, limit=edge - SIDE).encode(
            text=alt.Text("name:N"), x=alt.XValue(-edge)),
    )  # fmt: skip
    said = alt.layer(*(
        words.transform_filter(f"datum.lift == {lift} && {left}").mark_text(
            baseline="middle", fontSize=SMALL, color=palette.INK, dy=15 * lift, limit=plot,
            align="right" if left == "datum.left" else "left")
        for lift in (-1, 1) for left in ("datum.left", "!datum.left")
    ))  # fmt: skip
    return layered((marks, said), rows, font=font, width=plot, height=alt.Step(STEP),
                   words=alt_text(analysis, stability),
                   resolve={"scale": {"x": "independent"}})  # fmt: skip


def note(analysis: Analysis, stability: WeightStability) -> str:
    """What the marks of the strips mean."""
    name = analysis.case.options[stability.leader].name
    left = len(stability.intervals) - MOST
    marks = say(
        "Dot: the weight now. Wide bar: {name} stays first. Narrow bar: the whole order stays. "
        "Mark: another option takes over. The other weights keep their proportions.",
        name=name,
    )
    rest = say("The other {count} criteria stand in the table.", count=number(left))
    return sentences(marks, rest if left > 0 else "")


def alt_text(analysis: Analysis, stability: WeightStability) -> str:
    """The chart in words, for who cannot see it."""
    names, criteria = analysis.case.options, analysis.case.criteria
    said = []
    for one in shown_of(stability):
        ends = []
        if one.below:
            ends.append(say("below {weight} {name}", weight=_told(one.low, one.weight),
                            name=called(names[one.below].name)))  # fmt: skip
        if one.above:
            ends.append(say("above {weight} {name}", weight=_told(one.high, one.weight),
                            name=called(names[one.above].name)))  # fmt: skip
        said.append(say("{name}, now {weight}: {who}", name=called(criteria[one.criterion].name),
                        weight=number(one.weight, 2),
                        who=listing(ends) or say("nobody")))  # fmt: skip
    leader = called(names[stability.leader].name)
    head = say("Who takes the first place from {name} when one weight moves.", name=leader)
    return spoken(head, said)
