"""What a case says of its brief, and its answers to what official guidance asks."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mcda.decision.noun import Name, Noun, Text, fault
from mcda.decision.perspective import Day
from mcda.language import say, say_in


class Handover(Noun):
    """What the brief says of itself: its version, its days, and who stands behind it."""

    version: Annotated[Name | None, Field(description="the version a reader holds, as in 2")] = None
    date: Annotated[Day | None, Field(description="the day of this version")] = None
    valid_until: Annotated[
        Day | None, Field(description="the day from which it is out of date")
    ] = None
    prepared_by: Annotated[Text, Field(description="who prepared the data and the brief")] = ""
    signed_by: Annotated[
        Text, Field(description="who signed for data, assumptions and decisions")
    ] = ""
    language: Annotated[
        Literal["en", "zh"] | None, Field(description="en for English, zh for simplified Chinese")
    ] = None
    caveats: Annotated[
        tuple[Text, ...], Field(description="what a reader must know beside the rest")
    ] = ()

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.date and self.valid_until and self.valid_until < self.date:
            raise fault(
                say(
                    "valid until {valid_until}, dated {date}",
                    valid_until=self.valid_until,
                    date=self.date,
                ),
                say("a day after the brief's own"),
                say("Exchange the two days."),
            )
        return self


class GuidanceAnswer(Noun):
    """What the planner says to one check: it holds, it does not, or why it is skipped.

    An answer without its reason leaves the check open.
    """

    answer: Annotated[
        Literal["yes", "no", "skip"], Field(description="yes, no, or skip with the reason")
    ]
    because: Annotated[Text, Field(description="the reason in a sentence")] = ""
    by: Annotated[Text, Field(description="who says so")] = ""
    on: Annotated[Day | None, Field(description="the day it was said, as in 2026-11-02")] = None


class Apart(Noun):
    """What one criterion counts that another, close to it, does not."""

    criterion: Annotated[str, Field(description="a criterion's key")]
    beside: Annotated[str, Field(description="the key of the criterion close to it")]
    because: Annotated[Text, Field(description="what it counts that the other does not")]

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.criterion == self.beside:
            raise fault(
                say("'{criterion}' beside itself", criterion=self.criterion),
                say_in("a fault", "two criteria"),
                say("Name the other criterion under 'beside'."),
            )
        if not self.because.strip():
            raise fault(
                say("no words under 'because'"),
                say("what it counts that the other does not"),
                say("Say it in a sentence, or remove the entry."),
            )
        return self
