"""A perspective: whose weights, given how and when."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, PlainValidator, model_validator

from mcda.decision.noun import Name, Noun, Number, Text, fault
from mcda.faults import in_quotes, quoted
from mcda.language import say, say_declared, say_in

MOST = sys.float_info.max


def _checked_day(text: str) -> str:
    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise fault(
        in_quotes(text[:60]), say("a day as in 2026-11-02"), say("Write year, month and day.")
    )


Day = Annotated[str, AfterValidator(_checked_day)]
WEIGHT = "a weight of 0 or more per criterion, or [low, high]"


def _amount(given: object) -> float:
    if isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given <= MOST:
        return float(given)
    raise fault(quoted(given), say_declared(WEIGHT), say("Write a number with a point, as in 0.4."))


def _checked_weight(given: object) -> float | tuple[float, float]:
    if not isinstance(given, list | tuple):
        return _amount(given)
    if len(given) != 2:
        raise fault(
            say("a list of {count}", count=len(given)),
            say_declared(WEIGHT),
            say("Write its lowest and its highest."),
        )
    low, high = map(_amount, given)
    if low > high:
        raise fault(f"[{low:g}, {high:g}]", say_declared(WEIGHT), say("Turn them round."))
    return low, high


Weight = Annotated[float | tuple[float, float], PlainValidator(_checked_weight)]


def ends_moved(
    given: Mapping[str, Sequence[float]], now: Mapping[str, Sequence[float]]
) -> list[str]:
    """The criteria whose ends are others than those for which judgements were given.

    given, now: [worst, best] by criterion; one that has no ends now is among them.
    """
    return [key for key, ends in given.items() if list(ends) != list(now.get(key, ()))]


class Perspective(Noun):
    """A person's or an office's judgement of what matters."""

    name: Annotated[Name, Field(description="whose perspective it is")]
    share: Annotated[float, Field(description="its share, a number above 0", gt=0)] = 1.0
    by: Annotated[Text, Field(description="who gave the judgements")] = ""
    on: Annotated[Day | None, Field(description="the day they were given, as in 2026-11-02")] = None
    note: Annotated[Text, Field(description="what a reader must know about it")] = ""
    weighting: Annotated[str | None, Field(description="a weighting method's key")] = None
    judgements: Annotated[Any, Field(description="judgements, as the method asks for them")] = None
    weights: Annotated[dict[str, Weight] | None, Field(description=WEIGHT)] = None
    given_for: Annotated[
        dict[str, Annotated[tuple[Number, ...], Field(min_length=2, max_length=2)]],
        Field(description="[worst, best] of each criterion when the judgements were given"),
    ] = {}

    @model_validator(mode="after")
    def _one_way_of_weighting(self) -> Self:
        if (self.weighting is None) == (self.weights is None):
            neither = self.weights is None
            found = say("neither weights nor a weighting") if neither else say_in("a fault", "both")
            raise fault(
                found,
                say("either 'weighting' with its judgements or 'weights'"),
                say("Keep one of the two."),
            )
        if self.weights is not None and self.judgements is not None:
            raise fault(
                say_in("a fault", "judgements beside weights"),
                say("one of the two"),
                say("Remove one of them."),
            )
        return self
