"""Files that a page has offered to be taken home: kept until the next ones stand in their place.

Streamlit 1.67 forgets a file two runs after the last that offered it, or two that were broken off;
a button that still shows may be pressed just then, and the browser would find nothing.
"""

from __future__ import annotations

from streamlit.runtime import Runtime

from mcda.web import session
from mcda.web.state import File

MOST = 8  # the four forms of a brief, as it is and as it was before the last change


def note(file: File) -> None:
    """Keep what a button offers."""
    held = session.state().offered
    if file not in held:
        held.append(file)
        del held[:-MOST]


def hold() -> None:
    """Begin a run: what was offered last can be fetched while the page is drawn anew."""
    if not Runtime.exists():
        return
    files = Runtime.instance().media_file_mgr
    for at, one in enumerate(session.state().offered):
        files.add(one.content, one.mime, f"offered/{at}", one.name, is_for_static_download=True)
