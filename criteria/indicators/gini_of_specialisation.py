"""Gini of specialisation: how unevenly a region's employment is spread over industries."""

from __future__ import annotations

from typing import Any

from criteria.checks import figures, fitting, positive, total
from criteria.formula import Formula
from criteria.indicators.gini import gini
from criteria.indicators.location_quotient import location_quotient


def gini_of_specialisation(employment: Any, reference: Any) -> float:
    """Gini coefficient of a region's location quotients: 0 like the reference, towards 1 unlike.

    employment: the region's by industry, shape (industries,), two industries or more; reference:
    the nation's by the same industries, above 0 each. Every industry counts alike. Raises
    NotMeasurable. Source: Farhauer and Kröll (2013), Standorttheorien, Springer.

    >>> region, nation = [700, 600, 500, 10000, 40000], [30000, 15000, 10000, 60000, 50000]
    >>> round(gini_of_specialisation(region, nation), 7)
    0.6222222
    """
    own, nation = figures(employment, "employment", fewest=2), figures(reference, "reference")
    fitting(employment=own, reference=nation)
    positive(nation, "reference")
    jobs = total(own, "employment")
    return gini(location_quotient(own, jobs, nation, nation.sum()))


FORMULA = Formula(
    key="gini_of_specialisation",
    name="Gini of specialisation",
    meaning="How far a region's employment leans on a few industries, beside a reference such as "
    "the nation: 0 means the same mix, near 1 that one industry stands out.",
    assumes="Every industry counts alike, so the answer depends on how finely industries are told "
    "apart: compare regions by one classification only.",
    reference="Farhauer and Kröll (2013), Standorttheorien, Springer",
    unit="index, 0 to 1",
    measure=gini_of_specialisation,
    arguments=("employment", "reference"),
    over_parts=True,
)
