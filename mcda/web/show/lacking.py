"""What each page still lacks, as a note beside its name."""

from __future__ import annotations

from mcda.language import say, say_many
from mcda.web import draft as drafts
from mcda.web import given_for, proposing, session
from mcda.web.draft import Draft
from mcda.web.show.pages import page_of

DONE = "✓"
# Pages that show what follows from the others, and so are never done.
_FOLLOWS = ("start", "ranking", "sure", "compare", "brief")


def note(key: str) -> str:
    """What the page still lacks, a tick where nothing is left, nothing where it asks nothing."""
    to_mend = sum(page_of(fault) == key for fault in session.checked().faults)
    if to_mend:
        return say_many("{count} to mend", "{count} to mend", to_mend, count=to_mend)
    if key in _FOLLOWS:
        return ""
    return _open(key, session.draft()) or DONE


def _open(key: str, tree: Draft) -> str:
    match key:
        case "question" if not str(drafts.read(tree, ("question",)) or "").strip():
            return say("not stated")
        case "region" if drafts.read(tree, ("region",)) is None:
            return say("none chosen")
        case "estimates":
            return _estimates(tree)
        case "weights":
            return _weights(tree)
    return ""


def _estimates(tree: Draft) -> str:
    if missing := len(drafts.unknown_cells(tree)):
        return say_many("{count} missing", "{count} missing", missing, count=missing)
    if proposed := len(proposing.open_cells(tree)):
        return say_many("{count} proposed", "{count} proposed", proposed, count=proposed)
    return ""


def _weights(tree: Draft) -> str:
    views = drafts.block(tree, ("perspectives",))
    if stale := sum(bool(given_for.stale(tree, key)) for key in views):
        return say_many("{count} out of date", "{count} out of date", stale, count=stale)
    asked = [one for one in views.values()
             if not (isinstance(one, dict) and one.get("weighting") == "equal")]  # fmt: skip
    return "" if asked else say("not asked yet")
