"""Estimates: what each option is expected to bring on each criterion."""

import streamlit as st

from mcda.web.show import behind, frame, grid, region_needs, workbook

frame.head(
    "estimates",
    "What each option is expected to bring, in the unit above the column. Type over any figure; "
    "leave a cell blank where nobody knows.",
)
grid.grid()
workbook.offer()
st.subheader("Behind a figure", anchor=False)
behind.behind()
st.subheader("Needs", anchor=False)
region_needs.panel()
frame.foot("estimates")
