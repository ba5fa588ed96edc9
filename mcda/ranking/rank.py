"""Scores, ranks and details of a ranking, labelled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from mcda.decision.matrix import DecisionMatrix, Ranking, Scaled, Weights, frozen, one_per
from mcda.ranking.method import RankingMethod
from mcda.ranking.ranks import ranks_of


def _labelled(value: Any, options: tuple[str, ...]) -> object:
    """An array by option, positions as option keys, anything else as it is.

    A list may hold lists or arrays; a mapping goes from option positions to any of these.
    """
    if isinstance(value, np.ndarray):
        return one_per(options, value)
    if isinstance(value, list):
        return [options[at] if isinstance(at, int) else _labelled(at, options) for at in value]
    if isinstance(value, dict):
        return {options[at]: _labelled(one, options) for at, one in value.items()}
    return value


def rank(
    matrix: DecisionMatrix,
    scaled: Scaled,
    weights: Weights,
    method: RankingMethod,
    chosen: Mapping[str, float],
    scaling: str,
) -> Ranking:
    """The options' scores, ranks and the method's own quantities.

    chosen: the method's settings as far as the recipe states them; scaling: its key.
    """
    settings = method.settle(chosen)
    scores = method.score_many(scaled, weights.values[None], settings)[0]
    details = method.details(scaled, weights.values, settings)
    return Ranking(
        method=method.key,
        scaling=scaling,
        options=matrix.options,
        scores=frozen(scores),
        ranks=tuple(int(rank) for rank in ranks_of(scores)),
        details={symbol: _labelled(one, matrix.options) for symbol, one in details.items()},
    )
