"""What a region's figure is held against: the nation's, the regions' sum or their median."""

from __future__ import annotations

from statistics import median

import numpy as np

from criteria.formula import NotMeasurable
from mcda.decision.noun import LONGEST_NAME
from mcda.decision.region_table import Measure, RegionTable
from mcda.language import ENGLISH, say, say_own, spoken
from mcda.upgrading.measure_rules import formula_of
from mcda.upgrading.measuring import Bools, Measured

FEWEST_FOR_MEDIAN = 3


def many(name: str) -> str:
    """The plural of what a row is."""
    match name:
        case "province":
            return say("provinces")
        case "city":
            return say("cities")
        case "county":
            return say("counties")
        case "region":
            return say("regions")
        case "state":
            return say("states")
        case "country":
            return say("countries")
    return f"{name}s" if spoken() == ENGLISH else say_own(name)


def _pooled(table: RegionTable, measure: Measure, known: Bools) -> float | None:
    """The formula of the known regions' sums; None where it does not pool, or not columns."""
    formula = formula_of(measure)
    if formula is None or not formula.pools or not set(measure.of.values()) <= set(table.columns):
        return None
    rows = [row for row, is_known in zip(table.rows, known, strict=True) if is_known]
    sums = {}
    for name, of in measure.of.items():
        cells = [table.cell(row, of) for row in rows]
        sums[name] = np.array([sum(cell.value for cell in cells if cell)])
    try:
        return float(formula.measure(**sums)[0]) * measure.times
    except NotMeasurable:  # such as sums beyond what a float tells apart
        return None


def nation_of(table: RegionTable, measure: Measure, found: Measured) -> tuple[float, str] | None:
    """The nation's figure and its name; None where too few regions are known.

    It is the figure that the measure states, or else that of the regions' sums where the formula
    pools, or else the median of the regions that are known.
    """
    whole = table.whole or table.country
    if measure.nation is not None:
        return measure.nation, measure.nation_is or whole
    count, rows = len(found.known), len(table.rows)
    if count < FEWEST_FOR_MEDIAN:
        return None
    of = _how_many(count, rows, many(table.unit_name))
    pooled = _pooled(table, measure, np.isfinite(found.figures))
    if pooled is not None:
        return pooled, say("{whole}, sum of {regions}", whole=whole, regions=of)[:LONGEST_NAME]
    return median(found.known.tolist()), say("median of {regions}", regions=of)[:LONGEST_NAME]


def _how_many(count: int, rows: int, regions: str) -> str:
    if count == rows:
        return say("{count} {regions}", count=count, regions=regions)
    return say("{count} of {all} {regions}", count=count, all=rows, regions=regions)
