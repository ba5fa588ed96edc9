"""Ranking: the answer, how sure it is, and what speaks against it."""

import streamlit as st

from mcda.web import cached, session
from mcda.web.show import against, findings, frame, ranked, second_look, ways, why

found = cached.analysed(session.text())
frame.head("ranking")
if found.analysis is None:
    left, _ = st.columns([3, 1])
    with left:
        frame.stopped(found.faults)
        if not session.checked().faults:
            ways.show()
else:
    findings.answer(found.analysis)
    findings.quiet(found.analysis)
    ranked.picture()
    ranked.by_what(found.analysis)
    ranked.listed(found.analysis)
    ranked.left_out(found.analysis)
    why.show(found.analysis)
    against.show(found.analysis)
    ways.show()
    second_look.show(found.analysis)
    findings.notices()
    frame.foot("ranking")
