"""The classical methods beyond the first four: pymcdm's figures, scale's ends, refusals."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
from pymcdm import methods as theirs
from pymcdm.normalizations import (
    linear_normalization,
    minmax_normalization,
    sum_normalization,
)

from mcda.decision.matrix import DecisionMatrix
from mcda.ranking import method as ranking
from mcda.ranking.ranks import ranks_of
from mcda.scaling import method as scaling
from tests.published.building import matrix_of

CLOSE = 1e-10
KEYS = ("aras", "cocoso", "codas", "copras", "edas", "mabac", "marcos", "moora", "rim", "spotis",
        "waspas", "weighted_product")  # fmt: skip
LIKE_THE_SUM = ("aras", "copras", "edas", "marcos", "moora", "spotis")

pytestmark = pytest.mark.filterwarnings("ignore:Alternatives with indices:UserWarning")


class Random:
    """A random problem of its seed, its first criterion to raise and its last to lower."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        n, m = int(rng.integers(2, 12)), int(rng.integers(2, 8))
        self.figures = rng.uniform(0.5, 100, (n, m))
        self.weights = rng.dirichlet(np.ones(m))
        self.types = rng.choice([-1, 1], m)
        self.types[[0, -1]] = 1, -1
        self.seed = seed
        self.ends = np.where(self.types > 0, 0.0, 101.0), np.where(self.types > 0, 101.0, 0.0)

    def __str__(self) -> str:
        return f"seed {self.seed}"

    def ours(self, key: str, scale: str = "", **settings: float) -> np.ndarray:
        matrix = matrix_of(self.figures, worst=self.ends[0], best=self.ends[1])
        return scores(key, scale or ranking.methods()[key].textbook, matrix, self.weights, settings)

    def theirs(self, method: Any) -> np.ndarray:
        return np.asarray(method(self.figures, self.weights, self.types))


def scores(
    key: str, scale: str, matrix: DecisionMatrix, weights: Any, settings: Any = None
) -> np.ndarray:
    scaled = scaling.methods()[scale].scale(matrix, matrix.figures)
    return ranking.methods()[key].score_many(scaled, np.array(weights)[None], settings or {})[0]


SEEDS = pytest.mark.parametrize("problem", [Random(seed) for seed in range(20)], ids=str)


@SEEDS
@pytest.mark.parametrize(
    ("key", "method"),
    [
        ("aras", theirs.ARAS()),
        ("cocoso", theirs.COCOSO()),
        ("codas", theirs.CODAS()),
        ("edas", theirs.EDAS()),
        ("mabac", theirs.MABAC()),
        ("marcos", theirs.MARCOS()),
        ("moora", theirs.MOORA()),
        ("waspas", theirs.WASPAS()),
        ("weighted_product", theirs.WPM(linear_normalization)),
    ],
)
def test_the_scores_are_pymcdms(problem: Random, key: str, method: Any) -> None:
    assert problem.ours(key) == pytest.approx(problem.theirs(method), abs=CLOSE)


@SEEDS
@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_a_chosen_lambda_is_pymcdms(problem: Random, share: float) -> None:
    for key, method in (("waspas", theirs.WASPAS(l=share)), ("cocoso", theirs.COCOSO(l=share))):
        expected = problem.theirs(method)
        assert problem.ours(key, **{"lambda": share}) == pytest.approx(expected, abs=CLOSE)


@SEEDS
def test_weighted_product_on_other_scales(problem: Random) -> None:
    for scale, one in (("sum", sum_normalization), ("minmax", minmax_normalization)):
        expected = problem.theirs(theirs.WPM(one))
        assert problem.ours("weighted_product", scale) == pytest.approx(expected, abs=CLOSE)


@SEEDS
def test_methods_of_stated_bounds_are_pymcdms(problem: Random) -> None:
    bounds = np.array([[0.0, 101.0]] * len(problem.types))
    expected = 1 - problem.theirs(theirs.SPOTIS(bounds))
    assert problem.ours("spotis") == pytest.approx(expected, abs=CLOSE)
    expected = problem.theirs(theirs.RIM(bounds))
    assert problem.ours("rim") == pytest.approx(expected, abs=CLOSE)


@SEEDS
def test_copras_is_podvezkos_where_pymcdm_adds_costs(problem: Random) -> None:
    up, parts = problem.types > 0, problem.figures / problem.figures.sum(axis=0) * problem.weights
    S_plus, S_minus = parts[:, up].sum(axis=1), parts[:, ~up].sum(axis=1)
    Q = S_plus + S_minus.sum() / (S_minus * (1 / S_minus).sum())
    assert problem.ours("copras") == pytest.approx(Q, abs=CLOSE)
    assert Q.sum() == pytest.approx(1, abs=CLOSE)


def test_a_dearer_option_falls_in_copras() -> None:
    cheap, dear = (
        scores("copras", "raw", matrix_of([[5, cost], [4, 8]], ["max", "min"]), [0.5, 0.5])[0]
        for cost in (6, 7)
    )
    assert dear < cheap


@SEEDS
def test_on_anchored_scales_additive_methods_are_the_weighted_sum(problem: Random) -> None:
    expected = problem.ours("weighted_sum", "anchored")
    for key in LIKE_THE_SUM:
        assert problem.ours(key, "anchored") == pytest.approx(expected, abs=CLOSE), key
    assert problem.ours("mabac", "anchored") == pytest.approx(expected - 0.5, abs=CLOSE)
    expected = problem.ours("topsis", "anchored")
    assert problem.ours("rim", "anchored") == pytest.approx(expected, abs=CLOSE)


def test_anchored_cocoso_refers_to_the_ends_and_the_middle() -> None:
    """S = 0.25, P = 0.5 + 0 against 1 and 2 at the best end, 0.5 and √2 at the middle."""
    matrix = matrix_of([[2.5, 0]], worst=[0, 0], best=[10, 10])
    scaled = scaling.methods()["anchored"].scale(matrix, matrix.figures)
    found = ranking.methods()["cocoso"].details(scaled, np.array([0.5, 0.5]), {})
    S, P = 0.125, 0.5
    expected = {"ka": (S + P) / 3, "kb": S / 0.5 + P / np.sqrt(2), "kc": (S + P) / 3}
    for symbol, figure in {"S": S, "P": P, **expected}.items():
        assert found[symbol] == pytest.approx([figure], abs=1e-12), symbol


def test_anchored_codas_counts_steps_beyond_the_threshold() -> None:
    matrix = matrix_of([[1, 0], [6, 8]], worst=[0, 0], best=[10, 10])
    found = scores("codas", "anchored", matrix, [0.5, 0.5], {"tau": 0.1})
    assert found == pytest.approx([0.05, 0.5 + 0.7], abs=1e-12)


@pytest.mark.parametrize("key", KEYS)
def test_the_ends_of_a_scale_and_no_weight_are_taken(key: str) -> None:
    """Figures at and beyond the ends, a criterion without weight, options from worst to best."""
    figures = [[-5, 20, 3], [0, 10, 3], [5, 5, 3], [10, 0, 3], [20, -5, 3]]
    matrix = matrix_of(figures, worst=[0, 10, 0], best=[10, 0, 6])
    for weights in ([0.5, 0.5, 0], [1, 0, 0], [0.3, 0.3, 0.4], [0, 0, 1]):
        found = scores(key, "anchored", matrix, weights)
        assert np.isfinite(found).all() and (np.diff(found) >= 0).all()
    assert ranks_of(scores(key, "anchored", matrix, [0.5, 0.5, 0])).tolist() == [4, 4, 3, 1, 1]


@pytest.mark.parametrize("key", KEYS)
def test_improving_from_any_place_never_lowers_on_anchored_scales(key: str) -> None:
    rng = np.random.default_rng(5)
    for _ in range(200):
        x = rng.integers(0, 6, (4, 3)) * 2.0
        y, w = x.copy(), rng.dirichlet(np.ones(3))
        y[0, rng.integers(3)] += rng.choice([0.001, 0.3, 4.0])
        before, after = (
            scores(key, "anchored", matrix_of(one, worst=[0] * 3, best=[10] * 3), w)
            for one in (x, y)
        )
        assert after[0] >= before[0] - 1e-12
        assert after[1:] == pytest.approx(before[1:], abs=1e-12)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("batch", [False, True])
def test_many_draws_in_parts_are_the_draws_by_themselves(key: str, batch: bool) -> None:
    rng = np.random.default_rng(11)
    method = ranking.methods()[key]
    figures, weights = rng.uniform(1, 100, (700, 15, 4)), rng.dirichlet(np.ones(4), 700)
    matrix = matrix_of(figures[0], worst=[0, 0, 101, 0], best=[101, 101, 0, 101])
    for scale in ("anchored", method.textbook):
        how = scaling.methods()[scale].scale
        together = method.score_many(how(matrix, figures if batch else figures[0]), weights, {})
        for at in (0, 290, 699):
            alone = how(matrix, figures[at if batch else 0])
            found = method.score_many(alone, weights[at : at + 1], {})[0]
            assert together[at] == pytest.approx(found, abs=1e-12)


@pytest.mark.parametrize("key", KEYS)
def test_large_cases_do_not_run_out_of_digits(key: str) -> None:
    rng = np.random.default_rng(2)
    matrix = matrix_of(rng.uniform(1, 9, (1500, 3)), worst=[0, 0, 10], best=[10, 10, 0])
    for scale in ("anchored", ranking.methods()[key].textbook):
        found = scores(key, scale, matrix, [0.2, 0.3, 0.5])
        assert np.isfinite(found).all() and len(np.unique(found)) > 1000


def test_mabacs_border_of_many_options_is_their_geometric_mean() -> None:
    figures = np.repeat([[0.0], [1.0]], 1000, axis=0)
    matrix = matrix_of(figures)
    scaled = scaling.methods()["minmax"].scale(matrix, figures)
    assert ranking.methods()["mabac"].details(scaled, np.ones(1), {})["G"] == pytest.approx(
        (np.sqrt(2),), abs=1e-12
    )


def test_an_option_at_zero_ends_a_product() -> None:
    matrix = matrix_of([[0, 9], [1, 1]], worst=[0, 0], best=[10, 10])
    assert scores("weighted_product", "anchored", matrix, [0.5, 0.5]) == pytest.approx([0, 0.1])
    assert scores("weighted_product", "anchored", matrix, [0, 1]) == pytest.approx([0.9, 0.1])


@pytest.mark.parametrize(
    ("key", "figures", "ways", "at"),
    [
        ("copras", [[1, 0], [2, 3]], ["max", "min"], ["c2"]),
        ("copras", [[-1, 1], [2, 3]], ["max", "min"], ["c1"]),
        ("copras", [[0, 1], [0, 3]], ["max", "min"], ["c1"]),
        ("copras", [[0, 1], [2, 3]], ["max", "min"], []),
        ("edas", [[0, -1], [2, 3]], ["max", "min"], ["c2"]),
        ("edas", [[0, 0], [2, 0]], ["max", "min"], ["c2"]),
        ("edas", [[0, 0], [2, 3]], ["max", "min"], []),
        ("cocoso", [[1, 5], [2, 3]], ["max", "min"], ["options"]),
        ("cocoso", [[1, 3], [2, 5]], ["max", "min"], []),
    ],
)
def test_what_a_formula_cannot_take_is_refused_in_words(
    key: str, figures: Any, ways: list[str], at: list[str]
) -> None:
    matrix, method = matrix_of(figures, ways), ranking.methods()[key]
    faults = list(method.refusals(matrix, scaling.methods()[method.textbook], {}))
    assert [fault.path[-1] for fault in faults] == at
    assert all("anchored" in fault.remedy for fault in faults)
    assert not list(method.refusals(matrix, scaling.methods()["anchored"], {}))


def test_a_figure_that_may_fall_below_zero_is_refused() -> None:
    matrix = matrix_of([[1.0, 2], [3, 4]], ["max", "min"], low=[[-1, 2], [3, 4]])
    for key in ("copras", "edas"):
        faults = list(ranking.methods()[key].refusals(matrix, scaling.methods()["raw"], {}))
        assert [fault.path for fault in faults] == [("criteria", "c1")]


@pytest.mark.parametrize("key", KEYS)
def test_alike_and_lone_options_are_scored_without_a_warning(key: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for figures in ([[3.3, 0.1, 7]], [[3.3, 0.1, 7]] * 3):
            for scale in ("anchored", "max", "minmax", "sum", "vector"):
                matrix = matrix_of(figures, worst=[0, 1, 0], best=[10, 0, 10])
                found = scores(key, scale, matrix, [0.2, 0.3, 0.5])
                assert np.isfinite(found).all() and np.ptp(found) < 1e-12
