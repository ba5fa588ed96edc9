"""Which options are outdone on every criterion by another one."""

from __future__ import annotations

import numpy as np

from mcda.decision.analysis import Analysis
from mcda.decision.matrix import Flags, Floats


def outdone(figures: Floats, known: Flags, more_is_better: Flags) -> Flags:
    """Where the column's option is as good as the row's on all criteria and better on one.

    figures, known: (options, criteria); more_is_better: (criteria,) -> (options, options).
    A pair with an unknown figure is never outdone: nobody knows.
    """
    turned = np.where(more_is_better, figures, -figures)
    gains = turned[None, :, :] - turned[:, None, :]
    both = known[None, :, :] & known[:, None, :]
    return np.asarray(((gains >= 0) & both).all(axis=2) & (gains > 0).any(axis=2))


def dominated(analysis: Analysis) -> dict[str, str]:
    """The dominated options and one that outdoes each: the best placed of them."""
    matrix, order = analysis.matrix, analysis.robustness.in_order()
    found = outdone(matrix.figures, matrix.known, matrix.more_is_better)
    by: dict[str, str] = {}
    for key in order:
        row = found[matrix.options.index(key)]
        better = [other for other in order if row[matrix.options.index(other)]]
        if better:
            by[key] = better[0]
    return by
