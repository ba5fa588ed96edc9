"""What is found once of regions, and of tables that a planner brings, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from mcda.faults import CaseFaults
from mcda.language import Code, say, spoken

if TYPE_CHECKING:
    from mcda.upgrading.peers import PeerGroup
    from mcda.web.own_table import Bringing, Sheeted, Tabled


def peers(key: str) -> PeerGroup | None:
    """The regions of the library that are most like one of them; None for an unknown key."""
    with st.spinner(say("Choosing the peers")):
        return _peers(key, spoken())


@st.cache_resource(max_entries=24, show_spinner=False)
def _peers(key: str, language: Code) -> PeerGroup | None:
    from mcda.upgrading.peers import peers_of

    try:
        return peers_of(key)
    except CaseFaults:
        return None


def opened_table(content: bytes, file_name: str, sheet: str) -> Sheeted:
    """A planner's file as a sheet with its columns recognised, or why it cannot be read."""
    with st.spinner(say("Reading the table")):
        return _opened_table(content, file_name, sheet, spoken())


@st.cache_resource(max_entries=4, show_spinner=False)
def _opened_table(content: bytes, file_name: str, sheet: str, language: Code) -> Sheeted:
    from mcda.web.own_table import opened

    return opened(content, file_name, sheet)


def made_table(bringing: Bringing, year: int) -> Tabled:
    """The table of regions that a planner's picks make, or every fault in their way."""
    with st.spinner(say("Reading the table")):
        return _made_table((bringing.content, bringing.file_name, bringing.sheet),
                           bringing.picks(), tuple(bringing.words.items()), year,
                           spoken())  # fmt: skip


@st.cache_resource(max_entries=4, show_spinner=False)
def _made_table(file: tuple[bytes, str, str], picked: tuple[tuple[str, str], ...],
                words: tuple[tuple[str, str], ...], year: int, language: Code
                ) -> Tabled:  # fmt: skip
    from mcda.web.own_table import made

    return made(opened_table(*file), dict(picked), dict(words), year)
