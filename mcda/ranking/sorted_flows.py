"""Preference flows of one criterion by sorting, where the shape is made of straight pieces."""

from __future__ import annotations

import numpy as np

from mcda.decision.criterion import Preference
from mcda.decision.matrix import Floats

# Sums over a slope narrower than this part of the figures' span would lose digits.
NARROW = 1e-4


def can_sort(x: Floats, preference: Preference) -> bool:
    """Whether the flows come out of sorted figures to full accuracy."""
    if preference.shape == "gaussian":
        return False
    if preference.shape not in ("v", "linear"):
        return True
    start = preference.q if preference.shape == "linear" else 0.0
    largest = max(float(np.ptp(x)), start)
    return preference.p - start >= NARROW * largest


def steps_below(x: Floats, ordered: Floats, steps: list[float]) -> Floats:
    """How many figures lie further below each than a step, the mean over the steps."""
    counts = [np.searchsorted(ordered, x - one, side="left") for one in steps]
    return np.asarray(np.mean(counts, axis=0))


def slope_below(x: Floats, ordered: Floats, start: float, end: float) -> Floats:
    """Σ over the figures below each of a preference that climbs from 0 at start to 1 at end."""
    sums = np.concatenate([[0.0], np.cumsum(ordered)])
    whole = np.searchsorted(ordered, x - end, side="right")
    some = np.maximum(np.searchsorted(ordered, x - start, side="left"), whole)
    part = (some - whole) * (x - start) - (sums[some] - sums[whole])
    return np.asarray(whole + np.clip(part / (end - start), 0.0, some - whole))


def preferred(x: Floats, preference: Preference, noise: float) -> Floats:
    """Σₖ P(xᵢ − xₖ) for each option i; x: (options,), higher is better -> (options,)."""
    shape, q, p = preference.shape, preference.q, preference.p
    ordered = np.sort(x)
    if shape in ("v", "linear"):
        return slope_below(x, ordered, q if shape == "linear" else 0.0, p)
    steps = {"usual": [0.0], "u": [q], "level": [q, p]}[shape]
    return steps_below(x, ordered, [one + noise for one in steps])


def sorted_flows(x: Floats, preference: Preference, noise: float) -> tuple[Floats, Floats]:
    """How far each option is preferred to the others on one criterion, and they to it.

    x: (options,), two or more, higher is better; noise: differences up to it are none
    -> two arrays (options,), 0 to 1.
    """
    middle = x - np.median(x)
    others = len(x) - 1
    plus, minus = preferred(middle, preference, noise), preferred(-middle, preference, noise)
    return plus / others, minus / others
