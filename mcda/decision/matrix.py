"""The figures of a case as arrays, and the same figures on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.decision.criterion import Preference

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]


def frozen(values: object) -> Floats:
    """The values as a read-only array of float64."""
    array = np.array(values, dtype=np.float64)
    array.setflags(write=False)
    return array


def frozen_flags(values: object) -> Flags:
    """The values as a read-only array of true and false."""
    array = np.array(values, dtype=np.bool_)
    array.setflags(write=False)
    return array


@dataclass(frozen=True, eq=False)
class DecisionMatrix:
    """What each option brings on each criterion, in units, with its uncertainty.

    figures, low, high: (options, criteria), finite; an unknown figure stands at
    the middle of its scale and spans it. known: (options, criteria).
    worst, best: (criteria,), the scale's ends, or the span of the figures where
    the case states none (scaled is then False for that criterion).
    """

    options: tuple[str, ...]
    criteria: tuple[str, ...]
    figures: Floats
    known: Flags
    low: Floats
    high: Floats
    more_is_better: Flags
    worst: Floats
    best: Floats
    has_scale: Flags
    curves: tuple[tuple[tuple[float, ...], ...], ...]
    preferences: tuple[Preference | None, ...]


@dataclass(frozen=True, eq=False)
class Scaled:
    """Figures turned so that higher is better, with the reference points of the scale.

    values: (options, criteria), or (draws, options, criteria) for joint draws.
    ideal, anti_ideal: (criteria,), or (draws, criteria): the best and the worst
    value to refer to. fixed: True where they are the scale's (ones and zeros),
    so that no option changes another's score.
    preferences: thresholds in the units of values, one per criterion.
    costs: (criteria,), True where values are figures whose sign was turned because less is
    better, so that a method may turn them back; None where none were.
    """

    values: Floats
    ideal: Floats
    anti_ideal: Floats
    fixed: bool
    preferences: tuple[Preference | None, ...]
    costs: Flags | None = None

    @property
    def is_batch(self) -> bool:
        """True where every draw has figures of its own."""
        return self.values.ndim == 3


@dataclass(frozen=True, eq=False)
class Weights:
    """Weights by criterion that sum to 1, with what was found while making them."""

    criteria: tuple[str, ...]
    values: Floats
    consistency_ratio: float | None = None
    remarks: tuple[str, ...] = ()

    def by_key(self) -> dict[str, float]:
        """The weight of each criterion."""
        return dict(zip(self.criteria, map(float, self.values), strict=True))


@dataclass(frozen=True, eq=False)
class Ranking:
    """Options in the order of their score; higher is better, ties share the better rank."""

    method: str
    scaling: str
    options: tuple[str, ...]
    scores: Floats
    ranks: tuple[int, ...]
    details: dict[str, object]

    def best_first(self) -> tuple[str, ...]:
        """Option keys by rank; tied options by key, so that their order in the file is nothing."""
        return tuple(sorted(self.options, key=lambda key: (self.rank_of(key), key)))

    def rank_of(self, option: str) -> int:
        """The option's rank, 1 the best."""
        return self.ranks[self.options.index(option)]

    def score_of(self, option: str) -> float:
        """The option's score, higher the better."""
        return float(self.scores[self.options.index(option)])


def one_per(keys: Sequence[str], values: Floats) -> dict[str, float]:
    """A number for each key."""
    return dict(zip(keys, map(float, values), strict=True))
