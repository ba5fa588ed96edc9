"""From page to page: what was typed as one leaves is not lost."""

from __future__ import annotations

from mcda.web import numbers
from mcda.web.session import state


def go(page: str) -> None:
    """Note the page that the reader wants to see next."""
    state().onward = page


def arrive(page: str) -> str:
    """Begin a run of a page; the page to run in its place, or nothing.

    A browser may send what was typed just after the click that leaves the page, and name the
    page that was left. The reader is then taken on to where she went.
    """
    mine = state()
    before, onward = mine.page, mine.onward
    late = mine.was_entered and before not in ("", page)
    mine.shown, mine.onward, mine.was_entered = set(), "", False
    if onward or late:
        return onward if onward else before
    mine.came_from = before if before != page else ""
    mine.page = page
    return ""


def is_late(now: str, shown: str) -> bool:
    """True where an input of a page just opened holds something else than it was given.

    It was typed before the page was left, and arrived after; or it was typed on a page that
    outlived its server.
    """
    mine = state()
    return bool(mine.came_from or mine.shelf.is_again) and now != shown and (
        numbers.number_from(now) != numbers.number_from(shown)
    )  # fmt: skip
