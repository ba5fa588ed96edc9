"""Ratio: one figure per unit of another."""

from __future__ import annotations

from typing import Any

from criteria.checks import Floats
from criteria.formula import Formula
from criteria.proportion import proportion


def ratio(part: Any, whole: Any) -> Floats:
    """Part over whole, shape (regions,); 0 or more, in the part's unit per unit of the whole.

    part, whole: shape (regions,). Raises NotMeasurable. Source: definition.

    >>> ratio([6.0, 3.0], [2.0, 4.0])
    array([3.  , 0.75])
    """
    return proportion(part, whole, ("part", "whole"), contained=False)


FORMULA = Formula(
    key="ratio",
    name="Ratio",
    meaning="One figure per unit of another, such as energy used per unit of product.",
    assumes="Both figures are of one year and one release; the result's unit is the one figure's "
    "unit per unit of the other.",
    reference="Definition",
    unit="as stated where it is used",
    measure=ratio,
    arguments=("part", "whole"),
    pools=True,
)
