"""The same figures ranked on another scaling, and whether an option less turns the order."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.decision.matrix import Whole
from mcda.ranking.way import Way, way_of
from mcda.robustness.question import Evidence
from mcda.robustness.without import among, hanging, turned_pairs, without_option
from mcda.scaling.choose import TEXTBOOK

ANCHORED = "anchored"


@dataclass(frozen=True)
class Turning:
    """An option without which two others stand the other way round: first was ahead of second."""

    without: str
    first: str
    second: str


@dataclass(frozen=True)
class Leaving:
    """What comes of taking out each option in turn. tried: how many could be."""

    tried: int
    turning: tuple[Turning, ...]


def second_way(evidence: Evidence) -> Way | None:
    """The case's method on its textbook scaling, or on the anchored one if the case is not.

    None where the two are the same.
    """
    own = evidence.way
    word = TEXTBOOK if own.word == ANCHORED else ANCHORED
    other = way_of(evidence.case.recipe, scaling=word)
    return None if other.scaling.key == own.scaling.key else other


def ranks_by(way: Way, evidence: Evidence) -> Whole:
    """The ranks (options,) of the stated figures at the stated weights."""
    ranks: Whole = way.ranks(way.scaled(evidence.matrix), evidence.weights.values[None])[0]
    return ranks


def leaving_each_out(way: Way, evidence: Evidence) -> Leaving:
    """For each option, the first pair of others whose order turns without it, if any does."""
    matrix, weights = evidence.matrix, evidence.weights
    whole, tried, turning = ranks_by(way, evidence), 0, list[Turning]()
    anew = hanging(evidence.counted, matrix)
    for at, out in enumerate(matrix.options) if len(matrix.options) > 2 else ():
        less = without_option(evidence.counted, matrix, at, anew)
        if way.refusals(less):
            continue
        tried += 1
        after = way.ranks(way.scaled(less), weights.values[None])[0]
        turned = _turned(less.options, whole, at, after)
        if turned:
            turning.append(Turning(out, *turned))
    return Leaving(tried, tuple(turning))


def _turned(
    options: tuple[str, ...], whole: Whole, out: int, after: Whole
) -> tuple[str, str] | None:
    """The turned pair that stood highest: who was ahead, and who is now."""
    kept = [at for at in range(len(whole)) if at != out]
    before = among(whole, kept)
    pairs = turned_pairs(before, after)
    if not pairs:
        return None
    first, second = min(pairs, key=lambda one: (before[one[0]], before[one[1]],
                                                options[one[0]], options[one[1]]))  # fmt: skip
    return options[first], options[second]
