"""What the doubt comes from: each source alone, and together with the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.spoken import in_a_row
from mcda.decision.driver import Drivers
from mcda.decision.words import percent
from mcda.language import say

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 30
SIZE = 14
FIGURES = 180  # room for the two shares at the right


def names() -> dict[str, str]:
    """The sources of doubt as the rows name them."""
    return {
        "weights": say("Weights"),
        "estimates": say("Figures"),
        "ranking method": say("Ranking method"),
        "scaling": say("Scaling"),
        "criteria": say("Choice of criteria"),
    }


def rows_of(drivers: Drivers) -> list[dict[str, Any]]:
    """One row per source, the weightiest first."""
    called = names()
    return [
        {"row": row, "name": called[one.source], "alone": round(one.alone, 4),
         "total": round(one.total, 4), "zero": 0,
         "said": say("{alone} alone, {total} with others", alone=percent(one.alone),
                     total=percent(one.total))}
        for row, one in enumerate(drivers.sources)
    ]  # fmt: skip


def drivers_chart(
    drivers: Drivers, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.LayerChart:
    """A bar per source: dark what it does alone, light what it does together with others."""
    import altair as alt

    rows = rows_of(drivers)
    edge = palette.text_width([row["name"] for row in rows], SIZE, width * 0.4)
    plot = width - edge - FIGURES
    base = alt.Chart(alt.InlineData(values=rows)).encode(y=alt.Y("row:O", axis=None))
    along: dict[str, Any] = {"axis": None, "scale": alt.Scale(domain=[0, 1], nice=False)}
    text: dict[str, Any] = {"baseline": "middle", "fontSize": SIZE}
    layers = [
        base.mark_rule(strokeWidth=14, color=palette.ACCENT, opacity=0.28).encode(
            x=alt.X("zero:Q", **along), x2=alt.X2("total:Q")),
        base.mark_rule(strokeWidth=14, color=palette.ACCENT).encode(
            x=alt.X("zero:Q", **along), x2=alt.X2("alone:Q")),
        base.mark_text(**text, align="left").encode(text=alt.Text("name:N"), x=alt.XValue(-edge)),
        base.mark_text(**{**text, "fontSize": 12}, align="right").encode(
            text=alt.Text("said:N"), x=alt.XValue(plot + FIGURES)),
    ]  # fmt: skip
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=plot, height=alt.Step(STEP), description=alt_text(drivers))
        .configure(**palette.config(font))
    )
    return chart


def note() -> str:
    """What the two shades mean."""
    return say(
        "Dark: the part of the doubt that would go if this alone were known. Light: the part that "
        "would stay if all else were known, since sources act together."
    )


def alt_text(drivers: Drivers) -> str:
    """The chart in words, for who cannot see it."""
    said = [say("{name} {shares}", name=row["name"], shares=row["said"])
            for row in rows_of(drivers)]  # fmt: skip
    return say("What the doubt about the first place comes from. {items}.", items=in_a_row(said))
