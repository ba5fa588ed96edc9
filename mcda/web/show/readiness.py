"""Whether the region is ready for an option: marks, sentences and what would help."""

from __future__ import annotations

import streamlit as st

from mcda.decision.case import Case
from mcda.decision.in_language import in_spoken_language
from mcda.decision.layer_words import layer_name
from mcda.decision.standing import Readiness, Standing
from mcda.decision.words import listing
from mcda.language import say
from mcda.upgrading.standing import held_back_in_words, readiness_in_words, two_digits
from mcda.web import cached, nouns, session
from mcda.web.show import fields
from mcda.web.show.words import html


def waits() -> str:
    """What is said while the case has faults."""
    return say("This is worked out once nothing in the case is left to mend.")


def standing() -> Standing | None:
    """Where the case's region stands, where that is known."""
    return cached.standing(session.text())


def _case() -> Case | None:
    """The case by the names of the spoken language, where it has no fault."""
    return in_spoken_language(session.checked().case)


def mark(ready: Readiness) -> str:
    """In a table: 'Yes', 'Not yet: hardware 0.42 of 0.60', 'Not known: software'."""
    if ready.held_by is not None:
        able, need = two_digits(ready.capability or 0), two_digits(ready.need or 0)
        return say("Not yet: {layer} {able} of {need}", layer=layer_name(ready.held_by),
                   able=able, need=need)  # fmt: skip
    if ready.unknown:
        return say("Not known: {layers}", layers=listing([*map(layer_name, ready.unknown)]))
    return say("Yes")


def marks() -> dict[str, str]:
    """The mark of every option; none where the region has no indicators or a fault is left."""
    found = standing()
    return {} if found is None else {key: mark(one) for key, one in found.readiness.items()}


def sentence(option: str) -> None:
    """Whether the region is ready for one option, why, and what would raise the layer."""
    found, case = standing(), _case()
    if found is None or case is None or option not in found.readiness:
        region = nouns.region_of(session.draft())
        said = waits() if region and region.indicators else say(
            "No indicator of a region is known, so it is not known whether it is ready."
        )  # fmt: skip
    else:
        said = readiness_in_words(case, found.readiness[option])
    st.html(f'<p class="said">{html(said)}</p>')


def held_back() -> None:
    """How many options the region is not ready for, and a line for each."""
    found, case = standing(), _case()
    if found is None or case is None:
        st.html(f'<p class="said">{html(waits())}</p>')
        return
    lines = [readiness_in_words(case, one) for one in found.readiness.values()
             if one.is_ready is not True]  # fmt: skip
    said = held_back_in_words(case, found)
    items = "".join(f"<li>{html(line)}</li>" for line in lines)
    st.html((f'<p class="said">{html(said)}</p>' if said else "")
            + (f'<ul class="lines">{items}</ul>' if items else ""))  # fmt: skip


def discount() -> None:
    """The tick that lessens the benefits of options that are not ready."""
    fields.tick(say("Lessen the benefits of options that are not ready"),
                ("recipe", "discount_by_readiness"))  # fmt: skip
    does = say("What such an option gains over the baseline is multiplied by its readiness, on "
               "every criterion but those of delivery; what it loses, and what it costs, stays "
               "whole. Readiness is the capability of the layer that holds it back over the "
               "capability that it needs.")  # fmt: skip
    off = say("Off, the options are ranked on their full figures and only marked. What an option "
              "needs is a judgement.")  # fmt: skip
    with st.popover(say("What that does"), type="tertiary"):
        st.html(f"<p>{html(does)}</p><p>{html(off)}</p>")
