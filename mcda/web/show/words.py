"""A user's words, shown as they stand: nothing in them is read as markup."""

from __future__ import annotations

import re
from html import escape

_BREAK = "\u200b"  # zero width: parts what Streamlit would read as a code, seen by no one
_MARKS = re.compile(r"[\\`*_\[\]<>$~]|&(?=#?\w+;)")
_CODES = re.compile(r"(?<=[:@~])(?=\S)|(?<=[-<>=])(?=[-<>=~])|(?<=[Ww]{3})(?=\.)")


def plain(text: object) -> str:
    """The text for a label, every mark of markdown and code of Streamlit's in it undone."""
    joined = " ".join(str(text).split())
    return _MARKS.sub(r"\\\g<0>", _CODES.sub(_BREAK, joined))


def html(text: object) -> str:
    """The text for a piece of HTML."""
    return escape(str(text), quote=True)
