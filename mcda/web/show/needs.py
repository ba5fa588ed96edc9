"""What an option needs of the region, and how long it takes to work."""

from __future__ import annotations

import streamlit as st

from mcda.decision.layer_words import layer_name
from mcda.decision.noun import UPGRADING_LAYERS
from mcda.language import say, say_own
from mcda.web import draft as drafts
from mcda.web import from_policy, numbers, session
from mcda.web.show import cards, faults, fields
from mcda.web.show.words import html


def of_option(key: str) -> None:
    """The capability needed per layer, its reason, and the policy's lead time."""
    given = from_policy.needs_of(session.draft(), key)
    for cell, layer in zip(st.columns(3), UPGRADING_LAYERS, strict=True):
        with cell:
            fields.typed(say("Needs {layer}", layer=layer_name(layer)),
                         numbers.typed_from(given.get(layer)), _keeper(key, layer),
                         "options", key, "needs", layer, placeholder=say("none"),
                         help=say("The capability that the region must have in this layer, from 0 "
                                  "to 1. A judgement; leave it blank for none."))  # fmt: skip
    faults.beside(("options", key, "needs"))
    _reasons(key)


def _keeper(key: str, layer: str) -> fields.Keep:
    def keep(now: str) -> None:
        value = numbers.number_from(now)
        session.restructure(from_policy.write_capability, key, layer, value)

    return keep


def _reasons(key: str) -> None:
    policy = from_policy.policy_of(session.draft(), key)
    own = drafts.block(session.draft(), ("options", key))
    if policy is None:
        return
    said = []
    if policy.needs_because and "needs" not in own:
        said.append(say_own(policy.needs_because))
    if policy.lead_time and "lead_time" not in own:
        said.append(say("Half of the effect is there after {years}: {because}",
                        years=cards.years(policy.lead_time),
                        because=say_own(policy.lead_time.because)))  # fmt: skip
    st.html("".join(f'<p class="quiet">{html(one)}</p>' for one in said))
