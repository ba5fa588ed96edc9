"""Judgements of criteria in pairs, as a draft holds them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from mcda.web.draft import Draft, read, write
from mcda.weighting.judgements import times_from
from mcda.weighting.methods.ahp import LARGEST

DIGITS = 12


def stated(judged: object, keys: Sequence[str]) -> tuple[tuple[int, int, float], ...]:
    """The answers as places and times, each pair once; what is no answer is left out."""
    place = {key: at for at, key in enumerate(keys)}
    found: dict[frozenset[str], tuple[int, int, float]] = {}
    for row in judged if isinstance(judged, list) else []:
        if not (isinstance(row, list) and len(row) == 3):
            continue
        a, b, x = row
        known = isinstance(a, str) and isinstance(b, str) and a != b and {a, b} <= place.keys()
        times = times_from(x)
        if known and times is not None and 1 / LARGEST <= times <= LARGEST:
            found.setdefault(frozenset((a, b)), (place[a], place[b], times))
    return tuple(found.values())


def has_strays(judged: object, keys: Sequence[str]) -> bool:
    """True where something stands among the judgements that is no answer."""
    if judged is None:
        return False
    return not isinstance(judged, list) or len(stated(judged, keys)) < len(judged)


def times_of(judged: object, first: str, second: str) -> float | None:
    """How many times the first matters the second, as the pairs state it."""
    for i, _, x in stated(judged, (first, second)):
        return x if i == 0 else 1 / x
    return None


def answer(tree: Draft, path: tuple[str | int, ...], first: str, second: str,
           times: float) -> None:  # fmt: skip
    """Put one answer in its place among the pairs, stated from the side that matters more."""
    row = [first, second, _whole(times)] if times >= 1 else [second, first, _whole(1 / times)]
    judged = read(tree, path)
    rows = list(judged) if isinstance(judged, list) else []
    at = _place(rows, first, second)
    if at is None:
        write(tree, path, [*rows, row])
    else:
        write(tree, path, [*rows[:at], row, *rows[at + 1 :]])


def take_back(tree: Draft, path: tuple[str | int, ...], first: str, second: str) -> None:
    """Leave a pair open again."""
    judged = read(tree, path)
    rows = judged if isinstance(judged, list) else []
    at = _place(rows, first, second)
    if at is not None:
        write(tree, path, [*rows[:at], *rows[at + 1 :]])


def drop_strays(tree: Draft, path: tuple[str | int, ...], keys: Sequence[str]) -> None:
    """Keep the answers among the judgements, and nothing else."""
    known = stated(read(tree, path), keys)
    write(tree, path, [[keys[i], keys[j], _whole(x)] for i, j, x in known])


def _place(rows: list[Any], first: str, second: str) -> int | None:
    pair = sorted((first, second))
    return next((at for at, row in enumerate(rows) if isinstance(row, list)
                 and sorted(map(str, row[:2])) == pair), None)  # fmt: skip


def _whole(times: float) -> int | float:
    """The number as one would write it: a third turned round is 3, not 2.9999."""
    near = Fraction(times).limit_denominator(100)
    found = float(near) if abs(float(near) - times) < 1e-9 * times else round(times, DIGITS)
    return int(found) if found == int(found) else found
