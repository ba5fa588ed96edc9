"""Options and criteria: what is listed, what can be added and what can be taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from mcda.decision.noun import LAYERS
from mcda.web import choices, numbers, parts, session
from mcda.web import draft as drafts
from mcda.web.show import cards, faults, fields, readiness
from mcda.web.show.tables import table
from mcda.web.show.words import html, plain

LAYER_NAMES: dict[str, str] = {layer: layer.capitalize() for layer in LAYERS}
LAYER_HELP = (
    "Hardware makes things: processes, machines, R&D. Firmware matches supply with demand: "
    "clusters, finance, talent. Software defines products for users: brands, quality, markets. "
    "Territory is the region as a whole; delivery is cost, time and feasibility."
)


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
    return LAYER_NAMES.get(words.layer or "", words.layer or "")


def option_table() -> None:
    """The options with their layer, cost, how they work and whether the region is ready."""
    rows = []
    ready = readiness.marks()
    for key, name in drafts.names(session.draft(), "options").items():
        own, words = drafts.option(session.draft(), key), option_words(key)
        as_now = " (baseline)" if own.get("baseline") is True else ""
        cost = numbers.typed_from(own.get("cost"))
        mark = (ready.get(key, "not known"),) if ready else ()
        rows.append((name + as_now, _layer(words), words.how, cost or "not stated", *mark))
    unit = session.draft().get("currency")
    table(f"{len(rows)} options", ("Option", "Layer", "How it works",
          f"Cost, {unit}" if unit else "Cost", *(["Ready?"] if ready else [])),
          rows, numbers=(3,))  # fmt: skip


def option_to_edit() -> str | None:
    """The menu of options."""
    return fields.chooser("Option", "option", drafts.names(session.draft(), "options"))


def remove_option(key: str) -> None:
    """The button that takes an option away."""
    name = drafts.names(session.draft(), "options")[key]
    st.button(f"Remove {plain(name)}", key=session.key("remove", "option"),
              on_click=session.handler(_remove), args=("option", key, name))  # fmt: skip


def _remove(what: str, key: str, name: str) -> None:
    change = parts.remove_option if what == "option" else parts.remove_criterion
    session.restructure(change, key, removed=f"{name} was removed, with its figures.")


def policy_picker() -> None:
    """The policies of the library that the case does not hold yet."""
    from mcda.files.library import policies

    used = {
        drafts.read(one, ("policy",))
        for one in drafts.block(session.draft(), ("options",)).values()
    }
    known = {key: one for key, one in policies().items() if key not in used}
    picked = fields.chooser("Measure", "policy", {key: one.name for key, one in known.items()})
    if picked is not None:
        one = known[picked]
        cards.policy(one)
        st.button("Add this measure", key=session.key("add", "policy"),
                  on_click=session.handler(_add_option), args=(one.name, picked))  # fmt: skip


def own_option() -> None:
    """A line to add an option of one's own."""
    fields.adder("Its name", "option", _add_option)


def _add_option(name: str, policy: str | None = None) -> None:
    choices.choose("option", session.restructure(parts.add_option, name, policy))


def criterion_table() -> None:
    """The criteria with their units and scales."""
    rows = []
    for key, name in drafts.names(session.draft(), "criteria").items():
        words = criterion_words(key)
        worst, best = (numbers.typed_from(end) or "?" for end in (words.worst, words.best))
        rows.append((name, _layer(words), words.unit, worst, best, words.set_by or "not stated"))
    table(f"{len(rows)} criteria", ("Criterion", "Layer", "Unit", "Worst", "Best", "Ends set by"),
          rows, numbers=(3, 4))  # fmt: skip


def criterion_to_edit() -> str | None:
    """The menu of criteria."""
    return fields.chooser("Criterion", "criterion", drafts.names(session.draft(), "criteria"))


def direction(key: str) -> None:
    """The direction that follows from the scale's ends."""
    words = drafts.direction_words(drafts.criterion(session.draft(), key))
    st.html(f'<p class="quiet">{html(words)}</p>')
    faults.beside(("criteria", key), exactly=True)


def remove_criterion(key: str) -> None:
    """The button that takes a criterion away."""
    name = drafts.names(session.draft(), "criteria")[key]
    st.button(f"Remove {plain(name)}", key=session.key("remove", "criterion"),
              on_click=session.handler(_remove), args=("criterion", key, name))  # fmt: skip


def criterion_picker() -> None:
    """The criteria of the library that the case does not hold yet."""
    from mcda.files.library import criteria

    known = {
        key: one
        for key, one in criteria().items()
        if key not in drafts.block(session.draft(), ("criteria",))
    }
    picked = fields.chooser("Criterion of the catalogue", "library",
                            {key: one.name for key, one in known.items()})  # fmt: skip
    if picked is not None:
        one = known[picked]
        st.html(f'<p class="said">{html(one.question or one.definition)}</p>'
                f'<p class="quiet">In {html(one.unit)}.</p>')  # fmt: skip
        st.button("Add this criterion", key=session.key("add", "library"),
                  on_click=session.handler(_add_criterion), args=(one.name, picked))  # fmt: skip


def own_criterion() -> None:
    """A line to add a criterion of one's own."""
    fields.adder("Its name", "criterion", _add_criterion)


def _add_criterion(name: str, known: str | None = None) -> None:
    choices.choose("criterion", session.restructure(parts.add_criterion, name, known))
