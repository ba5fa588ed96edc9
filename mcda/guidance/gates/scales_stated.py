"""Both ends of every scale, and who set them."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.language import say


def lacks(analysis: Analysis) -> str:
    """What is missing, or an empty text."""
    absent = [one.name for one in analysis.case.criteria.values()
              if not (one.has_scale and one.set_by.strip())]  # fmt: skip
    if not absent:
        return ""
    return say("Scale ends or their author are missing for {criteria}.", criteria=few(absent))


GATE = Gate(
    key="scales_stated",
    name="Both ends of every scale, and who set them",
    meaning="Whether every criterion states the worst and the best end of its scale and who set "
    "them.",
    assumes="Reads what the case says, not whether it is true.",
    reference="Belton and Stewart (2002), doi:10.1007/978-1-4615-1495-4",
    order=10,
    severity="block",
    asks="Are both ends of every scale stated, with who set them?",
    met="Every criterion states its worst and best end and who set them.",
    lacks=lacks,
)
