"""The value curves: what a figure is worth between the two ends of its scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.spoken import called, spoken
from mcda.decision.criterion import Criterion
from mcda.decision.words import listing, number
from mcda.language import say

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
ABREAST = 3
MOST = 9  # curves of one picture
GAP, AXIS = 30, 34  # pixels between two curves, and for the values beside each
HEIGHT = 130
SIZE = 13


def bends_of(criterion: Criterion) -> tuple[tuple[float, float], ...]:
    """The curve's points from worst to best: the figure in its unit, and its value, 0 to 1."""
    if not criterion.curve or criterion.worst is None or criterion.best is None:
        return ()
    points = [(figure, value) for figure, value in criterion.curve]
    first = [] if points[0][0] == criterion.worst else [(criterion.worst, 0.0)]
    last = [] if points[-1][0] == criterion.best else [(criterion.best, 1.0)]
    return (*first, *points, *last)


def in_pictures(criteria: Sequence[Criterion]) -> Iterator[Sequence[Criterion]]:
    """The criteria that have a curve, as many at a time as one picture holds."""
    curved = [one for one in criteria if one.curve]
    for start in range(0, len(curved), MOST):
        yield curved[start : start + MOST]


def _one(criterion: Criterion, width: float) -> alt.LayerChart:
    import altair as alt

    points = [{"figure": figure, "value": value} for figure, value in bends_of(criterion)]
    ends = [points[0]["figure"], points[-1]["figure"]]
    colour = palette.COLOURS[criterion.layer]
    across = alt.X(
        "figure:Q", scale=alt.Scale(domain=ends, nice=False),
        axis=alt.Axis(values=ends, labelFlush=True, labelOverlap=False, grid=False,
                      labelPadding=6))  # fmt: skip
    up = alt.Y("value:Q", scale=alt.Scale(domain=[0, 1]),
               axis=alt.Axis(values=[0, 0.5, 1], labelPadding=6))  # fmt: skip
    base = alt.Chart(alt.InlineData(values=points)).encode(x=across, y=up)
    line = {"figure": ends[0], "value": 0}, {"figure": ends[1], "value": 1}
    straight = alt.Chart(alt.InlineData(values=[*line])).encode(x=across, y=up)
    title: dict[str, Any] = {"anchor": "start", "fontSize": SIZE, "subtitleFontSize": 11,
                             "subtitleColor": palette.QUIET, "color": palette.INK,
                             "limit": width, "offset": 8, "frame": "bounds"}  # fmt: skip
    layers = [
        straight.mark_line(color=palette.RULE, strokeDash=[4, 3], strokeWidth=1.2),
        base.mark_line(color=colour, strokeWidth=2),
        base.mark_point(color=colour, filled=True, size=34, opacity=1, clip=False),
    ]
    layered: Any = alt.layer(*layers)
    chart: alt.LayerChart = layered.properties(
        width=width, height=HEIGHT,
        title=alt.TitleParams(text=criterion.name, subtitle=criterion.unit, **title))  # fmt: skip
    return chart


def _empty(width: float) -> alt.LayerChart:
    """An empty place in the row, so that few curves stand as large as many."""
    import altair as alt

    nothing: Any = alt.layer(alt.Chart(alt.InlineData(values=[{}])).mark_point(opacity=0))
    chart: alt.LayerChart = nothing.properties(width=width + AXIS, height=HEIGHT)
    return chart


def curves_chart(
    criteria: Sequence[Criterion], font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.ConcatChart:
    """Small pictures side by side, one per curve, in the colour of the criterion's layer.

    Across: the figure from worst to best; up: its value from 0 to 1; dashed: the straight line.
    criteria: those that have a curve; width: in pixels, values included.
    """
    import altair as alt

    each = (width - (ABREAST - 1) * GAP) / ABREAST - AXIS
    parts = [_one(criterion, each) for criterion in criteria]
    parts += [_empty(each) for _ in range(ABREAST - len(parts))]
    chart: alt.ConcatChart = (
        alt.concat(*parts, columns=ABREAST, spacing=GAP)
        .properties(description=alt_text(criteria))
        .configure(**palette.config(font))
        .configure_title(font=font, subtitleFont=font, fontWeight=600)
    )
    return chart


def alt_text(criteria: Sequence[Criterion]) -> str:
    """The picture in words, for who cannot see it."""
    said = []
    for one in criteria:
        points = [say("{figure} is worth {value}", figure=number(figure), value=f"{value:.2f}")
                  for figure, value in bends_of(one)]  # fmt: skip
        said.append(say("{criterion}, in {unit}: {points}", criterion=called(one.name),
                        unit=one.unit, points=listing(points)))  # fmt: skip
    return spoken(say("Value curves, from the worst to the best end."), said)
