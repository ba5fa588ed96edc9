"""Litzenberger–Sternberg index: dense, strong beside the population, and of many firms."""

from __future__ import annotations

from typing import Any

import numpy as np

from criteria.checks import Floats, figures, fitting, positive, refuse_where, total
from criteria.formula import Formula

NAMES = ("employment", "establishments", "area", "population")


def litzenberger_sternberg_index(
    employment: Any, establishments: Any, area: Any, population: Any, all_regions: Any = None
) -> Floats:
    """Cluster index of an industry, shape (regions,); 0 or more, 1 is average.

    Relative density (employment by area) times relative stock (employment by population) over
    relative size (employment by establishment), each against all regions together. Arrays of
    shape (regions,), two regions or more: employment and establishments of the industry, area,
    population. all_regions: the four totals in that order, where the regions are not all of them.
    A region without employment in the industry has 0. Raises NotMeasurable. Source: Litzenberger
    and Sternberg (2006), Geographische Zeitschrift 94(2), 209–224.

    >>> one = litzenberger_sternberg_index([1743], [35], [50], [488], (5740, 53, 576, 4621))
    >>> round(float(one[0]), 5)  # Farhauer and Kröll (2014)
    21.87491
    """
    fewest = 2 if all_regions is None else 1
    given = (employment, establishments, area, population)
    e, b, a, p = (figures(one, name, fewest=fewest)
                  for one, name in zip(given, NAMES, strict=True))  # fmt: skip
    fitting(**dict(zip(NAMES, (e, b, a, p), strict=True)))
    positive(a, "area")
    positive(p, "population")
    refuse_where((b == 0) & (e > 0), "no establishment", "establishments",
                 "at least one where there is employment", "Correct one of the two.")  # fmt: skip
    if all_regions is None:
        E, B, A, P = (total(one, name) for one, name in zip((e, b, a, p), NAMES, strict=True))
    else:
        E, B, A, P = positive(figures(all_regions, "all_regions", fewest=4), "all_regions")
    density, stock = (e / a) / (E / A), (e / p) / (E / P)
    size = np.where(e > 0, e * (B / E), 1) / np.where(e > 0, b, 1)
    return np.asarray(density * stock / size, dtype=np.float64)


FORMULA = Formula(
    key="litzenberger_sternberg_index",
    name="Litzenberger–Sternberg index",
    meaning="How strongly an industry clusters in a region: its density by area and its stock by "
    "population, multiplied, over the mean size of its establishments, each beside all regions. 1 "
    "is average; few large works count less than many small firms.",
    assumes="The regions make up the nation. Cities score high by their density alone, and the "
    "figure has no upper end.",
    reference="Litzenberger and Sternberg (2006), Der Clusterindex, Geographische Zeitschrift "
    "94(2), 209–224",
    unit="cluster index",
    measure=litzenberger_sternberg_index,
    arguments=NAMES,
)
