"""What several kernels share: work on parts of the draws, values from zero."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.method import ScoreMany, Settings

# Entries of one table of a part of the draws: 512 KiB.
TABLE = 2**16
# On a fixed scale a value below is the worst end, by rounding.
NOISE = 1e-12


def in_parts(formula: ScoreMany) -> ScoreMany:
    """The formula on one part of the draws after another, each part's tables within TABLE."""

    def score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
        n, m = scaled.values.shape[-2:]
        step = max(1, TABLE // (n * max(n, m)))
        scores = np.empty((len(weights), n))
        for start in range(0, len(weights), step):
            part = slice(start, start + step)
            scores[part] = formula(_draws(scaled, part), weights[part], settings)
        return scores

    return score_many


def _draws(scaled: Scaled, part: slice) -> Scaled:
    if not scaled.is_batch:
        return scaled
    ends = (end[part] if end.ndim == 2 else end for end in (scaled.ideal, scaled.anti_ideal))
    ideal, anti_ideal = ends
    return replace(scaled, values=scaled.values[part], ideal=ideal, anti_ideal=anti_ideal)


def from_zero(scaled: Scaled) -> Scaled:
    """The same values with none below 0, as products and shares need them.

    Where a column has any below 0, as costs divided by their vector's length have, 1 is added:
    1 − x/√Σx², the vector normalisation of costs.
    """
    if scaled.fixed:
        return replace(scaled, values=np.where(scaled.values > NOISE, scaled.values, 0.0))
    lift = np.where(scaled.anti_ideal < 0, 1.0, 0.0)
    return replace(
        scaled,
        values=np.maximum(scaled.values + lift[..., None, :], 0.0),
        ideal=np.maximum(scaled.ideal + lift, 0.0),
        anti_ideal=np.maximum(scaled.anti_ideal + lift, 0.0),
    )
