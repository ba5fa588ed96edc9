"""Whether demand or supply drives the industry, and how far that tilts the weights."""

from __future__ import annotations

import streamlit as st

from mcda.decision.case import Orientation
from mcda.language import say
from mcda.upgrading import tilt
from mcda.web import draft as drafts
from mcda.web import nouns, numbers, session
from mcda.web.show import faults, fields
from mcda.web.show.words import html

_PATH = ("orientation",)


def _asked(part: str) -> tuple[str, str]:
    """What is asked, and what it means."""
    if part == "value":
        return say("Orientation, 0 to 1"), say(
            "0: demand drives the industry. 1: supply drives it. Leave it blank for no orientation."
        )
    return say("Tilt, 0 to 0.8"), say(
        "How far it moves the weights of hardware and software. 0 is off."
    )


def ask() -> None:
    """The orientation, its reason, the tilt and, one click away, the rule."""
    value, tilted, because = st.columns([1, 1, 3], vertical_alignment="bottom")
    for cell, part in ((value, "value"), (tilted, "tilt")):
        label, help_text = _asked(part)
        with cell:
            given = drafts.block(session.draft(), _PATH).get(part)
            shown = 0 if part == "tilt" and given is None else given
            fields.typed(label, shown, _keeper(part), *_PATH, part, help=help_text)
            faults.beside((*_PATH, part))
    with because:
        fields.typed(say("Why"), drafts.block(session.draft(), _PATH).get("because"),
                     _keeper("because"), *_PATH, "because")  # fmt: skip
        faults.beside((*_PATH, "because"))
    faults.beside(_PATH, exactly=True)
    _say()


def _keeper(part: str) -> fields.Keep:
    def keep(now: str) -> None:
        value = now.strip() or None if part == "because" else numbers.number_from(now)
        session.restructure(
            drafts.write_part, _PATH, part, value or None if part == "tilt" else value
        )

    return keep


def _say() -> None:
    found = nouns.noun(Orientation, drafts.block(session.draft(), _PATH))
    if found is not None:
        said = tilt.in_words(found) if tilt.is_tilted(found) else say("It moves no weight.")
        st.html(f'<p class="quiet">{html(said)}</p>')
    why = say("Where demand drives an industry, defining products adds more value; where supply "
              "does, making them. The tilt carries that into the weights of every perspective. "
              "It is a judgement, and off unless you set it.")  # fmt: skip
    source = say("Chen (2024), section II and figure 3")
    with st.popover(say("The rule"), type="tertiary"):
        st.html(f"<p>{html(tilt.rule_in_words())}</p><p>{html(why)}</p>"
                f'<p class="quiet">{html(source)}</p>')  # fmt: skip
