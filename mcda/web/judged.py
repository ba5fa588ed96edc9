"""Judgements as a draft holds them: what came first, what was ordered, what a change makes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mcda.web.draft import Draft, block, is_number, read, write
from mcda.web.numbers import number_from, typed_from

FULL = 100
_RANGE = re.compile(r"(\S+?)\s*(?:\bto\b|至|到|[–—~～]|(?<=\d)-)\s*(\S+)\Z")
DIGITS = 4
Order = list[list[str]]  # the places of an order, each with those that share it


def figures(judged: object, keys: Iterable[str]) -> dict[str, float]:
    """The numbers of a table of judgements, by key, in the order in which they were given."""
    known, table = set(keys), judged if isinstance(judged, dict) else {}
    return {key: float(x) for key, x in table.items() if key in known and is_number(x) and x >= 0}


def first_of(judged: object, keys: Iterable[str]) -> str | None:
    """What was raised first: the largest figure up to 100, and of equal ones the first given."""
    given = {key: x for key, x in figures(judged, keys).items() if 0 < x <= FULL}
    return max(given, key=lambda key: given[key]) if given else None


def raise_first(tree: Draft, path: tuple[str | int, ...], key: str) -> None:
    """Put 100 on what is raised first; one that was first before is to be judged against it."""
    perspective = path[:2]
    if block(tree, perspective).get("weighting") == "equal":
        write(tree, (*perspective, "weighting"), "swing")
        write(tree, path, {key: FULL})
        return
    given = read(tree, path)
    table = {one: x for one, x in given.items() if one != key} if isinstance(given, dict) else {}
    before = first_of(table, table)
    kept = {one: x for one, x in table.items() if one != before or x != FULL}
    write(tree, path, {key: FULL, **kept})


def put_above(tree: Draft, path: tuple[str | int, ...], key: str) -> None:
    """Put 100 on a figure above it; the others keep their proportions to it."""
    table = block(tree, path)
    most = table.get(key)
    if is_number(most) and most > FULL:  # type: ignore[operator]
        scaled = {one: _of_full(x, most) if is_number(x) else x for one, x in table.items()}
        write(tree, path, {key: FULL, **{one: x for one, x in scaled.items() if one != key}})


def _of_full(x: Any, most: Any) -> float | int:
    found = round(x * FULL / most, DIGITS)
    return int(found) if found == int(found) else found


def range_from(typed: str) -> Any:
    """What was typed as a weight: a number, or the two ends of a range as in '0.1 to 0.3'."""
    if ends := _RANGE.match(typed.strip()):
        pair = [number_from(end) for end in ends.groups()]
        if all(map(is_number, pair)):
            return pair
    return number_from(typed)


def range_shown(given: Any) -> Any:
    """A weight as it stands in its input: a range with a dash between its ends."""
    if isinstance(given, list) and len(given) == 2 and all(map(is_number, given)):
        return "–".join(map(typed_from, given))
    return given


def order_of(judged: object, keys: Iterable[str]) -> tuple[Order, str]:
    """The places of an order, those not put in it left out, and the formula it names."""
    listed = judged.get("order") if isinstance(judged, dict) else judged
    formula = judged.get("formula") if isinstance(judged, dict) else None
    left, places = set(keys), []
    for one in listed if isinstance(listed, list) else []:
        tied = [key for key in (one if isinstance(one, list) else [one])
                if isinstance(key, str) and key in left]  # fmt: skip
        tied = list(dict.fromkeys(tied))
        left -= set(tied)
        if tied:
            places.append(tied)
    return places, str(formula or "centroid")


def as_judged(order: Order, formula: str) -> Any:
    """An order as the case file has it."""
    listed = [one[0] if len(one) == 1 else one for one in order]
    return listed if formula == "centroid" else {"order": listed, "formula": formula}


def moved(order: Order, key: str, by: int) -> Order:
    """The order with one moved up (−1) or down (1) a place; out of its tie first."""
    at = next(place for place, tied in enumerate(order) if key in tied)
    rest = [one for one in order[at] if one != key]
    if rest:
        inner = [[key], rest] if by < 0 else [rest, [key]]
        return [*order[:at], *inner, *order[at + 1 :]]
    to = min(max(at + by, 0), len(order) - 1)
    others = [*order[:at], *order[at + 1 :]]
    return [*others[:to], [key], *others[to:]]


def tied_above(order: Order, key: str) -> Order:
    """The order with one, and those that share its place, put on the place above."""
    at = next(place for place, tied in enumerate(order) if key in tied)
    if at == 0:
        return order
    return [*order[: at - 1], [*order[at - 1], *order[at]], *order[at + 1 :]]


def without(judged: Any, key: str) -> Any:
    """Judgements of any way without a criterion that is taken out of the case."""
    if isinstance(judged, list):
        left = [_row_without(row, key) for row in judged if row != key and not _is_about(row, key)]
        if left and left[0] != judged[0] and isinstance(left[0], list) and is_number(left[0][-1]):
            left[0] = left[0][0] if len(left[0]) == 2 else left[0]  # nothing is above the first
        return left
    if not isinstance(judged, dict):
        return judged
    return {part: without(one, key) for part, one in judged.items()
            if part != key and not (part in ("best", "worst") and one == key)}  # fmt: skip


def _is_about(row: object, key: str) -> bool:
    """True for a pair or a step of that criterion; one of several on a place is no such row."""
    if not (isinstance(row, list) and key in row[:2]):
        return False
    return not all(isinstance(one, str) for one in row) or len(row) < 2


def _row_without(row: Any, key: str) -> Any:
    if not (isinstance(row, list) and key in row and all(isinstance(one, str) for one in row)):
        return row
    kept = [one for one in row if one != key]
    return kept[0] if len(kept) == 1 else kept
