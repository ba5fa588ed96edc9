"""Question: what is to be decided, by whom, where and with how much money."""

import streamlit as st

from mcda.web.show import fields, frame, orientation, region

frame.head("question", "What is to be decided, by whom, and for which region.")
fields.text("Title", ("title",), required=True)
fields.text("The question to decide", ("question",), lines=2)
left, right = st.columns(2)
with left:
    fields.text("Who decides", ("decider",), lines=2)
with right:
    fields.text("What the result does not decide", ("limits",), lines=2)
year, horizon, currency, budget = st.columns(4)
with year:
    fields.number("First year", ("year",), grouped=False)
with horizon:
    fields.number("Years looked ahead", ("horizon",))
with currency:
    fields.text("Unit of money", ("currency",), placeholder="as in CNY million")
with budget:
    fields.number("Money to spend", ("budget",), help="In the unit of money beside it.")
st.subheader("The region", anchor=False)
region.pick()
region.figures()
st.subheader("What drives the industry", anchor=False)
orientation.ask()
frame.foot("question")
