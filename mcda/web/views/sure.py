"""How sure?: what the answer rests on, what would change it, and what to find out next."""

import streamlit as st

from mcda.web import cached, session
from mcda.web.show import findings, frame, sure, varying

text = session.text()
found = cached.analysed(text)
frame.head("sure")
if found.analysis is None:
    left, _ = st.columns([3, 1])
    with left:
        frame.stopped(found.faults)
        varying.controls(expanded=True)
    frame.foot("sure")
else:
    findings.answer(found.analysis)
    varying.said(found.analysis)
    varying.controls()
    page = sure.Answers(text, found.analysis)
    page.at_once()
    frame.foot("sure")
    page.one_by_one()
