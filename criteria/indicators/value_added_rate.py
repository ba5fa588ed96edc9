"""Value-added rate: how much of its output an industry earns itself."""

from __future__ import annotations

from typing import Any

from criteria.checks import Floats
from criteria.formula import Formula
from criteria.proportion import proportion


def value_added_rate(value_added: Any, gross_output: Any) -> Floats:
    """Value added in % of gross output, at most 100, shape (regions,).

    Both arrays: shape (regions,), in one unit and at one kind of prices. Value added may be
    negative, as where inputs cost more than the output sells for. Raises NotMeasurable. Source:
    United Nations and others (2009), System of National Accounts 2008, chapter 6.

    >>> value_added_rate([25.0, -1.0], [100.0, 20.0])
    array([25., -5.])
    """
    names = ("value_added", "gross_output")
    return 100 * proportion(value_added, gross_output, names, negative=True)


FORMULA = Formula(
    key="value_added_rate",
    name="Value-added rate",
    meaning="The part of its output that an industry earns itself and does not pay for inputs, in "
    "per cent.",
    assumes="Value added and output are at one kind of prices and of one release. An industry that "
    "hands work on to others has a lower rate without being weaker.",
    reference="United Nations and others (2009), System of National Accounts 2008, chapter 6",
    unit="% of output",
    measure=value_added_rate,
    arguments=("value_added", "gross_output"),
    pools=True,
)
