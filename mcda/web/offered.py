"""Files that a page has offered to be taken home: kept until the next ones stand in their place.

Streamlit 1.67 forgets a file two runs after the last that offered it, or two that were broken off;
a button that still shows may be pressed just then, and the browser would find nothing.
"""

from __future__ import annotations

from streamlit.runtime import Runtime

from mcda.web import session
from mcda.web.state import File

PAGE = "brief"  # the page that offers what takes long to be written
MOST = 8  # the four forms of a brief, as it is and as it was before the last change


def note(file: File) -> None:
    """Keep what a button offers, as the last of those kept."""
    mine = session.state()
    mine.offered = [*(one for one in mine.offered if one != file), file][-MOST:]


def hold() -> None:
    """Begin a run: what was offered last can be fetched while the page is drawn anew.

    Once the reader is on another page, nothing is kept: no button shows.
    """
    mine = session.state()
    if mine.page != PAGE:
        mine.offered = []
    if not mine.offered or not Runtime.exists():
        return
    files = Runtime.instance().media_file_mgr
    for at, one in enumerate(mine.offered):
        files.add(one.content, one.mime, f"offered/{at}", one.name, is_for_static_download=True)
