"""What guidance asks for: every check with its state, and the planner's answer to one of them."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from mcda.decision.finding import GateResult
from mcda.decision.words import number
from mcda.guidance.gate import Gate, gates
from mcda.language import say
from mcda.web import draft as drafts
from mcda.web import session
from mcda.web.show import apart, faults, fields
from mcda.web.show.words import html

_STATES = ("open", "declared", "met")

# This check is answered pair by pair.
DOUBLE_COUNTING = "double_counting_answered"

Results = Mapping[str, GateResult]


def _state(state: str) -> str:
    match state:
        case "open":
            return say("Open")
        case "declared":
            return say("Declared")
    return say("Met")


def _answers(is_judged: bool) -> dict[str, str]:
    judged = {"yes": say("Yes"), "no": say("No")} if is_judged else {}
    return {**judged, "skip": say("Skip, with the reason")}


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
    with st.expander(say("{met} of {all} checks are met", met=number(len(met)),
                         all=number(len(found)))):  # fmt: skip
        _listed(met)


def _listed(found: Results) -> None:
    rows = []
    for key, one in found.items():
        said = f'<br><span class="quiet">{html(one.said)}</span>' if one.said else ""
        rows.append(f"<tr><td>{html(_state(one.state))}</td><td><b>{html(gates()[key].name)}</b><br>"
                    f"{html(one.sentence)}{said}</td></tr>")  # fmt: skip
    heads = "".join(f'<th scope="col">{html(head)}</th>'
                    for head in (say("State"), say("What guidance asks for")))  # fmt: skip
    st.html(f'<table class="plain"><thead><tr>{heads}</tr></thead><tbody>'
            f"{''.join(rows)}</tbody></table>")  # fmt: skip


def ask(found: Results) -> None:
    """The question of one check, chosen from all, and the planner's answer."""
    chosen = {key: gates()[key] for key in found} if found else gates()
    names = {key: f"{_state(found[key].state)}: {gate.name}" if found else gate.name
             for key, gate in chosen.items()}  # fmt: skip
    key = fields.chooser(say("Check"), "check", names)
    if key is None:
        return
    gate = gates()[key]
    st.html(f'<p class="said"><b>{html(gate.asks)}</b></p>')
    if key in found and found[key].state != "met":
        st.html(f'<p class="said">{html(found[key].sentence)}</p>')
    if key == DOUBLE_COUNTING:
        apart.ask()
    _answer(gate)
    with st.popover(say("How this is checked"), type="tertiary"):
        st.html(f"<p>{html(gate.meaning)}</p><p><b>{html(say('What it cannot see.'))}</b> "
                f"{html(gate.assumes)}"
                f'</p><p class="quiet">{html(gate.reference)}</p>')  # fmt: skip


def _answer(gate: Gate) -> None:
    path = ("guidance", gate.key)
    if not gate.may_be_skipped:
        said = say("It is met in the case itself and cannot be skipped.")
        st.html(f'<p class="quiet">{html(said)}</p>')
    answered = drafts.block(session.draft(), path)
    if gate.may_be_skipped or answered:
        ways = _answers(gate.judged)
        fields.choose(say("Your answer"), {"": say("Not answered"), **ways},
                      str(answered.get("answer", "")), lambda now: _keep(gate.key, now),
                      *path, "answer")  # fmt: skip
    if answered:
        fields.text(say("Because"), (*path, "because"), lines=2)
        by, on = st.columns(2)
        with by:
            fields.text(say("Said by"), (*path, "by"))
        with on:
            fields.text(say("Said on"), (*path, "on"),
                        placeholder=say("as in {example}", example="2026-11-02"))  # fmt: skip
    faults.beside(path, exactly=True)


def _keep(key: str, answer: str) -> None:
    """Keep an answer; one taken back goes, with its reason, and can be brought back by undo."""
    path = ("guidance", key)
    if answer:
        session.write((*path, "answer"), answer)
    elif drafts.block(session.draft(), path):
        session.restructure(drafts.forget, path, removed=say("The answer was taken back."))
