"""Weights as sentences about going from one end of a scale to the other."""

from __future__ import annotations

import numpy as np

from mcda.decision.case import Case
from mcda.decision.matrix import Weights
from mcda.decision.words import between, percent, rounded


def _swing(case: Case, key: str) -> str:
    criterion = case.criteria[key]
    if criterion.worst is None or criterion.best is None:
        return criterion.name
    return f"{criterion.name}, from {between(criterion.worst, criterion.best, criterion.unit)}"


def swing_sentences(case: Case, weights: Weights) -> tuple[str, ...]:
    """One sentence per criterion, the weightiest first: what its full swing is worth."""
    order = np.argsort(-weights.values, kind="stable")
    top = weights.criteria[order[0]]
    most = float(weights.values[order[0]])
    said = []
    for at in order:
        key, weight = weights.criteria[at], float(weights.values[at])
        if key == top:
            said.append(f"{_swing(case, key)}: counts most, {percent(weight)} of the whole.")
        elif weight == 0:
            said.append(f"{_swing(case, key)}: counts nothing.")
        elif weight == most:
            said.append(f"{_swing(case, key)}: counts as much, {percent(weight)}.")
        else:
            worth = f"worth {rounded(weight / most, 2)} of going the whole way on"
            said.append(
                f"{_swing(case, key)}: {worth} {case.criteria[top].name}, {percent(weight)}."
            )
    return tuple(said)
