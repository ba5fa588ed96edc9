"""The measures of a table: one figure for each region that has what the formula takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from criteria.formula import Formula, NotMeasurable
from mcda.decision.matrix import Floats
from mcda.decision.noun import LARGEST
from mcda.decision.region_table import Column, RegionTable
from mcda.upgrading.measure_rules import check, formula_of

Bools = NDArray[np.bool_]
UNKNOWN = "a figure that it takes is not known"


@dataclass(frozen=True)
class Measured:
    """One measure over a table: a figure per region, and where it comes from.

    figures: (rows,) in the measure's unit, NaN where it cannot be told, and then why_not says
    by row why. columns: the columns it rests on, by key; cells: the same in the order of the
    argument names; parts: the tables of the parts by row, where it is taken over parts.
    """

    figures: Floats
    why_not: dict[str, str]
    columns: dict[str, Column]

    @property
    def known(self) -> Floats:
        """The figures that are known, in the order of the rows."""
        return self.figures[np.isfinite(self.figures)]


def _column(table: RegionTable, key: str) -> Measured:
    cells = [table.cell(row, key) for row in table.rows]
    figures = np.array([np.nan if one is None else one.value for one in cells])
    why = {row: UNKNOWN for row, one in zip(table.rows, cells, strict=True) if one is None}
    return Measured(figures, why, {key: table.columns[key]})


def _columns_of(given: Mapping[str, Measured]) -> dict[str, Column]:
    return {key: one for each in given.values() for key, one in each.columns.items()}


def _over_rows(rows: list[str], formula: Formula, given: Mapping[str, Measured]) -> Measured:
    """The formula over the rows that have every argument; rows that it refuses are left out."""
    figures = np.full(len(rows), np.nan)
    each = np.stack([one.figures for one in given.values()])
    left: Bools = np.asarray(np.isfinite(each).all(axis=0))
    why = {rows[at]: UNKNOWN for at in np.flatnonzero(~left)}
    while left.any():
        try:
            arrays = {name: one.figures[left] for name, one in given.items()}
            figures[left] = formula.measure(**arrays)
            break
        except NotMeasurable as refused:
            places = np.flatnonzero(left)
            out = places[list(refused.at)] if refused.at else places
            why |= {rows[at]: refused.reason for at in out}
            left[out] = False
    return Measured(figures, why, _columns_of(given))


def _of_parts(formula: Formula, table: RegionTable, of: Mapping[str, str]) -> Measured:
    """The formula over all regions of a table: one figure. Raises NotMeasurable."""
    within = measured(table)
    if strange := set(of.values()) - {*table.columns, *within}:
        raise NotMeasurable(f"its parts have no column '{min(strange)}'")
    given = {name: _argument(table, within, key) for name, key in of.items()}
    if any(one.why_not for one in given.values()):
        raise NotMeasurable("a figure of a part is not known")
    figure = formula.measure(**{name: one.figures for name, one in given.items()})
    return Measured(np.array([float(figure)]), {}, _columns_of(given))


def _over_parts(rows: list[str], formula: Formula, of: Mapping[str, str],
                parts: Mapping[str, RegionTable]) -> Measured:  # fmt: skip
    """The formula over the parts of each row; a row without parts that allow it is left out."""
    found: dict[str, Measured] = {}
    why = {row: "no table of its parts" for row in rows if row not in parts}
    for row in set(rows) & set(parts):
        try:
            found[row] = _of_parts(formula, parts[row], of)
        except NotMeasurable as refused:
            why[row] = refused.reason
    figures = np.array([found[row].figures[0] if row in found else np.nan for row in rows])
    return Measured(figures, why, _columns_of(found))


def _in_unit(rows: list[str], found: Measured, times: float) -> Measured:
    """The formula's result in the measure's unit; what no float can tell is left out."""
    figures = found.figures * times
    lost = ~np.isfinite(figures) | (np.abs(figures) > LARGEST)
    figures[lost] = np.nan
    why = {rows[at]: "no finite figure" for at in np.flatnonzero(lost)} | found.why_not
    return Measured(figures, why, found.columns)


def _argument(table: RegionTable, before: Mapping[str, Measured], key: str) -> Measured:
    """A formula's argument: a column, or else a measure above. Raises KeyError where neither."""
    return _column(table, key) if key in table.columns else before[key]


def measured(
    table: RegionTable, parts: Mapping[str, RegionTable] | None = None
) -> dict[str, Measured]:
    """Every measure of a table by key.

    parts: for each row that has one, the table of the regions within it. A region whose figures
    are not known, or that a formula refuses, is left out of that measure with the reason.
    Raises CaseFaults with every measure that cannot be taken at all, such as one with an unknown
    formula.
    """
    check(table)
    found: dict[str, Measured] = {}
    rows = list(table.rows)
    for key, measure in table.measures.items():
        formula = formula_of(measure)
        if formula is None:
            found[key] = _column(table, str(measure.column))
        elif measure.parts:
            raw = _over_parts(rows, formula, measure.of, parts or {})
            found[key] = _in_unit(rows, raw, measure.times)
        else:
            given = {name: _argument(table, found, of) for name, of in measure.of.items()}
            found[key] = _in_unit(rows, _over_rows(rows, formula, given), measure.times)
    return found
