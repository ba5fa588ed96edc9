"""The strip of checks, and what it takes to reproduce the page."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Strip
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.finding import Severity
from mcda.decision.words import counted
from mcda.guidance.gate import gates
from mcda.language import say, say_in, say_many, sentences

MOST_NAMED = 3
GRAVEST: tuple[Severity, ...] = ("block", "warn", "declare")


def tallied(analysis: Analysis) -> str:
    """How many checks are met, declared and open."""
    states = [gate.state for gate in analysis.gates]
    met, whole = states.count("met"), len(states)
    declared, still_open = states.count("declared"), states.count("open")
    if declared and still_open:
        return say("{met} of {whole} guidance checks met, {declared} declared, {open} open",
                   met=met, whole=whole, declared=declared, open=still_open)  # fmt: skip
    if declared:
        return say("{met} of {whole} guidance checks met, {declared} declared",
                   met=met, whole=whole, declared=declared)  # fmt: skip
    if still_open:
        return say("{met} of {whole} guidance checks met, {open} open",
                   met=met, whole=whole, open=still_open)  # fmt: skip
    return say("{met} of {whole} guidance checks met", met=met, whole=whole)


def _still_open(analysis: Analysis) -> str:
    """The open checks by name, the gravest first."""
    left = [one for one in analysis.gates if one.state == "open"]
    left.sort(key=lambda one: GRAVEST.index(one.severity))
    if not left:
        return ""
    between = say_in("between items", "; ")
    names = between.join(gates()[one.key].name for one in left[:MOST_NAMED])
    more = len(left) - MOST_NAMED
    rest = "" if more <= 0 else say_many("{count} more is in the annex.",
                                         "{count} more are in the annex.", more,
                                         count=counted(more).capitalize())  # fmt: skip
    return sentences(say("Open: {names}.", names=names), rest)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    mark = analysis.fingerprint
    meant = say(
        "What options bring is a judgement; sources stand behind. Case {mark}, seed {seed}.",
        mark=f"{mark[:8]}…{mark[-4:]}",
        seed=analysis.robustness.seed,
    )
    states = tuple(gate.state for gate in analysis.gates)
    return [Strip(states, tallied(analysis), _still_open(analysis), meant)]


SECTION = Section(key="foot", name="Checks", order=50, page="decision", blocks=_blocks)
