"""Region: where it stands against its peers and the nation, and what that holds back."""

import streamlit as st

from mcda.language import say
from mcda.web import own_table as tables
from mcda.web.show import frame, network, over_years, own_table, peers, standing

frame.head("region", say("Where the region stands against its peers and the nation."))
found = standing.region()
if found is None or not found.indicators:
    standing.missing(found)
else:
    beside = peers.peers()
    standing.sentences(found)
    standing.layers(found, beside)
    over_years.show(beside)
    peers.show(beside)
    standing.held_back()
own_table.bring()
with st.expander(say("The production network")):
    network.upload_and_show(tables.network_table)
frame.foot("region")
