"""Part of the best: each figure against the best option's."""

from __future__ import annotations

from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.scaling.columns import by_options, not_positive, part_of_best, unstated
from mcda.scaling.method import ScalingMethod


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
