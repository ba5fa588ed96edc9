"""The catalogue of measures and of criteria: found by word and layer, explained, added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from mcda.decision.criterion import Criterion
from mcda.decision.in_language import in_spoken_language
from mcda.decision.policy import Policy
from mcda.decision.words import between
from mcda.language import say, say_many
from mcda.web import choices, parts, session
from mcda.web import draft as drafts
from mcda.web.searching import holding
from mcda.web.show import cards, fields
from mcda.web.show.layers import layer_names
from mcda.web.show.words import html

N = TypeVar("N", Policy, Criterion)
_ANY = "any"


def policies() -> None:
    """The measures that the case does not hold yet."""
    from mcda.files import library

    used = {
        drafts.read(one, ("policy",))
        for one in drafts.block(session.draft(), ("options",)).values()
    }
    left = {key: in_spoken_language(one) for key, one in library.policies().items()
            if key not in used}  # fmt: skip
    found = _found("policy", left, lambda one: (one.name, one.how, one.evidence))
    picked = fields.chooser(say("Measure"), "policy", {key: one.name for key, one in found.items()})
    if picked is not None:
        cards.policy(found[picked])
        st.button(say("Add this measure"), key=session.key("add", "policy"),
                  on_click=session.handler(add_option),
                  args=(found[picked].name, picked))  # fmt: skip


def criteria() -> None:
    """The criteria of the library that the case does not hold yet."""
    from mcda.files import library

    here = drafts.block(session.draft(), ("criteria",))
    left = {key: in_spoken_language(one) for key, one in library.criteria().items()
            if key not in here}  # fmt: skip
    found = _found("library", left, lambda one: (one.name, one.question, one.definition))
    picked = fields.chooser(say("Criterion of the catalogue"), "library",
                            {key: one.name for key, one in found.items()})  # fmt: skip
    if picked is not None:
        _explained(found[picked])
        st.button(say("Add this criterion"), key=session.key("add", "library"),
                  on_click=session.handler(add_criterion),
                  args=(found[picked].name, picked))  # fmt: skip


def _explained(one: Criterion) -> None:
    lines = [say("Counted in {unit}.", unit=one.unit)]
    if one.suggested_scale:
        ends = between(one.suggested_scale.worst, one.suggested_scale.best, one.unit)
        lines.append(say("Suggested scale, worst to best: {ends}.", ends=ends))
    if one.not_covered:
        lines.append(say("Leaves out: {what}", what=one.not_covered))
    quiet = "".join(f'<p class="quiet">{html(line)}</p>' for line in lines)
    st.html(f'<p class="said">{html(one.question or one.definition)}</p>{quiet}')


def _found(
    what: str, among: Mapping[str, N], texts: Callable[[N], tuple[str, ...]]
) -> dict[str, N]:
    """Those of a catalogue that hold the words typed and are of the layer chosen."""
    chosen = session.state().chosen
    words, layer = chosen.get(f"words of {what}", ""), chosen.get(f"layer of {what}", _ANY)
    line, menu = st.columns([3, 2])
    with line:
        fields.typed(say("Find by a word"), words,
                     lambda now: choices.choose(f"words of {what}", now.strip()),
                     "search", what)  # fmt: skip
    with menu:
        fields.choose(say("Of the layer"), {_ANY: say("Any"), **layer_names()}, layer,
                      lambda now: choices.choose(f"layer of {what}", now),
                      "search", "layer", what)  # fmt: skip
    fit = {key: one for key, one in among.items() if layer in (_ANY, one.layer)}
    keys = holding(words, {key: texts(one) for key, one in fit.items()})
    _tell(len(keys), bool(words) or layer != _ANY, bool(among))
    return {key: fit[key] for key in keys}


def _tell(count: int, is_narrowed: bool, is_any: bool) -> None:
    if not is_any:
        said = say("All of the catalogue is in the case already.")
    elif not count:
        said = say("Nothing in the catalogue has these words in this layer.")
    elif is_narrowed:
        said = say_many("{count} entry of the catalogue fits.",
                        "{count} entries of the catalogue fit.", count, count=count)  # fmt: skip
    else:
        return
    st.html(f'<p class="quiet" role="status">{html(said)}</p>')


def own_option() -> None:
    """A line to add an option of one's own."""
    fields.adder(say("Its name"), "option", add_option)


def own_criterion() -> None:
    """A line to add a criterion of one's own."""
    fields.adder(say("Its name"), "criterion", add_criterion)


def add_option(name: str, policy: str | None = None) -> None:
    """Put an option into the case, of a measure or one's own, and show it."""
    choices.choose("option", session.restructure(parts.add_option, name, policy))


def add_criterion(name: str, known: str | None = None) -> None:
    """Put a criterion into the case, of the catalogue or one's own, and show it."""
    choices.choose("criterion", session.restructure(parts.add_criterion, name, known))
