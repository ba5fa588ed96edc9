"""Ways to other pages.

These are buttons and no st.page_link: a link's message to the server carries no inputs, and
where it overtakes or joins the message of what was just typed, Streamlit 1.67 drops the latter
(seen on a slow line). A button's message carries everything.
"""

from __future__ import annotations

from typing import Literal

import streamlit as st

from mcda.web import session, travel


def to(page: str, label: str, *, look: Literal["primary", "secondary", "tertiary"] = "tertiary",
       place: str = "", arrow: bool = True, wide: bool = False) -> None:  # fmt: skip
    """A button that opens a page; place tells apart two that lead to the same one."""
    st.button(
        label, key=f"go-{place}-{page}", type=look, width="stretch" if wide else "content",
        on_click=session.handler(travel.go), args=(page,),
        icon=":material/arrow_forward:" if arrow else None, icon_position="right",
    )  # fmt: skip
