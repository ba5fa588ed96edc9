"""Estimates: what each option is expected to bring on each criterion."""

import streamlit as st

from mcda.web.show import frame, grid

frame.head(
    "estimates",
    "What each option is expected to bring, in the unit above the column. Type over any figure; "
    "leave a cell blank where nobody knows.",
)
grid.grid()
st.subheader("Behind a figure", anchor=False)
grid.behind()
frame.foot("estimates")
