"""What a reader has chosen to look at, and what is kept aside for her."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.faults import Path
from mcda.web.session import state


def chosen(what: str, among: Any) -> str | None:
    """The reader's choice of what to look at; the first where she has made none."""
    picked = state().chosen.get(what)
    return picked if picked in among else next(iter(among), None)


def choose(what: str, picked: str) -> None:
    """Note the reader's choice; the input that shows it follows when it is drawn."""
    state().chosen[what] = picked


def follow(widget: str, picked: str) -> None:
    """Let an input that is about to be drawn show the choice made elsewhere."""
    if st.session_state.get(widget, picked) != picked:
        st.session_state[widget] = picked


def put_aside(path: Path, value: object) -> None:
    """Keep judgements of another method, should the reader return to it."""
    state().aside[path] = value


def from_aside(path: Path) -> Any:
    """What was put aside, if anything."""
    return state().aside.get(path)


def turn(what: str) -> None:
    """Note that something else than an input wrote what inputs show: they are to be drawn anew."""
    state().aside["turned", what] = int(state().aside.get(("turned", what), 0)) + 1


def turned(what: str) -> str:
    """A part of the keys of such inputs, blank until then.

    Streamlit shows an input of a known key as it was.
    """
    count = state().aside.get(("turned", what), 0)
    return f"turned {count}" if count else ""
