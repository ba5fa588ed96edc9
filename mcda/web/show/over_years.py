"""The region's figures over the years: a menu, a picture and a table with the source."""

from __future__ import annotations

import streamlit as st

from mcda.decision.region import Peers
from mcda.upgrading.over_years import OverYears, in_words, over_years
from mcda.web import draft as drafts
from mcda.web import drawn, session
from mcda.web.numbers import figure
from mcda.web.show import fields, findings
from mcda.web.show.tables import table
from mcda.web.show.words import html

HEADS = ("Year", "The region", "Median of the peers")


def show(peers: Peers | None) -> None:
    """One figure over the years, where the library has any of the region."""
    key = drafts.read(session.draft(), ("region",))
    found = {one.key: one for one in over_years(key, peers)} if isinstance(key, str) else {}
    if not found:
        return
    with st.expander("Over the years"):
        names = {at: one.series.name for at, one in found.items()}
        picked = fields.chooser("Figure", "over_years", names)
        if picked is not None:
            _one(found[picked])


def _one(found: OverYears) -> None:
    st.html(f'<p class="said">{html(in_words(found))}</p>')
    findings.show(drawn.series_picture(found))
    rows = [(year, _said(own), _said(other)) for year, own, other in
            zip(found.series.years, found.own, found.peers, strict=True)]  # fmt: skip
    table(f"{found.series.name}, {found.series.unit}", HEADS, rows, numbers=(1, 2))
    st.html(f'<p class="quiet">{html(found.series.source)} {html(found.series.note)}</p>')


def _said(value: float | None) -> str:
    return "not known" if value is None else figure(value)
