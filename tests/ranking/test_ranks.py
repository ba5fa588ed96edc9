"""Ranks: 1 is the best, ties share the better rank."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import rankdata

from mcda.ranking.ranks import ranks_of


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    scores=arrays(
        float,
        st.tuples(st.integers(1, 5), st.integers(1, 8)),
        elements=st.integers(-4, 4).map(float),
    )
)
def test_ranks_are_scipys(scores: np.ndarray) -> None:
    assert ranks_of(scores).tolist() == rankdata(-scores, method="min", axis=-1).tolist()
    assert ranks_of(scores[0]).tolist() == ranks_of(scores)[0].tolist()


@pytest.mark.parametrize(
    ("scores", "ranks"),
    [
        ([0.5, 0.5 + 5e-10, 0.1], [1, 1, 3]),
        ([0.5, 0.5 + 5e-9, 0.1], [2, 1, 3]),
        ([0.0, 9e-10, 1.8e-9], [1, 1, 1]),  # neighbours are tied, and so the chain is
        ([0.1, 0.9, 0.5], [3, 1, 2]),
    ],
)
def test_ties_are_decided_within_the_tolerance(scores: list[float], ranks: list[int]) -> None:
    assert ranks_of(np.array(scores)).tolist() == ranks


def test_the_tolerance_may_be_stated() -> None:
    assert ranks_of(np.array([0.5, 0.4, 0.0]), tolerance=0.15).tolist() == [1, 1, 3]


def test_ranks_of_many_draws_keep_their_shape() -> None:
    scores = np.arange(24.0).reshape(2, 3, 4)
    ranks = ranks_of(scores)
    assert ranks.dtype == np.int64
    assert ranks.tolist() == np.broadcast_to([4, 3, 2, 1], (2, 3, 4)).tolist()
