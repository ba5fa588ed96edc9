"""PROMETHEE by sorting is PROMETHEE by pairs, and the partial order of PROMETHEE I."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda.decision.criterion import Preference
from mcda.decision.matrix import Scaled, Weights
from mcda.ranking.method import methods
from mcda.ranking.methods.promethee_ii import MANY, criterion_flows, pairwise_flows, partial
from mcda.ranking.rank import rank
from mcda.ranking.sorted_flows import can_sort, sorted_flows
from tests.published.building import matrix_of

CLOSE = 1e-10
SORTED = ("usual", "u", "v", "level", "linear")


def both(x: np.ndarray, preference: Preference) -> tuple[np.ndarray, np.ndarray]:
    noise = np.maximum(1e-12 * np.abs(x).max(), np.finfo(float).tiny)
    by_pairs = pairwise_flows(x[:, None], preference, np.array([noise]))
    by_sorting = sorted_flows(x, preference, float(noise))
    return np.stack(by_sorting), np.stack(by_pairs)[:, :, 0]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    x=arrays(float, st.integers(2, 30), elements=st.integers(-20, 20).map(lambda one: one / 10)),
    shape=st.sampled_from(SORTED),
    q=st.integers(0, 10),
    wider=st.integers(0, 10),
)
def test_ties_and_differences_right_at_a_threshold(
    x: np.ndarray, shape: str, q: int, wider: int
) -> None:
    preference = Preference(shape=shape, q=q / 10, p=max(q + wider, 1) / 10)
    if can_sort(x, preference):
        by_sorting, by_pairs = both(x, preference)
        assert np.abs(by_sorting - by_pairs).max() <= CLOSE


@pytest.mark.parametrize("shape", SORTED)
@pytest.mark.parametrize("size", [1e-150, 1e-9, 1.0, 1e9])
@pytest.mark.parametrize("offset", [0.0, 1e4])
@pytest.mark.parametrize("width", [2e-4, 0.01, 0.3, 5.0])
def test_sizes_offsets_and_narrow_slopes(
    shape: str, size: float, offset: float, width: float
) -> None:
    rng = np.random.default_rng(11)
    x = (offset + rng.random(400)) * size
    preference = Preference(shape=shape, q=0.1 * size, p=(0.1 + width) * size)
    assert can_sort(x, preference)
    by_sorting, by_pairs = both(x, preference)
    # Far from 0 the figures themselves keep fewer digits, and a slope magnifies what they lack.
    assert np.abs(by_sorting - by_pairs).max() <= max(CLOSE, 1e-15 * offset / width)


def test_noise_passes_no_step() -> None:
    rng = np.random.default_rng(1)
    x = rng.integers(0, 5, 300) / 10 + rng.integers(-1, 2, 300) * 1e-14
    for preference in (Preference(shape="usual"), Preference(shape="u", q=0.1)):
        by_sorting, by_pairs = both(x, preference)
        assert np.abs(by_sorting - by_pairs).max() <= CLOSE


def test_many_options_are_sorted_and_a_gaussian_or_a_cliff_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: list[str] = []
    kernel = "mcda.ranking.methods.promethee_ii.sorted_flows"
    monkeypatch.setattr(
        kernel, lambda *given: called.append(given[1].shape) or sorted_flows(*given)
    )
    x, noise = np.random.default_rng(0).random((MANY, 1)), np.array([1e-12])
    for preference in (
        *(Preference(shape=shape, q=0.1, p=0.3) for shape in SORTED),
        Preference(shape="linear", q=0.1, p=0.1 + 1e-9),
        Preference(shape="gaussian", s=0.2),
    ):
        found, expected = (by(x, preference, noise) for by in (criterion_flows, pairwise_flows))
        assert np.abs(np.array(found) - np.array(expected)).max() <= CLOSE
    criterion_flows(x[:-1], Preference(shape="usual"), noise)
    assert called == list(SORTED)


def test_the_partial_order_lists_who_outranks_whom() -> None:
    """The second and third cannot be compared; the fourth equals the third."""
    plus, minus = np.array([0.9, 0.5, 0.4, 0.4]), np.array([0.1, 0.4, 0.3, 0.3])
    assert partial(plus, minus) == [[0, 1], [0, 2], [0, 3]]


def test_the_partial_order_is_told_by_option() -> None:
    matrix = matrix_of([[9, 9], [5, 1], [1, 1]], worst=[0, 0], best=[10, 10])
    scaled = Scaled(matrix.figures / 10, np.ones(2), np.zeros(2), True, (None, None))
    weights = Weights(matrix.criteria, np.full(2, 0.5))
    told = rank(matrix, scaled, weights, methods()["promethee_ii"], {}, "anchored").details
    assert told["partial"] == [["o1", "o2"], ["o1", "o3"], ["o2", "o3"]]
    told = rank(matrix, scaled, weights, methods()["electre_iii"], {}, "anchored").details
    assert told["credibility"]["o3"] == {"o1": 0, "o2": 0.5, "o3": 1}  # type: ignore[index]


def test_a_long_list_of_options_has_no_partial_order() -> None:
    scaled = Scaled(np.random.default_rng(0).random((41, 2)), np.ones(2), np.zeros(2), True,
                    (None, None))  # fmt: skip
    assert "partial" not in methods()["promethee_ii"].details(scaled, np.full(2, 0.5), {})
