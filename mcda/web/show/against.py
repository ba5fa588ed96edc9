"""The case against the leader: its weak side, its rival, and what would change the answer."""

from __future__ import annotations

import streamlit as st

from mcda.decision.analysis import Analysis
from mcda.decision.finding import Finding
from mcda.language import say
from mcda.web.show.words import html


def show(analysis: Analysis) -> None:
    """A card for each argument that there is."""
    found = [(title, one) for title, one in _arguments(analysis) if one is not None]
    if not found:
        return
    leader = analysis.case.options[analysis.robustness.in_order()[0]].name
    st.subheader(say("The case against {leader}", leader=leader), anchor=False)
    cards = "".join(f'<div class="card"><h3>{html(title)}</h3><p>{html(one.sentence)}</p></div>'
                    for title, one in found)  # fmt: skip
    st.html(f'<div class="cards">{cards}</div>')


def _arguments(analysis: Analysis) -> list[tuple[str, Finding | None]]:
    rival = analysis.finding("rival")
    return [
        (say("The leader’s weak side"), analysis.finding("weak_side")),
        (_rival_title(analysis, rival), rival),
        (say("What would change it"), analysis.finding("change")),
    ]


def _rival_title(analysis: Analysis, rival: Finding | None) -> str:
    other = analysis.case.options.get(str(rival.figures.get("option", ""))) if rival else None
    if other is None:
        return say("The best argument against")
    return say("The best argument for {name}", name=other.name)
