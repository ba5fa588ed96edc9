"""A region's figure over the years, beside the median of its peers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.language import say, say_own, sentences
from mcda.upgrading.over_years import OverYears, in_words

if TYPE_CHECKING:
    import altair as alt

WIDTH, HEIGHT = 640, 220


def peers_median() -> str:
    """What the line of the peers is called."""
    return say("Median of the peers")


def points_of(found: OverYears) -> list[dict[str, Any]]:
    """One point per year and line; a year that is not known is left out, and the line breaks."""
    lines = ((found.region, found.own), (peers_median(), found.peers))
    return [
        {"year": year, "figure": figure, "whose": whose}
        for whose, figures in lines
        if any(one is not None for one in figures)
        for year, figure in zip(found.series.years, figures, strict=True)
    ]


def series_chart(
    found: OverYears, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.LayerChart:
    """Lines over the years: the region in ink, its peers dashed; the axis starts at nothing."""
    import altair as alt

    points = points_of(found)
    whose = list(dict.fromkeys(point["whose"] for point in points))
    years = list(found.series.years)
    scale: dict[str, Any] = {"domain": whose}
    legend = alt.Legend(orient="top", symbolType="stroke", title=None)
    base = alt.Chart(alt.InlineData(values=points)).encode(
        x=alt.X("year:Q", scale=alt.Scale(domain=[years[0], years[-1]], nice=False),
                axis=alt.Axis(format="d", values=years[:: max(1, len(years) // 8)],
                              labelOverlap=False)),
        y=alt.Y("figure:Q", scale=alt.Scale(zero=True), axis=alt.Axis(tickCount=5)),
        color=alt.Color("whose:N", legend=legend,
                        scale=alt.Scale(**scale, range=[palette.INK, palette.QUIET][: len(whose)])),
        strokeDash=alt.StrokeDash(
            "whose:N", legend=legend, scale=alt.Scale(**scale, range=[[1, 0], [5, 4]][: len(whose)])
        ),
    )  # fmt: skip
    dots = base.mark_point(size=26, filled=True, opacity=1).encode(strokeDash=alt.value([1, 0]))
    chart: alt.LayerChart = (
        alt.layer(base.mark_line(strokeWidth=2), dots)
        .properties(width=width, height=HEIGHT, description=alt_text(found))
        .configure(**palette.config(font))
    )
    return chart


def alt_text(found: OverYears) -> str:
    """The chart in words, for who cannot see it."""
    name = say_own(found.series.name)
    return sentences(say("{name} over the years.", name=name), in_words(found))
