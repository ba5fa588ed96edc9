"""What changed in the question: words and bounds that no rank follows from."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.comparison.changes.estimates import region_counts
from mcda.comparison.changes.region import peers_changes, region_changes
from mcda.comparison.changes.told import At
from mcda.comparison.shared import Shared
from mcda.decision.comparison import Change
from mcda.decision.words import measured, several

WORDS = {"title": "Title", "question": "Question", "decider": "Who decides",
         "limits": "What the result does not decide"}  # fmt: skip


def changes(shared: Shared) -> Iterator[Change]:
    """Title, question, decider, limits, years, money, and the region where it lessens nothing."""
    old, new = shared.before.whole, shared.after.whole
    at = At("question", ())
    yield from at.all_words(old, new, WORDS)
    for key, what in (("year", "First year"), ("horizon", "Horizon"), ("budget", "Budget")):
        told = [_told(case.currency, key, getattr(case, key)) for case in (old, new)]
        if getattr(old, key) != getattr(new, key):
            yield from at.on(key).choice(what, *told)
    yield from at.on("currency").choice("Currency", old.currency, new.currency)
    if not region_counts(shared):
        yield from region_changes("question", old, new)
    yield from peers_changes(old, new)


def _told(currency: str | None, key: str, value: float | None) -> str | None:
    if value is None:
        return None
    if key == "budget":
        return measured(value, currency or "").strip()
    return several(int(value), "year", "years") if key == "horizon" else str(int(value))
