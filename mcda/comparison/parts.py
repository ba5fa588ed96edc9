"""The parts of a comparison that can be changed one without the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from mcda.comparison.hybrids import Hybrids
from mcda.comparison.shared import Shared
from mcda.decision.comparison import BLOCKS, Block

Part = tuple[Block, ...]


def taken(parts: Sequence[Part], made: int) -> frozenset[Block]:
    """The blocks of the parts whose bits are set."""
    return frozenset(block for at, part in enumerate(parts) if made >> at & 1 for block in part)


def other_measure(shared: Shared) -> bool:
    """True where a criterion is measured otherwise, and its figures with it.

    Figures in one unit say nothing on a scale in another, so such changes stay together.
    """
    old, new = shared.before.case, shared.after.case
    for key in shared.criteria:
        first, second = old.criteria[key], new.criteria[key]
        if (first.unit, first.more_is_better) == (second.unit, second.more_is_better):
            continue
        if any(_figures(old.options[o].estimates[key]) != _figures(new.options[o].estimates[key])
               for o in shared.options):  # fmt: skip
            return True
    return False


def _figures(estimate: object) -> tuple[object, ...]:
    return tuple(getattr(estimate, part) for part in ("value", "low", "high"))


def _joined(parts: Sequence[Part], these: Iterable[Part]) -> list[Part]:
    """The parts with some of them made one, in the order of the blocks."""
    held = list(these)
    one = tuple(block for block in BLOCKS if any(block in part for part in held))
    return sorted([*(part for part in parts if part not in held), one], key=_place)


def _place(part: Part) -> int:
    return BLOCKS.index(part[0])


def _refused(hybrids: Hybrids, parts: Sequence[Part]) -> bool:
    mixtures = (taken(parts, made) for made in range(2 ** len(parts)))
    return any(next(hybrids.refused(new), None) is not None for new in mixtures)


def separable(hybrids: Hybrids, shared: Shared, changed: Sequence[Block]) -> list[Part]:
    """The changed blocks, those together whose mixture no method could rank.

    Both cases themselves must be ranked by theirs.
    """
    parts: list[Part] = [(block,) for block in changed]
    if {"criteria", "estimates"} <= set(changed) and other_measure(shared):
        parts = _joined(parts, [("criteria",), ("estimates",)])
    while len(parts) > 1 and _refused(hybrids, parts):
        ways = [_joined(parts, pair) for pair in combinations(parts, 2)]
        parts = next((way for way in ways if not _refused(hybrids, way)), ways[0])
    return parts
