"""Percentages on one base."""

from __future__ import annotations

import re

from mcda.decision.analysis import Analysis
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say

PERCENT = re.compile(r"[%‰]|per ?cent|percentage|百分(?!之一)|千分(?!之一)", re.IGNORECASE)


def lacks(analysis: Analysis) -> str:
    """The criteria in percent, or an empty text."""
    as_written = analysis.written.criteria  # whatever language is spoken
    found = [
        say("{criterion} in {unit}", criterion=one.name, unit=one.unit)
        for key, one in analysis.case.criteria.items()
        if PERCENT.search(as_written[key].unit)
    ]
    return say("Percentages: {criteria}.", criteria=few(found)) if found else ""


GATE = Gate(
    key="percentages_based",
    name="Percentages on one base",
    meaning="Lists the criteria whose unit is a percentage. A percentage of what grows, such as "
    "GDP, stands for more each year; the planner says whether the base is one for all options and "
    "years.",
    assumes="Knows a percentage by its unit only. A ratio in another unit, such as jobs per "
    "firm, may have a moving base too.",
    reference="Department for Communities and Local Government (2009), Multi-criteria analysis: "
    "a manual, sections 5.4.4.3, operationality, and 5.4.4.7, impacts over time",
    order=5,
    severity="declare",
    asks="Is the base of every percentage the same for every option and year?",
    met="No criterion is measured in percent.",
    lacks=lacks,
    judged=True,
    shown=True,
)
