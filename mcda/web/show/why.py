"""Why: what each criterion adds to an option's value, and what the first three are strong on."""

from __future__ import annotations

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.words import number
from mcda.language import say, say_in
from mcda.robustness.sides import DIGITS, possible, shown, whole
from mcda.web import drawn, session
from mcda.web.show import findings
from mcda.web.show.tables import listed, table
from mcda.web.show.words import html


def show(analysis: Analysis) -> None:
    """Bars that add up, the figures behind them, and the sides of the first three."""
    added = analysis.additive is not None
    sides = analysis.finding("sides")
    if not added:
        return
    st.subheader(say("Why: what each criterion adds to the value"), anchor=False)
    findings.show(drawn.value_picture(session.text()))
    st.html(f'<p class="quiet">{html(_meaning())}</p>')
    with st.expander(say("The figures behind it"), type="compact", key=session.key("added")):
        _table(analysis)
    if sides:
        st.html(_lines((sides.sentence, *sides.further)))
        st.html(f'<p class="quiet">{html(sides.note)}</p>')
        if sides.table:
            with st.expander(say("Strong and weak sides in figures"), type="compact",
                             key=session.key("sides")):  # fmt: skip
                listed(sides.table)


def _meaning() -> str:
    return say("Value: for each criterion its weight times the place of the figure on its scale, "
               "added up; 1 is the best end of every scale. Each piece of a bar is a criterion in "
               "the colour of its layer.")  # fmt: skip


def _lines(said: tuple[str, ...]) -> str:
    return f'<ul class="lines">{"".join(f"<li>{html(one)}</li>" for one in said)}</ul>'


def _table(analysis: Analysis) -> None:
    """Weight times value; as printed, each row adds up to what stands last."""
    added, matrix, case = analysis.additive, analysis.matrix, analysis.case
    if added is None:
        return
    parts, totals = shown(added), whole(added)
    most = (say("The most it can add (its weight)"), *_digits(possible(analysis.weights.values)),
            number(1, DIGITS))  # fmt: skip
    rows = [most]
    for key in analysis.robustness.in_order():
        at = matrix.options.index(key)
        rows.append((case.options[key].name, *_digits(parts[at]), number(totals[at], DIGITS)))
    heads = (say("Option"), *(case.criteria[key].name for key in matrix.criteria),
             say_in("of an option", "Value"))  # fmt: skip
    table(say("What each criterion adds to the value, from 0 to 1; rounded so that each row adds "
              "up"), heads, rows, numbers=tuple(range(1, len(heads))))  # fmt: skip


def _digits(values: list[float]) -> tuple[str, ...]:
    return tuple(number(value, DIGITS) for value in values)
