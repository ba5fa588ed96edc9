"""Our kernels and pymcdm's on random problems, wherever pymcdm is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from pymcdm.methods import PROMETHEE_II, TOPSIS, VIKOR, WSM
from pymcdm.normalizations import minmax_normalization, sum_normalization, vector_normalization

from mcda.decision.criterion import Preference
from mcda.ranking import method as ranking
from mcda.scaling import method as scaling
from tests.published.building import matrix_of

# pymcdm's name of a shape -> ours; it has no gaussian, and its q or p is unused in some.
SHAPES = {"ushape": "u", "vshape": "v", "level": "level", "vshape_2": "linear"}
CLOSE = 1e-10

pytestmark = pytest.mark.filterwarnings("ignore:Alternatives with indices:UserWarning")


@dataclass
class Random:
    """A random problem of its seed, with directions of both kinds."""

    seed: int

    def __post_init__(self) -> None:
        rng = np.random.default_rng(self.seed)
        n, m = int(rng.integers(2, 12)), int(rng.integers(2, 8))
        self.figures = rng.uniform(0.5, 100, (n, m))
        self.weights = rng.dirichlet(np.ones(m))
        self.types = rng.choice([-1, 1], m)
        self.q, self.p = rng.uniform(0, 10, m), rng.uniform(10, 60, m)

    def ours(self, key: str, scale: str, preferences: Any = None, **settings: float) -> np.ndarray:
        directions = ["max" if one > 0 else "min" for one in self.types]
        matrix = matrix_of(self.figures, directions, preferences=preferences)
        scaled = scaling.methods()[scale].scale(matrix, matrix.figures)
        return ranking.methods()[key].score_many(scaled, self.weights[None], settings)[0]

    def theirs(self, method: Any) -> np.ndarray:
        return np.asarray(method(self.figures, self.weights, self.types))


SEEDS = pytest.mark.parametrize("problem", [Random(seed) for seed in range(30)], ids=str)


@SEEDS
def test_topsis(problem: Random) -> None:
    theirs = problem.theirs(TOPSIS(vector_normalization))
    assert problem.ours("topsis", "vector") == pytest.approx(theirs, abs=CLOSE)
    theirs = problem.theirs(TOPSIS(minmax_normalization))
    assert problem.ours("topsis", "minmax") == pytest.approx(theirs, abs=CLOSE)


@SEEDS
@pytest.mark.parametrize("v", [0.0, 0.3, 0.5, 1.0])
def test_vikor_whose_low_is_good_there(problem: Random, v: float) -> None:
    theirs = 1 - problem.theirs(VIKOR(v=v))
    assert problem.ours("vikor", "minmax", v=v) == pytest.approx(theirs, abs=CLOSE)


@SEEDS
def test_promethee_usual(problem: Random) -> None:
    theirs = problem.theirs(PROMETHEE_II("usual"))
    assert problem.ours("promethee_ii", "raw") == pytest.approx(theirs, abs=CLOSE)


@SEEDS
@pytest.mark.parametrize("shape", SHAPES)
def test_promethee_with_thresholds_on_a_first_call(problem: Random, shape: str) -> None:
    theirs = problem.theirs(PROMETHEE_II(shape, p=list(problem.p), q=list(problem.q)))
    thresholds = zip(problem.q.tolist(), problem.p.tolist(), strict=True)
    stated = [Preference(shape=SHAPES[shape], q=q, p=p) for q, p in thresholds]
    assert problem.ours("promethee_ii", "raw", stated) == pytest.approx(theirs, abs=CLOSE)


@SEEDS
@pytest.mark.parametrize(
    ("scale", "normalization"), [("sum", sum_normalization), ("minmax", minmax_normalization)]
)
def test_weighted_sum(problem: Random, scale: str, normalization: Any) -> None:
    theirs = problem.theirs(WSM(normalization))
    assert problem.ours("weighted_sum", scale) == pytest.approx(theirs, abs=CLOSE)
