"""Research intensity: what a region spends on research and development, by what it produces."""

from __future__ import annotations

from typing import Any

from criteria.checks import Floats
from criteria.formula import Formula
from criteria.proportion import proportion


def research_intensity(spending: Any, product: Any) -> Floats:
    """Research and development in % of GDP, 0 to 100.

    spending: gross domestic expenditure on research and development (GERD), shape (regions,);
    product: GDP, shape (regions,), in the same unit and of the same release. Raises
    NotMeasurable. Source: OECD (2015), Frascati Manual, doi 10.1787/9789264239012-en.

    >>> research_intensity([30.0, 10.0], [1000.0, 500.0])
    array([3., 2.])
    """
    return 100 * proportion(spending, product, ("spending", "product"))


FORMULA = Formula(
    key="research_intensity",
    name="Research intensity",
    meaning="Spending on research and development in per cent of gross domestic product.",
    assumes="Spending and product are of one release. Product is revised after a census, and an "
    "intensity as first printed used an earlier product: never divide one release by another, and "
    "where an intensity was published keep it rather than work it out again.",
    reference="OECD (2015), Frascati Manual 2015, doi 10.1787/9789264239012-en",
    unit="% of GDP",
    measure=research_intensity,
    arguments=("spending", "product"),
    pools=True,
)
