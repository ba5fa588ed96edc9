"""Criteria that move together."""

from __future__ import annotations

import numpy as np

from mcda.decision.analysis import Analysis
from mcda.decision.words import number
from mcda.guidance.correlation import correlations
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.guidance.stated import stated
from mcda.language import say

STRONG = 0.9
FEWEST = 5  # options; with fewer, a strong correlation is soon chance


def _pairs(analysis: Analysis) -> list[str]:
    """The criteria that move together, the closest first."""
    r, options = correlations(*stated(analysis))
    strong = np.triu((np.abs(r).round(9) >= STRONG) & (options >= FEWEST), 1)
    found = sorted((-abs(r[i, j]), i, j) for i, j in zip(*np.nonzero(strong), strict=True))
    names = [analysis.case.criteria[key].name for key in analysis.matrix.criteria]
    return [
        say("{criterion} with {other} (r = {r})", criterion=names[i], other=names[j],
            r=number(float(r[i, j]), 2))
        for _, i, j in found
    ]  # fmt: skip


def lacks(analysis: Analysis) -> str:
    """The pairs that move together, or an empty text."""
    pairs = _pairs(analysis)
    if not pairs:
        return ""
    return say("Figures move together: {pairs}. That alone is no reason to drop a criterion.",
               pairs=few(pairs))  # fmt: skip


GATE = Gate(
    key="correlations_seen",
    name="Criteria that move together",
    meaning="Shows the pairs of criteria whose figures correlate over the options with r of 0.9 "
    "or more, or −0.9 or less, on five options or more. r runs from −1 to 1, a minus sign meaning "
    "that one figure rises where the other falls. The planner says whether each pair was looked "
    "at.",
    assumes="Two criteria may move together over these options and still count different things: "
    "a large measure both costs and brings more. Drop one only where both count the same thing.",
    reference="OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 4, "
    "multivariate analysis",
    order=7,
    severity="declare",
    asks="Was every pair of criteria whose figures move together looked at?",
    met="No two criteria have figures that move closely together.",
    lacks=lacks,
    judged=True,
    shown=True,
)
