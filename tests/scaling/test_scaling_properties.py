"""What holds for every scaling, whatever the figures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda.scaling.method import methods
from tests.published.building import matrix_of

EVERY = settings(max_examples=60, deadline=None, derandomize=True)
ANY = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0.0, 5e-324, -1.7e308, 1.7e308, 1.0, 0.1]),
)
KEYS = sorted(methods())


@pytest.mark.parametrize("key", KEYS)
@EVERY
@given(data=st.data())
def test_no_draw_within_the_limits_is_other_than_finite(key: str, data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 3))
    low, x, high = np.sort(data.draw(arrays(float, (3, n, m), elements=ANY)), axis=0)
    ends = data.draw(arrays(float, (2, m), elements=ANY))
    ends[1, ends[0] == ends[1]] = -1.25  # a scale has two different ends
    matrix = matrix_of(x, worst=ends[0], best=ends[1], low=low, high=high)
    scaling = methods()[key]
    if list(scaling.refusals(matrix)):
        return
    draws = np.stack([low, x, high, np.broadcast_to(x[:1], x.shape)])
    scaled = scaling.scale(matrix, draws)
    for part in (scaled.values, scaled.ideal, scaled.anti_ideal):
        assert np.isfinite(part).all()
        assert not part.flags.writeable
    assert (scaled.ideal[..., None, :] >= scaled.values).all()
    assert (scaled.anti_ideal[..., None, :] <= scaled.values).all()
    same = scaled.values[3]
    assert (same == same[:1]).all()


@pytest.mark.parametrize("key", KEYS)
@EVERY
@given(draws=arrays(float, (3, 4, 2), elements=st.integers(1, 100).map(float)))
def test_draws_together_are_as_draws_one_by_one(key: str, draws: np.ndarray) -> None:
    matrix = matrix_of(draws[0], worst=[0, 101], best=[101, 0])
    together = methods()[key].scale(matrix, draws)
    assert together.is_batch
    for draw, figures in enumerate(draws):
        alone = methods()[key].scale(matrix, figures)
        assert together.values[draw] == pytest.approx(alone.values, abs=1e-15)
        ideal = np.broadcast_to(together.ideal, (3, 2))[draw]
        assert ideal == pytest.approx(alone.ideal, abs=1e-15)


@pytest.mark.parametrize("key", KEYS)
@EVERY
@given(x=st.lists(st.integers(1, 10**6), min_size=2, max_size=6))
def test_a_better_figure_never_has_a_lower_value(key: str, x: list[int]) -> None:
    figures = np.array([x, x], dtype=float).T
    values = methods()[key].scale(
        matrix_of(figures, worst=[0, 10**6], best=[10**6, 0]), figures
    ).values  # fmt: skip
    order = np.argsort(x)
    assert (np.diff(values[order, 0]) >= 0).all()
    assert (np.diff(values[order, 1]) <= 0).all()
    assert len(set(x)) == 1 or values[:, 0].max() > values[:, 0].min()


@pytest.mark.parametrize("key", KEYS)
def test_an_entry_speaks_for_itself(key: str) -> None:
    entry = methods()[key]
    for words in (entry.name, entry.meaning, entry.assumes, entry.reference):
        assert words.strip()
        assert not {"optimal", "proves", "scenario"} & set(words.lower().split())
