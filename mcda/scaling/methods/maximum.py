"""Part of the best: each figure against the best option's."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Flags, Floats, Scaled
from mcda.faults import Fault
from mcda.scaling.method import ScalingMethod
from mcda.scaling.methods.raw import by_options, unstated


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
            found = f"a figure as low as {least:g}"
            expected = "figures of 0 or more" if more else "figures above 0, as less is better here"
        elif most == 0:
            found, expected = "0 for every option", "a figure above 0"
        else:
            continue
        yield Fault.at(("criteria", key), found, expected,
                       "Set scaling to 'anchored', which takes any figure.")  # fmt: skip


def _scale(matrix: DecisionMatrix, figures: Floats) -> Scaled:
    return by_options(part_of_best(figures, matrix.more_is_better), unstated(matrix))


SCALING = ScalingMethod(
    key="max",
    name="Part of the best",
    meaning="On each criterion the best option counts 1 and every other the part of it that it "
    "reaches; where less is better, twice the figure counts half.",
    assumes="Figures count from a true zero and are above it. Adding or removing the best option "
    "changes the values of all others. Preference thresholds stated in units are left aside.",
    reference="Podvezko (2011), doi:10.5755/j01.ee.22.2.310",
    scale=_scale,
    refusals=not_positive,
)
