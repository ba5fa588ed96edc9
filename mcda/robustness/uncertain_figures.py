"""The figures that the draws vary: which they are, and how they are named and rounded."""

from __future__ import annotations

from math import floor, log10

import numpy as np

from mcda.decision.matrix import Whole
from mcda.language import say, say_in
from mcda.robustness.plan import Plan
from mcda.robustness.question import Evidence
from mcda.robustness.sampling import uncertain

# Significant digits of a figure's range that a bound on it is told with.
DIGITS = 3


def drawn_cells(plan: Plan) -> Whole:
    """The (option, criterion) places of the figures that the draws vary, (figures, 2)."""
    if not plan.figures_vary:
        return np.empty((0, 2), dtype=np.int64)
    ranged, unknown = uncertain(plan.matrix)
    spread = plan.matrix.low < plan.matrix.high
    return np.argwhere((ranged | unknown) & spread)


def places_of(span: float, digits: int = DIGITS) -> int:
    """Decimal places (negative before the point) that keep so many digits of a span above 0."""
    return digits - 1 - floor(log10(span))


def told(value: float, span: float) -> float:
    """A bound or an end as it is told: rounded to the digits that its span carries."""
    return value if span <= 0 else round(value, places_of(span))


def figure_name(evidence: Evidence, option: str, criterion: str) -> str:
    """A figure by its criterion and option: 'Cost of Tram'."""
    return say_in("a figure", "{criterion} of {option}", criterion=evidence.criterion(criterion),
                  option=evidence.name(option))  # fmt: skip


def as_counted(evidence: Evidence) -> str:
    """What a reader should know of the figures' size; nothing where they stand as stated."""
    if not evidence.case.recipe.discount_by_readiness:
        return ""
    return say("Benefits are lessened by readiness, as they are ranked.")
