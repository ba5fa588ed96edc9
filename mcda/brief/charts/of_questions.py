"""Which pictures belong to the answer to a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mcda.brief.charts import (
    acceptability_chart,
    bump_chart,
    drivers_chart,
    palette,
    rank_chart,
    weight_strips,
    wins_chart,
)
from mcda.decision.agreement import Agreement
from mcda.decision.analysis import Analysis
from mcda.decision.driver import Drivers
from mcda.decision.finding import Finding
from mcda.decision.stability import WeightInterval, WeightStability
from mcda.decision.words import number
from mcda.language import say, sentences
from mcda.robustness.questions.drivers import LARGE_ERROR

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670
# Pixels below which the rank chart takes its narrow form, and how wide that is.
LITTLE_ROOM, NARROW = 500, 316
# Options of the rank chart that a page holds; the table has all of them.
MOST_RANKED = 28


@dataclass(frozen=True)
class Drawing:
    """A picture with its caption, the words that stand for it and the line below it."""

    caption: str
    chart: alt.LayerChart
    alt: str
    note: str = ""


Draw = Callable[[Analysis, Finding, str, int], Iterator[Drawing]]


def _ranked(analysis: Analysis, font: str, width: int) -> Drawing:
    left = len(analysis.robustness.options) - MOST_RANKED
    rest = say("The other {count} options stand in the table.", count=number(left))
    note = sentences(rank_chart.note(analysis), rest if left > 0 else "")
    return Drawing(say("Where each option ranks, and how sure that is"),
                   _rank_chart(analysis, font, width),
                   rank_chart.alt_text(analysis), note)  # fmt: skip


def _rank_chart(analysis: Analysis, font: str, width: int) -> alt.LayerChart:
    """The rank chart, in its narrow form where there is little room."""
    if width < LITTLE_ROOM:
        return rank_chart.rank_chart(analysis, font, MOST_RANKED, NARROW, narrow=True)
    return rank_chart.rank_chart(analysis, font, MOST_RANKED, width)


def _support(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    draws = analysis.robustness
    if len(draws.options) < 2 or not draws.varied:
        return
    yield _ranked(analysis, font, width)
    if draws.acceptability.max(axis=1).min() >= 1 - 1e-9:  # every draw gives one order
        return
    yield Drawing(say("How often each option takes each rank"),
                  acceptability_chart.acceptability_chart(analysis, font, width),
                  acceptability_chart.alt_text(analysis),
                  acceptability_chart.note(analysis))  # fmt: skip
    if len(draws.options) < 3:  # two options: the shares above say it
        return
    yield Drawing(say("How often one comes before another"),
                  wins_chart.wins_chart(analysis, font, width),
                  wins_chart.alt_text(analysis), wins_chart.note(analysis))  # fmt: skip


def _ends(one: WeightInterval) -> bool:
    """Whether moving the weight changes anything."""
    return bool(one.below or one.above) or one.order_low > 0 or one.order_high < 1


def _weights(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    found = finding.result
    if isinstance(found, WeightStability) and any(map(_ends, found.intervals)):
        yield Drawing(say("How far each weight may move"),
                      weight_strips.weight_strips(analysis, found, font, width),
                      weight_strips.alt_text(analysis, found),
                      weight_strips.note(analysis, found))  # fmt: skip


def _methods(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    found = finding.result
    if isinstance(found, Agreement) and len({one.ranks for one in found.methods}) > 1:
        yield Drawing(say("Where each method ranks the options"),
                      bump_chart.bump_chart(analysis, found, font, width),
                      bump_chart.alt_text(analysis, found),
                      bump_chart.note(analysis, found))  # fmt: skip


def _is_told(found: Drivers) -> bool:
    """Whether the shares are known well enough to be shown."""
    return max(one.error for one in found.sources) <= LARGE_ERROR


def _drivers(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    found = finding.result
    if isinstance(found, Drivers) and len(found.sources) > 1 and _is_told(found):
        yield Drawing(say("What the doubt comes from"),
                      drivers_chart.drivers_chart(found, font, width),
                      drivers_chart.alt_text(found), drivers_chart.note())  # fmt: skip


DRAWN: dict[str, Draw] = {
    "support": _support,
    "weight_stability": _weights,
    "agreement": _methods,
    "drivers": _drivers,
}


def drawings_of(
    analysis: Analysis, finding: Finding, font: str = palette.PAGE_FONT, width: int = WIDTH
) -> tuple[Drawing, ...]:
    """The pictures that belong to a finding, none for most.

    font: the page's typeface or the print's; width: in pixels, names included.
    """
    draw = DRAWN.get(finding.key)
    if draw is None:
        return ()
    from altair.utils.schemapi import debug_mode

    with debug_mode(False):  # Altair would check every part of a chart against its schema
        return tuple(draw(analysis, finding, font, width))
