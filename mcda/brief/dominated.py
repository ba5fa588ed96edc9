"""Which options another one beats or equals on every criterion, in the order of the bands."""

from __future__ import annotations

from mcda.decision.analysis import Analysis
from mcda.guidance.dominance import dominates
from mcda.guidance.stated import stated


def dominated(analysis: Analysis) -> dict[str, str]:
    """The dominated options, each with the best placed one that dominates it."""
    matrix, order = analysis.matrix, analysis.robustness.in_order()
    found = dominates(*stated(analysis), matrix.more_is_better)
    by: dict[str, str] = {}
    for key in order:
        at = matrix.options.index(key)
        better = [other for other in order if found[matrix.options.index(other), at]]
        if better:
            by[key] = better[0]
    return by
