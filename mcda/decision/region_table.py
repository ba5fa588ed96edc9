"""A table of regions: columns with unit, year and source, and what is measured from them."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from mcda.decision.noun import Key, Layer, LongName, Name, Noun, Number, Text, fault
from mcda.decision.region import Figure, Scale, Year
from mcda.faults import nearest
from mcda.language import say


class Column(Noun):
    """What the figures of one column are; every figure of it has this unit, year and source."""

    name: Annotated[Name, Field(description="what is measured")]
    unit: Annotated[Name, Field(description="the column's unit")]
    year: Annotated[Year, Field(description="the year it holds for")]
    source: Annotated[LongName, Field(description="who published it, and when")]
    release: Annotated[Name, Field(description="which release, where figures are revised")] = ""
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""


class Measure(Noun):
    """An indicator of every region of the table: a column as it is, or a formula of columns.

    of: the formula's arguments by name, each a column or another measure of the table;
    with `parts` they are taken from the regions within a region. times: what the formula's
    result is multiplied by to come to the unit. criterion: whose level it measures or, with
    `stand_in`, stands in for; layer and scale follow from it unless they are stated. Without
    criterion, layer and scale regions are compared by it, and none is judged on it.
    nation: the nation's figure where it is known by definition or was published.
    """

    name: Annotated[Name, Field(description="what is measured")]
    unit: Annotated[Name, Field(description="the indicator's unit")]
    column: Annotated[Key | None, Field(description="the column it is, where it is published")] = (
        None
    )
    formula: Annotated[Key | None, Field(description="a formula of criteria/indicators")] = None
    of: Annotated[dict[Key, Key], Field(description="the formula's arguments and columns")] = {}
    parts: Annotated[bool, Field(description="true to measure over the regions within")] = False
    times: Annotated[Number, Field(description="a factor between units")] = 1.0
    criterion: Annotated[Key | None, Field(description="a key in criteria/")] = None
    layer: Annotated[Layer | None, Field(description="one of the five layers")] = None
    scale: Annotated[Scale | None, Field(description="worst, best and because")] = None
    stand_in: Annotated[Text, Field(description="why it only stands in for what is meant")] = ""
    nation: Annotated[Number | None, Field(description="the nation's figure")] = None
    nation_is: Annotated[Name, Field(description="what the nation's figure is")] = ""
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""
    for_peers: Annotated[bool, Field(description="false to leave it out of the peers' choice")] = (
        True
    )

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if (self.column is None) == (self.formula is None):
            raise fault(
                (
                    say("a column and a formula")
                    if self.column
                    else say("neither column nor formula")
                ),
                say("a column or a formula"),
                say("Keep one of the two."),
            )
        if self.criterion is None and (self.layer is None) != (self.scale is None):
            raise fault(
                (say("a layer without a scale") if self.layer else say("a scale without a layer")),
                say("both, or neither where regions are only compared by it"),
                say("Add what is missing."),
            )
        return self


class Cell(Noun):
    """A figure of one region that differs from its column in place, year, source or trust."""

    value: Annotated[Number, Field(description="a number")]
    place: Annotated[Name, Field(description="the place it holds for, if not the region")] = ""
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""


class Row(Noun):
    """One region of the table; a column that it lacks is not known."""

    name: Annotated[Name, Field(description="the region's name")]
    local_name: Annotated[Name, Field(description="its name in its own language")] = ""
    group: Annotated[Name, Field(description="the larger area it belongs to")] = ""
    figures: Annotated[
        dict[Key, Number | Cell], Field(description="figures by column, or {value, place, note}")
    ] = {}


class RegionTable(Noun):
    """Regions side by side: what a peer group and a benchmark are taken from."""

    name: Annotated[Name, Field(description="what the table holds, as in Provinces of China")]
    country: Annotated[Name, Field(description="the country's name")]
    unit_name: Annotated[Name, Field(description="what one row is, as in province")] = "region"
    group_name: Annotated[
        Name, Field(description="what a row's group is; 'country' where it is the row's country")
    ] = "area"
    whole: Annotated[
        Name, Field(description="what the rows make up together, if not the country")
    ] = ""
    columns: Annotated[dict[Key, Column], Field(description="columns by key", min_length=1)]
    measures: Annotated[dict[Key, Measure], Field(description="indicators by key")] = {}
    rows: Annotated[dict[Key, Row], Field(description="regions by key", min_length=1)]

    @model_validator(mode="after")
    def _columns_are_there(self) -> Self:
        for row in self.rows.values():
            if strange := row.figures.keys() - self.columns.keys():
                raise fault(
                    say(
                        "the figure '{strange}' of {name} without a column",
                        strange=min(strange),
                        name=row.name,
                    ),
                    say("figures of the table's columns"),
                    say("Add the column, or take the figure out."),
                )
        for key, measure in self.measures.items():
            self._check_origins(key, measure)
        return self

    def _check_origins(self, key: str, measure: Measure) -> None:
        """A measure rests on columns, or on measures before it; parts have columns of their own."""
        if measure.column is not None and measure.column not in self.columns:
            raise fault(
                say("the column '{column}' of the measure '{key}'", column=measure.column, key=key),
                say("a column of the table"),
                nearest(measure.column, self.columns),
            )
        before = list(self.measures)[: list(self.measures).index(key)]
        known = {*self.columns, *before}
        for origin in () if measure.parts else measure.of.values():
            if origin not in known:
                raise fault(
                    say("'{origin}' under the measure '{key}'", origin=origin, key=key),
                    say("a column, or a measure above it"),
                    nearest(origin, known),
                )

    def cell(self, row: str, column: str) -> Cell | None:
        """The figure of one region in one column; None where it is not known."""
        given = self.rows[row].figures.get(column)
        return given if given is None or isinstance(given, Cell) else Cell(value=given)

    def figures(self, row: str) -> dict[str, Figure]:
        """The figures of one region by column, each with the column's unit, year and source."""
        found = {}
        for key, one in self.columns.items():
            if cell := self.cell(row, key):
                told = {"release": one.release, "place": cell.place,
                        "note": " ".join(filter(None, (one.note, cell.note)))}  # fmt: skip
                found[key] = Figure(
                    name=one.name, value=cell.value, unit=one.unit, year=one.year,
                    source=one.source, **{part: text for part, text in told.items() if text},
                )  # fmt: skip
        return found

    def country_of(self, row: str) -> str:
        """The country of one region: the table's, or the row's group where that is a country."""
        group = self.rows[row].group
        return group if group and self.group_name == "country" else self.country


class Series(Noun):
    """One figure of many regions over years."""

    name: Annotated[Name, Field(description="what is measured")]
    unit: Annotated[Name, Field(description="the figures' unit")]
    source: Annotated[LongName, Field(description="who published it")]
    release: Annotated[Name, Field(description="which release, where figures are revised")] = ""
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""
    years: Annotated[tuple[Year, ...], Field(description="the years, in order", min_length=1)]
    rows: Annotated[
        dict[Key, tuple[Number | None, ...]],
        Field(description="figures by region, in that order; null where not known"),
    ]

    @model_validator(mode="after")
    def _as_many_figures_as_years(self) -> Self:
        for key, row in self.rows.items():
            if len(row) != len(self.years):
                found = say(
                    "{figures} figures of {key} for {years} years",
                    figures=len(row),
                    key=key,
                    years=len(self.years),
                )
                raise fault(
                    found, say("one figure a year"), say("Write null where it is not known.")
                )
        return self

    def at(self, row: str, year: int) -> float | None:
        """The figure of a region in a year; None where it is not known."""
        if row not in self.rows or year not in self.years:
            return None
        return self.rows[row][self.years.index(year)]
