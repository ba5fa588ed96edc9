"""Vector length: each figure as a part of the length of its column."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Floats, Scaled
from mcda.faults import Fault
from mcda.language import say
from mcda.scaling.columns import by_options, turned, unstated
from mcda.scaling.method import ScalingMethod


def vector(figures: Floats) -> Floats:
    """x / √Σx², the sum over the options.

    figures: (…, options, criteria) in units -> values of the same shape; 0 for every option
    where all are 0.
    """
    largest = np.abs(figures).max(axis=-2, keepdims=True)
    parts = figures / np.where(largest == 0, 1.0, largest)
    length = np.sqrt(np.square(parts).sum(axis=-2, keepdims=True))
    return parts / np.where(length == 0, 1.0, length)


def _scale(matrix: DecisionMatrix, figures: Floats) -> Scaled:
    return by_options(turned(vector(figures), matrix.more_is_better), unstated(matrix))


def _refusals(matrix: DecisionMatrix) -> Iterator[Fault]:
    low, high = matrix.low.min(axis=0), matrix.high.max(axis=0)
    for key, least, most in zip(matrix.criteria, low, high, strict=True):
        if least == most == 0:
            yield Fault.at(
                ("criteria", key),
                say("0 for every option"),
                say("a figure other than 0"),
                say("Leave the criterion out, or set scaling to 'anchored'."),
            )


SCALING = ScalingMethod(
    key="vector",
    name="Vector length",
    meaning="On each criterion an option's figure counts as a part of all options' figures taken "
    "together, as the sides of a right angle are taken together.",
    assumes="Figures count from a true zero: tonnes or money, not degrees or marks from 1 to 10. "
    "Adding or removing an option changes the values of all others. Preference thresholds "
    "stated in units are left aside.",
    reference="Hwang and Yoon (1981), doi:10.1007/978-3-642-48318-9",
    scale=_scale,
    refusals=_refusals,
)
