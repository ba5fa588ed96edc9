"""Where each method ranks the options, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.layered import layered
from mcda.brief.charts.spoken import called, spoken
from mcda.decision.agreement import Agreement, MethodRanks
from mcda.decision.analysis import Analysis
from mcda.decision.words import counted, listing, number
from mcda.language import say, say_many, sentences

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
STEP = 25
SIZE = 13
SMALL = 11
# Options that the chart holds, and the rank up to which an option is drawn strongly.
MOST = 14
STRONG = 3
SLANT = -40
# Options of one layer are told apart by their dashes.
DASHES = ([1, 0], [7, 4], [2, 3], [10, 3, 2, 3])
GAP = 10  # pixels between a name and its line
NAMED = 2  # options on one place that are called by name


@dataclass(frozen=True)
class Shown:
    """What is drawn: methods that are no other's equal, and the options' places among those shown.

    places: by method, the places of the options shown, 1 on top; ties stand below each other.
    """

    methods: tuple[MethodRanks, ...]
    options: tuple[str, ...]
    places: tuple[tuple[int, ...], ...]
    strong: tuple[str, ...]


def _places(ranks: dict[str, int], options: tuple[str, ...]) -> tuple[int, ...]:
    order = sorted(options, key=lambda key: (ranks[key], options.index(key)))
    return tuple(order.index(key) + 1 for key in options)


def shown_of(analysis: Analysis, agreement: Agreement) -> Shown:
    """The distinct methods and the first options, those in anybody's first three strong."""
    methods = tuple(one for one in agreement.methods if not one.same_as)
    ranks = [dict(zip(agreement.options, one.ranks, strict=True)) for one in methods]
    best = {key: min(of[key] for of in ranks) for key in agreement.options}
    order = analysis.robustness.in_order()
    chosen = sorted(order, key=lambda key: (best[key] > STRONG, order.index(key)))[:MOST]
    options = tuple(key for key in order if key in chosen)
    strong = tuple(key for key in options if best[key] <= STRONG)
    return Shown(methods, options, tuple(_places(of, options) for of in ranks), strong)


def rows_of(analysis: Analysis, shown: Shown) -> list[dict[str, Any]]:
    """One row per option and method: its column, its place and how it is drawn."""
    last = len(shown.methods) - 1
    layers = {key: palette.layer_key(analysis.case, key) for key in shown.options}
    names = palette.layer_names()
    return [
        {"column": column, "place": places[at], "name": analysis.case.options[key].name,
         "key": key, "layer": names[layers[key]], "strong": key in shown.strong,
         "dash": _dash(key, shown, layers), "first": column == 0, "last": column == last}
        for column, places in enumerate(shown.places) for at, key in enumerate(shown.options)
    ]  # fmt: skip


def _dash(key: str, shown: Shown, layers: dict[str, str]) -> int:
    """Which of the dashes an option's line has: the first of its layer has none."""
    beside = [other for other in shown.strong if layers[other] == layers[key]]
    return beside.index(key) % len(DASHES) if key in beside else 0


def _heads(shown: Shown, plot: float) -> Any:
    import altair as alt

    last = max(1, len(shown.methods) - 1)
    heads = [{"name": one.name, "x": plot * at / last, "own": at == 0}
             for at, one in enumerate(shown.methods)]  # fmt: skip
    base = alt.Chart(alt.InlineData(values=heads)).encode(
        text=alt.Text("name:N"), y=alt.YValue(-8),
        x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, plot])))  # fmt: skip
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": SMALL,
                            "angle": 360 + SLANT}  # fmt: skip
    return alt.layer(
        base.transform_filter("datum.own").mark_text(**text, fontWeight=600, color=palette.INK),
        base.transform_filter("!datum.own").mark_text(**text, color=palette.QUIET),
    )


def _lines(base: alt.Chart, colour: alt.Color, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    import altair as alt

    strong = base.transform_filter("datum.strong")
    quiet = base.transform_filter("!datum.strong")
    dashes = alt.StrokeDash("dash:O", legend=None, scale=alt.Scale(
        domain=list(range(len(DASHES))), range=[list(one) for one in DASHES]))  # fmt: skip
    return [
        quiet.mark_line(color=palette.RULE, strokeWidth=1).encode(
            x=x, y=y, detail=alt.Detail("key:N")
        ),
        quiet.mark_circle(color=palette.RULE, size=24, opacity=1).encode(x=x, y=y),
        strong.mark_line(strokeWidth=2.5).encode(
            x=x, y=y, color=colour, detail=alt.Detail("key:N"), strokeDash=dashes
        ),
        strong.mark_circle(size=80, opacity=1).encode(x=x, y=y, color=colour),
    ]


def _labels(base: alt.Chart, y: alt.Y, plot: float, edge: float) -> list[alt.Chart]:
    import altair as alt

    marks = []
    for end, at, align in (("first", -GAP, "right"), ("last", plot + GAP, "left")):
        for strong, colour in (("datum.strong", palette.INK), ("!datum.strong", palette.QUIET)):
            text = base.transform_filter(f"datum.{end} && {strong}").mark_text(
                align="right" if align == "right" else "left", baseline="middle", fontSize=SIZE,
                limit=edge - GAP, color=colour)  # fmt: skip
            marks.append(text.encode(text=alt.Text("name:N"), x=alt.XValue(at), y=y))
    return marks


def bump_chart(
    analysis: Analysis, agreement: Agreement, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> alt.LayerChart:
    """A column per method, the case's own first; a line per option from place to place."""
    import altair as alt

    shown = shown_of(analysis, agreement)
    rows = rows_of(analysis, shown)
    edge = palette.text_width([row["name"] for row in rows], SIZE, width * 0.32) + GAP
    plot = width - 2 * edge
    base = alt.Chart()
    last = max(1, len(shown.methods) - 1)
    x = alt.X("column:Q", axis=None, scale=alt.Scale(domain=[0, last], nice=False))
    down = alt.Scale(domain=[0.5, len(shown.options) + 0.5], reverse=True, nice=False)
    y = alt.Y("place:Q", axis=None, scale=down)
    layers = {palette.layer_key(analysis.case, key) for key in shown.strong}
    height = STEP * len(shown.options)
    legend = alt.Legend(**palette.legend_at(edge, height), symbolType="circle")
    colour = alt.Color("layer:N", scale=alt.Scale(**palette.legend(layers)), legend=legend)
    drawn = [*_lines(base, colour, x, y), *_labels(base, y, plot, edge)]
    apart = {"scale": {"x": "independent", "y": "independent"}}
    return layered((alt.layer(*drawn), _heads(shown, plot)), rows, font=font, width=plot,
                   height=height, words=alt_text(analysis, agreement), resolve=apart)  # fmt: skip


def note(analysis: Analysis, agreement: Agreement) -> str:
    """How to read the lines, and what is not shown."""
    shown = shown_of(analysis, agreement)
    left = len(agreement.options) - len(shown.options)
    equal = sum(bool(one.same_as) for one in agreement.methods)
    said = [say(
        "Top: first. The case’s own method stands on the left. Strong lines: options among "
        "anybody’s first three, dashed where they share a layer. Tied options stand one below the "
        "other."
    )]  # fmt: skip
    if left:
        said.append(say("Places among the {count} options shown.",
                        count=number(len(shown.options))))  # fmt: skip
    if equal:
        said.append(say_many(
            "{count} method that equals one of these by arithmetic is left out.",
            "{count} methods that equal one of these by arithmetic are left out.",
            equal, count=number(equal),
        ))  # fmt: skip
    return sentences(*said)


def alt_text(analysis: Analysis, agreement: Agreement) -> str:
    """The chart in words, for who cannot see it."""
    by_leaders: dict[tuple[str, ...], list[str]] = {}
    for one in agreement.methods:
        if not one.same_as:
            by_leaders.setdefault(one.leaders, []).append(one.name)
    said = []
    for leaders, methods in by_leaders.items():
        names = [called(analysis.case.options[key].name) for key in leaders[:NAMED]]
        more = len(leaders) - NAMED
        names += [say("{count} more", count=counted(more))] if more > 0 else []
        said.append(say("{names} by {count} of {all}, {methods}", names=listing(names),
                        count=number(len(methods)), all=number(agreement.distinct),
                        methods=listing(methods)))  # fmt: skip
    return spoken(say("Which option is first by how many of the methods that differ:"), said)
