"""Judgements of criteria in pairs, as a draft holds them."""

from __future__ import annotations

import re
from typing import Any

from mcda.web.draft import is_number
from mcda.web.numbers import number_from, typed_from


def pair_judgement(judged: object, first: str, second: str) -> Any:
    """How many times more the first matters than the second, as the pairs state it."""
    for row in judged if isinstance(judged, list) else []:
        if isinstance(row, list) and len(row) == 3:
            if row[:2] == [first, second]:
                return row[2]
            if row[:2] == [second, first]:
                times = row[2]
                return f"1/{typed_from(times)}" if is_number(times) else times
    return None


def with_pair(judged: object, first: str, second: str, typed: str) -> list[Any]:
    """The pairs with one judgement put in place; '1/3' turns the pair round."""
    rows = list(judged) if isinstance(judged, list) else []
    place = next((i for i, row in enumerate(rows) if isinstance(row, list)
                  and sorted(map(str, row[:2])) == sorted((first, second))), None)  # fmt: skip
    turned = re.match(r"1\s*/\s*(\S+)\Z", typed.strip())
    value = number_from(turned[1] if turned else typed)
    if value is None:
        return [row for i, row in enumerate(rows) if i != place]
    made = [second, first, value] if turned and is_number(value) else [first, second, value]
    if turned and not is_number(value):
        made[2] = typed
    if place is None:
        return [*rows, made]
    rows[place] = made
    return rows
