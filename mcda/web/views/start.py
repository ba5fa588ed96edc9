"""Start: what this is, and how to open, make and download a case."""

import streamlit as st

from mcda.web import session
from mcda.web.show import frame, opening

frame.head(
    "start",
    "Policy Ladder ranks the measures a region could take to upgrade its industry, says how sure "
    "the order is and what would change it, and prints a brief you can defend. What you type stays "
    "in this window only, until you download the case file.",
)
left, right = frame.beside()
with left:
    st.subheader("Open an example", anchor=False)
    opening.examples()
    st.subheader("Open a case file", anchor=False)
    opening.upload()
    st.subheader("Keep your work", anchor=False)
    opening.download()
with right:
    st.subheader("Make a new case", anchor=False)
    opening.new_case()
session.faults_at(())
frame.foot("start")
