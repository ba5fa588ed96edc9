"""Pictures and briefs of a case text, drawn once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from mcda.web import cached

if TYPE_CHECKING:
    from mcda.decision.analysis import Analysis
    from mcda.decision.comparison import Comparison
    from mcda.decision.finding import Finding
    from mcda.decision.noun import Layer
    from mcda.decision.production_network import ProductionNetwork
    from mcda.decision.region import Peers, Region
    from mcda.upgrading.over_years import OverYears

_WIDE = 680  # pixels of a chart that has the page to itself
_WIDTH = 580  # pixels of a chart: the column beside the menus at a window of 1280


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


def _as_drawn(chart: Any) -> Drawn:
    """The chart in its own size, into which Streamlit would squeeze its legend.

    Its words are handed over beside it; twice, Streamlit warns at every run.
    """
    from mcda.brief.charts.in_dark import in_dark
    from mcda.brief.charts.unchecked import unchecked

    with unchecked():
        spec = {**chart.to_dict(), "autosize": "pad"}
    spec.pop("description", None)
    return Drawn(spec, in_dark(spec))


def network_picture(network: ProductionNetwork, width: int) -> Picture:
    """The sectors by stages from final use."""
    from mcda.brief.charts import network_chart as of

    return Picture(_as_drawn(of.network_chart(network, width=width)),
                   of.alt_text(network), of.note(network))  # fmt: skip


@st.cache_resource(max_entries=16, show_spinner=False)
def rank_picture(text: str) -> Picture:
    """Expected rank and the rank in 90 % of the draws."""
    from mcda.brief.charts import rank_chart as of

    analysis = _analysis(text)
    return Picture(
        _as_drawn(of.rank_chart(analysis, width=_WIDTH)), of.alt_text(analysis), of.note(analysis)
    )


@st.cache_resource(max_entries=16, show_spinner=False)
def value_picture(text: str) -> Picture | None:
    """What each layer adds to an option's value; None where a criterion has no scale."""
    from mcda.brief.charts import contribution_chart as of

    analysis = _analysis(text)
    if analysis.additive is None:
        return None
    return Picture(_as_drawn(of.contribution_chart(analysis, width=_WIDTH)), of.alt_text(analysis))


def question_pictures(text: str, finding: Finding) -> tuple[Picture, ...]:
    """The pictures that belong to an answer to a question about a text, if there are any."""
    return _question_pictures(text, finding.key, finding)


@st.cache_resource(max_entries=64, show_spinner=False)
def _question_pictures(text: str, key: str, _finding: Finding) -> tuple[Picture, ...]:
    """The same, kept by text and question; a finding cannot be told apart by Streamlit."""
    from mcda.brief.charts.of_questions import drawings_of

    return tuple(
        Picture(_as_drawn(one.chart), one.alt, one.note, one.caption)
        for one in drawings_of(_analysis(text), _finding, width=_WIDE)
    )


def standing_picture(region: Region, layer: Layer, peers: Peers | None) -> Picture:
    """Where the region, its peers and the nation stand on each indicator of a layer."""
    beside = peers.model_dump_json(exclude_defaults=True) if peers else ""
    return _standing_picture(region.model_dump_json(exclude_defaults=True), layer, beside)


@st.cache_resource(max_entries=64, show_spinner=False)
def _standing_picture(region: str, layer: Layer, peers: str) -> Picture:
    """The same of nouns as JSON, which Streamlit can tell apart."""
    from mcda.brief.charts import standing_chart as of
    from mcda.decision.region import Peers, Region

    here = Region.model_validate_json(region)
    beside = Peers.model_validate_json(peers) if peers else None
    return Picture(_as_drawn(of.standing_chart(here, layer, beside, width=_WIDE)),
                   of.alt_text(here, layer, beside))  # fmt: skip


def series_picture(found: OverYears) -> Picture:
    """One figure of the region over the years, beside its peers' median."""
    from mcda.brief.charts import series_chart as of

    return Picture(_as_drawn(of.series_chart(found)), of.alt_text(found))


Perspectives = tuple[str, str]


def _comparison(before: str, after: str, perspectives: Perspectives) -> Comparison:
    found = cached.compared(before, after, perspectives).comparison
    if found is None:
        raise ValueError("the texts cannot be compared")
    return found


@st.cache_resource(max_entries=16, show_spinner=False)
def slope_picture(before: str, after: str, perspectives: Perspectives) -> Picture:
    """Who moved between two texts that can be compared, or two perspectives of one."""
    from mcda.brief.charts import slope_chart as of

    found = _comparison(before, after, perspectives)
    names = (found.before, found.after) if all(perspectives) else ("Before", "After")
    return Picture(_as_drawn(of.slope_chart(found, names, width=_WIDE)),
                   of.alt_text(found, names), of.note(found))  # fmt: skip


@st.cache_resource(max_entries=32, show_spinner=False)
def because_picture(before: str, after: str, perspectives: Perspectives, option: str) -> Picture:
    """What each changed block moves an option."""
    from mcda.brief.charts import because_chart as of

    found = _comparison(before, after, perspectives)
    return Picture(_as_drawn(of.because_chart(found, option, width=_WIDE)),
                   of.alt_text(found, option), of.note(found, option))  # fmt: skip
