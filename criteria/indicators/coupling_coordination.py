"""Coupling coordination: how evenly and how far several layers are developed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from criteria.checks import ROUNDING, Floats, as_numbers, figures, refuse_where, shares
from criteria.formula import Formula, NotMeasurable

# Grades of the coordination degree by their lower ends; Liao (1999), Tropical Geography 19(2).
GRADES: tuple[tuple[float, str], ...] = (
    (0.0, "extreme imbalance"),
    (0.1, "severe imbalance"),
    (0.2, "moderate imbalance"),
    (0.3, "slight imbalance"),
    (0.4, "near imbalance"),
    (0.5, "bare coordination"),
    (0.6, "primary coordination"),
    (0.7, "intermediate coordination"),
    (0.8, "good coordination"),
    (0.9, "superior coordination"),
)


@dataclass(frozen=True)
class Coordination:
    """Coupling C, development T and coordination D = √(C·T), each 0 to 1, one per region."""

    coupling: Floats
    development: Floats
    coordination: Floats


def coupling_coordination(u: Any, beta: Any | None = None) -> Coordination:
    """How evenly the layers are developed (C), how far (T), and both in one (D), each 0 to 1.

    u: shape (regions, layers), or (layers,) for one region, two layers or more, each 0 to 1;
    beta: the layers' weights, equal without them. C = (Πu)^(1/k) / mean(u), T = Σ βu, D = √(C·T).
    Where all layers are 0, all three are 0. Raises NotMeasurable. Source: Liao (1999), Tropical
    Geography 19(2), 171–177; in the form for any number of layers as in Wang, Kong, Ren, Zhi and
    Dai (2021), Journal of Natural Resources 36(3), 793–810.

    >>> both = coupling_coordination([[0.64, 0.64, 0.64], [1.0, 1.0, 0.0]])
    >>> both.coupling, both.coordination
    (array([1., 0.]), array([0.8, 0. ]))
    """
    given = as_numbers(u, "u")
    levels = figures(given, "u", dimensions=given.ndim if given.ndim == 1 else 2)
    refuse_where(levels > 1 + ROUNDING, "a level above 1", "u", "a level from 0 to 1",
                 "Bring each layer onto a scale from 0 to 1 first.")  # fmt: skip
    count = levels.shape[-1]
    if count < 2:
        raise NotMeasurable("one layer", "u", expected="two layers or more",
                            remedy="Add a layer.")  # fmt: skip
    weights = np.full(count, 1 / count) if beta is None else shares(beta, "beta", count)
    mean = levels.mean(axis=-1, keepdims=True)
    relative = np.divide(levels, mean, out=np.zeros_like(levels), where=mean > 0)
    C = np.minimum(relative.prod(axis=-1) ** (1 / count), 1)
    T = np.minimum((levels * weights).sum(axis=-1), 1)
    return Coordination(C, T, np.sqrt(C * T))


def grade(degree: float) -> str:
    """The name of a coordination degree, 0 to 1: ten grades, each a tenth wide.

    A degree on a border has the higher grade. Raises NotMeasurable. Source: Liao (1999).

    >>> grade(0.05), grade(0.5), grade(1.0)
    ('extreme imbalance', 'bare coordination', 'superior coordination')
    """
    if not 0 <= degree <= 1 + ROUNDING:
        raise NotMeasurable(f"{degree:g}", "degree", expected="a degree from 0 to 1",
                            remedy="Take the degree that was measured.")  # fmt: skip
    lower = [end for end, _ in GRADES]
    return GRADES[int(np.searchsorted(lower, degree + ROUNDING, side="right")) - 1][1]


def _degree(u: Any, beta: Any | None = None) -> Floats:
    return coupling_coordination(u, beta).coordination


FORMULA = Formula(
    key="coupling_coordination",
    name="Coupling coordination degree",
    meaning="How evenly and how far several layers are developed together: 0 where one is missing "
    "or all are, 1 where all are full. Ten named grades, from extreme imbalance to superior "
    "coordination.",
    assumes="Each layer is on a scale from 0 to 1 that was stated beforehand. One layer at 0 makes "
    "the degree 0, however strong the others are. The grades' borders are a convention.",
    reference="Liao (1999), Tropical Geography 19(2), 171–177; Wang, Kong, Ren, Zhi and Dai "
    "(2021), Journal of Natural Resources 36(3), 793–810",
    unit="degree, 0 to 1",
    measure=_degree,
    arguments=("u",),
    figures=("beta",),
    of_tables=True,
)
