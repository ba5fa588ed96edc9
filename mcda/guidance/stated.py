"""The figures that a case states for its ranked options."""

from __future__ import annotations

import numpy as np

from mcda.decision.analysis import Analysis
from mcda.decision.matrix import Flags, Floats
from mcda.decision.words import measured
from mcda.language import say


def stated(analysis: Analysis) -> tuple[Floats, Flags]:
    """The most likely figures as the planner gave them, and which of them are known.

    -> (options, criteria) in units, 0 where unknown; (options, criteria). Not lessened by
    readiness, as those of the matrix may be.
    """
    matrix, options = analysis.matrix, analysis.case.options
    rows = [[options[one].estimates[key].value for key in matrix.criteria]
            for one in matrix.options]  # fmt: skip
    known = np.array([[figure is not None for figure in row] for row in rows])
    figures = np.array([[figure or 0.0 for figure in row] for row in rows], dtype=np.float64)
    return figures, known


def cell(analysis: Analysis, at: int, by: int, figure: float) -> str:
    """A figure with its place: 'Tram with 120 jobs on Jobs'."""
    criterion = analysis.case.criteria[analysis.matrix.criteria[by]]
    option = analysis.case.options[analysis.matrix.options[at]]
    return say("{option} with {figure} on {criterion}", option=option.name,
               figure=measured(float(figure), criterion.unit),
               criterion=criterion.name)  # fmt: skip
