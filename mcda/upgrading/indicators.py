"""Measures of a table -> the indicators of one region, each with source, scale and benchmark."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from mcda.decision.noun import LONGEST_SOURCE, Layer
from mcda.decision.region import Indicator, Scale
from mcda.decision.region_table import Column, Measure, RegionTable
from mcda.files import library
from mcda.upgrading.measuring import Bools, Measured, formula_of

FEWEST_FOR_MEDIAN = 3
DIGITS = 6  # significant ones of a computed figure: more than any source has
_MANY = {"city": "cities", "country": "countries", "county": "counties"}


def many(name: str) -> str:
    """The plural of what a row is."""
    return _MANY.get(name, f"{name}s")


def scale_of(measure: Measure) -> Scale | None:
    """The measure's own scale, or else its criterion's, where the unit is the same."""
    criterion = library.criterion(measure.criterion) if measure.criterion else None
    if measure.scale or criterion is None or criterion.indicator_unit != measure.unit:
        return measure.scale
    return criterion.indicator_scale


def layer_of(measure: Measure) -> Layer | None:
    """The measure's own layer, or else its criterion's."""
    criterion = library.criterion(measure.criterion) if measure.criterion else None
    return measure.layer or (criterion.layer if criterion else None)


def _computed(what: str, columns: Mapping[str, Column]) -> str:
    """Where a computed figure comes from: the formula, the columns, and who published them."""
    figures = " and ".join(f"{one.name} {one.year}" for one in columns.values())
    origins = dict.fromkeys("; ".join(filter(None, (one.source, one.release)))
                            for one in columns.values())  # fmt: skip
    text = f"Own computation ({what.lower()}) from {figures}: {'; '.join(origins)}"
    return text if len(text) <= LONGEST_SOURCE else f"{text[: LONGEST_SOURCE - 1]}…"


def source_of(measure: Measure, found: Measured) -> str:
    """Who published a measure's figure, or how it was computed and from what."""
    formula = formula_of(measure)
    if formula is not None:
        return _computed(formula.name, found.columns)
    (column,) = found.columns.values()
    return "; ".join(filter(None, (column.source, column.release)))


def _pooled(table: RegionTable, measure: Measure, all_found: Mapping[str, Measured],
            known: Bools) -> float | None:  # fmt: skip
    """The formula of the sums of the known regions; None where it cannot be told."""
    formula = formula_of(measure)
    if formula is None or not formula.pools or measure.parts:
        return None
    if not all(of in table.columns for of in measure.of.values()):
        return None
    rows = [row for row, is_known in zip(table.rows, known, strict=True) if is_known]
    cells = {name: [table.cell(row, of) for row in rows] for name, of in measure.of.items()}
    sums = {name: np.array([sum(one.value for one in given if one)])
            for name, given in cells.items()}  # fmt: skip
    return float(formula.measure(**sums)[0]) * measure.times


def _readable(value: float) -> float:
    """A figure without the noise of the arithmetic."""
    return float(f"{value:.{DIGITS}g}")


def nation_of(
    table: RegionTable, key: str, found: Mapping[str, Measured]
) -> tuple[float, str] | None:
    """What a region's figure is held against, and its name; None where too few are known.

    It is the figure that the measure states, or else that of the regions' sums where the formula
    pools, or else the median of the regions that are known.
    """
    measure, figures = table.measures[key], found[key]
    if measure.nation is not None:
        return measure.nation, measure.nation_is or table.country
    count, whole = len(figures.known), len(table.rows)
    if count < FEWEST_FOR_MEDIAN:
        return None
    of = f"{count} {many(table.unit_name)}" if count == whole else (
        f"{count} of {whole} {many(table.unit_name)}")  # fmt: skip
    pooled = _pooled(table, measure, found, np.isfinite(figures.figures))
    if pooled is not None:
        return _readable(pooled), f"{table.country}, sum of {of}"
    return _readable(np.median(figures.known)), f"median of {of}"


def _cell_words(table: RegionTable, row: str, measure: Measure) -> dict[str, str]:
    """What the cells behind a measure say of place and trust."""
    origins = [measure.column] if measure.column else list(measure.of.values())
    cells = [cell for of in origins if of in table.columns and (cell := table.cell(row, of))]
    places = dict.fromkeys(cell.place for cell in cells if cell.place)
    notes = dict.fromkeys(filter(None, (measure.note, *(cell.note for cell in cells))))
    column = table.columns[measure.column] if measure.column else None
    if column and not measure.note and column.note:
        notes[column.note] = None
    return {"place": ", ".join(places)[:200], "note": " ".join(notes)}


def indicator(
    table: RegionTable, row: str, key: str, found: Mapping[str, Measured]
) -> Indicator | None:
    """One indicator of one region; None where its figure, its scale or its layer is not known."""
    measure, figures = table.measures[key], found[key]
    scale, layer = scale_of(measure), layer_of(measure)
    value = _readable(figures.figures[list(table.rows).index(row)])
    if scale is None or layer is None or not np.isfinite(value):
        return None
    nation = nation_of(table, key, found)
    told = _cell_words(table, row, measure) | {"stand_in": measure.stand_in}
    return Indicator(
        name=measure.name, layer=layer, value=value, unit=measure.unit, scale=scale,
        year=max(one.year for one in figures.columns.values()),
        source=source_of(measure, figures), criterion=measure.criterion,
        nation=nation[0] if nation else None,
        **({"nation_is": nation[1]} if nation else {}),
        **{part: text for part, text in told.items() if text},
    )  # fmt: skip


def indicators_of(
    table: RegionTable, row: str, found: Mapping[str, Measured]
) -> dict[str, Indicator]:
    """Every indicator of one region that is known, by key."""
    each = {key: indicator(table, row, key, found) for key in table.measures}
    return {key: one for key, one in each.items() if one is not None}
