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
from mcda.decision.stability import WeightStability

if TYPE_CHECKING:
    import altair as alt

WIDTH = 670


@dataclass(frozen=True)
class Drawing:
    """A picture with its caption, the words that stand for it and the line below it."""

    caption: str
    chart: alt.LayerChart
    alt: str
    note: str = ""


Draw = Callable[[Analysis, Finding, str, int], Iterator[Drawing]]


def _support(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    if len(analysis.robustness.options) < 2 or not analysis.robustness.varied:
        return
    yield Drawing("Where each option ranks, and how sure that is",
                  rank_chart.rank_chart(analysis, font, width=width),
                  rank_chart.alt_text(analysis), rank_chart.note(analysis))  # fmt: skip
    yield Drawing("How often each option takes each rank",
                  acceptability_chart.acceptability_chart(analysis, font, width),
                  acceptability_chart.alt_text(analysis),
                  acceptability_chart.note(analysis))  # fmt: skip
    yield Drawing("How often one comes before another",
                  wins_chart.wins_chart(analysis, font, width),
                  wins_chart.alt_text(analysis), wins_chart.note(analysis))  # fmt: skip


def _weights(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    found = finding.result
    if isinstance(found, WeightStability) and len(found.intervals) > 1:
        yield Drawing("How far each weight may move",
                      weight_strips.weight_strips(analysis, found, font, width),
                      weight_strips.alt_text(analysis, found),
                      weight_strips.note(analysis, found))  # fmt: skip


def _methods(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    found = finding.result
    if isinstance(found, Agreement) and found.distinct > 1 and len(found.options) > 1:
        yield Drawing("Where each method ranks the options",
                      bump_chart.bump_chart(analysis, found, font, width),
                      bump_chart.alt_text(analysis, found),
                      bump_chart.note(analysis, found))  # fmt: skip


def _drivers(analysis: Analysis, finding: Finding, font: str, width: int) -> Iterator[Drawing]:
    found = finding.result
    if isinstance(found, Drivers) and len(found.sources) > 1:
        yield Drawing("What the doubt comes from",
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
    return () if draw is None else tuple(draw(analysis, finding, font, width))
