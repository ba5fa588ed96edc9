"""From where a region stands to a score: need, and a proposal made from it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mcda.decision.noun import Name, Noun, Number, Text, fault
from mcda.language import say, say_in


class Need(Noun):
    """How far a region stands from a benchmark on one criterion.

    0 at or beyond the benchmark, 1 at the far end of the scale, in proportion between them.
    """

    level: Annotated[Number, Field(description="where the region stands")]
    unit: Annotated[Name, Field(description="the indicator's unit")]
    benchmark: Annotated[Number, Field(description="the figure it is compared with")]
    far_end: Annotated[Number, Field(description="the figure at which the need is whole")]
    against: Annotated[
        Literal["peers", "nation", "target"], Field(description="peers, nation or target")
    ]
    benchmark_is: Annotated[Text, Field(description="what the benchmark is, by name")]
    source: Annotated[Text, Field(description="where the figures come from")] = ""

    @model_validator(mode="after")
    def _benchmark_apart(self) -> Self:
        if self.benchmark == self.far_end:
            raise fault(
                say("benchmark and far end both {benchmark:g}", benchmark=self.benchmark),
                say_in("a fault", "two different figures"),
                say("Name a benchmark that lies within the scale."),
            )
        return self

    @property
    def share(self) -> float:
        """The need, 0 to 1."""
        share = (self.benchmark - self.level) / (self.benchmark - self.far_end)
        return min(1.0, max(0.0, share))


class Proposal(Noun):
    """What an option adds at full leverage; its score is this times the region's need."""

    effect: Annotated[Number, Field(description="the effect at full leverage, in the unit")]
    low: Annotated[Number | None, Field(description="its lowest plausible figure")] = None
    high: Annotated[Number | None, Field(description="its highest plausible figure")] = None
    source: Annotated[Text, Field(description="where the effect comes from")] = ""
    accepted_by: Annotated[Text, Field(description="who accepted the score; none if nobody")] = ""
    on: Annotated[Text, Field(description="the day it was accepted, as in 2026-11-22")] = ""

    @model_validator(mode="after")
    def _range_holds_effect(self) -> Self:
        if (self.low is None) != (self.high is None):
            raise fault(
                say("only one of low and high"),
                say_in("a fault", "both or neither"),
                say("Add the other end."),
            )
        if self.low is None or self.high is None:
            return self
        if not self.low <= self.effect <= self.high:
            raise fault(
                say(
                    "{low:g} to {high:g} around {effect:g}",
                    low=self.low,
                    high=self.high,
                    effect=self.effect,
                ),
                say("low ≤ effect ≤ high"),
                say("Put the three in order."),
            )
        return self
