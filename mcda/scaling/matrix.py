"""A case's estimates as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from mcda.decision.case import Case
from mcda.decision.criterion import Criterion
from mcda.decision.estimate import Estimate
from mcda.decision.finding import Screened
from mcda.decision.matrix import DecisionMatrix, frozen, frozen_flags
from mcda.decision.noun import Confidence
from mcda.decision.words import measured
from mcda.language import say, say_in

Ends = tuple[float, float]


def _ends(case: Case, key: str, options: Sequence[str]) -> Ends:
    """Worst and best of a criterion, or of its figures where the case states no scale."""
    criterion = case.criteria[key]
    if criterion.worst is not None and criterion.best is not None:
        return criterion.worst, criterion.best
    estimates = [case.options[option].estimates[key] for option in options]
    stated = chain.from_iterable((one.value, one.low, one.high) for one in estimates)
    figures = [figure for figure in stated if figure is not None] or [0.0]
    low, high = min(figures), max(figures)
    return (low, high) if criterion.more_is_better else (high, low)


def _triple(
    estimate: Estimate, ends: Ends, spread: Mapping[Confidence, float]
) -> tuple[float, float, float]:
    """Low, most likely and high figure of an estimate.

    ends: the scale's worst and best; spread: the part of the scale by which a figure of each
    confidence may be off. An unknown figure spans the scale with its middle as the figure.
    """
    low_end, high_end = sorted(ends)
    if estimate.value is None:
        return low_end, low_end / 2 + high_end / 2, high_end
    if estimate.low is not None and estimate.high is not None:
        return estimate.low, estimate.value, estimate.high
    if estimate.confidence is None:
        return estimate.value, estimate.value, estimate.value
    off = spread.get(estimate.confidence, 0.0) * (high_end - low_end)
    low = min(estimate.value, max(low_end, estimate.value - off))
    high = max(estimate.value, min(high_end, estimate.value + off))
    return low, estimate.value, high


def matrix_of(case: Case, options: Sequence[str]) -> DecisionMatrix:
    """The figures of the given options, with what is known of their uncertainty.

    An estimate with low and high spans them; one with only a confidence spreads by the
    recipe's part of the scale, within it; a bare one is a point.
    """
    ends = {key: _ends(case, key, options) for key in case.criteria}
    spread = case.recipe.confidence_spread
    triples = np.array([
        [_triple(case.options[o].estimates[c], ends[c], spread) for c in case.criteria]
        for o in options
    ]).reshape(len(options), len(case.criteria), 3)  # fmt: skip
    known = [
        [case.options[o].estimates[c].value is not None for c in case.criteria] for o in options
    ]
    criteria = case.criteria.values()
    return DecisionMatrix(
        options=tuple(options), criteria=tuple(case.criteria),
        figures=frozen(triples[..., 1]), known=frozen_flags(known),
        low=frozen(triples[..., 0]), high=frozen(triples[..., 2]),
        more_is_better=frozen_flags([one.more_is_better for one in criteria]),
        worst=frozen([end[0] for end in ends.values()]),
        best=frozen([end[1] for end in ends.values()]),
        has_scale=frozen_flags([one.has_scale for one in criteria]),
        curves=tuple(one.curve for one in criteria),
        preferences=tuple(one.preference for one in criteria),
    )  # fmt: skip


def _misses(criterion: Criterion, estimate: Estimate) -> bool:
    if criterion.minimum is None or estimate.value is None:
        return False
    if criterion.more_is_better:
        return estimate.value < criterion.minimum
    return estimate.value > criterion.minimum


def _reason(criterion: Criterion, estimate: Estimate) -> str:
    found = measured(estimate.value or 0.0, criterion.unit)
    asked = measured(criterion.minimum or 0.0, criterion.unit)
    if criterion.more_is_better:
        return say("{criterion}: {found}, at least {asked} asked", criterion=criterion.name,
                   found=found, asked=asked)  # fmt: skip
    return say("{criterion}: {found}, at most {asked} asked", criterion=criterion.name,
               found=found, asked=asked)  # fmt: skip


def screen(case: Case) -> tuple[tuple[str, ...], tuple[Screened, ...]]:
    """The options that are ranked, and those that miss a minimum with the reasons."""
    out = {}
    for key, option in case.options.items():
        missed = [_reason(c, option.estimates[k]) for k, c in case.criteria.items()
                  if _misses(c, option.estimates[k])]  # fmt: skip
        if missed:
            out[key] = Screened(key, say_in("between items", "; ").join(missed))
    return tuple(key for key in case.options if key not in out), tuple(out.values())
