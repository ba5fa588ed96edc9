"""Ranking: the answer, how sure it is, and what speaks against it."""

import streamlit as st

from mcda.web import cached, session
from mcda.web.show import findings, frame, readiness, tables

found = cached.analysed(session.text())
frame.head("ranking")
if found.analysis is None:
    left, _ = st.columns([3, 1])
    with left:
        frame.stopped(found.faults)
        if not session.checked().faults:
            findings.method_menu()
            findings.scaling_menu()
else:
    findings.answer(found.analysis)
    findings.quiet(found.analysis)
    picture, beside = frame.beside(13, 6)
    with beside:
        findings.method_menu()
        findings.scaling_menu()
        readiness.discount()
        findings.cards(found.analysis)
    with picture:
        findings.rank_chart()
        findings.contributions()
    tables.ranked(found.analysis)
    tables.screened(found.analysis)
    findings.notices()
    frame.foot("ranking")
