"""What each of two close criteria counts that the other does not, asked in both directions."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.guidance.close import close_pairs
from mcda.language import say
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.draft import Draft
from mcda.web.show import faults, fields
from mcda.web.show.words import html

APART = ("apart",)


def ask() -> None:
    """A line for each direction of each close pair; a sentence where there is none."""
    case = session.checked().case
    pairs = close_pairs(case.criteria) if case else ()
    if not pairs:
        said = say("No two criteria of this case are close to each other.")
        st.html(f'<p class="quiet">{html(said)}</p>')
    for first, second in pairs:
        ask_of(first, second)
    faults.beside(APART)


def ask_of(first: str, second: str) -> None:
    """A line for what the first of two criteria counts that the second does not."""
    names = drafts.names(session.draft(), "criteria")
    asked = say("What {first} counts that {second} does not", first=names[first],
                second=names[second])  # fmt: skip
    fields.typed(asked, said_of(session.draft(), first, second), _keeper(first, second),
                 *APART, first, second)  # fmt: skip


def _entries(tree: Draft) -> list[Any]:
    given = tree.get("apart")
    return given if isinstance(given, list) else []


def _is_of(entry: object, first: str, second: str) -> bool:
    return isinstance(entry, dict) and (
        (entry.get("criterion"), entry.get("beside")) == (first, second)
    )


def said_of(tree: Draft, first: str, second: str) -> str:
    """What is said that the first counts beside the second; empty where nothing is."""
    for one in _entries(tree):
        if _is_of(one, first, second):
            return str(one.get("because") or "")
    return ""


def _keeper(first: str, second: str) -> fields.Keep:
    def keep(now: str) -> None:
        session.restructure(write_apart, first, second, now)

    return keep


def write_apart(tree: Draft, first: str, second: str, because: str) -> None:
    """Put, change or take away what the first criterion counts that the second does not."""
    entries = _entries(tree)
    at = next((n for n, one in enumerate(entries) if _is_of(one, first, second)), len(entries))
    made = {"criterion": first, "beside": second, "because": because}
    kept = [*entries[:at], *([made] if because.strip() else []), *entries[at + 1 :]]
    if kept:
        tree["apart"] = kept
    else:
        tree.pop("apart", None)
