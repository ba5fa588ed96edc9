"""Brief: the pages to hand over, and what official guidance still asks for."""

import streamlit as st

from mcda.language import say
from mcda.web import autosave, cached, session
from mcda.web.show import checks, frame, printed

found = cached.analysed(session.text())
frame.head("brief")
results = checks.by_state(found.analysis.gates) if found.analysis else {}
if found.analysis is None:
    frame.stopped(found.faults)
else:
    printed.status(found.analysis)
page, asked = frame.beside(13, 7)
with page:
    if found.analysis is not None:
        places = printed.downloads()
        st.subheader(say("The decision page"), anchor=False)
        printed.preview()
    st.subheader(say("What the brief says of itself"), anchor=False)
    printed.about()
with asked:
    printed.language()
    st.subheader(say("What guidance asks for"), anchor=False)
    checks.ask(results)
    if results:
        checks.table(results)
frame.foot("brief")
if found.analysis is not None:
    autosave.keep()  # the files take seconds, for which nothing may be left unkept
    autosave.put_address()
    printed.complete(places)
