"""Weights as sentences about going from one end of a scale to the other."""

from __future__ import annotations

import numpy as np

from mcda.decision.case import Case
from mcda.decision.matrix import Weights
from mcda.decision.words import between, percent, rounded
from mcda.language import say


def _swing(case: Case, key: str) -> str:
    criterion = case.criteria[key]
    if criterion.worst is None or criterion.best is None:
        return criterion.name
    ends = between(criterion.worst, criterion.best, criterion.unit)
    return say("{criterion}, from {ends}", criterion=criterion.name, ends=ends)


def _sentence(case: Case, weights: Weights, key: str, top: str) -> str:
    """What the full swing of one criterion is worth beside that of the weightiest."""
    each = weights.by_key()
    swing, weight, most = _swing(case, key), each[key], each[top]
    share = percent(weight)
    if key == top:
        return say("{swing}: counts most, {share} of the whole.", swing=swing, share=share)
    if weight == 0:
        return say("{swing}: counts nothing.", swing=swing)
    if weight == most:
        return say("{swing}: counts as much, {share}.", swing=swing, share=share)
    return say(
        "{swing}: worth {part} of going the whole way on {criterion}, {share}.", swing=swing,
        part=rounded(weight / most, 2), criterion=case.criteria[top].name, share=share,
    )  # fmt: skip


def swing_sentences(case: Case, weights: Weights) -> tuple[str, ...]:
    """One sentence per criterion, the weightiest first: what its full swing is worth."""
    order = [weights.criteria[at] for at in np.argsort(-weights.values, kind="stable")]
    return tuple(_sentence(case, weights, key, order[0]) for key in order)
