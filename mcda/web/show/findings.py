"""What the analysis found, in sentences and pictures."""

from __future__ import annotations

from copy import deepcopy

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.language import say
from mcda.web import drawn, session, theme
from mcda.web.show import faults
from mcda.web.show.words import html


def answer(analysis: Analysis) -> None:
    """The first sentence, and what supports it."""
    for key, look in (("answer", "answer"), ("support", "support")):
        finding = analysis.finding(key)
        if finding:
            st.html(f'<p class="{look}">{html(finding.sentence)}</p>')


def quiet(analysis: Analysis) -> None:
    """What the region is not ready for, and what the tilt of the weights changes."""
    for key in ("readiness", "orientation"):
        finding = analysis.finding(key)
        if finding:
            st.html(f'<p class="support quiet">{html(finding.sentence)}</p>')


def show(picture: drawn.Picture, *, captioned: bool = True) -> None:
    """A chart with its words for who cannot see it, and the lines above and below it."""
    if picture.caption and captioned:
        st.html(f'<p class="caption">{html(picture.caption)}</p>')
    chart = picture.chart.in_dark if theme.is_dark() else picture.chart.in_light
    st.vega_lite_chart(deepcopy(chart), theme=None, width="content", alt=picture.words)
    if picture.note:
        st.html(f'<p class="quiet">{html(picture.note)}</p>')


def notices() -> None:
    """What a reader should know that is no fault."""
    said = session.checked().notices
    if said:
        with st.expander(say("Notes on the case ({count})", count=len(said))):
            lines = (say("{place}: {sentence}", place=faults.where(one.path), sentence=one.sentence)
                     for one in said)  # fmt: skip
            st.html("".join(f'<p class="said">{html(line)}</p>' for line in lines))
