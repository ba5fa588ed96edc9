"""Measures of a table -> the indicators of one region, each with source, scale and benchmark."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from mcda.decision.noun import LONGEST_SOURCE
from mcda.decision.region import Indicator
from mcda.decision.region_table import Column, Measure, RegionTable
from mcda.language import say, say_in, sentences
from mcda.upgrading.formula_names import formula_name
from mcda.upgrading.measure_rules import formula_of, layer_of, scale_of
from mcda.upgrading.measuring import Measured
from mcda.upgrading.nation import nation_of

DIGITS = 6  # significant ones of a computed figure: more than any source has


def _published(column: Column) -> str:
    """Who published a column, with the release where the source does not name it."""
    named = not column.release or column.release in column.source
    origins = (column.source,) if named else (column.source, column.release)
    return say_in("between items", "; ").join(origins)


def _computed(what: str, columns: Mapping[str, Column]) -> str:
    """Where a computed figure comes from: the formula, the columns, and who published them."""
    figures = say_in("between figures", " and ").join(
        say("{figure} {year}", figure=one.name, year=one.year) for one in columns.values()
    )
    origins = dict.fromkeys(_published(one) for one in columns.values())
    text = say("Own computation ({formula}) from {figures}: {origins}", formula=what,
               figures=figures, origins=say_in("between items", "; ").join(origins))  # fmt: skip
    return text if len(text) <= LONGEST_SOURCE else f"{text[: LONGEST_SOURCE - 1]}…"


def source_of(measure: Measure, found: Measured) -> str:
    """Who published a measure's figure, or how it was computed and from what."""
    formula = formula_of(measure)
    if formula is not None:
        return _computed(formula_name(formula), found.columns)
    (column,) = found.columns.values()
    return _published(column)[:LONGEST_SOURCE]


def _readable(value: float) -> float:
    """A figure without the noise of the arithmetic."""
    return float(f"{value:.{DIGITS}g}")


def _cell_words(table: RegionTable, row: str, measure: Measure) -> dict[str, str]:
    """What the cells behind a measure say of place and trust."""
    origins = [measure.column] if measure.column else list(measure.of.values())
    origins = [] if measure.parts else origins  # the parts' figures, not the region's own
    cells = [cell for of in origins if of in table.columns and (cell := table.cell(row, of))]
    places = dict.fromkeys(cell.place for cell in cells if cell.place)
    notes = dict.fromkeys(filter(None, (measure.note, *(cell.note for cell in cells))))
    column = table.columns[measure.column] if measure.column else None
    if column and not measure.note and column.note:
        notes[column.note] = None
    return {"place": say_in("between names", ", ").join(places)[:200], "note": sentences(*notes)}


def indicator(
    table: RegionTable, row: str, key: str, found: Mapping[str, Measured]
) -> Indicator | None:
    """One indicator of one region; None where its figure, its scale or its layer is not known."""
    measure, figures = table.measures[key], found[key]
    scale, layer = scale_of(measure), layer_of(measure)
    value = _readable(figures.figures[list(table.rows).index(row)])
    if scale is None or layer is None or not np.isfinite(value):
        return None
    nation = nation_of(table, measure, figures)
    told = _cell_words(table, row, measure) | {"stand_in": measure.stand_in}
    return Indicator(
        name=measure.name, layer=layer, value=value, unit=measure.unit, scale=scale,
        year=max(one.year for one in figures.columns.values()),
        source=source_of(measure, figures), criterion=measure.criterion,
        nation=_readable(nation[0]) if nation else None,
        **({"nation_is": nation[1]} if nation else {}),
        **{part: text for part, text in told.items() if text},
    )  # fmt: skip


def indicators_of(
    table: RegionTable, row: str, found: Mapping[str, Measured]
) -> dict[str, Indicator]:
    """Every indicator of one region that is known, by key."""
    each = {key: indicator(table, row, key, found) for key in table.measures}
    return {key: one for key, one in each.items() if one is not None}
