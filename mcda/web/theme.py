"""How the reader sees the page: in light or dark, in a small window or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from mcda.language import say

if TYPE_CHECKING:
    from streamlit.commands.page_config import MenuItems

DOCUMENT = "ladder_document"  # what the browser tells of the page: show/around.py


def menu() -> MenuItems:
    """An entry of one's own: with it Streamlit shows its menu, which has light and dark."""
    return {"About": say("Policy Ladder ranks what a region could do to upgrade its industry, and "
                         "says how sure that is.")}  # fmt: skip


def is_dark() -> bool:
    """Whether the page is shown in dark; light where that is not known."""
    return st.context.theme.type == "dark"


def is_small() -> bool:
    """Whether the window is small, as a telephone's is; not where that is not known."""
    told = st.session_state.get(DOCUMENT)
    return bool(told and told.get("small"))
