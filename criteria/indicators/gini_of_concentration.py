"""Gini of concentration: how unevenly an industry is spread over regions."""

from __future__ import annotations

from typing import Any

from criteria.formula import Formula
from criteria.indicators.gini import gini
from criteria.indicators.location_quotient import over_regions


def gini_of_concentration(part: Any, whole: Any) -> float:
    """Gini coefficient of the industry's location quotients: 0 even, towards 1 concentrated.

    part: the industry's employment, shape (regions,), two regions or more; whole: all employment
    of the same regions. Every region counts alike, large or small. Raises NotMeasurable. Source:
    Farhauer and Kröll (2013), Standorttheorien, Springer.

    >>> jobs = [500, 500, 1000, 7000, 1000]
    >>> round(gini_of_concentration(jobs, [20000, 15000, 20000, 40000, 5000]), 7)
    0.4068966
    """
    return gini(over_regions(part, whole))


FORMULA = Formula(
    key="gini_of_concentration",
    name="Gini of concentration",
    meaning="How unevenly an industry is spread over the parts of a region, beside all employment: "
    "0 means that it is everywhere in proportion, near 1 that it sits in one place.",
    assumes="Every part counts alike, whatever its size, so a small part with a high quotient "
    "raises it much. An industry of few plants is concentrated by that alone: see the "
    "Ellison–Glaeser index.",
    reference="Farhauer and Kröll (2013), Standorttheorien, Springer",
    unit="index, 0 to 1",
    measure=gini_of_concentration,
    arguments=("part", "whole"),
    over_parts=True,
)
