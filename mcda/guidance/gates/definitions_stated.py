"""Operational criteria."""

from __future__ import annotations

import re

from mcda.decision.analysis import Analysis
from mcda.decision.criterion import Criterion
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say, sentences

# A letter, a digit, or a sign that stands for a unit by itself.
UNIT = re.compile(r"[\w%‰°€$£¥]")


def _defined(one: Criterion) -> bool:
    return bool(one.definition.strip() or one.anchors)


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    criteria = analysis.case.criteria.values()
    vague = [one.name for one in criteria if not _defined(one)]
    bare = [one.name for one in criteria if not UNIT.search(one.unit)]
    endless = [one.name for one in criteria if not one.has_scale]
    return sentences(
        say("No definition for {criteria}.", criteria=few(vague)) if vague else "",
        say("No unit for {criteria}.", criteria=few(bare)) if bare else "",
        say("No scale ends for {criteria}.", criteria=few(endless)) if endless else "",
    )


GATE = Gate(
    key="definitions_stated",
    name="Operational criteria",
    meaning="Whether two people would measure the same thing: every criterion has a definition "
    "or anchors, a unit, a direction and both ends of its scale. The direction follows from the "
    "ends.",
    assumes="Reads what the case says, not whether it is true.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, section 5.4.4.3, operationality",
    order=4,
    severity="warn",
    asks="Does every criterion say what exactly is measured, in which unit and between which ends?",
    met="Every criterion says what exactly is measured.",
    lacks=lacks,
)
