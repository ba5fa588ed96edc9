"""Start: what this is, and how to open, make and download a case."""

import streamlit as st

from mcda.language import say
from mcda.web import session
from mcda.web.show import beginning, frame, opening, saved

frame.head(
    "start",
    say("Policy Ladder ranks the measures a region could take to upgrade its industry, says how "
        "sure the order is and what would change it, and prints a brief you can defend. Unsaved "
        "work is kept as you go; what you save stays as a version of its own."),
)  # fmt: skip
waiting = saved.cases()
new, known = frame.beside(3, 2)
with new:
    st.subheader(say("Make a new case"), anchor=False)
    beginning.new_case()
with known:
    st.subheader(say("Open an example"), anchor=False)
    opening.examples()
    st.subheader(say("Open a case file"), anchor=False)
    opening.upload()
    saved.bring_in()
    st.subheader(say("Take it with you"), anchor=False)
    opening.download()
session.faults_at(())
frame.foot("start")
saved.fill(waiting)
