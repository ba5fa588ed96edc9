"""When an option runs, what must come first and what it rules out."""

from __future__ import annotations

import streamlit as st

from mcda.faults import Path
from mcda.language import say
from mcda.web import draft as drafts
from mcda.web import from_policy, numbers, session
from mcda.web.show import faults, fields
from mcda.web.show.words import plain


def ends() -> tuple[str, str]:
    """What the two inputs are called."""
    return say("First year"), say("Last year")


def years(key: str) -> None:
    """The first and the last year, side by side."""
    path = ("options", key, "years")
    given = drafts.read(session.draft(), path)
    known = given if isinstance(given, list) else []
    for at, (column, label) in enumerate(zip(st.columns(2), ends(), strict=True)):
        value = known[at] if at < len(known) else None
        with column:
            fields.typed(label, numbers.typed_from(value, grouped=False), _year_keeper(path, at),
                         *path, at)  # fmt: skip
    faults.beside(path)


def _year_keeper(path: Path, at: int) -> fields.Keep:
    def keep(now: str) -> None:
        given = drafts.read(session.draft(), path)
        ends = [*(given if isinstance(given, list) else []), None, None][:2]
        ends[at] = numbers.number_from(now)
        if ends == [None, None]:
            session.forget(path)
        else:
            session.write(path, ends)

    return keep


def others(label: str, key: str, part: str, help_text: str) -> None:
    """Other options, picked by name; those of the option's policy where the draft names none."""
    path: Path = ("options", key, part)
    names = {k: name for k, name in drafts.names(session.draft(), "options").items() if k != key}
    widget = session.key(*path)
    st.multiselect(
        plain(label), list(names), default=from_policy.links_of(session.draft(), key, part),
        key=widget, help=help_text, format_func=lambda k: plain(names.get(k, k)),
        placeholder=say("None"), on_change=session.handler(_keep_others), args=(widget, key, part),
    )  # fmt: skip
    faults.beside(path)


def _keep_others(widget: str, key: str, part: str) -> None:
    if session.is_current(widget):
        chosen = list(session.entered(widget))
        session.restructure(from_policy.write_links, key, part, chosen)
