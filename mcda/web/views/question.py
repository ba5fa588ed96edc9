"""Question: what is to be decided, by whom, where and with how much money."""

import streamlit as st

from mcda.language import say
from mcda.web.show import fields, frame, orientation, region

frame.head("question", say("What is to be decided, by whom, and for which region."))
fields.text(say("Title"), ("title",), required=True)
fields.text(say("The question to decide"), ("question",), lines=2)
left, right = st.columns(2)
with left:
    fields.text(say("Who decides"), ("decider",), lines=2)
with right:
    fields.text(say("What the result does not decide"), ("limits",), lines=2)
year, horizon, currency, budget = st.columns(4)
with year:
    fields.number(say("First year"), ("year",), grouped=False)
with horizon:
    fields.number(say("Years looked ahead"), ("horizon",))
with currency:
    fields.text(say("Unit of money"), ("currency",), placeholder=say("as in CNY million"))
with budget:
    fields.number(say("Money to spend"), ("budget",), help=say("In the unit of money beside it."))
st.subheader(say("The region"), anchor=False)
region.pick()
region.figures()
st.subheader(say("What drives the industry"), anchor=False)
orientation.ask()
frame.foot("question")
