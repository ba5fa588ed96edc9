"""Tables that the tests of the production network share."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from mcda.decision.input_output import InputOutputTable
from mcda.decision.matrix import Floats


def table_of(flows: Any, final_demand: Any, names: str = "", **more: Any) -> InputOutputTable:
    """A table whose outputs are what the rows add up to."""
    sold = np.array(flows, dtype=np.float64)
    final = np.array(final_demand, dtype=np.float64)
    output = more.pop("output", sold.sum(axis=1) + final)
    letters = tuple(names.split() or (chr(65 + i) for i in range(len(final))))
    return InputOutputTable(
        name="A table", sectors=letters, flows=sold, output=np.array(output, dtype=np.float64),
        final_demand=final, value_added=output - sold.sum(axis=0), unit="CNY million",
        year=2020, source="made for a test", **more,
    )  # fmt: skip


def table_from(A: Floats, final_demand: Floats) -> InputOutputTable:
    """The balanced table of coefficients and final demand."""
    output = np.linalg.solve(np.eye(len(A)) - A, final_demand)
    return table_of(A * output, final_demand, output=output)


@st.composite
def coefficients(draw: st.DrawFn, most: int = 6) -> Floats:
    """A matrix of input coefficients whose columns sum to less than 0.95."""
    n = draw(st.integers(1, most))
    cells = st.lists(st.floats(0, 1), min_size=n * n, max_size=n * n)
    raw = np.array(draw(cells)).reshape(n, n)
    total = draw(st.lists(st.floats(0.0, 0.95), min_size=n, max_size=n))
    sums = raw.sum(axis=0)
    return raw / np.where(sums > 0, sums, 1) * np.array(total)


@st.composite
def tables(draw: st.DrawFn) -> InputOutputTable:
    """A balanced, productive table, every sector with a final demand."""
    A = draw(coefficients())
    final = draw(st.lists(st.floats(1, 100), min_size=len(A), max_size=len(A)))
    return table_from(A, np.array(final))


# Miller & Blair (2009), Input–Output Analysis, 2nd ed., section 2.3: two sectors.
MILLER_BLAIR = table_of([[150, 500], [200, 100]], [350, 1700], "Agriculture Manufacturing")
