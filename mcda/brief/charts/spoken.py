"""A chart in words, for who cannot see it: no longer than one listens to."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.decision.words import counted
from mcda.language import say, say_in

MOST_WORDS = 130
# Letters of a name; the table beside the chart has the whole of it.
MOST_LETTERS = 60
CHINESE = 0x2E7F  # beyond, a letter is about half a word


def called(name: str) -> str:
    """A name as it is spoken, cut where it is very long."""
    return name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS].rstrip()}…"


def words_in(text: str) -> int:
    """How many words a listener hears: two Chinese characters count as one."""
    return len(text.split()) + sum(ord(letter) > CHINESE for letter in text) // 2


def in_a_row(items: Sequence[str]) -> str:
    """Items that may hold commas, one after the other."""
    return say_in("between items", "; ").join(items)


def spoken(head: str, items: Sequence[str]) -> str:
    """The head and as many of the items as one listens to, the first in any case."""
    room = MOST_WORDS - words_in(head)
    kept: list[str] = []
    for item in items:
        room -= words_in(item)
        if kept and room < 0:
            break
        kept.append(item)
    said, left = in_a_row(kept), len(items) - len(kept)
    if left:
        return say("{head} {items}; and {count} more.", head=head, items=said, count=counted(left))
    return say("{head} {items}.", head=head, items=said)
