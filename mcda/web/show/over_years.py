"""The region's figures over the years: a menu, a picture and a table with the source."""

from __future__ import annotations

import streamlit as st

from mcda.decision.region import Peers
from mcda.language import say, say_own, sentences
from mcda.upgrading.over_years import OverYears, in_words, over_years
from mcda.web import draft as drafts
from mcda.web import drawn, session
from mcda.web.numbers import figure
from mcda.web.show import fields, findings
from mcda.web.show.tables import table
from mcda.web.show.words import html


def _heads() -> tuple[str, ...]:
    return say("Year"), say("The region"), say("Median of the peers")


def show(peers: Peers | None) -> None:
    """One figure over the years, where the library has any of the region."""
    key = drafts.read(session.draft(), ("region",))
    found = {one.key: one for one in over_years(key, peers)} if isinstance(key, str) else {}
    if not found:
        return
    with st.expander(say("Over the years")):
        names = {at: say_own(one.series.name) for at, one in found.items()}
        picked = fields.chooser(say("Figure"), "over_years", names)
        if picked is not None:
            _one(found[picked])


def _one(found: OverYears) -> None:
    st.html(f'<p class="said">{html(in_words(found))}</p>')
    findings.show(drawn.series_picture(found))
    rows = [(year, _said(own), _said(other)) for year, own, other in
            zip(found.series.years, found.own, found.peers, strict=True)]  # fmt: skip
    caption = say("{figure}, {unit}", figure=say_own(found.series.name),
                  unit=say_own(found.series.unit))  # fmt: skip
    table(caption, _heads(), rows, numbers=(1, 2))
    about = sentences(say_own(found.series.source), say_own(found.series.note))
    st.html(f'<p class="quiet">{html(about)}</p>')


def _said(value: float | None) -> str:
    return say("not known") if value is None else figure(value)
