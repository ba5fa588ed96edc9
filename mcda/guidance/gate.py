"""What a gate is: one check that official guidance asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from mcda.catalogue import Entry, collect
from mcda.decision.analysis import Analysis
from mcda.decision.finding import GateResult, GateState, Severity, Status
from mcda.decision.handover import GuidanceAnswer
from mcda.decision.words import as_sentence, day_in_words
from mcda.language import Worded, say, sentences


@dataclass(frozen=True, kw_only=True)
class Gate(Entry):
    """A check of a case.

    asks: the short question it puts, such that yes is what guidance wants. lacks: the analysis
    without its gates -> what is missing, in words; an empty text where the case itself shows that
    the check is met. met: the sentence that says so. judged: True where no program can tell, so
    that the planner's yes, with its reason, meets the check. shown: True where lacks gives facts
    to judge, which stay to be seen beside her yes. severity: 'block' keeps the brief a draft and
    cannot be skipped; 'warn' and 'declare' keep it from being final until they are met or skipped
    with a reason; 'declare' is for what only the planner can say.
    """

    order: int
    severity: Severity
    asks: Worded = Worded()
    met: Worded = Worded()
    lacks: Callable[[Analysis], str]
    judged: bool = False
    shown: bool = False

    @property
    def may_be_skipped(self) -> bool:
        """Whether a reason may stand in the place of meeting it."""
        return self.severity != "block"


@cache
def gates() -> Mapping[str, Gate]:
    """The gates by key, in the order of a decision."""
    found = collect("mcda.guidance.gates", Gate)
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def said_by(given: GuidanceAnswer) -> str:
    """The planner's reason with who gave it and when: 'Because … (A. Person, 2 May 2026)'."""
    day = day_in_words(date.fromisoformat(given.on)) if given.on else ""
    if not (given.by or day):
        return as_sentence(given.because)
    who = say("{by}, {day}", by=given.by, day=day) if given.by and day else given.by or day
    return as_sentence(say("{reason} ({who})", reason=given.because.strip().rstrip(".。"), who=who))


def _result(gate: Gate, given: GuidanceAnswer | None, lacking: str) -> GateResult:
    said = said_by(given) if given is not None and given.because.strip() else ""
    if not lacking:
        return GateResult(gate.key, "met", gate.severity, gate.met, said)
    if given is None:
        return GateResult(gate.key, "open", gate.severity, lacking)
    if given.answer != "no" and not said:
        bare = sentences(say("An answer is given without its reason."), lacking)
        return GateResult(gate.key, "open", gate.severity, bare)
    if given.answer == "yes" and gate.judged:
        return GateResult(gate.key, "met", gate.severity, lacking if gate.shown else gate.met, said)
    state: GateState = "open"
    if given.answer == "skip" and gate.may_be_skipped:
        state = "declared"
    if given.answer == "no" and gate.judged:
        lacking = (
            sentences(say("Answered with no."), lacking)
            if gate.shown
            else sentences(gate.asks, say("No."))
        )
    return GateResult(gate.key, state, gate.severity, lacking, said)


def examine(analysis: Analysis) -> tuple[GateResult, ...]:
    """The result of every gate for an analysis whose findings are known."""
    given = analysis.case.guidance
    return tuple(
        _result(gate, given.get(gate.key), gate.lacks(analysis)) for gate in gates().values()
    )


def status_of(results: Sequence[GateResult]) -> Status:
    """What the brief may call itself: a draft, for discussion, or final."""
    still_open = [one.severity for one in results if one.state == "open"]
    if "block" in still_open:
        return "draft"
    return "for discussion" if still_open else "final"
