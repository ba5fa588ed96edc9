"""An order of importance, made by moving criteria up and down."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from mcda.faults import Path
from mcda.language import say, sentences
from mcda.web import draft as drafts
from mcda.web import judged, session
from mcda.web.draft import Draft
from mcda.web.show import asked as forms
from mcda.web.show import fields
from mcda.web.show.asked import Asked
from mcda.web.show.words import html, plain
from mcda.weighting.judgements import MERE_ORDER

Way = Literal["up", "down", "as above"]


def formulas() -> dict[str, str]:
    """How weights are made of an order, by the formula's key."""
    return {
        "centroid": say("The middle of all weights in this order"),
        "sum": say("Equal steps down the order"),
        "reciprocal": say("One over the place in the order"),
        MERE_ORDER: say("Only the order: every draw takes other weights that keep it"),
    }


def ask(asked: Asked) -> None:
    """The criteria in order, with buttons to move them, and the formula that makes weights."""
    given, formula = judged.order_of(asked.judged, asked.names)
    placed = {key for one in given for key in one}
    left = [key for key in asked.names if key not in placed]
    forms.said(say("Put the moves in order, the one you would make first on top."))
    _not_ordered(asked, given, left)
    with st.container(gap="xsmall"):
        place = 1
        for tied in [*given, *([key] for key in left)]:
            for at, key in enumerate(tied):
                _row(asked, key, place, at, len(tied))
            place += len(tied)
    names = formulas()
    if len(asked.path) > 3 and formula != MERE_ORDER:
        names.pop(MERE_ORDER)  # an order within a group gives weights
    fields.choose(say("Weights from the order"), names, formula,
                  lambda to: session.restructure(_to_formula, asked.path, list(asked.names), to),
                  *asked.path, "formula")  # fmt: skip
    st.html(f'<p class="quiet">{html(_explained(formula))}</p>')


def _not_ordered(asked: Asked, given: judged.Order, left: list[str]) -> None:
    if asked.judged is not None and not isinstance(asked.judged, dict | list):
        return  # no order at all: that is a fault
    if left:
        forms.take_faults(asked)
        told = say("They stand as in the case. Move one, or say that the order is right.") if (
            not given) else say("Those that have no place yet stand last.")  # fmt: skip
        forms.said(told)
        st.button(say("The order is right"), key=session.key(*asked.path, "right"),
                  on_click=session.handler(_is_right), args=(asked.path, list(asked.names)),
                  )  # fmt: skip


def _row(asked: Asked, key: str, place: int, at: int, shared: int) -> None:
    name = plain(asked.names[key])
    number = say("{place}, shared", place=place) if shared > 1 else str(place)
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall",
                      key=f"ordered-{session.key(*asked.path, key)}"):  # fmt: skip
        st.html(f'<p class="said"><span class="quiet">{html(number)}</span> '
                f'<b>{html(asked.names[key])}</b><br><span class="quiet">'
                f"{html(_under(asked, key))}</span></p>")  # fmt: skip
        _button(asked, key, "up", say("Move {criterion} up", criterion=name))
        _button(asked, key, "down", say("Move {criterion} down", criterion=name))
        if at == 0 and place > 1:
            label = say("{criterion} matters as much as the one above", criterion=name)
            _button(asked, key, "as above", label)


def _under(asked: Asked, key: str) -> str:
    weight = asked.weight(key)
    move = say("from {ends}", ends=asked.moves[key]) if asked.moves[key] else ""
    if move and weight:
        return say("{move}: {weight}", move=move, weight=weight)
    return move or weight


_ICONS = {"up": ":material/arrow_upward:", "down": ":material/arrow_downward:",
          "as above": ":material/equal:"}  # fmt: skip


def _button(asked: Asked, key: str, way: Way, label: str) -> None:
    st.button(label, key=session.key(*asked.path, key, way), icon=_ICONS[way], type="tertiary",
              help=label, on_click=session.handler(_press),
              args=(asked.path, list(asked.names), key, way))  # fmt: skip


def _explained(formula: str) -> str:
    only = say("Only the order is known; how much more one matters than the next is not.")
    match formula:
        case "sum":
            return sentences(only, say("The weights fall in equal steps (rank sum)."))
        case "reciprocal":
            return sentences(only, say("The weights are as 1, 1/2, 1/3 … (rank reciprocal)."))
        case "order_only":
            return sentences(only, say(
                "The ranking takes the middle of all weights in this order (rank order centroid), "
                "and the draws take any weights that keep it."))  # fmt: skip
        case _:
            return sentences(only, say(
                "The weights are the middle of all that keep this order (rank order centroid). To "
                "let the draws take any of them, choose 'Only the order'."))  # fmt: skip


def _whole(tree: Draft, path: Path, keys: list[str]) -> tuple[judged.Order, str]:
    order, formula = judged.order_of(drafts.read(tree, path), keys)
    placed = {key for one in order for key in one}
    return [*order, *([key] for key in keys if key not in placed)], formula


def _press(path: Path, keys: list[str], key: str, way: Way) -> None:
    session.restructure(_turn, path, keys, key, way)


def _turn(tree: Draft, path: Path, keys: list[str], key: str, way: Way) -> None:
    order, formula = _whole(tree, path, keys)
    if way == "as above":
        order = judged.tied_above(order, key)
    else:
        order = judged.moved(order, key, -1 if way == "up" else 1)
    drafts.write(tree, path, judged.as_judged(order, formula))


def _is_right(path: Path, keys: list[str]) -> None:
    session.restructure(_to_formula, path, keys, "")


def _to_formula(tree: Draft, path: Path, keys: list[str], formula: str) -> None:
    order, now = _whole(tree, path, keys)
    drafts.write(tree, path, judged.as_judged(order, formula or now))
