"""Options: what the region could do."""

import streamlit as st

from mcda.web.show import entries, fields, frame, needs, readiness, ties

frame.head("options", "What the region could do, and what it would mean to carry on as now.")
entries.option_table()
edit, add = frame.beside(3, 2)
with edit:
    st.subheader("Edit an option", anchor=False)
    key = entries.option_to_edit()
    if key is not None:
        words = entries.option_words(key)
        readiness.sentence(key)
        fields.text("Name", ("options", key, "name"), required=True, shown=words.name)
        layer, cost = st.columns(2)
        with layer:
            fields.pick("Layer", ("options", key, "layer"), entries.LAYER_NAMES,
                        shown=words.layer, blank="None", help=entries.LAYER_HELP)  # fmt: skip
        with cost:
            fields.number("Cost", ("options", key, "cost"), help="Present value, in the unit of "
                          "money of the question. Leave it blank if it is not known.")  # fmt: skip
        fields.text("How it works", ("options", key, "how"), lines=2, shown=words.how)
        ties.years(key)
        ties.others("Needs first", key, "requires", "Options that must come before this one.")
        ties.others("Rules out", key, "excludes", "Options that cannot be carried out beside it.")
        ties.others("Makes stronger", key, "strengthens", "Options that gain by this one.")
        needs.of_option(key)
        fields.tick("Baseline: this is carrying on as now", ("options", key, "baseline"))
        entries.remove_option(key)
with add:
    st.subheader("Add from the catalogue", anchor=False)
    entries.policy_picker()
    st.subheader("Add your own", anchor=False)
    entries.own_option()
frame.foot("options")
