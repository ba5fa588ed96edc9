"""Anchored scales: each figure by its place between the stated worst and best."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import numpy as np

from mcda.decision.criterion import Preference
from mcda.decision.matrix import DecisionMatrix, Floats, Scaled, frozen
from mcda.faults import Fault
from mcda.language import say, say_in
from mcda.scaling.columns import share_of_way
from mcda.scaling.method import ScalingMethod


def curve_on_scale(curve: Sequence[Sequence[float]], worst: float, best: float) -> Floats:
    """The bends of a value curve, from (0, 0) to (1, 1) where it states no other ends.

    curve: (figure, value) from worst to best, figures in the unit -> (2, bends), no unit.
    """
    places, heights = np.array(curve, dtype=np.float64).T
    places = share_of_way(places, worst, best)
    before, after = int(places[0] > 0), int(places[-1] < 1)
    return np.stack([
        np.pad(places, (before, after), constant_values=(0.0, 1.0)),
        np.pad(heights, (before, after), constant_values=(0.0, 1.0)),
    ])  # fmt: skip


def anchored(matrix: DecisionMatrix, figures: Floats) -> Floats:
    """v = (x − worst) / (best − worst), within 0 and 1, then bent by the criterion's curve.

    figures: (…, options, criteria) in units -> values of the same shape, no unit.
    """
    worst, best = matrix.worst, matrix.best
    inside = np.clip(figures, np.minimum(worst, best), np.maximum(worst, best))
    values = np.clip(share_of_way(inside, worst, best), 0.0, 1.0)
    for j, curve in enumerate(matrix.curves):
        if curve:
            bends = curve_on_scale(curve, float(worst[j]), float(best[j]))
            values[..., j] = np.interp(values[..., j], *bends)
    return values


def on_scale(preference: Preference | None, worst: float, best: float) -> Preference | None:
    """A preference with its thresholds as parts of the scale, of its whole length under a curve.

    worst, best: in the thresholds' unit.
    """
    length = abs(best - worst)
    if preference is None or length == 0:
        return preference
    parts = {
        key: min(getattr(preference, key) / length, sys.float_info.max) for key in ("q", "p", "s")
    }
    return preference.model_copy(update=parts)


def _scale(matrix: DecisionMatrix, figures: Floats) -> Scaled:
    values = anchored(matrix, figures)
    values.setflags(write=False)
    ends = zip(matrix.worst.tolist(), matrix.best.tolist(), strict=True)
    preferences = tuple(
        on_scale(one, *pair) for one, pair in zip(matrix.preferences, ends, strict=True)
    )
    count = len(matrix.criteria)
    return Scaled(values, frozen(np.ones(count)), frozen(np.zeros(count)), True, preferences)


def _refusals(matrix: DecisionMatrix) -> Iterator[Fault]:
    for key, stated in zip(matrix.criteria, matrix.has_scale, strict=True):
        if not stated:
            yield Fault.at(
                ("criteria", key),
                say_in("a fault", "no scale"),
                say("worst and best in the criterion's unit"),
                say("Add both ends, or set scaling to 'textbook'."),
            )


SCALING = ScalingMethod(
    key="anchored",
    name="Anchored scales",
    meaning="A figure counts by its place between the worst and the best that were stated for the "
    "criterion: 0 at the worst, 1 at the best. Adding or removing an option changes no other "
    "option's values.",
    assumes="Worst and best must be stated for every criterion, and wide enough: a figure beyond "
    "an end counts as that end. One more unit is worth the same everywhere, unless a curve is "
    "drawn.",
    reference="Belton and Stewart (2002), doi:10.1007/978-1-4615-1495-4",
    scale=_scale,
    refusals=_refusals,
    needs_scale=True,
)
