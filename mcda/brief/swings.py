"""What a weight is for: the way from the worst to the best end of its criterion's scale."""

from __future__ import annotations

from mcda.decision.criterion import Criterion
from mcda.decision.words import between
from mcda.language import say


def whole_way(criterion: Criterion) -> str:
    """The whole scale: 'from 0 to 6 points'; nothing where none is stated."""
    if criterion.worst is None or criterion.best is None:
        return ""
    way = between(criterion.worst, criterion.best, criterion.unit)
    return say("from {way}", way=way)


def swing(criterion: Criterion) -> str:
    """The same, or that there is no scale for a weight to refer to."""
    return whole_way(criterion) or say("no scale stated, so the weight has no swing")
