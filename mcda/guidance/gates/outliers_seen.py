"""Figures far from the rest."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.analysis import Analysis
from mcda.decision.matrix import Flags, Floats
from mcda.guidance.few import few
from mcda.guidance.gate import Gate
from mcda.guidance.skewness import skewness_and_kurtosis
from mcda.guidance.stated import cell, stated
from mcda.language import say, sentences

SKEWED, HEAVY = 2.0, 3.5
FEWEST = 5  # known figures, below which four against one is no pattern


def _beyond(analysis: Analysis, x: Floats, known: Flags) -> Iterator[str]:
    """The figures beyond an end of their scale."""
    matrix = analysis.matrix
    low, high = np.minimum(matrix.worst, matrix.best), np.maximum(matrix.worst, matrix.best)
    out = known & matrix.has_scale & ((x < low) | (x > high))
    for at, by in zip(*np.nonzero(out), strict=True):
        yield cell(analysis, at, by, x[at, by])


def _far(analysis: Analysis, x: Floats, known: Flags) -> Iterator[str]:
    """On each criterion that is skewed with heavy tails, the figure that lies furthest out."""
    for by in range(x.shape[1]):
        rows = np.flatnonzero(known[:, by])
        skew, kurtosis = skewness_and_kurtosis(x[rows, by])
        if len(rows) >= FEWEST and abs(skew) > SKEWED and kurtosis > HEAVY:
            away = np.abs(x[rows, by] - np.median(x[rows, by]))
            at = int(rows[np.argmax(away)])
            yield cell(analysis, at, by, x[at, by])


def lacks(analysis: Analysis) -> str:
    """The figures that lie far out, or an empty text."""
    x, known = stated(analysis)
    beyond, far = list(_beyond(analysis, x, known)), list(_far(analysis, x, known))
    return sentences(
        say("Beyond an end of the scale: {figures}.", figures=few(beyond)) if beyond else "",
        say("Far from the rest: {figures}.", figures=few(far)) if far else "",
    )


GATE = Gate(
    key="outliers_seen",
    name="Figures far from the rest",
    meaning="Shows figures beyond an end of their scale, and on each criterion with a skewness "
    "above 2 or below −2 and a kurtosis above 3.5 the figure furthest out. Both are as SKEW and "
    "KURT of a spreadsheet give them, on five known figures or more. The planner says whether "
    "each was looked at.",
    assumes="A far figure may be right. On few options the rule finds only a figure that stands "
    "quite alone.",
    reference="Groeneveld and Meeden (1984), doi:10.2307/2987742, with the bounds of the "
    "European Commission's Joint Research Centre",
    order=23,
    severity="declare",
    asks="Was every figure beyond its scale or far from the rest looked at?",
    met="No figure lies beyond its scale or far from the rest.",
    lacks=lacks,
    judged=True,
    shown=True,
)
