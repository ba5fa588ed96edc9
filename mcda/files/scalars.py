"""Unquoted scalars under the YAML 1.2 core schema, decimal numbers only."""

from __future__ import annotations

import math
import re
from typing import Any

NULL = re.compile(r"(?:~|null|Null|NULL|)\Z")
BOOL = re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z")
INTEGER = re.compile(r"[-+]?[0-9]+\Z")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
NOT_FINITE = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")


def scalar(text: str) -> Any:
    """The value of an unquoted scalar under the YAML 1.2 core schema.

    Raises OverflowError for a number that no float64 holds.
    """
    if NULL.match(text):
        return None
    if BOOL.match(text):
        return text[0] in "tT"
    if FLOAT.match(text):
        number = float(text)
        if not math.isfinite(number):
            raise OverflowError(text)
        return int(text) if INTEGER.match(text) and abs(number) < 2**63 else number
    if NOT_FINITE.match(text):
        raise OverflowError(text)
    return text
