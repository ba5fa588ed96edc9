"""A second look at the same figures: scaled as in the textbooks, and ranked by other methods."""

from __future__ import annotations

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.finding import Finding
from mcda.language import say
from mcda.ranking.method import methods
from mcda.robustness.question import questions
from mcda.web import cached, session
from mcda.web.show import links
from mcda.web.show.tables import listed
from mcda.web.show.words import html

# Options up to which a slow method is tried without each of them in one go.
MOST_AT_ONCE = 20


def show(analysis: Analysis) -> None:
    """Folded away: the two scalings side by side, then the methods; the case stays as it is."""
    takes_long = _takes_long(analysis)
    scaling, others = _answer("scaling", only_known=takes_long), _answer("agreement")
    if scaling:
        with st.expander(_scaling_title(analysis), key=session.key("second", "scaling")):
            _told(scaling)
            _in_earnest()
    elif takes_long:
        links.to("sure", say("The same figures on another scaling: on the page How sure?"),
                 place="scaling")  # fmt: skip
    if others:
        title = say("A second look: the same figures ranked by other methods")
        with st.expander(title, key=session.key("second", "methods")):
            _by_methods(others)


def _takes_long(analysis: Analysis) -> bool:
    """Whether taking out every option in turn takes a second or more."""
    slow = methods()[analysis.ranking.method].slow
    return slow and len(analysis.matrix.options) > MOST_AT_ONCE


def _answer(key: str, *, only_known: bool = False) -> Finding | None:
    """The answer to a question that takes milliseconds; the page How sure? has it too."""
    if key not in questions("on asking"):
        return None
    asked = cached.inquiry(session.text())
    return asked.known().get(key) if only_known else asked.answer(key)


def _scaling_title(analysis: Analysis) -> str:
    if analysis.ranking.scaling == "anchored":
        return say("A second look: the same figures scaled as in the textbooks")
    return say("A second look: the same figures on anchored scales")


def _told(found: Finding) -> None:
    lines = "".join(f"<li>{html(one)}</li>" for one in found.further)
    st.html(f'<p class="found">{html(found.sentence)}</p>'
            + (f'<ul class="lines">{lines}</ul>' if lines else ""))  # fmt: skip
    if found.table:
        listed(found.table)
    if found.note:
        st.html(f'<p class="quiet">{html(found.note)}</p>')


def _in_earnest() -> None:
    said = say("This is a look only: the case keeps its scaling. To rank by the other one, choose "
               "it in the menu Scaling above.")  # fmt: skip
    st.html(f'<p class="quiet">{html(said)}</p>')


def _by_methods(found: Finding) -> None:
    st.html(f'<p class="found">{html(found.sentence)}</p>')
    for one in found.more_tables:
        listed(one)
    if found.note:
        st.html(f'<p class="quiet">{html(found.note)}</p>')
    links.to("sure", say("Why methods part: on the page How sure?"), place="methods")
