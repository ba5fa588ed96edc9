"""The inputs of steps down an order, of best against worst, and of the figures' spread."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.decision.words import listing
from mcda.faults import Path
from mcda.language import say
from mcda.web import draft as drafts
from mcda.web import numbers, session
from mcda.web.draft import Draft
from mcda.web.show import asked as forms
from mcda.web.show import faults, fields
from mcda.web.show.asked import Asked
from mcda.web.show.words import plain

ROWS = {"best": "best_to_others", "worst": "others_to_worst"}


def steps(asked: Asked) -> None:
    """An order of the criteria, and how much more each matters than the next."""
    given = [pair for pair in _steps_of(asked.path) if pair[0] in asked.names]
    placed = {key for key, _ in given}
    left = [name for key, name in asked.names.items() if key not in placed]
    if left and (asked.judged is None or isinstance(asked.judged, list)):
        forms.take_faults(asked)
        forms.said(say("Still without a place in the order: {names}.", names=listing(left)))
    widget = session.key(*asked.path, "order")
    st.multiselect(
        say("Pick the criteria in order, the most important first"), list(asked.names),
        default=[key for key, _ in given], placeholder=say("Pick the next"), key=widget,
        format_func=lambda key: plain(asked.names.get(key, key)),
        on_change=session.handler(_keep_steps), args=(widget, asked.path),
    )  # fmt: skip
    if len(given) > 1:
        forms.said(say("How much more the one before it matters: 0.3 means 1.3 times as much, 0 as "
                       "much."))  # fmt: skip
    for place, (key, step) in enumerate(given, 1):
        words, entry = st.columns([6, 1.6], vertical_alignment="center")
        words.html(asked.row(key, asked.weight(key)))
        if place > 1:
            with entry:
                label = say("Step to {criterion}", criterion=asked.names[key])
                fields.typed(label, step, _step_keeper(asked.path, key), *asked.path, key,
                             label_visibility="collapsed")  # fmt: skip


def _steps_of(path: Path) -> list[tuple[str, Any]]:
    judged = drafts.read(session.draft(), path)
    given = judged if isinstance(judged, list) else []
    rows = [row if isinstance(row, list) else [row] for row in given]
    named = [row for row in rows if row and isinstance(row[0], str)]
    return [(row[0], row[1] if len(row) > 1 else 0) for row in named]


def _write_steps(path: Path, pairs: list[tuple[str, Any]]) -> None:
    first = [key for key, _ in pairs[:1]]
    session.write(path, [*first, *([key, step] for key, step in pairs[1:])])


def _keep_steps(widget: str, path: Path) -> None:
    if session.is_current(widget):
        known = dict(_steps_of(path))
        _write_steps(path, [(key, known.get(key, 0)) for key in session.entered(widget)])


def _step_keeper(path: Path, key: str) -> fields.Keep:
    def keep(now: str) -> None:
        value = numbers.number_from(now)
        _write_steps(path, [(k, value if k == key else step) for k, step in _steps_of(path)])

    return keep


def best_worst(asked: Asked) -> None:
    """The criterion that matters most, the one that matters least, and all against the two."""
    ends = {}
    if asked.judged is None:
        session.faults_at(asked.path)  # nothing is wrong before the first answer
    for part, label in (("best", say("Matters most")), ("worst", say("Matters least"))):
        ends[part] = str(drafts.read(session.draft(), (*asked.path, part)) or "")
        fields.choose(label, {"": say("Pick one"), **asked.names}, ends[part],
                      _end_keeper(asked.path, part), *asked.path, part)  # fmt: skip
        faults.beside((*asked.path, part))
    if len(set(ends.values()) & asked.names.keys()) == 2:
        _against(asked, ends["best"], ends["worst"])


def _against(asked: Asked, best: str, worst: str) -> None:
    """How many times the best matters each other, and each other the worst."""
    forms.said(say("How many times the first matters each other one, and each other one the last: "
                   "1 to 9."))  # fmt: skip
    for row in ROWS.values():
        session.faults_at((*asked.path, row), exactly=True)
    both = drafts.read(session.draft(), (*asked.path, ROWS["best"], worst))

    def keep(now: str) -> None:
        session.restructure(_put_both, asked.path, best, worst, numbers.number_from(now))

    fields.typed(_over(asked, best, worst), both, keep, *asked.path, "both", placeholder="1–9")
    faults.beside((*asked.path, ROWS["best"], worst))
    for key in asked.names:
        if key not in (best, worst):
            first, last = st.columns(2, vertical_alignment="bottom")
            with first:
                fields.number(_over(asked, best, key), (*asked.path, ROWS["best"], key),
                              placeholder="1–9")  # fmt: skip
            with last:
                fields.number(_over(asked, key, worst), (*asked.path, ROWS["worst"], key),
                              placeholder="1–9")  # fmt: skip


def _over(asked: Asked, first: str, second: str) -> str:
    return say("{first} over {second}", first=asked.names[first], second=asked.names[second])


def _put_both(tree: Draft, path: Path, best: str, worst: str, value: object) -> None:
    """The answer that stands in both rows: the best over the worst."""
    for row, key in ((ROWS["best"], worst), (ROWS["worst"], best)):
        if value is None:
            drafts.forget(tree, (*path, row, key))
        else:
            drafts.write(tree, (*path, row, key), value)


def _end_keeper(path: Path, part: str) -> fields.Keep:
    def keep(now: str) -> None:
        session.restructure(_put_end, path, part, now)

    return keep


def _put_end(tree: Draft, path: Path, part: str, now: str) -> None:
    drafts.write(tree, (*path, part), now)
    drafts.forget(tree, (*path, ROWS[part], now))  # it is not compared with itself


def spread(asked: Asked) -> None:
    """Nothing is asked; only whether few options are enough."""
    forms.said(say("These weights follow from the figures alone. Spread is not preference."))
    fields.tick(say("Go on although there are fewer options than criteria"),
                (*asked.path, "despite_few_options"))  # fmt: skip
    forms.weights_only(asked)
