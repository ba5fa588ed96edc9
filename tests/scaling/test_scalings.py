"""Each scaling on figures that can be followed in the head."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.decision.criterion import Preference
from mcda.decision.matrix import DecisionMatrix, Scaled
from mcda.faults import Fault
from mcda.scaling.method import methods
from tests.published.building import matrix_of

COST = np.array([[2.0], [4.0], [8.0]])


def scaled(key: str, matrix: DecisionMatrix) -> Scaled:
    return methods()[key].scale(matrix, matrix.figures)


def refused(key: str, matrix: DecisionMatrix) -> list[Fault]:
    return list(methods()[key].refusals(matrix))


def test_anchored_places_figures_between_worst_and_best() -> None:
    matrix = matrix_of([[0, 6000], [0.15, 3000], [0.6, 0]], worst=[0, 6000], best=[0.6, 0])
    answer = scaled("anchored", matrix)
    assert answer.values == pytest.approx(np.array([[0, 0], [0.25, 0.5], [1, 1]]), abs=1e-15)
    assert answer.fixed and answer.ideal.tolist() == [1, 1] and answer.anti_ideal.tolist() == [0, 0]


def test_anchored_counts_a_figure_beyond_an_end_as_the_end() -> None:
    values = scaled("anchored", matrix_of([[-5], [25]], worst=[0], best=[20])).values
    assert values.tolist() == [[0], [1]]


def test_anchored_follows_a_curve_and_implies_its_ends() -> None:
    curve = ((6.0, 0.25), (4.0, 0.75))
    figures = [[10], [8], [6], [5], [2], [0]]
    values = scaled("anchored", matrix_of(figures, worst=[10], best=[0], curves=(curve,))).values
    expected = [0, 0.125, 0.25, 0.5, 0.875, 1]
    assert values[:, 0] == pytest.approx(expected, abs=1e-15)


def test_anchored_keeps_the_stated_ends_of_a_curve() -> None:
    curve = ((0.0, 0.2), (10.0, 0.8))
    values = scaled("anchored", matrix_of([[0], [5], [10]], worst=[0], best=[10], curves=(curve,)))
    assert values.values[:, 0] == pytest.approx([0.2, 0.5, 0.8], abs=1e-15)


def test_anchored_takes_thresholds_as_parts_of_the_scale() -> None:
    stated = Preference(shape="linear", q=30, p=150, s=60)
    matrix = matrix_of([[0], [300]], worst=[300], best=[0], preferences=[stated])
    part = scaled("anchored", matrix).preferences[0]
    assert part is not None
    assert (part.shape, part.q, part.p, part.s) == ("linear", 0.1, 0.5, 0.2)


def test_anchored_refuses_a_criterion_without_a_scale() -> None:
    fault = refused("anchored", matrix_of([[1], [2]]))[0]
    assert fault.path == ("criteria", "c1") and fault.found == "no scale"
    assert methods()["anchored"].needs_scale
    assert not refused("anchored", matrix_of([[1], [2]], worst=[0], best=[3]))


@pytest.mark.parametrize(
    ("key", "more", "less"),
    [
        ("raw", [2, 4, 8], [-2, -4, -8]),
        ("minmax", [0, 1 / 3, 1], [1, 2 / 3, 0]),
        ("max", [1 / 4, 1 / 2, 1], [1, 1 / 2, 1 / 4]),
        ("sum", [1 / 7, 2 / 7, 4 / 7], [4 / 7, 2 / 7, 1 / 7]),
        ("vector", np.array([1, 2, 4]) / np.sqrt(21), -np.array([1, 2, 4]) / np.sqrt(21)),
    ],
)
def test_a_classical_scaling_by_hand(key: str, more: list[float], less: list[float]) -> None:
    for direction, expected in (("max", more), ("min", less)):
        answer = scaled(key, matrix_of(COST, [direction]))
        assert answer.values[:, 0] == pytest.approx(expected, abs=1e-15)
        assert not answer.fixed
        assert answer.ideal == pytest.approx([max(expected)], abs=1e-15)
        assert answer.anti_ideal == pytest.approx([min(expected)], abs=1e-15)


@pytest.mark.parametrize("key", ["minmax", "max", "sum", "vector"])
def test_thresholds_in_units_do_not_outlive_the_units(key: str) -> None:
    stated = [Preference(shape="u", q=1)]
    assert scaled(key, matrix_of(COST, ["max"], preferences=stated)).preferences == (None,)
    assert scaled("raw", matrix_of(COST, ["max"], preferences=stated)).preferences == tuple(stated)


@pytest.mark.parametrize(
    ("key", "figures", "direction"),
    [
        ("minmax", [3, 3], "max"),
        ("vector", [0, 0], "max"),
        ("max", [0, 0], "max"),
        ("max", [-1, 2], "max"),
        ("max", [0, 2], "min"),
        ("max", [-1, 2], "min"),
        ("sum", [0, 0], "max"),
        ("sum", [-1, 2], "max"),
        ("sum", [0, 2], "min"),
        ("raw", [1e200, 2], "min"),
    ],
)
def test_figures_that_a_scaling_cannot_take_are_refused(
    key: str, figures: list[float], direction: str
) -> None:
    sound = [1.0, 2.0]
    matrix = matrix_of(np.transpose([sound, figures]), ["max", direction])
    (fault,) = refused(key, matrix)
    assert fault.path == ("criteria", "c2") and fault.place == "criteria > c2"
    assert fault.found and fault.expected and fault.remedy.endswith(".")


@pytest.mark.parametrize("size", [5e-324, 1e-300, 1.0, 1.7e308])
def test_a_scale_may_be_of_any_size(size: float) -> None:
    matrix = matrix_of([[-size], [0], [size]], worst=[-size], best=[size])
    for key in ("anchored", "minmax"):
        assert scaled(key, matrix).values[:, 0].tolist() == [0, 0.5, 1]


@pytest.mark.parametrize("key", ["vector", "max", "sum"])
def test_zero_is_taken_where_more_is_better(key: str) -> None:
    assert not refused(key, matrix_of([[0], [2]], ["max"]))


@pytest.mark.parametrize("key", ["max", "sum"])
def test_what_a_draw_may_bring_is_refused_too(key: str) -> None:
    matrix = matrix_of([[1], [2]], ["min"], low=[[-0.5], [2]], high=[[1], [2]])
    assert "-0.5" in refused(key, matrix)[0].found


@pytest.mark.parametrize("key", ["minmax", "vector"])
def test_a_column_that_a_draw_can_spread_is_not_refused(key: str) -> None:
    assert not refused(key, matrix_of([[0], [0]], low=[[0], [-1]], high=[[0], [1]]))


def test_one_option_is_no_reason_to_refuse() -> None:
    assert not refused("minmax", matrix_of([[3.0]]))
    assert scaled("minmax", matrix_of([[3.0]])).values.tolist() == [[0]]
