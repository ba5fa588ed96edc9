"""Where a statement or a figure comes from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mcda.decision.noun import Name, Noun, Number, Text


class Source(Noun):
    """A paper and its section, with what it says in our own words."""

    paper: Annotated[Name, Field(description="the paper's id, as in chen-y-2025")]
    section: Annotated[Name, Field(description="the section's number in quotes, as in '5.1.1'")]
    says: Annotated[Text, Field(description="what the section gives, in our own words")] = ""


class Figure(Noun):
    """A number of a region with its unit, year and source."""

    name: Annotated[Name, Field(description="what is measured")]
    value: Annotated[Number, Field(description="a number")]
    unit: Annotated[Name, Field(description="the figure's unit")]
    year: Annotated[int, Field(description="the year it holds for", ge=1800, le=2200)]
    source: Annotated[Name, Field(description="who published it, and when", max_length=500)]
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""


class Region(Noun):
    """A region and its sourced figures."""

    key: Annotated[str, Field(description="the region's key in regions/", max_length=130)] = ""
    name: Annotated[Name, Field(description="the region's name")]
    country: Annotated[Name, Field(description="the country's name")] = "not stated"
    figures: Annotated[
        dict[str, Figure], Field(description="figures by key, each with value, unit, year, source")
    ] = {}
