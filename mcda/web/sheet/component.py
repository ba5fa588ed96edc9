"""The table of estimates in the browser: one component of plain inputs, its script and style ours.

The script keeps a journal of what is typed (journal.js), draws the table (drawing.js), moves and
selects by keyboard (moving.js), copies and pastes blocks (blocks.js) and joins them (sheet.js).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from mcda.web import entering, session, travel

_HERE = Path(__file__).parent
_SCRIPTS = ("journal.js", "drawing.js", "moving.js", "blocks.js", "sheet.js")
_STYLE = "sheet.css"


@cache
def _component() -> Callable[..., Any]:
    """The component, its files read once."""
    script = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    style = (_HERE / _STYLE).read_text(encoding="utf-8")
    made: Callable[..., Any] = st.components.v2.component(
        "ladder_sheet", js=script, css=style, isolate_styles=False
    )
    return made


@session.handler
def _arrived() -> None:
    """What was sent is entered before any callback, this one as well."""


def mount(key: str, content: dict[str, Any] | None) -> None:
    """Draw the table; without content only see to it that what was typed arrives.

    What arrives with the component itself was sent from a page that was left or that outlived its
    server: it is entered, and the page is run again.
    """
    mine = session.state()
    data = {"session": mine.journal.session, "case": entering.case_token(),
            "generation": mine.generation, "entered": entering.acknowledged(),
            "table": content}  # fmt: skip
    found = _component()(key=key, data=data, on_sent_change=_arrived)
    if entering.take(found.get("sent")):
        if mine.came_from:
            travel.go(mine.came_from)
        st.rerun()
