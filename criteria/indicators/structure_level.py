"""Level of industrial structure: from all primary, 1, to all tertiary, 3."""

from __future__ import annotations

from typing import Any

import numpy as np

from criteria.checks import ROUNDING, Floats, figures, fitting, number, refuse_where
from criteria.formula import Formula

# Three shares rounded to one decimal miss 100 by at most three times 0.05.
ROUNDED_TO_ONE_DECIMAL = 0.15


def structure_level(
    primary: Any, secondary: Any, tertiary: Any, tolerance: float = ROUNDED_TO_ONE_DECIMAL
) -> Floats:
    """Level of industrial structure, 1 to 3, shape (regions,).

    primary, secondary, tertiary: shares in %, shape (regions,), that add up to 100 within
    `tolerance` percentage points; they are divided by their sum, so that the level stays within 1
    and 3. Raises NotMeasurable. Source: Xu and Jiang (2015), Journal of Quantitative & Technical
    Economics 32(3).

    >>> structure_level([100.0, 0.0, 10.0], [0.0, 0.0, 40.0], [0.0, 100.0, 50.0])
    array([1. , 3. , 2.4])
    """
    one, two, three = (figures(primary, "primary"), figures(secondary, "secondary"),
                       figures(tertiary, "tertiary"))  # fmt: skip
    fitting(primary=one, secondary=two, tertiary=three)
    allowed = number(tolerance, "tolerance", 0, 5)
    sums = one + two + three
    refuse_where(np.abs(sums - 100) > allowed + ROUNDING, "shares that do not add up to 100 %", "",
                 f"a sum of 100 % within {allowed:g} points",
                 "Take the three shares of one year and one release.")  # fmt: skip
    return np.asarray((one + 2 * two + 3 * three) / sums, dtype=np.float64)


FORMULA = Formula(
    key="structure_level",
    name="Level of industrial structure",
    meaning="Where a region stands between an economy of primary industry alone, 1, and one of "
    "services alone, 3: each sector's share counts once, twice or three times.",
    assumes="The three shares are of one year and one release. It takes services to be the higher "
    "level, whatever they are: a region that loses its manufacturing rises too.",
    reference="Xu and Jiang (2015), Journal of Quantitative & Technical Economics 32(3)",
    unit="index, 1 to 3",
    measure=structure_level,
    arguments=("primary", "secondary", "tertiary"),
)
