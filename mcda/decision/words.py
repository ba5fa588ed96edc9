"""Numbers and lists as a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from math import floor, log10
from typing import Literal

from mcda.language import ENGLISH, say, say_in, spoken

THIN = "\u202f"  # narrow no-break space
MINUS = "\u2212"


def number(value: float, digits: int | None = None) -> str:
    """A number with thousands separated by commas.

    digits: places after the point; without it, as many as the number was given with.
    """
    if digits is None:
        text = f"{value:,.12g}" if abs(value) < 1e15 else f"{value:.6g}"
        if "e" not in text and abs(value) >= 1e-4:
            text = f"{value:,.10f}".rstrip("0").rstrip(".")
    else:
        text = f"{value:,.{digits}f}"
    return "0" if text in ("-0", "") else text.replace("-", MINUS)


def rounded(value: float, figures: int = 3) -> str:
    """A number with so many significant figures, without trailing noise."""
    if value == 0:
        return "0"
    places = figures - 1 - floor(log10(abs(value)))
    return number(round(value, places))


def signed(value: float, digits: int = 1) -> str:
    """A number with its sign, none for what rounds to nothing: '+0.3', '−1.2', '0.0'."""
    text = number(value, digits)
    if not any(digit in text for digit in "123456789"):
        return number(0, digits)
    return text if text.startswith(MINUS) else f"+{text}"


def adding_up(parts: Sequence[float], whole: float, digits: int) -> list[float]:
    """Parts rounded to so many digits so that, as shown, they add up to the rounded whole.

    Largest remainder: where rounding each would miss, those that lose least are moved a step.
    """
    step = 10**digits
    scaled = [part * step for part in parts]
    shown = [round(part) for part in scaled]
    missing = round(round(whole, digits) * step) - sum(shown)
    way = 1 if missing > 0 else -1
    by_loss = sorted(range(len(parts)), key=lambda at: (way * (shown[at] - scaled[at]), at))
    for at in by_loss[: abs(missing)]:
        shown[at] += way
    return [one / step for one in shown]


def percent(share: float, digits: int = 0) -> str:
    """A share as a percentage with a thin space: 0.874 -> '87 %'.

    A share that is not quite nothing or everything never reads as 0 % or 100 %.
    """
    step = 10 ** -(digits + 2)
    if 0 < share <= step / 2:  # a half would round to nothing
        return say("under {number}\u202f%", number=number(step * 100, digits))
    if 1 - step / 2 <= share < 1:
        return say("over {number}\u202f%", number=number(100 - step * 100, digits))
    return say("{number}\u202f%", number=number(share * 100, digits))


NBSP = "\u00a0"  # a sum of money stays on one line
_MONEY = re.compile(r"([A-Z]{3}) (thousand|million|billion|trillion)\Z")


def measured(value: float, unit: str) -> str:
    """A figure with its unit: '0.35 percentage points of GDP', 'CNY 3,200 million'."""
    if money := _MONEY.match(unit):
        return NBSP.join((money[1], number(value), money[2]))
    return with_unit(number(value), unit)


def with_unit(figure: str, unit: str) -> str:
    """A figure before its unit; Chinese sets no space before a unit in Chinese characters."""
    if spoken() != ENGLISH and unit[:1] >= "\u2e80":
        return f"{figure}{unit}"
    return f"{figure} {unit}"


def between(first: float, last: float, unit: str) -> str:
    """Two figures with one unit: '0 to 0.6 points', 'CNY 6,000 to 0 million'."""
    first_said, last_said = number(first), number(last)
    if money := _MONEY.match(unit):
        code, scale = money[1] + NBSP, NBSP + money[2]
        return say("{code}{first} to {last}{scale}", code=code, first=first_said,
                   last=last_said, scale=scale)  # fmt: skip
    return with_unit(say("{first} to {last}", first=first_said, last=last_said), unit)


def listing(names: Sequence[str], last: Literal["and", "or", "then"] = "and") -> str:
    """Names in a row: 'A', 'A and B', 'A, B and C'."""
    if len(names) < 2:
        return "".join(names)
    first = say_in("between names", ", ").join(names[:-1])
    if last == "or":
        return say("{first} or {last}", first=first, last=names[-1])
    if last == "then":
        return say("{first} then {last}", first=first, last=names[-1])
    return say("{first} and {last}", first=first, last=names[-1])


def series(items: Sequence[str]) -> str:
    """Longer items in a row, parted by semicolons: 'A; B; C'."""
    return say_in("between items", "; ").join(items)


_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve")  # fmt: skip


def counted(count: int) -> str:
    """A whole number in words up to twelve, in figures beyond and in other languages."""
    if spoken() != ENGLISH:
        return number(count)
    return _SMALL[count] if 0 <= count < len(_SMALL) else number(count)


def several(count: int, one: str, many: str) -> str:
    """A count with its noun, in English: 'one figure', 'three figures'."""
    return f"{counted(count)} {one if count == 1 else many}"


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth", "eleventh", "twelfth")  # fmt: skip


def ordinal(place: int) -> str:
    """A place in words up to twelfth, then 13th, 21st, 22nd."""
    if spoken() != ENGLISH:
        return say_in("a place", "{place}th", place=place)
    if 1 <= place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    teens = 10 <= place % 100 <= 20
    return f"{place}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


def month_name(number: int) -> str:
    """A month by its number, 1 to 12."""
    return (
        say("January"), say("February"), say("March"), say("April"), say("May"), say("June"),
        say("July"), say("August"), say("September"), say("October"), say("November"),
        say("December"),
    )[number - 1]  # fmt: skip


def day_in_words(day: date) -> str:
    """A day as in 21 November 2026."""
    return say("{day} {month} {year}", day=day.day, month=month_name(day.month), year=day.year)


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning, its other letters as they stand."""
    return text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """A reader's own words as a sentence: closed by a full stop unless they close themselves."""
    bare = text.strip()
    if not bare or bare[-1] in ".!?…。！？":
        return bare
    return say_in("end of a sentence", "{text}.", text=bare)
