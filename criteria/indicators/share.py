"""Share: how much of a whole a part makes up, in per cent."""

from __future__ import annotations

from typing import Any

from criteria.checks import Floats
from criteria.formula import Formula
from criteria.proportion import proportion


def share(part: Any, whole: Any) -> Floats:
    """The part in % of the whole, 0 to 100, shape (regions,).

    part, whole: shape (regions,), in one unit; the part may not exceed the whole. Raises
    NotMeasurable. Source: definition.

    >>> share([1.0, 3.0], [4.0, 4.0])
    array([25., 75.])
    """
    return 100 * proportion(part, whole, ("part", "whole"))


FORMULA = Formula(
    key="share",
    name="Share",
    meaning="How much of a whole a part makes up, in per cent.",
    assumes="The part is contained in the whole, and both are in one unit, of one year and one "
    "release. Where the part is not contained in the whole, use a ratio.",
    reference="Definition",
    unit="%",
    measure=share,
    arguments=("part", "whole"),
    pools=True,
)
