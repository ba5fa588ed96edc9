"""Options and criteria: what is listed, what can be added and what can be taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from mcda.language import say, say_many
from mcda.web import draft as drafts
from mcda.web import numbers, parts, session
from mcda.web.show import fields, readiness
from mcda.web.show.layers import layer_names
from mcda.web.show.tables import table
from mcda.web.show.words import plain


@dataclass(frozen=True)
class Words:
    """The words of an option or a criterion, the library's where the case has none."""

    name: str
    layer: str | None
    how: str
    unit: str
    worst: Any
    best: Any
    set_by: str


def _words(found: drafts.Draft) -> Words:
    layer = found.get("layer")
    return Words(
        str(found.get("name") or ""), None if layer is None else str(layer),
        str(found.get("how") or ""), str(found.get("unit") or ""), found.get("worst"),
        found.get("best"), str(found.get("set_by") or ""),
    )  # fmt: skip


def option_words(key: str) -> Words:
    """An option's words."""
    return _words(drafts.option(session.draft(), key))


def criterion_words(key: str) -> Words:
    """A criterion's words."""
    return _words(drafts.criterion(session.draft(), key))


def _layer(words: Words) -> str:
    return layer_names().get(words.layer or "", words.layer or "")


def option_table() -> None:
    """The options with their layer, cost, how they work and whether the region is ready."""
    rows = []
    ready = readiness.marks()
    for key, name in drafts.names(session.draft(), "options").items():
        own, words = drafts.option(session.draft(), key), option_words(key)
        named = say("{option} (baseline)", option=name) if own.get("baseline") is True else name
        cost = numbers.typed_from(own.get("cost"))
        mark = (ready.get(key, say("not known")),) if ready else ()
        rows.append((named, _layer(words), words.how, cost or say("not stated"), *mark))
    unit = session.draft().get("currency")
    caption = say_many("{count} option", "{count} options", len(rows), count=len(rows))
    heads = (say("Option"), say("Layer"), say("How it works"),
             say("Cost, {unit}", unit=unit) if unit else say("Cost"),
             *([say("Ready?")] if ready else []))  # fmt: skip
    table(caption, heads, rows, numbers=(3,))


def option_to_edit() -> str | None:
    """The menu of options."""
    return fields.chooser(say("Option"), "option", drafts.names(session.draft(), "options"))


def remove_option(key: str) -> None:
    """The button that takes an option away."""
    name = drafts.names(session.draft(), "options")[key]
    st.button(say("Remove {name}", name=plain(name)), key=session.key("remove", "option"),
              on_click=session.handler(_remove), args=("option", key, name))  # fmt: skip


def _remove(what: str, key: str, name: str) -> None:
    change = parts.remove_option if what == "option" else parts.remove_criterion
    session.restructure(
        change, key, removed=say("{name} was removed, with its figures.", name=name)
    )


def criterion_table() -> None:
    """The criteria with their units and scales."""
    rows = []
    for key, name in drafts.names(session.draft(), "criteria").items():
        words = criterion_words(key)
        worst, best = (numbers.typed_from(end) or "?" for end in (words.worst, words.best))
        rows.append(
            (name, _layer(words), words.unit, worst, best, words.set_by or say("not stated"))
        )
    caption = say_many("{count} criterion", "{count} criteria", len(rows), count=len(rows))
    table(caption, (say("Criterion"), say("Layer"), say("Unit"), say("Worst"), say("Best"),
                    say("Ends set by")), rows, numbers=(3, 4))  # fmt: skip


def criterion_to_edit() -> str | None:
    """The menu of criteria."""
    return fields.chooser(say("Criterion"), "criterion", drafts.names(session.draft(), "criteria"))


def remove_criterion(key: str) -> None:
    """The button that takes a criterion away."""
    name = drafts.names(session.draft(), "criteria")[key]
    st.button(say("Remove {name}", name=plain(name)), key=session.key("remove", "criterion"),
              on_click=session.handler(_remove), args=("criterion", key, name))  # fmt: skip
