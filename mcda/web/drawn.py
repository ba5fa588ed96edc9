"""Pictures and briefs of a case text, drawn once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from mcda.language import Code, spoken
from mcda.web import cached, cached_comparisons, theme

if TYPE_CHECKING:
    from mcda.decision.analysis import Analysis
    from mcda.decision.comparison import Comparison
    from mcda.decision.finding import Finding
    from mcda.decision.noun import Layer
    from mcda.decision.production_network import ProductionNetwork
    from mcda.decision.region import Peers, Region
    from mcda.upgrading.over_years import OverYears

_WIDE = 680  # pixels of a chart that has the page to itself
_WIDTH = 760  # pixels of a chart of the page Ranking
_BESIDE = 580  # pixels of a chart beside other words
_NARROW = 316  # pixels of a chart that has a form of its own for a telephone
_SMALL = 440  # pixels of another chart on a telephone, which shows it smaller still
MOST_VALUES = 6  # options whose value is drawn; the table has all

Sheet = tuple[Code, bool]  # what a picture is drawn for: a language, and whether a small window


def _sheet() -> Sheet:
    return spoken(), theme.is_small()


def _wide(sheet: Sheet) -> int:
    return _SMALL if sheet[1] else _WIDE


def _analysis(text: str) -> Analysis:
    found = cached.analysed(text).analysis
    if found is None:
        raise ValueError("the text gives no analysis")
    return found


@dataclass(frozen=True)
class Picture:
    """A chart, what it shows in words, the line below it and the one above."""

    chart: Drawn
    words: str
    note: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Drawn:
    """The specification of a chart in Vega-Lite, for a light and for a dark page."""

    in_light: dict[str, Any]
    in_dark: dict[str, Any]


def _as_drawn(chart: Any, *, small: bool = False) -> Drawn:
    """The chart in its own size, into which Streamlit would squeeze its legend.

    Its words are handed over beside it; twice, Streamlit warns at every run. small: its legend
    takes two lines.
    """
    from mcda.brief.charts.in_dark import in_dark
    from mcda.brief.charts.unchecked import unchecked

    with unchecked():
        spec = {**chart.to_dict(), "autosize": "pad"}
    spec.pop("description", None)
    if small:
        config = spec["config"]
        spec["config"] = {**config, "legend": {**config["legend"], "columns": 3}}
    return Drawn(spec, in_dark(spec))


def network_picture(network: ProductionNetwork) -> Picture:
    """The sectors by stages from final use."""
    from mcda.brief.charts import network_chart as of

    width = _SMALL if theme.is_small() else _BESIDE
    return Picture(_as_drawn(of.network_chart(network, width=width)),
                   of.alt_text(network), of.note(network))  # fmt: skip


def rank_picture(text: str) -> Picture:
    """Expected rank and the rank in 90 % of the draws."""
    return _rank_picture(text, _sheet())


@st.cache_resource(max_entries=32, show_spinner=False)
def _rank_picture(text: str, sheet: Sheet) -> Picture:
    from mcda.brief.charts import rank_chart as of

    analysis, narrow = _analysis(text), sheet[1]
    chart = of.rank_chart(analysis, width=_NARROW if narrow else _WIDTH, narrow=narrow)
    return Picture(_as_drawn(chart), of.alt_text(analysis), of.note(analysis))


def value_picture(text: str) -> Picture:
    """What each criterion adds to the value of the first options, where every one has a scale."""
    return _value_picture(text, _sheet())


@st.cache_resource(max_entries=32, show_spinner=False)
def _value_picture(text: str, sheet: Sheet) -> Picture:
    from mcda.brief.charts import contribution_chart as of

    analysis, narrow = _analysis(text), sheet[1]
    chart = of.contribution_chart(analysis, most=MOST_VALUES, width=_NARROW if narrow else _WIDTH,
                                  by_criterion=True, narrow=narrow)  # fmt: skip
    return Picture(_as_drawn(chart), of.alt_text(analysis, MOST_VALUES))


def question_pictures(text: str, finding: Finding) -> tuple[Picture, ...]:
    """The pictures that belong to an answer to a question about a text, if there are any."""
    return _question_pictures(text, finding.key, _sheet(), finding)


@st.cache_resource(max_entries=64, show_spinner=False)
def _question_pictures(text: str, key: str, sheet: Sheet, _finding: Finding
                       ) -> tuple[Picture, ...]:  # fmt: skip
    """The same, kept by text and question; a finding cannot be told apart by Streamlit."""
    from mcda.brief.charts.of_questions import drawings_of

    return tuple(
        Picture(_as_drawn(one.chart, small=sheet[1]), one.alt, one.note, one.caption)
        for one in drawings_of(_analysis(text), _finding, width=_wide(sheet))
    )


def standing_picture(region: Region, layer: Layer, peers: Peers | None) -> Picture:
    """Where the region, its peers and the nation stand on each indicator of a layer."""
    beside = peers.model_dump_json(exclude_defaults=True) if peers else ""
    told = region.model_dump_json(exclude_defaults=True)
    return _standing_picture(told, layer, beside, _sheet())


@st.cache_resource(max_entries=64, show_spinner=False)
def _standing_picture(region: str, layer: Layer, peers: str, sheet: Sheet) -> Picture:
    """The same of nouns as JSON, which Streamlit can tell apart."""
    from mcda.brief.charts import standing_chart as of
    from mcda.decision.region import Peers, Region

    here = Region.model_validate_json(region)
    beside = Peers.model_validate_json(peers) if peers else None
    return Picture(_as_drawn(of.standing_chart(here, layer, beside, width=_wide(sheet))),
                   of.alt_text(here, layer, beside))  # fmt: skip


def series_picture(found: OverYears) -> Picture:
    """One figure of the region over the years, beside its peers' median."""
    from mcda.brief.charts import series_chart as of

    return Picture(_as_drawn(of.series_chart(found, width=_wide(_sheet()))), of.alt_text(found))


Perspectives = tuple[str, str]


def _comparison(before: str, after: str, perspectives: Perspectives) -> Comparison:
    found = cached_comparisons.compared(before, after, perspectives).comparison
    if found is None:
        raise ValueError("the texts cannot be compared")
    return found


def slope_picture(before: str, after: str, perspectives: Perspectives) -> Picture:
    """Who moved between two texts that can be compared, or two perspectives of one."""
    return _slope_picture(before, after, perspectives, _sheet())


@st.cache_resource(max_entries=16, show_spinner=False)
def _slope_picture(before: str, after: str, perspectives: Perspectives, sheet: Sheet) -> Picture:
    from mcda.brief.charts import slope_chart as of

    found = _comparison(before, after, perspectives)
    names = (found.before, found.after) if all(perspectives) else None
    return Picture(_as_drawn(of.slope_chart(found, names, width=_wide(sheet))),
                   of.alt_text(found, names), of.note(found))  # fmt: skip


def because_picture(before: str, after: str, perspectives: Perspectives, option: str) -> Picture:
    """What each changed block moves an option."""
    return _because_picture(before, after, perspectives, option, _sheet())


@st.cache_resource(max_entries=32, show_spinner=False)
def _because_picture(
    before: str, after: str, perspectives: Perspectives, option: str, sheet: Sheet
) -> Picture:
    from mcda.brief.charts import because_chart as of

    found = _comparison(before, after, perspectives)
    return Picture(_as_drawn(of.because_chart(found, option, width=_wide(sheet))),
                   of.alt_text(found, option), of.note(found, option))  # fmt: skip
