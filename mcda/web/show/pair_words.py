"""Saaty's scale in words."""

from __future__ import annotations

from mcda.decision.words import rounded
from mcda.language import say
from mcda.web.numbers import typed_from


def strengths() -> dict[str, str]:
    """How much more one matters than the other, by the number of times it stands for."""
    return {
        "2": say("2 times: between as much and moderately more"),
        "3": say("3 times: moderately more"),
        "4": say("4 times: between moderately and strongly more"),
        "5": say("5 times: strongly more"),
        "6": say("6 times: between strongly and very strongly more"),
        "7": say("7 times: very strongly more"),
        "8": say("8 times: between very strongly and extremely more"),
        "9": say("9 times: extremely more"),
    }


def strength(times: float) -> str:
    """The key of a number of times among the strengths, or the number itself."""
    return str(round(times)) if abs(times - round(times)) < 0.02 else typed_from(times)


def answer(first: str, second: str, times: float) -> str:
    """An answer as a sentence, the one that matters more first."""
    if abs(times - 1) < 1e-9:
        return say("{first} matters as much as {second}.", first=first, second=second)
    if times < 1:
        first, second, times = second, first, 1 / times
    return say("{first} matters {times} times as much as {second}.", first=first, second=second,
               times=rounded(times, 2))  # fmt: skip
