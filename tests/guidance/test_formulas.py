"""The gates' formulas against numpy, scipy, brute force and cases done in the head."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from mcda.guidance.correlation import correlations
from mcda.guidance.dominance import dominates
from mcda.guidance.skewness import skewness_and_kurtosis

# Whole figures, and figures of any size a case may hold.
WHOLE = st.integers(-20, 20).map(float)
ANY = st.floats(-1e15, 1e15, allow_subnormal=True)
SHAPES = st.tuples(st.integers(1, 9), st.integers(1, 5))


@st.composite
def tables(draw: st.DrawFn, elements: st.SearchStrategy[float] = WHOLE) -> tuple:
    shape = draw(SHAPES)
    return draw(arrays(float, shape, elements=elements)), draw(arrays(bool, shape))


def test_correlation_in_the_head() -> None:
    x = np.array([[1.0, 2, 3, 5], [2, 4, 2, 5], [3, 6, 1, 5], [4, 8, 0, 5]])
    r, n = correlations(x, np.ones(x.shape, dtype=bool))
    assert r[0, 1] == pytest.approx(1) and r[0, 2] == pytest.approx(-1)
    assert r[0, 3] == r[3, 3] == 0  # a criterion that does not vary goes with none
    assert (n == 4).all()


@given(tables())
def test_correlation_is_numpys_over_what_both_know(table: tuple) -> None:
    x, known = table
    r, n = correlations(x, known)
    for i in range(x.shape[1]):
        for j in range(x.shape[1]):
            rows = known[:, i] & known[:, j]
            a, b = x[rows, i], x[rows, j]
            assert n[i, j] == rows.sum()
            varies = len(a) > 1 and np.ptp(a) > 0 and np.ptp(b) > 0
            wanted = np.corrcoef(a, b)[0, 1] if varies else 0.0
            assert r[i, j] == pytest.approx(wanted, abs=1e-9)


@given(tables(ANY))
def test_correlation_is_finite_for_any_figures(table: tuple) -> None:
    r, _ = correlations(*table)
    assert np.isfinite(r).all() and (np.abs(r) <= 1).all()
    assert np.array_equal(r, r.T)


@given(tables(), st.floats(1e-6, 1e6), st.floats(-1e3, 1e3))
def test_correlation_is_nothing_of_the_unit(table: tuple, factor: float, more: float) -> None:
    x, known = table
    assert correlations(x * factor + more, known)[0] == pytest.approx(
        correlations(x, known)[0], abs=1e-6
    )


def test_skewness_in_the_head() -> None:
    # One figure alone against four: SKEW is the root of five, KURT is 5.
    skew, kurtosis = skewness_and_kurtosis(np.array([0.0, 0, 0, 0, 7]))
    assert skew == pytest.approx(5**0.5) and kurtosis == pytest.approx(5)
    assert skewness_and_kurtosis(np.array([1.0, 2, 3, 4, 5])) == pytest.approx((0, -1.2))


def test_kurtosis_of_a_spreadsheets_own_example() -> None:
    # Microsoft, KURT and SKEW functions: the example data of their reference pages.
    data = np.array([3.0, 4, 5, 2, 3, 4, 5, 6, 4, 7])
    skew, kurtosis = skewness_and_kurtosis(data)
    assert round(skew, 9) == 0.359543071 and round(kurtosis, 9) == -0.151799637


@given(arrays(float, st.integers(4, 30), elements=WHOLE))
def test_skewness_and_kurtosis_are_scipys(x: np.ndarray) -> None:
    assume(np.ptp(x) > 0)
    found = skewness_and_kurtosis(x)
    assert found == pytest.approx((stats.skew(x, bias=False), stats.kurtosis(x, bias=False)))


@given(arrays(float, st.integers(0, 30), elements=ANY))
def test_skewness_is_finite_for_any_figures(x: np.ndarray) -> None:
    assert np.isfinite(skewness_and_kurtosis(x)).all()


def test_figures_that_are_the_same_or_too_few_have_no_shape() -> None:
    assert skewness_and_kurtosis(np.full(9, 0.1)) == (0, 0)
    assert skewness_and_kurtosis(np.array([0.0, 0, 9])) == (0, 0)


@given(tables(st.integers(0, 3).map(float)), st.data())
def test_dominance_is_what_its_words_say(table: tuple, data: st.DataObject) -> None:
    x, known = table
    more = data.draw(arrays(bool, x.shape[1]))
    found = dominates(x, known, more)
    turned = [[figure if up else -figure for figure, up in zip(row, more, strict=True)]
              for row in x]  # fmt: skip
    for i, mine in enumerate(turned):
        for j, theirs in enumerate(turned):
            pairs = list(zip(mine, theirs, strict=True))
            wanted = (
                known[i].all()
                and known[j].all()
                and all(a >= b for a, b in pairs)
                and any(a > b for a, b in pairs)
            )
            assert bool(found[i, j]) == wanted
