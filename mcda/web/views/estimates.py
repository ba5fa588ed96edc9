"""Estimates: what each option is expected to bring on each criterion."""

import streamlit as st

from mcda.language import say
from mcda.web.show import behind, frame, grid, live, region_needs, workbook

frame.head(
    "estimates",
    say("What each option is expected to bring, in the unit above the column. Type over any "
        "figure; leave a cell blank where nobody knows."),
)  # fmt: skip
st.subheader(say("What these figures give"), anchor=False)
live.live()
with st.container(key="beside_table"):
    table, form = st.columns([10, 3], gap="medium")
    with table:
        grid.grid()
    with form:
        st.subheader(say("Behind a figure"), anchor=False)
        behind.behind()
book = st.container()
st.subheader(say("Needs"), anchor=False)
region_needs.panel()
frame.foot("estimates")
with book:  # last: one who types goes on before it is written
    workbook.offer()
