"""Options: what the region could do."""

import streamlit as st

from mcda.language import say
from mcda.web.show import catalogue, entries, fields, frame, layers, needs, readiness, ties

frame.head("options", say("What the region could do, and what it would mean to carry on as now."))
entries.option_table()
edit, add = frame.beside(3, 2)
with edit:
    st.subheader(say("Edit an option"), anchor=False)
    key = entries.option_to_edit()
    if key is not None:
        words = entries.option_words(key)
        readiness.sentence(key)
        fields.text(say("Name"), ("options", key, "name"), required=True, shown=words.name)
        layer, cost = st.columns(2)
        with layer:
            fields.pick(say("Layer"), ("options", key, "layer"), layers.layer_names(),
                        shown=words.layer, blank=say("None"), help=layers.layer_help())  # fmt: skip
        with cost:
            fields.number(say("Cost"), ("options", key, "cost"),
                          help=say("Present value, in the unit of money of the question. Leave "
                                   "it blank if it is not known."))  # fmt: skip
        fields.text(say("How it works"), ("options", key, "how"), lines=2, shown=words.how)
        ties.years(key)
        ties.others(say("Needs first"), key, "requires",
                    say("Options that must come before this one."))  # fmt: skip
        ties.others(say("Rules out"), key, "excludes",
                    say("Options that cannot be carried out beside it."))  # fmt: skip
        ties.others(say("Makes stronger"), key, "strengthens",
                    say("Options that gain by this one."))  # fmt: skip
        needs.of_option(key)
        fields.tick(say("Baseline: this is carrying on as now"), ("options", key, "baseline"))
        entries.remove_option(key)
with add:
    st.subheader(say("Add from the catalogue"), anchor=False)
    catalogue.policies()
    st.subheader(say("Add your own"), anchor=False)
    catalogue.own_option()
frame.foot("options")
