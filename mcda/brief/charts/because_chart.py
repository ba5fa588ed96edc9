"""Because of what: the places that each changed block moves an option, as signed bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.spoken import in_a_row
from mcda.decision.comparison import Comparison
from mcda.decision.words import adding_up, sentence_case, signed
from mcda.language import say, say_in

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 27
SIZE = 14
FIGURE = 44  # room for a figure at either end of the bars


def rows_of(found: Comparison, option: str | None = None) -> list[dict[str, Any]]:
    """One row per block and one for their sum; below 0 is towards the first place.

    option: whose shift; without it, the option's that comes first after. The figures add up as
    they are shown.
    """
    key = option or found.about
    shift = found.shift(key) if key else None
    if shift is None or not found.because:
        return []
    shares = [one.by_option[shift.option] for one in found.because]
    told = adding_up(shares, shift.moved, 2)
    names = [sentence_case(one.name) for one in found.because]
    parts = list(zip(names, shares, told, strict=True))
    whole = say_in("all changes", "Together")
    parts += [(whole, shift.moved, shift.moved)] if len(parts) > 1 else []
    return [{"row": row, "name": name, "places": round(places, 6), "figure": signed(said, 2),
             "whole": row == len(shares)}
            for row, (name, places, said) in enumerate(parts)]  # fmt: skip


def because_chart(
    found: Comparison, option: str | None = None, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.LayerChart:
    """Bars of places moved, by block, their sum last; to the left is towards the first place."""
    import altair as alt

    rows = rows_of(found, option)
    edge = palette.text_width([row["name"] for row in rows], SIZE, width * 0.45) + 8
    plot = width - edge
    ends = [0.0, *(row["places"] for row in rows)]
    low, high = min(ends), max(ends)
    room = max(high - low, 0.1) / (plot - 2 * FIGURE) * FIGURE
    domain = [low - room, max(high, low + 0.1) + room]
    base = alt.Chart(alt.InlineData(values=rows)).encode(y=alt.Y("row:O", axis=None))
    along = alt.X("places:Q", axis=None, scale=alt.Scale(domain=domain, nice=False))
    tint = {"condition": {"test": "datum.whole", "value": palette.ACCENT}, "value": palette.PALE}
    text: dict[str, Any] = {"baseline": "middle", "fontSize": SIZE}
    bars = base.encode(x=along, x2={"datum": 0})
    figures = base.encode(x=along, text=alt.Text("figure:N"))
    layers = [
        bars.mark_bar(size=14).encode(color=tint),
        alt.Chart(alt.InlineData(values=[{"places": 0}]))
        .mark_rule(color=palette.RULE)
        .encode(x=along, y=alt.YValue(0), y2=alt.Y2Value(STEP * len(rows))),
        figures.transform_filter("datum.places < 0").mark_text(align="right", dx=-6, **text),
        figures.transform_filter("datum.places >= 0").mark_text(align="left", dx=6, **text),
    ]
    name = base.encode(text=alt.Text("name:N"), x=alt.XValue(8 - edge))
    layers += [
        name.transform_filter("!datum.whole").mark_text(align="left", limit=edge - 8, **text),
        name.transform_filter("datum.whole").mark_text(
            align="left", limit=edge - 8, fontWeight=600, **text),
    ]  # fmt: skip
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=plot, height=alt.Step(STEP), description=alt_text(found, option))
        .configure(**palette.config(font))
    )
    return chart


def note(found: Comparison, option: str | None = None) -> str:
    """What the bars mean."""
    key = option or found.about
    shift = found.shift(key) if key else None
    return say(
        "Places that each changed block moves {name}, averaged over all orders of making the "
        "changes; left is towards the first place. The bars add up to the last.",
        name=shift.name if shift else say("The option"),
    )


def alt_text(found: Comparison, option: str | None = None) -> str:
    """The chart in words, for who cannot see it."""
    rows = rows_of(found, option)
    key = option or found.about
    shift = found.shift(key) if key else None
    if shift is None or not rows:
        return say("No block moves an option.")
    said = [say("{name} {places}", name=row["name"], places=row["figure"]) for row in rows]
    return say("Places that each block moves {name}, below 0 towards the first: {items}.",
               name=shift.name, items=in_a_row(said))  # fmt: skip
