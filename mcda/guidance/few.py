"""The first few of many names, so that a sentence stays one line."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.decision.words import counted, listing
from mcda.language import say, say_in

MOST = 3


def few(names: Sequence[str]) -> str:
    """Up to four names in full, or the first three and how many more there are."""
    if len(names) <= MOST + 1:
        return listing(names)
    first = say_in("between names", ", ").join(names[:MOST])
    return say("{names} and {count} more", names=first, count=counted(len(names) - MOST))
