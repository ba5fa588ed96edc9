"""Weights given outright, each a number or the range it lies in."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from mcda.decision.finding import Imprecise
from mcda.decision.matrix import Weights, frozen
from mcda.decision.perspective import Weight
from mcda.language import say


def outright(
    criteria: tuple[str, ...], stated: Mapping[str, Weight]
) -> tuple[Weights, Imprecise | None]:
    """The stated weights, or the middle of their ranges, and the ranges if there are any."""
    ends = [one if isinstance(one, tuple) else (one, one) for one in map(stated.get, criteria)]
    low, high = np.array(ends, dtype=np.float64).T
    most = high.max()  # keeps the sum of very small or large weights finite
    low, high = low / most, high / most
    ranged = bool((low < high).any())
    given = low + (high - low) / 2
    given = given / given.max()
    said = (_of_ranges(),) if ranged else ()
    weights = Weights(criteria, frozen(given / given.sum()), None, said)
    return weights, Imprecise(frozen(low), frozen(high)) if ranged else None


def _of_ranges() -> str:
    return say(
        "Weights were given as ranges: the ranking takes the middle of each, and the draws take "
        "any weight within them; both are then brought to a sum of 1."
    )
