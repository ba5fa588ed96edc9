"""What an option is expected to bring on one criterion, and how sure that is."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from mcda.decision.need import Proposal
from mcda.decision.noun import Confidence, Noun, Number, Text, fault
from mcda.language import say, say_in


class Estimate(Noun):
    """A figure in the criterion's unit; no value means that it is not known."""

    value: Annotated[Number | None, Field(description="a number, or null if it is not known")] = (
        None
    )
    low: Annotated[Number | None, Field(description="the lowest plausible number")] = None
    high: Annotated[Number | None, Field(description="the highest plausible number")] = None
    source: Annotated[Text, Field(description="where the figure comes from")] = ""
    confidence: Annotated[Confidence | None, Field(description="high, medium or low")] = None
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""
    proposal: Annotated[
        Proposal | None, Field(description="the effect from which the figure is proposed")
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _from_a_bare_number(cls, given: object) -> object:
        if given is None or (isinstance(given, int | float) and not isinstance(given, bool)):
            return {"value": given}
        return given

    @model_validator(mode="after")
    def _range_holds_value(self) -> Self:
        if (self.low is None) != (self.high is None):
            raise fault(
                say("only one of low and high"),
                say_in("a fault", "both or neither"),
                say("Add the other end."),
            )
        if self.low is None or self.high is None:
            return self
        if self.value is None:
            raise fault(
                say("low and high without a value"),
                say("a most likely value between them"),
                say("Add 'value', or write null for the whole estimate."),
            )
        if not self.low <= self.value <= self.high:
            raise fault(
                say(
                    "{low:g} to {high:g} around {value:g}",
                    low=self.low,
                    high=self.high,
                    value=self.value,
                ),
                say("low ≤ value ≤ high"),
                say("Put the three numbers in order."),
            )
        return self

    @property
    def is_bare(self) -> bool:
        """True where nothing but the value is stated."""
        return self.model_fields_set <= {"value"} or self == Estimate(value=self.value)
