"""The measures of a table: one figure for each region that has what the formula takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from criteria.formula import Formula, NotMeasurable
from mcda.decision.matrix import Floats
from mcda.decision.region_table import Column, Measure, RegionTable
from mcda.faults import CaseFaults, Fault, nearest
from mcda.upgrading.formulas import formulas

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


def formula_of(measure: Measure) -> Formula | None:
    """The measure's formula; None where it is a column. Raises CaseFaults where it is unknown."""
    if measure.formula is None:
        return None
    if measure.formula not in formulas():
        raise CaseFaults([Fault.at(("formula",), f"'{measure.formula}'", "a formula",
                                   nearest(measure.formula, formulas()))])  # fmt: skip
    return formulas()[measure.formula]


def _over_rows(table: RegionTable, formula: Formula, given: dict[str, Measured],
               times: float) -> Measured:  # fmt: skip
    """The formula over the rows that have every argument; rows that it refuses are left out."""
    rows = list(table.rows)
    figures = np.full(len(rows), np.nan)
    each = np.stack([one.figures for one in given.values()])
    left: Bools = np.asarray(np.isfinite(each).all(axis=0))
    why = {rows[at]: UNKNOWN for at in np.flatnonzero(~left)}
    while left.any():
        places = np.flatnonzero(left)
        try:
            found = formula.measure(**{name: one.figures[left] for name, one in given.items()})
        except NotMeasurable as refused:
            out = places[list(refused.at)] if refused.at else places
            why |= {rows[at]: refused.reason for at in out}
            left[out] = False
            continue
        figures[places] = np.asarray(found, dtype=float) * times
        break
    figures[~np.isfinite(figures)] = np.nan
    columns = {key: one for each in given.values() for key, one in each.columns.items()}
    return Measured(figures, why, columns)


def _over_parts(table: RegionTable, measure: Measure, formula: Formula,
                parts: Mapping[str, RegionTable]) -> Measured:  # fmt: skip
    """The formula over the parts of each row whose parts have every figure that it takes."""
    figures = np.full(len(table.rows), np.nan)
    why: dict[str, str] = {}
    columns: dict[str, Column] = {}
    for at, row in enumerate(table.rows):
        if row not in parts:
            why[row] = "no table of its parts"
            continue
        try:
            within = measured(parts[row])
            given = {name: _argument(parts[row], within, of) for name, of in measure.of.items()}
            if any(one.why_not for one in given.values()):
                raise NotMeasurable("a figure of a part is not known")
            arrays = {name: one.figures for name, one in given.items()}
            figures[at] = float(formula.measure(**arrays)) * measure.times
        except (NotMeasurable, KeyError) as refused:
            why[row] = refused.reason if isinstance(refused, NotMeasurable) else "no such column"
            continue
        columns |= {key: one for each in given.values() for key, one in each.columns.items()}
    return Measured(figures, why, columns)


def _argument(table: RegionTable, before: Mapping[str, Measured], key: str) -> Measured:
    """A formula's argument: a column, or else a measure above. Raises KeyError where neither."""
    return _column(table, key) if key in table.columns else before[key]


def measured(
    table: RegionTable, parts: Mapping[str, RegionTable] | None = None
) -> dict[str, Measured]:
    """Every measure of a table by key.

    parts: for each row that has one, the table of the regions within it. A region whose figures
    are not known, or that a formula refuses, is left out of that measure with the reason.
    Raises CaseFaults where a measure names an unknown formula.
    """
    found: dict[str, Measured] = {}
    for key, measure in table.measures.items():
        formula = formula_of(measure)
        if formula is None:
            found[key] = _column(table, str(measure.column))
        elif measure.parts:
            found[key] = _over_parts(table, measure, formula, parts or {})
        else:
            given = {name: _argument(table, found, of) for name, of in measure.of.items()}
            found[key] = _over_rows(table, formula, given, measure.times)
    return found
