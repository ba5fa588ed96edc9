"""What guidance asks for: every check with its state, and the planner's answer to one of them."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from mcda.decision.finding import GateResult
from mcda.decision.words import number
from mcda.guidance.gate import Gate, gates
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.show import apart, faults, fields
from mcda.web.show.words import html

_STATES = {"open": "Open", "declared": "Declared", "met": "Met"}
_ANSWERS = {"yes": "Yes", "no": "No", "skip": "Skip, with the reason"}
_SKIPS = {"skip": "Skip, with the reason"}

# This check is answered pair by pair.
DOUBLE_COUNTING = "double_counting_answered"

Results = Mapping[str, GateResult]


def by_state(found: tuple[GateResult, ...]) -> Results:
    """The results by key, the open ones first, else in the order of a decision."""
    ordered = [one for state in _STATES for one in found if one.state == state]
    return {one.key: one for one in ordered}


def table(found: Results) -> None:
    """Every check with its state and what was found; those that are met are folded."""
    met = {key: one for key, one in found.items() if one.state == "met"}
    left = {key: one for key, one in found.items() if key not in met}
    if left:
        _listed(left)
    with st.expander(f"{number(len(met))} of {number(len(found))} checks are met"):
        _listed(met)


def _listed(found: Results) -> None:
    rows = []
    for key, one in found.items():
        said = f'<br><span class="quiet">{html(one.said)}</span>' if one.said else ""
        rows.append(f"<tr><td>{_STATES[one.state]}</td><td><b>{html(gates()[key].name)}</b><br>"
                    f"{html(one.sentence)}{said}</td></tr>")  # fmt: skip
    st.html('<table class="plain"><thead><tr><th scope="col">State</th><th scope="col">'
            "What guidance asks for</th></tr></thead><tbody>"
            f"{''.join(rows)}</tbody></table>")  # fmt: skip


def ask(found: Results) -> None:
    """The question of one check, chosen from all, and the planner's answer."""
    chosen = {key: gates()[key] for key in found} if found else gates()
    names = {key: f"{_STATES[found[key].state]}: {gate.name}" if found else gate.name
             for key, gate in chosen.items()}  # fmt: skip
    key = fields.chooser("Check", "check", names)
    if key is None:
        return
    gate = gates()[key]
    st.html(f'<p class="said"><b>{html(gate.asks)}</b></p>')
    if key in found and found[key].state != "met":
        st.html(f'<p class="said">{html(found[key].sentence)}</p>')
    if key == DOUBLE_COUNTING:
        apart.ask()
    _answer(gate)
    with st.popover("How this is checked", type="tertiary"):
        st.html(f"<p>{html(gate.meaning)}</p><p><b>What it cannot see.</b> {html(gate.assumes)}"
                f'</p><p class="quiet">{html(gate.reference)}</p>')  # fmt: skip


def _answer(gate: Gate) -> None:
    path = ("guidance", gate.key)
    if not gate.may_be_skipped:
        st.html('<p class="quiet">It is met in the case itself and cannot be skipped.</p>')
    answered = drafts.block(session.draft(), path)
    if gate.may_be_skipped or answered:
        ways = _ANSWERS if gate.judged else _SKIPS
        fields.choose("Your answer", {"": "Not answered", **ways}, str(answered.get("answer", "")),
                      lambda now: _keep(gate.key, now), *path, "answer")  # fmt: skip
    if answered:
        fields.text("Because", (*path, "because"), lines=2)
        by, on = st.columns(2)
        with by:
            fields.text("Said by", (*path, "by"))
        with on:
            fields.text("Said on", (*path, "on"), placeholder="as in 2026-11-02")
    faults.beside(path, exactly=True)


def _keep(key: str, answer: str) -> None:
    """Keep an answer; one taken back goes, with its reason, and can be brought back by undo."""
    path = ("guidance", key)
    if answer:
        session.write((*path, "answer"), answer)
    elif drafts.block(session.draft(), path):
        session.restructure(drafts.forget, path, removed="The answer was taken back.")
