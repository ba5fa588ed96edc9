"""Who answers for data, assumptions and decisions."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.decision.words import listing
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    brief = analysis.case.brief
    parts = {say("who prepared the data and the brief"): brief.prepared_by,
             say("who signed for data, assumptions and decisions"): brief.signed_by}  # fmt: skip
    absent = [name for name, text in parts.items() if not text.strip()]
    return say("Not stated: {parts}.", parts=listing(absent)) if absent else ""


GATE = Gate(
    key="brief_signed",
    name="Who answers for data, assumptions and decisions",
    meaning="Whether the case names who prepared the data and the brief, and who signed for "
    "them. The case itself is the log: each figure, scale and weight says where it comes from.",
    assumes="Reads what the case says, not whether it is true.",
    reference="HM Treasury (2015), The Aqua Book, on roles, sign-off and the record of assumptions",
    order=29,
    severity="warn",
    asks="Is it written down who prepared this and who signed for it?",
    met="It is written down who prepared this and who signed for data, assumptions and decisions.",
    lacks=lacks,
)
