"""Bands: options that the draws do not separate stand together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.decision.matrix import Floats


def bands_of(
    options: Sequence[str], expected_rank: Floats, pairwise: Floats, settled: float
) -> tuple[tuple[str, ...], ...]:
    """Option keys by band, best first.

    In the order of expected rank a band ends where every option above the line beats every
    option below it in at least `settled` of the draws.
    expected_rank: (options,); pairwise: (options, options), the share in which row beats column.
    """
    order = sorted(range(len(options)), key=lambda at: (expected_rank[at], options[at]))
    wins = pairwise[np.ix_(order, order)]
    bands: list[list[str]] = [[]]
    for line, at in enumerate(order, 1):
        bands[-1].append(options[at])
        if line < len(order) and wins[:line, line:].min() >= settled:
            bands.append([])
    return tuple(tuple(band) for band in bands)
