"""Part of the sum: each figure against all options' figures added up."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Flags, Floats, Scaled
from mcda.scaling.columns import by_options, not_positive, part_of_best, unstated
from mcda.scaling.method import ScalingMethod


def part_of_sum(figures: Floats, more_is_better: Flags) -> Floats:
    """x / Σx, or (1/x) / Σ(1/x) where less is better, the sum over the options.

    figures: (…, options, criteria) in units, from 0, above 0 where less is better -> values of
    the same shape from 0 to 1; 0 for every option where all are 0.
    """
    # Max and min cancel out of the ratio, and with them no sum and no 1/x overflows.
    parts = part_of_best(figures, more_is_better)
    whole: Floats = parts.sum(axis=-2, keepdims=True)
    return parts / np.where(whole == 0, 1.0, whole)


def _scale(matrix: DecisionMatrix, figures: Floats) -> Scaled:
    return by_options(part_of_sum(figures, matrix.more_is_better), unstated(matrix))


SCALING = ScalingMethod(
    key="sum",
    name="Part of the sum",
    meaning="On each criterion an option's figure counts as its part of all options' figures added "
    "up; where less is better, twice the figure counts half.",
    assumes="Figures count from a true zero and are above it. Adding or removing an option changes "
    "the values of all others, and more options make all values smaller. Preference thresholds "
    "stated in units are left aside.",
    reference="Zavadskas and Turskis (2010), doi:10.3846/tede.2010.10",
    scale=_scale,
    refusals=not_positive,
)
