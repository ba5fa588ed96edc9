"""From the worst option to the best: the options themselves are the ends of the scale."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Flags, Floats, Scaled
from mcda.faults import Fault
from mcda.language import say
from mcda.scaling.columns import by_options, share_of_way, unstated
from mcda.scaling.method import ScalingMethod


def minmax(figures: Floats, more_is_better: Flags) -> Floats:
    """(x − min) / (max − min), or (max − x) / (max − min) where less is better.

    figures: (…, options, criteria) in units -> values of the same shape from 0 to 1; 0 for
    every option where all are equal.
    """
    low = figures.min(axis=-2, keepdims=True)
    high = figures.max(axis=-2, keepdims=True)
    worst, best = np.where(more_is_better, low, high), np.where(more_is_better, high, low)
    return share_of_way(figures, worst, best)


def _scale(matrix: DecisionMatrix, figures: Floats) -> Scaled:
    # The ideal is 1 and the anti-ideal 0, except where all options are equal: there both are 0.
    return by_options(minmax(figures, matrix.more_is_better), unstated(matrix))


def _refusals(matrix: DecisionMatrix) -> Iterator[Fault]:
    if len(matrix.options) < 2:
        return
    low, high = matrix.low.min(axis=0), matrix.high.max(axis=0)
    for key, least, most in zip(matrix.criteria, low, high, strict=True):
        if least == most:
            yield Fault.at(
                ("criteria", key),
                say("the same figure, {least:g}, for every option", least=least),
                say("figures that differ between options"),
                say("Leave the criterion out, or set scaling to 'anchored'."),
            )


SCALING = ScalingMethod(
    key="minmax",
    name="From worst to best option",
    meaning="On each criterion the worst option counts 0 and the best option counts 1; the others "
    "lie in between by their figures.",
    assumes="Not for judgements that must last: adding or removing an option moves the ends, and "
    "with them the values of all others. A small difference counts as much as a large one when "
    "it is all there is. Preference thresholds stated in units are left aside.",
    reference="Opricovic and Tzeng (2004), doi:10.1016/S0377-2217(03)00020-1",
    scale=_scale,
    refusals=_refusals,
)
