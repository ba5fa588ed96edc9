"""An option: a policy that the region could carry out."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from mcda.decision.estimate import Estimate
from mcda.decision.noun import Key, Layer, Name, Noun, Number, Text, UpgradingLayer, fault
from mcda.decision.policy import LeadTime, Share
from mcda.decision.source import Source
from mcda.language import say, say_in


class Option(Noun):
    """A policy option with its estimates by criterion."""

    name: Annotated[Name, Field(description="the option's name")]
    policy: Annotated[Key | None, Field(description="a key in policies/")] = None
    baseline: Annotated[bool, Field(description="true for continuing as now")] = False
    layer: Annotated[
        Layer | None, Field(description="hardware, firmware, software, territory or delivery")
    ] = None
    how: Annotated[Text, Field(description="how it works, in a sentence")] = ""
    cost: Annotated[Number | None, Field(description="present value, in the case's currency")] = (
        None
    )
    years: Annotated[
        tuple[int, ...], Field(description="[first year, last year]", max_length=2)
    ] = ()
    requires: Annotated[tuple[str, ...], Field(description="options that must come first")] = ()
    excludes: Annotated[tuple[str, ...], Field(description="options it rules out")] = ()
    strengthens: Annotated[tuple[str, ...], Field(description="options it makes stronger")] = ()
    needs: Annotated[
        dict[UpgradingLayer, Share],
        Field(description="capability needed in hardware, firmware and software, 0–1"),
    ] = {}
    gains: Annotated[Text, Field(description="who gains from it")] = ""
    loses: Annotated[Text, Field(description="who loses by it, or bears the cost")] = ""
    needs_because: Annotated[Text, Field(description="why it needs that much")] = ""
    lead_time: Annotated[
        LeadTime | None, Field(description="low, usual, high and because, in years")
    ] = None
    sources: Annotated[tuple[Source, ...], Field(description="papers and their sections")] = ()
    estimates: Annotated[dict[str, Estimate], Field(description="an estimate per criterion")] = {}

    @model_validator(mode="after")
    def _years_in_order(self) -> Self:
        if self.years and (len(self.years) != 2 or self.years[0] > self.years[1]):
            years = say_in("between names", " and ").join(map(str, self.years))
            raise fault(
                say("years {years}", years=years),
                say("[first year, last year]"),
                say("Write the two years in order."),
            )
        return self
