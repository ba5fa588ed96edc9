"""Criteria: what matters, in which unit and on which scale."""

import streamlit as st

from mcda.language import say
from mcda.web.show import (
    cards,
    catalogue,
    entries,
    fields,
    frame,
    groups,
    layers,
    looked_at,
    scale,
)

frame.head(
    "criteria",
    say("What matters, and the worst and best figure you find plausible for each."),
)
entries.criterion_table()
looked_at.show()
edit, add = frame.beside(3, 2)
with edit:
    st.subheader(say("Edit a criterion"), anchor=False)
    key = entries.criterion_to_edit()
    if key is not None:
        words = entries.criterion_words(key)
        fields.text(say("Name"), ("criteria", key, "name"), required=True, shown=words.name)
        fields.text(say("Unit"), ("criteria", key, "unit"), required=True, shown=words.unit)
        scale.ask(key)
        minimum, layer = st.columns(2)
        with minimum:
            fields.number(say("An option must reach"), ("criteria", key, "minimum"),
                          help=say("An option that misses this figure is left out of the "
                                   "ranking, with the reason. Leave it blank for no such "
                                   "limit."))  # fmt: skip
        with layer:
            fields.pick(say("Layer"), ("criteria", key, "layer"), layers.layer_names(),
                        shown=words.layer, help=layers.layer_help())  # fmt: skip
        cards.criterion(key)
        entries.remove_criterion(key)
    groups.show()
with add:
    st.subheader(say("Add from the catalogue"), anchor=False)
    catalogue.criteria()
    st.subheader(say("Add your own"), anchor=False)
    catalogue.own_criterion()
frame.foot("criteria")
