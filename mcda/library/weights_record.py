"""When the weights were set against when the ranking was first shown, from the record alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mcda.decision.saved import Event, WeightsRecord, What
from mcda.library.texts import sha256_of

SHOWN: What = "ranking first shown"
# What makes a perspective's weights; its name, note and day do not.
_WEIGHS = ("share", "weighting", "judgements", "weights")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A version as the record sees it: what it states of weights, in one form, hashed."""

    number: int
    saved_at: str
    weights: str | None


def weights_in(tree: dict[str, Any]) -> str | None:
    """What a case states of weights, as a SHA-256 of one form; None where it states none."""
    given = tree.get("perspectives")
    if not isinstance(given, dict) or not given:
        return None
    stated: dict[str, Any] = {
        key: {part: one[part] for part in _WEIGHS if part in one} if isinstance(one, dict) else one
        for key, one in given.items()
    }
    return sha256_of(json.dumps(stated, sort_keys=True))


def _shown_after(events: Sequence[Event]) -> tuple[str | None, int]:
    """When a ranking was first shown, and the newest version on record at that moment."""
    newest = 0
    for event in events:
        if event.what == SHOWN:
            return event.at, newest if event.version is None else event.version
        newest = max(newest, event.version or 0)
    return None, newest


def weights_record(versions: Sequence[Weighed], events: Sequence[Event]) -> WeightsRecord:
    """The record of a case from its versions, oldest first, and its part of the log.

    A version before the first showing sets the weights if it changes them; one after it counts
    as a change.
    """
    shown_at, shown_version = _shown_after(events)
    set_at, changes, before = None, 0, None
    for place, version in enumerate(versions):
        changed = version.weights != before
        if shown_at is None or version.number <= shown_version:
            set_at = (version.saved_at if version.weights else None) if changed else set_at
        else:
            changes += changed and place > 0
        before = version.weights
    return WeightsRecord(set_at, shown_at, changes)
