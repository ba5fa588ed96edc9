"""Weights: what matters more, in whose view."""

import streamlit as st

from mcda.web import cached, session
from mcda.web.show import fields, frame, judgements, stale, views_of

frame.head("weights", "How much it matters to move each criterion from its worst to its best end.")
key = views_of.chosen()
if key is not None:
    name, share, by, day = st.columns([6, 3, 6, 4])
    with name:
        fields.text("Whose view", ("perspectives", key, "name"), required=True)
    with share:
        fields.number("Share", ("perspectives", key, "share"), shown=1,
                      help="How much this view counts beside the others.")  # fmt: skip
    with by:
        fields.text("Given by", ("perspectives", key, "by"))
    with day:
        fields.text("On", ("perspectives", key, "on"), placeholder="as in 2026-11-02")
    ask, say = frame.beside(3, 2)
    weights = judgements.weights_of(key, cached.weights(session.text()))
    with ask:
        stale.notice(key)
        way = judgements.choose_way(key)
        judgements.ask(key, way, weights)
    with say:
        judgements.say(weights)
    views_of.remove(key)
views_of.add()
frame.foot("weights")
