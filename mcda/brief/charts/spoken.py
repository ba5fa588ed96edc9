"""A chart in words, for who cannot see it: no longer than one listens to."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.decision.words import counted

MOST_WORDS = 130
# Letters of a name; the table beside the chart has the whole of it.
MOST_LETTERS = 60


def called(name: str) -> str:
    """A name as it is spoken, cut where it is very long."""
    return name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS].rstrip()}…"


def spoken(head: str, items: Sequence[str]) -> str:
    """The head and as many of the items as one listens to, the first in any case."""
    room = MOST_WORDS - len(head.split())
    kept: list[str] = []
    for item in items:
        room -= len(item.split())
        if kept and room < 0:
            break
        kept.append(item)
    left = len(items) - len(kept)
    return f"{head} {'; '.join(kept)}{f'; and {counted(left)} more' if left else ''}."
