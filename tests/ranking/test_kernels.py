"""Ranking methods on problems that can be followed in the head."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.decision.criterion import Preference
from mcda.decision.matrix import Scaled
from mcda.ranking.method import methods
from mcda.ranking.methods.promethee_ii import TABLE, degree
from mcda.ranking.methods.vikor import compromise
from mcda.scaling import method as scaling
from tests.published.building import matrix_of

HALF = np.array([0.5, 0.5])


def anchored(figures: list[list[float]], preferences: list[Preference] | None = None) -> Scaled:
    """Two criteria on scales from 0 to 10."""
    matrix = matrix_of(figures, worst=[0, 0], best=[10, 10], preferences=preferences)
    return scaling.methods()["anchored"].scale(matrix, matrix.figures)


def test_anchored_topsis_measures_from_the_ends_of_the_scale() -> None:
    details = methods()["topsis"].details(anchored([[6, 8], [0, 0], [10, 10]]), HALF, {})
    assert details["d_minus"] == pytest.approx([0.5, 0, np.sqrt(0.5)], abs=1e-12)
    assert details["d_plus"] == pytest.approx([np.sqrt(0.05), np.sqrt(0.5), 0], abs=1e-12)
    assert details["closeness"] == pytest.approx([0.5 / (0.5 + np.sqrt(0.05)), 0, 1], abs=1e-12)


def test_topsis_gives_alike_options_the_middle() -> None:
    matrix = matrix_of([[3, 4], [3, 4]])
    scaled = scaling.methods()["vector"].scale(matrix, matrix.figures)
    assert methods()["topsis"].score_many(scaled, HALF[None], {}).tolist() == [[0.5, 0.5]]


def test_anchored_vikor_refers_to_the_scale() -> None:
    """S = 0.7·0.4 + 0.3·0.2 = 0.34, R = 0.28, Q = (0.34 + 0.28/0.7)/2 = 0.37."""
    scaled, weights = anchored([[6, 8], [10, 10]]), np.array([0.7, 0.3])
    details = methods()["vikor"].details(scaled, weights, {})
    assert details["S"] == pytest.approx([0.34, 0], abs=1e-12)
    assert details["R"] == pytest.approx([0.28, 0], abs=1e-12)
    assert details["Q"] == pytest.approx([0.37, 0], abs=1e-12)
    score = methods()["vikor"].score_many(scaled, weights[None], {"v": 1.0})[0]
    assert score == pytest.approx([0.66, 1], abs=1e-12)


@pytest.mark.parametrize(
    ("S", "R", "Q", "proposed", "C1", "C2"),
    [
        ([0.1, 0.5, 0.9], [0.1, 0.5, 0.9], [0.0, 0.5, 1.0], [0], True, True),
        ([0.2, 0.1, 0.9], [0.2, 0.1, 0.9], [0.0, 0.5, 1.0], [0, 1], True, False),
        ([0.2, 0.1, 0.9], [0.1, 0.5, 0.9], [0.0, 0.6, 1.0], [0], True, True),
        ([0.1, 0.5, 0.9], [0.1, 0.5, 0.9], [0.0, 0.4, 0.5], [0, 1], False, True),
        ([0.9, 0.1, 0.5], [0.9, 0.1, 0.5], [0.3, 0.0, 0.1], [1, 2, 0], False, True),
        ([0.1, 0.1, 0.9], [0.1, 0.1, 0.9], [0.0, 0.0, 1.0], [0, 1], False, True),
        ([0.1], [0.1], [0.0], [0], True, True),
    ],
)
def test_vikor_compromise(
    S: list[float], R: list[float], Q: list[float], proposed: list[int], C1: bool, C2: bool
) -> None:
    answer = compromise(np.array(S), np.array(R), np.array(Q))
    assert (answer["compromise"], answer["C1"], answer["C2"]) == (proposed, C1, C2)


def test_vikor_takes_rounding_for_no_difference() -> None:
    """Two values that differ in their last digit, as sums in another order do."""
    values = np.array([[0.25, 0.75], [np.nextafter(0.25, 1), 0.75]])
    scaled = Scaled(values, np.ones(2), np.zeros(2), False, (None, None))
    details = methods()["vikor"].details(scaled, np.array([0.75, 0.25]), {})
    assert np.asarray(details["Q"]).tolist() == [0, 0]


@pytest.mark.parametrize(
    ("preference", "expected"),
    [
        (Preference(shape="usual"), [0, 0, 1, 1, 1, 1, 1]),
        (Preference(shape="u", q=2), [0, 0, 0, 0, 1, 1, 1]),
        (Preference(shape="v", p=4), [0, 0, 0.25, 0.5, 0.75, 1, 1]),
        (Preference(shape="level", q=2, p=4), [0, 0, 0, 0, 0.5, 0.5, 1]),
        (Preference(shape="linear", q=2, p=4), [0, 0, 0, 0, 0.5, 1, 1]),
        (Preference(shape="linear", q=2, p=2), [0, 0, 0, 0, 1, 1, 1]),
        (
            Preference(shape="gaussian", s=2),
            [0, 0, *(1 - np.exp(-np.square([1, 2, 3, 4, 5]) / 8))],
        ),
    ],
)
def test_a_shape_of_preference(preference: Preference, expected: list[float]) -> None:
    d = np.array([-3.0, 0, 1, 2, 3, 4, 5])
    assert degree(d, preference, np.array(1e-12)) == pytest.approx(expected, abs=1e-12)


def test_promethee_takes_thresholds_from_units_to_the_scale() -> None:
    """A lead of 4 is within q = 5 of the first criterion and beyond q = 3 of the second."""
    stated = [Preference(shape="u", q=5), Preference(shape="u", q=3)]
    details = methods()["promethee_ii"].details(anchored([[4, 0], [0, 4]], stated), HALF, {})
    assert details["phi"] == pytest.approx([-0.5, 0.5], abs=1e-12)
    assert details["phi_plus"] == pytest.approx([0, 0.5], abs=1e-12)
    assert details["phi_minus"] == pytest.approx([0.5, 0], abs=1e-12)


@pytest.mark.parametrize("scale", ["anchored", "raw"])
def test_rounding_does_not_pass_a_threshold(scale: str) -> None:
    """0.4 − 0.3 and 0.8 − 0.7 are 0.1 and differ in their last digits."""
    stated = [Preference(shape="u", q=0.1), Preference(shape="usual")]
    figures = [[0.3, 0.3], [0.4, 0.1 + 0.2], [0.7, 0.3], [0.8, 0.3]]
    matrix = matrix_of(figures, worst=[0, 0], best=[1, 1], preferences=stated)
    scaled = scaling.methods()[scale].scale(matrix, matrix.figures)
    flows = methods()["promethee_ii"].details(scaled, HALF, {})
    assert flows["phi_plus"] == pytest.approx([0, 0, 1 / 3, 1 / 3], abs=1e-12)


def test_a_difference_that_is_rounding_on_the_scale_counts_in_small_units() -> None:
    """3e-13 apart: nothing on a scale from 0 to 1, everything between figures of that size."""
    matrix = matrix_of([[1e-13], [4e-13]], worst=[0], best=[1])
    flows = {
        key: methods()["promethee_ii"].score_many(
            scaling.methods()[key].scale(matrix, matrix.figures), np.ones((1, 1)), {}
        )
        for key in ("anchored", "raw")
    }
    assert flows["anchored"].tolist() == [[0, 0]] and flows["raw"].tolist() == [[-1, 1]]


def test_promethee_in_chunks_is_promethee_at_once() -> None:
    rng = np.random.default_rng(7)
    draws = TABLE // 3 + 5
    figures = rng.integers(0, 11, (draws, 3, 2)).astype(float)
    matrix = matrix_of(figures[0], worst=[0, 0], best=[10, 10])
    scale, method = scaling.methods()["anchored"], methods()["promethee_ii"]
    weights = np.repeat(HALF[None], draws, axis=0)
    scores = method.score_many(scale.scale(matrix, figures), weights, {})
    signs = np.sign(figures[:, :, None] - figures[:, None, :]).sum(axis=2) / 2
    assert np.abs(scores - signs @ HALF).max() < 1e-12


@pytest.mark.parametrize("key", methods())
def test_a_large_case_is_scored(key: str) -> None:
    rng = np.random.default_rng(3)
    figures, weights = rng.uniform(1, 100, (500, 60)), rng.dirichlet(np.ones(60), 2)
    matrix = matrix_of(figures, worst=np.zeros(60), best=np.full(60, 100.0))
    scaled = scaling.methods()["anchored"].scale(matrix, figures)
    scores = methods()[key].score_many(scaled, weights, {})
    assert scores.shape == (2, 500) and np.isfinite(scores).all() and np.ptp(scores) > 0.01


@pytest.mark.parametrize("shape", ["usual", "u", "v", "level", "linear", "gaussian"])
@pytest.mark.parametrize("size", [5e-324, 1e-300, 1.0, 1e150])
@pytest.mark.parametrize("threshold", [5e-324, 1.0, 1e15])
def test_thresholds_of_any_size_give_flows(shape: str, size: float, threshold: float) -> None:
    stated = Preference(shape=shape, q=threshold, p=threshold, s=threshold)
    figures = np.array([[1.0], [-1.0], [0.0]]) * size
    matrix = matrix_of(figures, worst=[-size], best=[size], preferences=[stated])
    for scale in ("raw", "anchored"):
        scaled = scaling.methods()[scale].scale(matrix, figures)
        phi = methods()["promethee_ii"].score_many(scaled, np.ones((1, 1)), {})[0]
        assert (np.abs(phi) <= 1).all() and phi[0] >= phi[2] >= phi[1]
