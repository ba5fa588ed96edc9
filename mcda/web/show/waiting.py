"""Waiting for what takes a while: said at once, with the way to stop."""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures import wait as until
from typing import Any

import streamlit as st

from mcda.language import say
from mcda.web import choices, session

# Seconds that are waited without a word, and from one look to the next.
AT_ONCE, STEP = 0.2, 0.2
_STOPPED = "waiting stopped"


def is_done(work: Future[Any], about: str) -> bool:
    """Wait until the work is done; False where the reader has stopped waiting for it.

    about: what tells this work from other. Work that nobody waits for goes on, and is kept.
    """
    if until([work], AT_ONCE).done:
        return True
    place = st.empty()
    if choices.chosen(_STOPPED, ("", about)) == about:
        _offer_to_go_on(place)
        return False
    choices.choose(_STOPPED, "")
    box = place.container(key="asking", horizontal=True, vertical_alignment="center")
    spinner, look = box.empty(), box.empty()
    box.button(say("Stop"), key="stop_waiting", on_click=session.handler(choices.choose),
               args=(_STOPPED, about))  # fmt: skip
    with spinner, st.spinner(say("Being compared, which may take some seconds."), show_time=True):
        while not until([work], STEP).done:
            look.empty()  # a point where Streamlit may break off for what the reader does
    place.empty()
    return True


def _offer_to_go_on(place: st.delta_generator.DeltaGenerator) -> None:
    with place.container(key="asking", horizontal=True, vertical_alignment="center"):
        st.text(say("Stopped before the two were compared."))
        st.button(say("Go on"), key="wait_on", on_click=session.handler(choices.choose),
                  args=(_STOPPED, ""))  # fmt: skip
