"""The options in order: the rank chart with its bands, the banded table, who is left out."""

from __future__ import annotations

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.layer_words import layer_name
from mcda.decision.words import number, percent
from mcda.language import say
from mcda.ranking.method import methods
from mcda.scaling.choose import TEXTBOOK
from mcda.scaling.method import methods as scalings
from mcda.web import drawn, session
from mcda.web.show import findings
from mcda.web.show.tables import table
from mcda.web.show.words import html


def picture() -> None:
    """Expected rank and the rank in 90 % of the draws, by band."""
    findings.show(drawn.rank_picture(session.text()))


def by_what(analysis: Analysis) -> None:
    """The method and the scaling that rank the options."""
    method = methods()[analysis.ranking.method].name
    if analysis.ranking.scaling == TEXTBOOK:
        said = say("Ranked by {method} on its textbook scaling.", method=method)
    elif analysis.ranking.scaling == "anchored":
        said = say("Ranked by {method} on anchored scales.", method=method)
    else:
        scaling = scalings()[analysis.ranking.scaling].name
        said = say("Ranked by {method} on the scaling “{scaling}”.", method=method,
                   scaling=scaling)  # fmt: skip
    st.html(f'<p class="quiet">{html(said)}</p>')


def listed(analysis: Analysis) -> None:
    """The ranked options: rank by the method, and how the draws went."""
    sure = analysis.robustness
    heads = (say("Band"), say("Option"), say("Rank by the method"), say("Expected rank"),
             say("Rank in {share} of draws", share=percent(0.9)), say("First in"))  # fmt: skip
    table(say("The options in bands, by rank in {draws} draws", draws=number(sure.draws)), heads,
          [_row(analysis, key) for key in sure.in_order()], numbers=(2, 3, 4, 5),
          strong=1)  # fmt: skip


def _row(analysis: Analysis, key: str) -> tuple[object, ...]:
    sure = analysis.robustness
    at = sure.options.index(key)
    low, high = number(float(sure.rank_low[at]), 0), number(float(sure.rank_high[at]), 0)
    return (
        sure.band_letter(key), _name(analysis, key), analysis.ranking.rank_of(key),
        number(float(sure.expected_rank[at]), 1),
        low if low == high else say("{low} to {high}", low=low, high=high),
        percent(float(sure.leads[at])),
    )  # fmt: skip


def _name(analysis: Analysis, key: str) -> str:
    """The option's name, marked where the region is not ready for it."""
    name = analysis.case.options[key].name
    ready = analysis.standing.readiness.get(key) if analysis.standing else None
    if ready is None or ready.held_by is None:
        return name
    return say("{name} (not ready: {layer})", name=name, layer=layer_name(ready.held_by))


def left_out(analysis: Analysis) -> None:
    """The options left out, and why."""
    if analysis.screened:
        names = analysis.case.options
        table(say("Left out of the ranking"), (say("Option"), say("Reason")),
              [(names[one.option].name, one.reason) for one in analysis.screened])  # fmt: skip
