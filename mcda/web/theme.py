"""Light or dark: what the reader's browser, or her choice in the menu, asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.commands.page_config import MenuItems

# With an entry of one's own Streamlit shows its menu, in which the reader picks light or dark.
MENU: MenuItems = {
    "About": "Policy Ladder ranks what a region could do to upgrade its industry, and says how "
    "sure that is."
}


def is_dark() -> bool:
    """Whether the page is shown in dark; light where that is not known."""
    return st.context.theme.type == "dark"
