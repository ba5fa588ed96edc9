"""A figure for each criterion: points, and weights given outright."""

from __future__ import annotations

import streamlit as st

from mcda.language import say
from mcda.web import judged, numbers, session
from mcda.web.show import asked as forms
from mcda.web.show import faults, fields, stale
from mcda.web.show.asked import Asked


def points(asked: Asked) -> None:
    """Points shared out over the moves."""
    forms.said(say("Share out points over the moves from worst to best, as many as you like."))
    _lines(asked, "points")


def outright(asked: Asked) -> None:
    """A weight for each criterion."""
    forms.said(say("A weight for the whole scale of each criterion, or the range in which it lies, "
                   "as in 0.1–0.3; they are brought to sum 1."))  # fmt: skip
    _lines(asked, "weights")


def _lines(asked: Asked, way: str) -> None:
    given = asked.judged if isinstance(asked.judged, dict) else {}
    if given is asked.judged or asked.judged is None:
        _missing(asked, set(given))
    for key in asked.names:
        words, entry = st.columns([6, 1.3], vertical_alignment="center")
        words.html(asked.row(key, asked.weight(key)))
        with entry:
            _entry(asked, key, way)
        known = judged.figures(asked.judged, asked.names).get(key)
        stale.of_line(asked, key, numbers.typed_from(known))


def _entry(asked: Asked, key: str, way: str) -> None:
    path = (*asked.path, key)

    def keep(now: str) -> None:
        value = judged.range_from(now) if way == "weights" else numbers.number_from(now)
        if value is None:
            session.forget(path)
        else:
            session.write(path, value)

    given = asked.judged.get(key) if isinstance(asked.judged, dict) else None
    fields.typed(asked.names[key], judged.range_shown(given), keep, *path, way,
                 label_visibility="collapsed")  # fmt: skip
    faults.beside(path)


def _missing(asked: Asked, given: set[str]) -> None:
    """Before the last figure is given, nothing is wrong yet."""
    if any(key not in given for key in asked.names):
        forms.take_faults(asked)
        count = sum(key in given for key in asked.names)
        forms.said(say("{count} of {all} given; the weights follow once all are.", count=count,
                       all=len(asked.names)))  # fmt: skip
