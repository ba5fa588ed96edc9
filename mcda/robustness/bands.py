"""Bands: options that the draws do not separate stand together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.decision.matrix import Floats

# Two options that are each first in more of the draws than this share the first band.
RIVALS_SHARE = 0.4


def bands_of(
    options: Sequence[str],
    expected_rank: Floats,
    pairwise: Floats,
    settled: float,
    leads: Floats | None = None,
) -> tuple[tuple[str, ...], ...]:
    """Option keys by band, best first.

    In the order of expected rank a band ends where every option above the line beats every
    option below it in at least `settled` of the draws, unless the line parts two options that
    are each first in more than 40 % of them.
    expected_rank, leads: (options,); pairwise: (options, options), the share in which the row
    beats the column.
    """
    order = sorted(range(len(options)), key=lambda at: (expected_rank[at], options[at]))
    wins = pairwise[np.ix_(order, order)]
    rivals = [] if leads is None else np.flatnonzero(leads[order] > RIVALS_SHARE).tolist()
    together = rivals[-1] if len(rivals) > 1 else 0
    bands: list[list[str]] = [[]]
    for line, at in enumerate(order, 1):
        bands[-1].append(options[at])
        if together < line < len(order) and wins[:line, line:].min() >= settled:
            bands.append([])
    return tuple(tuple(band) for band in bands)
