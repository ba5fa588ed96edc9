"""The strip of checks, and what it takes to reproduce the page."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Strip
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.guidance.gate import gates


def tallied(analysis: Analysis) -> str:
    """How many checks are met, declared and open."""
    states = [gate.state for gate in analysis.gates]
    said = f"{states.count('met')} of {len(states)} guidance checks met"
    for state in ("declared", "open"):
        if states.count(state):
            said += f", {states.count(state)} {state}"
    return said


def _blocks(analysis: Analysis) -> Sequence[Block]:
    still_open = [gates()[gate.key].name for gate in analysis.gates if gate.state == "open"]
    named = "; ".join(still_open[:3]) + ("; …" if len(still_open) > 3 else "")
    mark = analysis.fingerprint
    return [
        Strip(
            tuple(gate.state for gate in analysis.gates),
            tallied(analysis),
            f"Open: {named}." if named else "",
            "What options bring is a judgement; sources stand behind. "
            f"Case {mark[:8]}…{mark[-4:]}, seed {analysis.robustness.seed}.",
        )
    ]


SECTION = Section(key="foot", name="Checks", order=50, page="decision", blocks=_blocks)
