"""What every noun of a case has in common: frozen, strict, closed to unknown keys."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mcda.language import say, say_in

Layer = Literal["hardware", "firmware", "software", "territory", "delivery"]
LAYERS: tuple[Layer, ...] = ("hardware", "firmware", "software", "territory", "delivery")
UpgradingLayer = Literal["hardware", "firmware", "software"]
UPGRADING_LAYERS: tuple[UpgradingLayer, ...] = ("hardware", "firmware", "software")
Direction = Literal["more is better", "less is better"]
Confidence = Literal["high", "medium", "low"]

LONGEST_NAME = 200
LONGEST_SOURCE = 500
LONGEST_TEXT = 10_000
LARGEST = 1e15  # beyond, a float64 no longer tells units apart
_KEY = re.compile(r"[^\W\d_][\w-]{0,63}\Z")
# Controls, and the marks that turn the direction of what stands around a text.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def fault(found: str, expected: str, remedy: str) -> PydanticCustomError:
    """An error that carries a fault's three parts through pydantic."""
    parts = {"found": found, "expected": expected, "remedy": remedy}
    return PydanticCustomError("fault", "{found}: expected {expected}. {remedy}", parts)


def _checked_key(key: str) -> str:
    if not _KEY.match(key):
        raise fault(
            say("the key '{key}'", key=key[:60]),
            say("a key of at most 64 letters, digits, '_' and '-' that starts with a letter"),
            say("Give it a short key and put the full wording under 'name'."),
        )
    return key


def _checked_text(text: str) -> str:
    if found := _CONTROL.search(text):
        raise fault(
            say("the control character U+{found:04X}", found=ord(found[0])),
            say("text without control characters"),
            say("Type the text again in place of the pasted one."),
        )
    return text


def _checked_name(text: str) -> str:
    if not text.strip():
        raise fault(
            say_in("a fault", "an empty name"),
            say_in("a fault", "a name"),
            say("Write what a reader would call it."),
        )
    if "\n" in text:
        raise fault(
            say_in("a fault", "a line break"),
            say("a name on one line"),
            say("Put longer wording into a note."),
        )
    return _checked_text(text)


def _checked_figure(value: float) -> float:
    if abs(value) > LARGEST:
        raise fault(
            f"{value:g}",
            say("a number of at most {largest:,.0f}", largest=LARGEST),
            say("Use a larger unit, such as millions."),
        )
    return value


Number = Annotated[float, AfterValidator(_checked_figure)]
Key = Annotated[str, AfterValidator(_checked_key)]
Text = Annotated[str, Field(max_length=LONGEST_TEXT), AfterValidator(_checked_text)]
Name = Annotated[str, Field(max_length=LONGEST_NAME), AfterValidator(_checked_name)]

LongName = Annotated[str, Field(max_length=LONGEST_SOURCE), AfterValidator(_checked_name)]


class Noun(BaseModel):
    """A frozen value of the decision; a change makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)
