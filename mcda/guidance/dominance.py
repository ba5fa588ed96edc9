"""Which options are beaten or equalled on everything by another."""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Flags, Floats


def dominates(figures: Floats, known: Flags, more_is_better: Flags) -> Flags:
    """Where the row's option is as good as the column's on every criterion and better on one.

    figures, known: (options, criteria), in units; more_is_better: (criteria,) -> (options,
    options). An option with any unknown figure neither dominates nor is dominated.
    """
    x = np.where(more_is_better, figures, -figures)
    n = len(x)
    as_good, better = np.ones((n, n), dtype=np.bool_), np.zeros((n, n), dtype=np.bool_)
    for column in x.T:
        as_good &= column[:, None] >= column
        better |= column[:, None] > column
    whole = np.asarray(known.all(axis=1))
    found: Flags = as_good & better & whole[:, None] & whole
    return found
