"""Ellison–Glaeser index: concentration of an industry beyond what few large plants bring."""

from __future__ import annotations

from typing import Any

from criteria.checks import ROUNDING, figures, fitting, number, total
from criteria.formula import Formula, NotMeasurable


def herfindahl_of(plants: Any) -> float:
    """Herfindahl index of plants: 1/n where n plants are alike, 1 where there is one.

    plants: employment by plant, shape (plants,). Raises NotMeasurable. Source: Herfindahl (1950),
    Concentration in the steel industry, Columbia University.

    >>> herfindahl_of([10, 10, 10, 10])
    0.25
    """
    jobs = figures(plants, "plants")
    return float(((jobs / total(jobs, "plants")) ** 2).sum())


def ellison_glaeser_index(part: Any, whole: Any, herfindahl: Any) -> float:
    """Index γ: 0 where plants fall as if by chance, above where they gather, below where they part.

    part: the industry's employment, shape (regions,), two regions or more; whole: all employment
    of the same regions; herfindahl: the Herfindahl index of the industry's plants, above 0 and
    below 1. γ = (G − (1 − Σx²)·H) / ((1 − Σx²)·(1 − H)), with G = Σ(s − x)². Raises
    NotMeasurable. Source: Ellison and Glaeser (1997), Journal of Political Economy 105(5),
    doi 10.1086/262098.

    >>> ellison_glaeser_index([50, 50], [50, 50], 0.5)
    -1.0
    """
    jobs, all_jobs = figures(part, "part", fewest=2), figures(whole, "whole", fewest=2)
    fitting(part=jobs, whole=all_jobs)
    s, x = jobs / total(jobs, "part"), all_jobs / total(all_jobs, "whole")
    H = number(herfindahl, "herfindahl", 0, 1)
    spread = 1 - (x**2).sum()
    if H == 0 or H > 1 - ROUNDING:
        raise NotMeasurable(f"{H:g}", "herfindahl", expected="a figure above 0 and below 1",
                            remedy="One plant alone says nothing of gathering.")  # fmt: skip
    if spread <= ROUNDING:
        raise NotMeasurable("all employment in one region, or nearly so", "whole",
                            expected="employment in two regions or more",
                            remedy="Add the other regions.")  # fmt: skip
    G = ((s - x) ** 2).sum()
    return float((G - spread * H) / (spread * (1 - H)))


FORMULA = Formula(
    key="ellison_glaeser_index",
    name="Ellison–Glaeser index",
    meaning="How far an industry gathers in few places beyond what its few large plants bring "
    "about: 0 as if by chance, below 0.02 hardly, above 0.05 strongly, by its authors' reading.",
    assumes="The sizes of all plants are known, at least by their Herfindahl index. It depends on "
    "how finely regions are told apart, and does not see which regions are neighbours.",
    reference="Ellison and Glaeser (1997), Journal of Political Economy 105(5), doi 10.1086/262098",
    unit="index",
    measure=ellison_glaeser_index,
    arguments=("part", "whole"),
    figures=("herfindahl",),
    over_parts=True,
)
