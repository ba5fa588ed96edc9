"""The inputs of an order, of steps down it, of best against worst, and of the figures' spread."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.faults import Path
from mcda.web import draft as drafts
from mcda.web import numbers, session
from mcda.web.show import faults, fields
from mcda.web.show.words import html, plain

Names = dict[str, str]
Weights = dict[str, float]
FORMULAS = {
    "centroid": "The middle of all weights in this order",
    "sum": "Equal steps down the order",
    "reciprocal": "One over the place in the order",
    "order_only": "Only the order: every draw takes other weights that keep it",
}
ROWS = {"best": "best_to_others", "worst": "others_to_worst"}
MORE = "How much more the one before it matters: 0.3 means 1.3 times as much, 0 as much."


def _said(text: str) -> None:
    st.html(f'<p class="said">{html(text)}</p>')


def _line(words: str, weight: float | None) -> str:
    share = "" if weight is None else f"weight {weight:.2g}"
    return f'<p class="said">{html(words)} <span class="quiet">{share}</span></p>'


def _picked(path: Path, names: Names, given: list[str], keep: Any) -> None:
    widget = session.key(*path, "order")
    st.multiselect(
        "Pick the criteria in order, the most important first", list(names), default=given,
        format_func=lambda key: plain(names.get(key, key)), key=widget,
        on_change=session.handler(keep), args=(widget, path), placeholder="Pick the next",
    )  # fmt: skip


def order(path: Path, names: Names, weights: Weights) -> None:
    """An order of the criteria, and the formula that makes weights of it."""
    keys, formula = _order_of(path)
    known = [key for key in keys if key in names]

    def turn(to: str) -> None:
        _write_order(path, _order_of(path)[0], to)

    _picked(path, names, known, _keep_order)
    fields.choose("Weights from the order", FORMULAS, formula, turn, *path, "formula")
    for place, key in enumerate(known, 1):
        st.html(_line(f"{place}. {names[key]}", weights.get(key)))


def _order_of(path: Path) -> tuple[list[str], str]:
    judged = drafts.read(session.draft(), path)
    listed = judged.get("order") if isinstance(judged, dict) else judged
    formula = judged.get("formula") if isinstance(judged, dict) else None
    keys = [key for key in listed if isinstance(key, str)] if isinstance(listed, list) else []
    return keys, str(formula or "centroid")


def _keep_order(widget: str, path: Path) -> None:
    if session.is_current(widget):
        _write_order(path, list(session.entered(widget)), _order_of(path)[1])


def _write_order(path: Path, keys: list[str], formula: str) -> None:
    bare = formula == "centroid"
    session.write(path, keys if bare else {"order": keys, "formula": formula})


def steps(path: Path, names: Names, weights: Weights) -> None:
    """An order of the criteria, and how much more each matters than the next."""
    given = [pair for pair in _steps_of(path) if pair[0] in names]
    _picked(path, names, [key for key, _ in given], _keep_steps)
    if len(given) > 1:
        _said(MORE)
    for place, (key, step) in enumerate(given, 1):
        words, entry = st.columns([6, 1.6], vertical_alignment="center")
        words.html(_line(f"{place}. {names[key]}", weights.get(key)))
        if place > 1:
            with entry:
                fields.typed(f"Step to {names[key]}", step, _step_keeper(path, key), *path, key,
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


def best_worst(path: Path, names: Names, weights: Weights) -> None:
    """The criterion that matters most, the one that matters least, and all against the two."""
    ends = {}
    for part, label in (("best", "Matters most"), ("worst", "Matters least")):
        ends[part] = str(drafts.read(session.draft(), (*path, part)) or "")
        fields.choose(label, {"": "Pick one", **names}, ends[part], _end_keeper(path, part),
                      *path, part)  # fmt: skip
        faults.beside((*path, part))
    _said("How many times the first matters each other one, and each other one the last: 1 to 9.")
    _, *heads = st.columns([4, 1.8, 1.8], vertical_alignment="bottom")
    for head, said in zip(heads, ("The first over it", "It over the last"), strict=True):
        head.html(f'<p class="quiet">{html(said)}</p>')
    for key, name in names.items():
        words, *cells = st.columns([4, 1.8, 1.8], vertical_alignment="center")
        words.html(_line(name, weights.get(key)))
        for cell, (end, row) in zip(cells, ROWS.items(), strict=True):
            with cell:
                if ends[end] != key:
                    fields.number(f"{end}: {name}", (*path, row, key), label_visibility="collapsed")


def _end_keeper(path: Path, part: str) -> fields.Keep:
    def keep(now: str) -> None:
        session.write((*path, part), now)
        session.forget((*path, ROWS[part], now))  # it is not compared with itself

    return keep


def spread(path: Path, names: Names, weights: Weights) -> None:
    """Nothing is asked; only whether few options are enough."""
    _said("These weights follow from the figures alone. Spread is not preference.")
    fields.tick("Go on although there are fewer options than criteria",
                (*path, "despite_few_options"))  # fmt: skip
    for key, name in names.items():
        st.html(_line(name, weights.get(key)))
