"""A region: its published figures, where it stands on each indicator, and who its peers are."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from mcda.decision.noun import Key, Layer, LongName, Name, Noun, Number, Text, fault
from mcda.language import say, say_in

Year = Annotated[int, Field(ge=1800, le=2200)]


class Figure(Noun):
    """A number of a region with its unit, year and source."""

    name: Annotated[Name, Field(description="what is measured")]
    value: Annotated[Number, Field(description="a number")]
    unit: Annotated[Name, Field(description="the figure's unit")]
    year: Annotated[Year, Field(description="the year it holds for")]
    source: Annotated[LongName, Field(description="who published it, and when")]
    release: Annotated[Name, Field(description="which release, where figures are revised")] = ""
    place: Annotated[Name, Field(description="the place it holds for, if not the region")] = ""
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""


class Scale(Noun):
    """The two ends between which a figure is judged, and who set them."""

    worst: Annotated[Number, Field(description="the worst plausible figure")]
    best: Annotated[Number, Field(description="the best plausible figure")]
    because: Annotated[Text, Field(description="why these ends, and who set them")]

    @model_validator(mode="after")
    def _has_length(self) -> Self:
        if self.worst == self.best:
            raise fault(
                say("worst and best both {best:g}", best=self.best),
                say_in("a fault", "two different ends"),
                say("Give the worst and the best figure you find plausible."),
            )
        return self

    def position(self, figure: float) -> float:
        """Where a figure lies between worst, 0, and best, 1; beyond an end is that end."""
        return min(1.0, max(0.0, (figure - self.worst) / (self.best - self.worst)))


class Indicator(Noun):
    """Where a region stands on one thing, with the scale that it is judged on.

    benchmarks: the same figure of others, as in {"median of 31 provinces": 2.1}.
    """

    name: Annotated[Name, Field(description="what is measured")]
    layer: Annotated[Layer, Field(description="one of the five layers")]
    value: Annotated[Number, Field(description="a number")]
    unit: Annotated[Name, Field(description="the indicator's unit")]
    year: Annotated[Year, Field(description="the year it holds for")]
    source: Annotated[LongName, Field(description="who published it or how it was computed")]
    scale: Annotated[Scale, Field(description="worst, best and because")]
    criterion: Annotated[Key | None, Field(description="the criterion whose level it is")] = None
    stand_in: Annotated[Text, Field(description="why it only stands in for what is meant")] = ""
    place: Annotated[Name, Field(description="the place it holds for, if not the region")] = ""
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""
    nation: Annotated[Number | None, Field(description="the same for the nation")] = None
    nation_is: Annotated[Name, Field(description="what stands for the nation")] = ""

    @property
    def position(self) -> float:
        """Where the region lies on the indicator's scale, 0 to 1."""
        return self.scale.position(self.value)


class Region(Noun):
    """A region, its sourced figures and its indicators."""

    key: Annotated[str, Field(description="the region's key in regions/", max_length=130)] = ""
    name: Annotated[Name, Field(description="the region's name")]
    country: Annotated[Name, Field(description="the country's name")] = "not stated"
    figures: Annotated[
        dict[Key, Figure], Field(description="figures by key, each with value, unit, year, source")
    ] = {}
    indicators: Annotated[
        dict[Key, Indicator], Field(description="indicators by key, each on a scale")
    ] = {}


class Peers(Noun):
    """The regions that a region is compared with, and why these."""

    names: Annotated[tuple[Name, ...], Field(description="the peers' names", min_length=1)]
    because: Annotated[Text, Field(description="what they are alike in")]
    source: Annotated[Text, Field(description="how they were chosen, from which figures")] = ""
    medians: Annotated[
        dict[Key, Number], Field(description="the peers' median of each indicator, by key")
    ] = {}
