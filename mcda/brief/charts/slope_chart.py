"""The slope chart: where each option stood before, and where it stands after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mcda.brief.charts import palette
from mcda.brief.charts.slope_rows import (
    FIRST,
    LINE,
    depth,
    height_of,
    labels_of,
    movers,
    shown,
)
from mcda.brief.charts.spoken import in_a_row
from mcda.decision.comparison import Apart, Comparison, Shift
from mcda.decision.words import number
from mcda.language import say, sentences

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
SIZE = 13
HEAD, TICK, FIGURE = 14, 16, 34  # pixels: above the lines, to a label, for its rank
SIDES = ((0, "right"), (1, "left"))


@dataclass(frozen=True)
class Frame:
    """The picture's measures in pixels; left and right: where the lines begin and end."""

    width: float
    height: float
    left: float
    right: float

    def at(self, x: str, y: str) -> dict[str, Any]:
        """Two fields in pixels as places."""
        import altair as alt

        across = alt.Scale(domain=[0, self.width], nice=False)
        down = alt.Scale(domain=[self.height, 0], nice=False)
        return {"x": alt.X(f"{x}:Q", axis=None, scale=across),
                "y": alt.Y(f"{y}:Q", axis=None, scale=down)}  # fmt: skip


def _segments(found: Comparison, frame: Frame) -> list[dict[str, Any]]:
    """One line per option that both have, the strong ones last so that they lie on top."""
    strong, named = movers(found.shifts), {one.option for one in shown(found)}
    rows = [
        {"x": frame.left, "x2": frame.right,
         "y": round(depth(one.before, found, frame.height), 3),
         "y2": round(depth(one.after, found, frame.height), 3),
         "strong": one.option in strong, "named": one.option in named}
        for one in found.shifts
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row["strong"], row["named"]))


def _placed(labels: list[dict[str, Any]], frame: Frame) -> list[dict[str, Any]]:
    """The labels with the places of their dot, tick, rank and name."""
    placed = []
    for label in labels:
        way, end = (-1, frame.left) if label["side"] == 0 else (1, frame.right)
        places = {"dot": 0, "tick": 6, "stop": TICK, "figure": TICK + 4, "text": TICK + FIGURE}
        placed.append({**label, **{part: end + way * off for part, off in places.items()}})
    return placed


def _texts(labels: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One record per line of a label."""
    return [
        {"x": one["text"], "side": one["side"], "strong": one["strong"], "line": line,
         "y": one["y"] + LINE * (at - (len(one["lines"]) - 1) / 2)}
        for one in labels
        for at, line in enumerate(one["lines"])
    ]  # fmt: skip


def _lines(found: Comparison, frame: Frame) -> list[alt.Chart]:
    import altair as alt

    data = alt.InlineData(values=_segments(found, frame))
    base = alt.Chart(data).encode(**frame.at("x", "y"), x2=alt.X2("x2:Q"), y2="y2:Q")
    return [
        base.transform_filter("!datum.strong && !datum.named").mark_rule(
            color=palette.GRID, strokeWidth=1.2),
        base.transform_filter("!datum.strong && datum.named").mark_rule(
            color=palette.PALE, strokeWidth=1.4),
        base.transform_filter("datum.strong").mark_rule(color=palette.ACCENT, strokeWidth=3),
    ]  # fmt: skip


def _ends(labels: list[dict[str, Any]], frame: Frame) -> list[alt.Chart]:
    """Dots where lines end, hollow where there is no line, and ticks to the labels."""
    import altair as alt

    ordered = sorted(labels, key=lambda label: label["strong"])  # the strong lie on top
    base = alt.Chart(alt.InlineData(values=ordered))
    tint = {"condition": {"test": "datum.strong", "value": palette.ACCENT}, "value": palette.PALE}
    dots = base.encode(**frame.at("dot", "point"))
    return [
        base.mark_rule(strokeWidth=1, color=palette.RULE).encode(
            **frame.at("tick", "point"), x2=alt.X2("stop:Q"), y2="y:Q"),
        dots.transform_filter("!datum.alone").mark_circle(size=60, opacity=1).encode(color=tint),
        dots.transform_filter("datum.alone").mark_point(
            size=60, strokeWidth=1.8, color=palette.QUIET, fill=palette.PAPER, opacity=1),
    ]  # fmt: skip


def _names(labels: list[dict[str, Any]], frame: Frame) -> list[alt.Chart]:
    """Ranks in figures beside the lines' ends, then the names; the strong ones in bold."""
    import altair as alt

    figures = alt.Chart(alt.InlineData(values=labels)).encode(
        **frame.at("figure", "y"), text=alt.Text("rank:N"))  # fmt: skip
    names = alt.Chart(alt.InlineData(values=_texts(labels))).encode(
        **frame.at("x", "y"), text=alt.Text("line:N"))  # fmt: skip
    layers = []
    for side, align in SIDES:
        for strong, weight in ((False, 400), (True, 600)):
            test = f"datum.side == {side} && datum.strong == {str(strong).lower()}"
            look: dict[str, Any] = {"align": align, "baseline": "middle", "fontSize": SIZE,
                                    "fontWeight": weight}  # fmt: skip
            layers += [
                figures.transform_filter(test).mark_text(
                    color=palette.INK if strong else palette.QUIET, **look),
                names.transform_filter(test).mark_text(**look),
            ]  # fmt: skip
    return layers


def _heads(names: tuple[str, str], frame: Frame) -> list[alt.Chart]:
    import altair as alt

    heads = [{"x": frame.left, "side": 0, "head": names[0]},
             {"x": frame.right, "side": 1, "head": names[1]}]  # fmt: skip
    at = {**frame.at("x", "x"), "y": alt.value(-HEAD)}
    base = alt.Chart(alt.InlineData(values=heads)).encode(**at, text=alt.Text("head:N"))
    look: dict[str, Any] = {"fontSize": 12, "color": palette.QUIET, "baseline": "middle",
                            "limit": frame.left - 4}  # fmt: skip
    return [base.transform_filter(f"datum.side == {side}").mark_text(**{"align": align, **look})
            for side, align in SIDES]  # fmt: skip


def slope_chart(
    found: Comparison, names: tuple[str, str] | None = None, font: str = palette.PAGE_FONT,
    width: int = WIDTH,
) -> alt.LayerChart:  # fmt: skip
    """Expected rank before and after, a line per option that both have, the first at the top.

    Strong lines moved furthest. Names: of the first twelve after, and of all that moved far.
    A hollow dot: an option that one side alone has. names: of the two sides, before and after
    where none are given; width: in pixels.
    """
    import altair as alt

    height = height_of(found)
    plain = labels_of(found, height)
    said = [line for one in plain for line in one["lines"]]
    left = palette.text_width(said, SIZE, width * 0.36) + FIGURE + TICK
    frame = Frame(width, height, left, width - left)
    labels = _placed(plain, frame)
    layers = [*_heads(names or sides(), frame), *_lines(found, frame), *_ends(labels, frame),
              *_names(labels, frame)]  # fmt: skip
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=width, height=height, description=alt_text(found, names))
        .configure(**palette.config(font))
    )
    return chart


def note(found: Comparison) -> str:
    """What the marks of the chart mean."""
    said = [say("Expected rank over the draws, the first at the top. Strong: those that moved "
                "most.")]  # fmt: skip
    hidden = len(found.shifts) - len(shown(found))
    if hidden:
        said.append(say("Named: the first {count} after and those that moved most; {hidden} more "
                        "are drawn without a name.", count=FIRST, hidden=hidden))  # fmt: skip
    if any(one.rank is not None for one in found.apart):
        said.append(say("Hollow dot: an option that one side alone has, at its rank there."))
    return sentences(*said)


def sides() -> tuple[str, str]:
    """What the two sides are called where nothing else is said."""
    return say("Before"), say("After")


def _moved(one: Shift, strong: bool) -> str:
    before, after = number(one.before, 1), number(one.after, 1)
    if strong:
        return say("{name} from {before} to {after} (moved most)", name=one.name, before=before,
                   after=after)  # fmt: skip
    return say("{name} from {before} to {after}", name=one.name, before=before, after=after)


def _apart(one: Apart) -> str:
    rank = number(one.rank or 0, 1)
    if one.side == "new":
        return say("{name} is new, at {rank} of {all}", name=one.name, rank=rank, all=one.among)
    return say("{name} is gone, at {rank} of {all}", name=one.name, rank=rank, all=one.among)


def alt_text(found: Comparison, names: tuple[str, str] | None = None) -> str:
    """The chart in words, for who cannot see it."""
    strong, (before, after) = movers(found.shifts), names or sides()
    said = [_moved(one, one.option in strong) for one in shown(found)]
    more = len(found.shifts) - len(said)
    said += [say("and {count} more", count=more)] if more else []
    said += [_apart(one) for one in found.apart if one.rank is not None]
    return say("Expected rank of each option, {before} and {after}: {items}.", before=before,
               after=after, items=in_a_row(said))  # fmt: skip
