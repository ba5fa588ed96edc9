"""Brief: the pages to hand over, and what official guidance still asks for."""

import streamlit as st

from mcda.web import cached, session
from mcda.web.show import findings, frame, printed

found = cached.analysed(session.text())
frame.head("brief")
if found.analysis is None:
    frame.stopped(found.faults)
else:
    printed.status(found.analysis)
    printed.downloads()
    preview, asked = frame.beside(13, 7)
    with preview:
        st.subheader("The decision page", anchor=False)
        printed.preview()
    with asked:
        st.subheader("What guidance asks for", anchor=False)
        findings.gates(found.analysis.gates)
frame.foot("brief")
