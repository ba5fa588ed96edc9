"""Criteria: what matters, in which unit and on which scale."""

import streamlit as st

from mcda.web.show import cards, entries, fields, frame

frame.head("criteria", "What matters, and the worst and best figure you find plausible for each.")
entries.criterion_table()
edit, add = frame.beside(3, 2)
with edit:
    st.subheader("Edit a criterion", anchor=False)
    key = entries.criterion_to_edit()
    if key is not None:
        words, turned = entries.criterion_words(key), cards.turned(key)
        fields.text("Name", ("criteria", key, "name"), required=True, shown=words.name)
        unit, worst, best = st.columns([2, 1, 1])
        with unit:
            fields.text("Unit", ("criteria", key, "unit"), required=True, shown=words.unit)
        with worst:
            fields.number("Worst", ("criteria", key, "worst"), shown=words.worst, way=turned)
        with best:
            fields.number("Best", ("criteria", key, "best"), shown=words.best, way=turned)
        cards.start_from_scale(key)
        entries.direction(key)
        fields.text("Who set the two ends, and why", ("criteria", key, "set_by"), lines=2,
                    shown=words.set_by, way=turned)  # fmt: skip
        minimum, layer = st.columns(2)
        with minimum:
            fields.number("An option must reach", ("criteria", key, "minimum"),
                          help="An option that misses this figure is left out of the ranking, "
                          "with the reason. Leave it blank for no such limit.")  # fmt: skip
        with layer:
            fields.pick("Layer", ("criteria", key, "layer"), entries.LAYER_NAMES,
                        shown=words.layer, help=entries.LAYER_HELP)  # fmt: skip
        cards.criterion(key)
        entries.remove_criterion(key)
with add:
    st.subheader("Add from the catalogue", anchor=False)
    entries.criterion_picker()
    st.subheader("Add your own", anchor=False)
    entries.own_criterion()
frame.foot("criteria")
