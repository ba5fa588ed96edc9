"""Figures as they are: each in its own unit, turned so that higher is better."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.faults import Fault
from mcda.language import say
from mcda.scaling.columns import by_options, turned
from mcda.scaling.method import ScalingMethod

# Squares and differences of figures up to here stay finite.
LARGEST = 1e150


def _scale(matrix: DecisionMatrix, figures: Floats) -> Scaled:
    values = turned(figures, matrix.more_is_better)
    return by_options(values, matrix.preferences, ~matrix.more_is_better)


def _refusals(matrix: DecisionMatrix) -> Iterator[Fault]:
    ends = np.stack([matrix.figures, matrix.low, matrix.high])
    for key, largest in zip(matrix.criteria, np.abs(ends).max(axis=(0, 1)), strict=True):
        if largest > LARGEST:
            yield Fault.at(
                ("criteria", key),
                say("a figure as large as {largest:g}", largest=largest),
                say("figures up to {largest:g}", largest=LARGEST),
                say("Choose a larger unit."),
            )


SCALING = ScalingMethod(
    key="raw",
    name="Figures as they are",
    meaning="Every figure stays in its own unit; only its direction is turned.",
    assumes="The ranking method must bring its own scale, as PROMETHEE and VIKOR do. With a method "
    "that adds figures up, such as the weighted sum or TOPSIS, the choice of units would decide.",
    reference="Brans and Vincke (1985), doi:10.1287/mnsc.31.6.647",
    scale=_scale,
    refusals=_refusals,
    by_name=False,
)
