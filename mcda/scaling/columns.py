"""Arithmetic on the columns of a matrix that several scalings share."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from mcda.decision.criterion import Preference
from mcda.decision.matrix import DecisionMatrix, Flags, Floats, Scaled, frozen
from mcda.faults import Fault
from mcda.language import say


def turned(figures: Floats, more_is_better: Flags) -> Floats:
    """Figures where higher is better: those where less is better change their sign.

    figures: (…, options, criteria); more_is_better: (criteria,) -> the shape of figures.
    """
    return np.where(more_is_better, figures, -figures)


def by_options(
    values: Floats, preferences: tuple[Preference | None, ...], costs: Flags | None = None
) -> Scaled:
    """Values that refer to the best and the worst of the options, in each draw anew.

    values: (…, options, criteria), a fresh array that becomes read-only; costs: (criteria,),
    where values are figures whose sign was turned.
    """
    values.setflags(write=False)
    ideal, anti_ideal = frozen(values.max(axis=-2)), frozen(values.min(axis=-2))
    return Scaled(values, ideal, anti_ideal, False, preferences, costs)


def unstated(matrix: DecisionMatrix) -> tuple[None, ...]:
    """No thresholds: those of a unit mean nothing once the figures have left it."""
    return (None,) * len(matrix.criteria)


def share_of_way(x: Floats, start: npt.ArrayLike, end: npt.ArrayLike) -> Floats:
    """How far x is on the way from start to end: 0 at start, 1 at end, 0 if they are equal.

    x, start, end: arrays that broadcast, in one unit, x between the two -> no unit.
    """
    # A power of two takes the figures near 1 and loses no digit, so nothing overflows.
    power = -np.frexp(np.maximum(np.abs(start), np.abs(end)))[1]
    x, start, end = np.ldexp(x, power), np.ldexp(start, power), np.ldexp(end, power)
    way = end - start
    return (x - start) / np.where(way == 0, 1.0, way)


def part_of_best(figures: Floats, more_is_better: Flags) -> Floats:
    """x / max, or min / x where less is better.

    figures: (…, options, criteria) in units, from 0, above 0 where less is better -> values of
    the same shape from 0 to 1; 0 for every option where all are 0.
    """
    low = figures.min(axis=-2, keepdims=True)
    high = figures.max(axis=-2, keepdims=True)
    part, whole = np.where(more_is_better, figures, low), np.where(more_is_better, high, figures)
    return part / np.where(whole == 0, 1.0, whole)


def not_positive(matrix: DecisionMatrix) -> Iterator[Fault]:
    """A fault per criterion with figures that a ratio cannot take.

    Where less is better every figure must be above 0; elsewhere none below 0 and not all 0.
    """
    columns = matrix.low.min(axis=0), matrix.high.max(axis=0), matrix.more_is_better
    for key, least, most, more in zip(matrix.criteria, *columns, strict=True):
        if least < 0 or (least == 0 and not more):
            found = say("a figure as low as {least:g}", least=least)
            turned = say("figures above 0, as less is better here")
            expected = say("figures of 0 or more") if more else turned
        elif most == 0:
            found, expected = say("0 for every option"), say("a figure above 0")
        else:
            continue
        yield Fault.at(
            ("criteria", key),
            found,
            expected,
            say("Set scaling to 'anchored', which takes any figure."),
        )
