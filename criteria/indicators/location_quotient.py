"""Location quotient: how strongly an industry is present in a region, against the nation."""

from __future__ import annotations

from typing import Any

import numpy as np

from criteria.checks import (
    Floats,
    as_numbers,
    checked_cells,
    figures,
    fitting,
    positive,
    total,
)
from criteria.formula import Formula, NotMeasurable

NAMES = ("in_industry", "in_all", "nation_in_industry", "nation_in_all")


def location_quotient(
    in_industry: Any, in_all: Any, nation_in_industry: Any, nation_in_all: Any
) -> Floats:
    """The industry's share of the region over its share of the nation; 0 or more, 1 is average.

    Four arrays or numbers of any shapes that fit together (numpy broadcasting), such as
    employment in persons: the region's in the industry and in all, the nation's likewise.
    Raises NotMeasurable. Source: Florence (1939), Report on the Location of Industry, PEP;
    formula as in Farhauer and Kröll (2013), Standorttheorien, Springer.

    >>> location_quotient([10.0, 40.0], 100.0, 200.0, 1000.0)
    array([0.5, 2. ])
    """
    given = (in_industry, in_all, nation_in_industry, nation_in_all)
    arrays = [checked_cells(as_numbers(one, name), name)
              for one, name in zip(given, NAMES, strict=True)]  # fmt: skip
    try:
        shape = np.broadcast_shapes(*(one.shape for one in arrays))
    except ValueError:
        raise NotMeasurable("figures of shapes that do not fit together",
                            expected="one figure per region in each",
                            remedy="Take all figures of the same regions.") from None  # fmt: skip
    if 0 in shape:
        raise NotMeasurable("no figures", expected="at least one region", remedy="Add regions.")
    e_ij, e_j, e_i, e = arrays
    for divisor, name in zip(arrays[1:], NAMES[1:], strict=True):
        positive(divisor, name)
    return np.asarray((e_ij / e_j) / (e_i / e), dtype=np.float64)


def over_regions(part: Any, whole: Any) -> Floats:
    """Location quotients of regions that make up the nation; their sums stand for it.

    part, whole: shape (regions,), two regions or more. The mean weighted by `whole` is 1, which
    is the nation's own quotient by definition.

    >>> over_regions([10.0, 30.0], [100.0, 100.0])
    array([0.5, 1.5])
    """
    upper, lower = figures(part, "part", fewest=2), figures(whole, "whole", fewest=2)
    fitting(part=upper, whole=lower)
    positive(lower, "whole")
    return location_quotient(upper, lower, total(upper, "part"), lower.sum())


def over_industries(employment: Any) -> Floats:
    """Location quotients of every industry in every region, shape (regions, industries).

    employment: shape (regions, industries), all industries of two regions or more.

    >>> over_industries([[10.0, 90.0], [30.0, 70.0]])
    array([[0.5  , 1.125],
           [1.5  , 0.875]])
    """
    jobs = figures(employment, "employment", dimensions=2, fewest=2)
    of_region, of_industry = jobs.sum(axis=1, keepdims=True), jobs.sum(axis=0)
    positive(of_region, "employment")
    if not of_industry.all():
        columns = ", ".join(map(str, np.flatnonzero(of_industry == 0)))
        raise NotMeasurable(f"no employment in any region in columns {columns}", "employment",
                            expected="employment somewhere in every industry",
                            remedy="Leave the industry out.")  # fmt: skip
    return location_quotient(jobs, of_region, of_industry, jobs.sum())


FORMULA = Formula(
    key="location_quotient",
    name="Location quotient",
    meaning="The industry's share of the region over its share of all regions together: 2 means "
    "twice as strong as on average. The nation's quotient is 1 by definition, since the regions' "
    "sums stand for it.",
    assumes="The regions make up the nation. A quotient says nothing of size: a small region "
    "reaches a high one with one plant. Nothing is said of productivity either, where it is taken "
    "of employment.",
    reference="Florence (1939), Report on the Location of Industry, PEP; Farhauer and Kröll "
    "(2013), Standorttheorien, Springer",
    unit="location quotient",
    measure=over_regions,
    arguments=("part", "whole"),
)
