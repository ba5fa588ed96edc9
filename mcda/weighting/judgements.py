"""What the checks of judgements share: names, numbers and complete tables."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any

import numpy as np

from mcda.decision.matrix import Floats, frozen
from mcda.faults import Fault, Path, in_quotes, quoted
from mcda.language import say, say_in
from mcda.weighting.method import Names

SHOWN = 5
LONGEST = 64
_PART = re.compile(r"1\s*/\s*(\d{1,9}(?:\.\d{1,9})?)\Z", re.ASCII)
# The formula that leaves an order an order.
MERE_ORDER = "order_only"


def number(given: object) -> float | None:
    """The given number, or None where it is none: text, true, false and infinity are not."""
    if isinstance(given, bool) or not isinstance(given, int | float):
        return None
    try:
        return float(given) if math.isfinite(given) else None
    except OverflowError:
        return None


def times_from(given: object) -> float | None:
    """How many times, as a number or written as in '1/3'; None where it is neither."""
    if isinstance(given, str) and (found := _PART.match(given.strip())):
        times = float(found[1])
        return 1 / times if times else None
    return number(given)


def said(given: object) -> str:
    """A given value as a fault shows it."""
    if isinstance(given, int) and not isinstance(given, bool) and number(given) is None:
        return say("a number that is too large")
    return quoted(given)


def in_a_row(items: Collection[str]) -> str:
    """Up to five of the items, and how many more there are."""
    shown = say_in("between names", ", ").join(list(items)[:SHOWN])
    more = len(items) - SHOWN
    return shown if more <= 0 else say("{names} and {more} more", names=shown, more=more)


def unknown_criterion(names: Names, given: object, path: Path) -> Fault | None:
    """A fault where given is no criterion's key, with the key that may have been meant."""
    if isinstance(given, str) and given in names:
        return None
    keys = {wording.lower(): key for key, wording in names.items()}
    keys |= {key.lower(): key for key in names}
    near = get_close_matches(given[:LONGEST].lower(), keys, 1) if isinstance(given, str) else []
    meant = (
        say("Did you mean '{word}'?", word=keys[near[0]])
        if near
        else say("The criteria are {names}.", names=in_a_row(names))
    )
    return Fault.at(path, said(given), say("a criterion of the case"), meant)


def missing_criteria(names: Names, given: Iterable[object], remedy: str) -> Iterator[Fault]:
    """A fault where criteria of the case are not among the given keys."""
    present = {key for key in given if isinstance(key, str)}
    if missing := [key for key in names if key not in present]:
        yield Fault.at(
            (),
            say("nothing for {names}", names=in_a_row(missing)),
            say("every criterion of the case"),
            remedy,
        )


def block_faults(judgements: Any, parts: Collection[str]) -> Iterator[Fault]:
    """A fault where judgements are no block of keys, or for each key that is none of the parts."""
    words = say_in("between names", " and ").join(map(in_quotes, parts))
    if not isinstance(judgements, dict):
        yield Fault.at(
            (),
            said(judgements),
            say("a block with {words}", words=words),
            say("Write each on its line."),
        )
        return
    for key in judgements:
        if not (isinstance(key, str) and key in parts):
            path = (key[:LONGEST] if isinstance(key, str) else said(key),)
            yield Fault.at(
                path, say("the unknown key {key}", key=said(key)), words, say("Remove it.")
            )


def table_faults(names: Names, judgements: Any, most: float, expected: str) -> Iterator[Fault]:
    """Every fault of a table {criterion: number} of numbers from 0 to most.

    expected: how a fault names such a number.
    """
    if not isinstance(judgements, dict):
        yield Fault.at(
            (),
            said(judgements),
            say("a line 'criterion: {expected}' for each criterion", expected=expected),
            say("Write each criterion with its number."),
        )
        return
    for key, given in judgements.items():
        path = (key[:LONGEST] if isinstance(key, str) else said(key),)
        if unknown := unknown_criterion(names, key, path):
            yield unknown
        value = number(given)
        if value is None or not 0 <= value <= most:
            yield Fault.at(path, said(given), expected, say("Write how much the criterion counts."))
    yield from missing_criteria(names, judgements, say("Give each a number; 0 leaves it out."))
    if judgements and all(number(given) == 0 for given in judgements.values()):
        yield Fault.at(
            (),
            say("0 for every criterion"),
            say("a number above 0 for one or more"),
            say("Write how much each criterion counts."),
        )


def table_shares(names: Names, judgements: Any) -> Floats:
    """Weights in the proportions of a table {criterion: number} without faults.

    -> (criteria,), in the order of names, summing to 1.
    """
    values = np.array([float(judgements[key]) for key in names])
    parts = values / values.max()
    return frozen(parts / parts.sum())
