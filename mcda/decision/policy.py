"""A policy of the library: what an option may be, before a case puts figures on it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mcda.decision.noun import Key, Layer, Name, Noun, Text, UpgradingLayer, fault
from mcda.decision.source import Source
from mcda.language import say

Share = Annotated[float, Field(ge=0, le=1)]
Years = Annotated[float, Field(ge=0, le=50)]


class LeadTime(Noun):
    """Years from the decision until half of the effect is there."""

    low: Annotated[Years, Field(description="the shortest plausible, in years")]
    usual: Annotated[Years, Field(description="what is usual, in years")]
    high: Annotated[Years, Field(description="the longest plausible, in years")]
    because: Annotated[Text, Field(description="where the figures come from")]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.usual <= self.high:
            raise fault(
                f"{self.low:g}, {self.usual:g}, {self.high:g}",
                say("low ≤ usual ≤ high"),
                say("Put the three in order."),
            )
        return self


class Policy(Noun):
    """A measure that the papers discuss; costs and effects belong to a case, never here."""

    name: Annotated[Name, Field(description="the policy's name")]
    layer: Annotated[Layer, Field(description="one of the five layers")]
    how: Annotated[Text, Field(description="how it works, in a sentence")]
    lead_time: Annotated[LeadTime, Field(description="low, usual, high and because, in years")]
    needs: Annotated[
        dict[UpgradingLayer, Share],
        Field(description="capability needed per layer, 0–1", min_length=1),
    ]
    needs_because: Annotated[Text, Field(description="why it needs that much", min_length=1)]
    requires: Annotated[tuple[Key, ...], Field(description="policies that must come first")] = ()
    excludes: Annotated[tuple[Key, ...], Field(description="policies it rules out")] = ()
    strengthens: Annotated[tuple[Key, ...], Field(description="policies it makes stronger")] = ()
    moves: Annotated[
        dict[Key, Literal["raises", "lowers"]],
        Field(description="criteria, each raises or lowers"),
    ]
    evidence: Annotated[Text, Field(description="what a planner should bring to estimate it")]
    failures: Annotated[
        tuple[Text, ...], Field(description="how it is known to go wrong", min_length=1)
    ]
    sources: Annotated[tuple[Source, ...], Field(description="papers and sections", min_length=1)]
