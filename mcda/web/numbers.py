"""Numbers as they are typed, and as they stand in an input."""

from __future__ import annotations

import math
import re
from typing import Any

from mcda.decision.words import number, rounded

UNKNOWN = ("", "?")
_PLAIN = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?\Z", re.ASCII | re.IGNORECASE)
_GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}([, ])\d{3}(\1\d{3})*(\.\d+)?\Z", re.ASCII)
_LONGEST_NUMBER = 40
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # as a Chinese keyboard gives
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2212": "-"}) | _WIDE


def number_from(typed: str) -> int | float | str | None:
    """What was typed as a number; None where it is blank or '?'; else the text as it stands.

    Thousands may be set apart by commas or spaces, in groups of three.
    """
    text = typed.strip().translate(_SPACES)
    if text in UNKNOWN:
        return None
    if len(text) > _LONGEST_NUMBER:
        return typed
    if _GROUPED.match(text):
        text = text.replace(",", "").replace(" ", "")
    if not _PLAIN.match(text):
        return typed
    if text.lstrip("+-").isdecimal():
        return int(text)
    return float(text) if math.isfinite(float(text)) else typed


def typed_from(value: object, *, grouped: bool = True) -> str:
    """How a value stands in its input; thousands set apart unless grouped is False."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if not math.isfinite(value) or abs(value) >= 1e15:
        return str(value)
    return number(value) if grouped else number(value).replace(",", "")


def figure(value: float) -> str:
    """A figure of a region as a reader needs it: whole from 1,000 on, else to four digits."""
    return number(round(value)) if abs(value) >= 1000 else rounded(value, 4)


_TWO = re.compile(
    r"(?P<low>.*?\S)\s*(?:[–—~～]|\.{2,3}|…|至|到|(?<=\s)to(?=\s))\s*(?P<high>\S.*)\Z"
)
_HYPHEN = re.compile(r"(?P<low>[-+]?[^-\s][^-]*?(?<![eE]))\s*-\s*(?P<high>\S.*)\Z")


def range_from(typed: str) -> tuple[Any, Any]:
    """What was typed as lowest and highest; each as a number, None or the text as it stands.

    The two are parted by a dash, a tilde, 'to' or 至: '0.2–0.6', '0.2 to 0.6', '-3 - -1'. What has
    no two parts stays whole in the first place.
    """
    text = typed.strip().translate(_SPACES)
    if text in UNKNOWN:
        return None, None
    found = _TWO.match(text) or _HYPHEN.match(text)
    if found is None or len(text) > 2 * _LONGEST_NUMBER:
        return number_from(typed), None
    low, high = number_from(found["low"]), number_from(found["high"])
    if isinstance(low, str) and isinstance(high, str):
        return typed, None
    return low, high


def range_typed(low: object, high: object) -> str:
    """How a range stands in its input: its ends parted by an en dash, '?' for one not known."""
    if low is None and high is None:
        return ""
    if isinstance(low, str) and high is None:
        return low
    return "–".join(typed_from(end) or "?" for end in (low, high))
