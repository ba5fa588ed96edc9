"""Why a figure is unknown."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    case = analysis.case
    silent = [
        say("{option} on {criterion}", option=option.name, criterion=case.criteria[key].name)
        for option in case.options.values()
        for key, one in option.estimates.items()
        if one.value is None and not one.note.strip()
    ]
    return say("Not said why unknown: {figures}.", figures=few(silent)) if silent else ""


GATE = Gate(
    key="unknowns_explained",
    name="Why a figure is unknown",
    meaning="Whether every unknown figure has a note that says why. It is ranked at the middle "
    "of its scale, and the draws take in the whole of it.",
    assumes="Reads what the case says, not whether it is true.",
    reference="OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 3, "
    "imputation of missing data",
    order=20,
    severity="warn",
    asks="Does every unknown figure say why it is not known?",
    met="Every unknown figure says why it is not known, if there is any.",
    lacks=lacks,
)
