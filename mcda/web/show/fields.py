"""Inputs that write to the draft whatever is typed, with their faults beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from mcda.faults import Path
from mcda.language import say
from mcda.web import choices, numbers, session, travel
from mcda.web import draft as drafts
from mcda.web.show import faults
from mcda.web.show.words import plain

Keep = Callable[[str], None]  # called with what was typed


@session.handler
def _on_change(widget: str, keep: Keep) -> None:
    if session.is_current(widget):
        keep(session.entered(widget))


def typed(label: str, value: object, keep: Keep, *place: str | int, rows: int = 1,
          **more: Any) -> None:  # fmt: skip
    """A line of text, or several, whose change is kept by the given function.

    place: makes its key.
    """
    widget = session.key(*place)
    shown = numbers.typed_from(value)
    draw: Any = st.text_input if rows == 1 else st.text_area
    more |= {"autocomplete": "off"} if rows == 1 else {"height": 26 * rows + 26}
    now = draw(plain(label), value=shown, key=widget, on_change=_on_change,
               args=(widget, keep), **more)  # fmt: skip
    _catch_up(now, shown, keep)


def _catch_up(now: str | None, shown: str, keep: Keep) -> None:
    if travel.is_late(now or "", shown):
        keep(now or "")
        travel.go(session.state().came_from)
        st.rerun()


def _catch_up_pick(now: Any, shown: Any, keep: Callable[[Any], None]) -> None:
    """Keep what was picked on a page that outlived its server."""
    if session.state().shelf.is_again and now is not None and now != shown:
        keep(now)
        st.rerun()


def text(label: str, path: Path, *, required: bool = False, lines: int = 1, shown: str = "",
         way: str = "", **more: Any) -> None:  # fmt: skip
    """Words at a path; where they are blank the path is left out, unless it is required."""
    widget, found = session.key(*path, *([way] if way else [])), session.draft()
    value = str(drafts.read(found, path) or shown)
    draw: Any = st.text_input if lines == 1 else st.text_area
    if lines > 1:
        more["height"] = 26 * lines + 26

    def keep(now: str) -> None:
        _keep_text(path, now, required)

    now = draw(plain(label), value=value, key=widget, on_change=_on_change,
               args=(widget, keep), **more)  # fmt: skip
    _catch_up(now, value, keep)
    faults.beside(path)


def _keep_text(path: Path, now: str, required: bool) -> None:
    if now.strip() or required:
        session.write(path, now)
    else:
        session.forget(path)


def lines(label: str, given: list[str], keep: Callable[[list[str]], None],
          *place: str | int) -> None:  # fmt: skip
    """Several texts, one a line, kept by the given function."""
    widget, shown = session.key(*place), "\n".join(given)

    def kept(now: str) -> None:
        keep([line.strip() for line in now.splitlines() if line.strip()])

    now = st.text_area(plain(label), value=shown, key=widget, height=104,
                       on_change=_on_change, args=(widget, kept))  # fmt: skip
    _catch_up(now, shown, kept)


def number(label: str, path: Path, *, grouped: bool = True, shown: object = None,
           way: str = "", **more: Any) -> None:  # fmt: skip
    """A number at a path; what is no number stays as it was typed, with its fault.

    way: tells apart the inputs of two ways of giving the same thing.
    """
    value = drafts.read(session.draft(), path, shown)
    typed(label, numbers.typed_from(value, grouped=grouped),
          lambda now: _keep_number(path, now), *path, *([way] if way else []),
          **more)  # fmt: skip
    faults.beside(path)


def _keep_number(path: Path, now: str) -> None:
    value = numbers.number_from(now)
    if value is None:
        session.forget(path)
    else:
        session.write(path, value)


def pick(label: str, path: Path, choices: Mapping[str, str], *, shown: str | None = None,
         blank: str | None = None, **more: Any) -> None:  # fmt: skip
    """One of several values at a path; blank names the choice of none of them."""
    value = drafts.read(session.draft(), path, shown)
    names = dict(choices) if blank is None else {"": blank, **choices}
    given = "" if value is None else str(value)
    if given not in names:
        names = {given: given or say("Not chosen"), **names}
    choose(label, names, given, lambda now: _keep_pick(path, now), *path, **more)
    faults.beside(path)


def _keep_pick(path: Path, now: str) -> None:
    if now:
        session.write(path, now)
    else:
        session.forget(path)


def choose(label: str, names: Mapping[str, str], given: str, keep: Keep, *place: str | int,
           **more: Any) -> None:  # fmt: skip
    """A menu whose change is kept by the given function."""
    widget, among = session.key(*place), list(names)
    now = st.selectbox(plain(label), among, key=widget,
                       index=among.index(given) if given in among else None,
                       format_func=lambda key: names.get(key, key),
                       on_change=_on_change, args=(widget, keep), **more)  # fmt: skip
    _catch_up_pick(now, given, keep)


def tick(label: str, path: Path, **more: Any) -> None:
    """Yes or no at a path."""
    is_on = drafts.read(session.draft(), path) is True
    switch(label, is_on, lambda now: _keep_tick(path, now), *path, **more)
    faults.beside(path)


def switch(label: str, is_on: bool, keep: Callable[[object], None], *place: str | int,
           **more: Any) -> None:  # fmt: skip
    """A tick whose change is kept by the given function."""
    widget = session.key(*place)
    now = st.checkbox(plain(label), value=is_on, key=widget, on_change=_on_change,
                      args=(widget, keep), **more)  # fmt: skip
    _catch_up_pick(now, is_on, keep)


def _keep_tick(path: Path, now: object) -> None:
    if now:
        session.write(path, True)
    else:
        session.forget(path)


def chooser(label: str, what: str, names: Mapping[str, str], **more: Any) -> str | None:
    """A menu of what to look at; the draft is not changed by it."""
    picked = choices.chosen(what, names)
    if picked is not None:
        choices.follow(session.key("chosen", what), picked)
        choose(label, names, picked, lambda now: choices.choose(what, now), "chosen", what, **more)
    return picked


def adder(label: str, what: str, add: Callable[[str], object], button: str = "") -> None:
    """A line of text with a button that adds something of that name."""
    widget = session.key("add", what)
    with st.form(session.key("adding", what), border=False, clear_on_submit=True):
        line, press = st.columns([4, 1], vertical_alignment="bottom")
        line.text_input(plain(label), key=widget, autocomplete="off")
        press.form_submit_button(button or say("Add"), width="stretch", on_click=_add,
                                 args=(widget, add))  # fmt: skip


@session.handler
def _add(widget: str, add: Callable[[str], object]) -> None:
    name = str(session.entered(widget) or "").strip()
    if name and session.is_current(widget):
        add(name)
