"""Random problems for the properties that hold for every ranking method and scaling."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda.decision.criterion import Preference
from mcda.decision.matrix import DecisionMatrix, Floats
from mcda.ranking import method as ranking
from mcda.scaling import method as scaling
from tests.published.building import matrix_of

SHAPES = ("usual", "u", "v", "level", "linear", "gaussian")

# The figures as they are suit only the methods that bring their own scale.
PAIRS = [
    (method, scale)
    for method, entry in ranking.methods().items()
    for scale in scaling.methods()
    if scale != "raw" or entry.textbook == "raw"
]
ANCHORED = [pair for pair in PAIRS if pair[1] == "anchored"]
STEADY = [pair for pair in ANCHORED if not ranking.methods()[pair[0]].may_fall]
FREE = [pair for pair in ANCHORED if not ranking.methods()[pair[0]].compares_options]


@dataclass(frozen=True)
class Problem:
    """Figures from 1 to 100 on scales from 0 to 101, thresholds in whole units, and weights."""

    matrix: DecisionMatrix
    weights: Floats

    def with_figures(self, figures: Floats) -> Problem:
        """The same criteria, thresholds and weights with other options."""
        options = tuple(f"o{i}" for i in range(len(figures)))
        return replace(
            self,
            matrix=replace(
                self.matrix, options=options, figures=figures, low=figures, high=figures
            ),
        )

    def scores(self, pair: tuple[str, str], weights: Floats | None = None) -> Floats:
        """The options' scores by a method and a scaling."""
        method, scale = ranking.methods()[pair[0]], scaling.methods()[pair[1]]
        scaled = scale.scale(self.matrix, self.matrix.figures)
        return method.score_many(scaled, (self.weights if weights is None else weights)[None], {})[
            0
        ]


@st.composite
def preferences(draw: st.DrawFn) -> Preference | None:
    shape = draw(st.sampled_from((None, *SHAPES)))
    if shape is None:
        return None
    q = draw(st.integers(0, 20))
    return Preference(shape=shape, q=q, p=q + draw(st.integers(1, 30)), s=draw(st.integers(1, 30)))


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    n, m = draw(st.integers(2, 6)), draw(st.integers(1, 4))
    figures = draw(arrays(float, (n, m), elements=st.integers(1, 100).map(float)))
    more = draw(arrays(bool, m))
    matrix = matrix_of(
        figures,
        worst=np.where(more, 0.0, 101.0),
        best=np.where(more, 101.0, 0.0),
        preferences=draw(st.lists(preferences(), min_size=m, max_size=m)),
    )
    w = draw(arrays(float, m, elements=st.integers(1, 20).map(float)))
    return Problem(matrix, w / w.sum())
