"""How like rankings are, against a published example, scipy and cases one can do in the head."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from mcda.decision.matrix import Floats
from mcda.robustness.similarity import kendall_w, mean_ranks, spearman, weighted_spearman, ws

PUBLISHED = Path(__file__).parents[1] / "published" / "rank_similarity_salabun_urbaniak_2020.json"
IN_ORDER = [1, 2, 3, 4, 5]


@st.composite
def rankings(draw: st.DrawFn, ties: bool = True) -> Floats:
    """Two to five rankings of three to seven options, (rankings, options)."""
    count, n = draw(st.integers(2, 5)), draw(st.integers(3, 7))
    if ties:
        return draw(arrays(float, (count, n), elements=st.integers(1, n).map(float)))
    orders = [draw(st.permutations(range(1, n + 1))) for _ in range(count)]
    return np.array(orders, dtype=float)


def test_the_coefficients_of_a_published_example() -> None:
    paper = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    first, second = paper["input"]["R"], paper["input"]["Q"]
    found = {"spearman": spearman, "weighted_spearman": weighted_spearman, "ws": ws}
    for name, expected in paper["expected"].items():
        assert found[name](first, second) == pytest.approx(expected, abs=paper["tolerance"]), name


@given(rankings())
def test_mean_ranks_are_scipys(ranks: Floats) -> None:
    for row, found in zip(ranks, mean_ranks(ranks), strict=True):
        assert found.tolist() == stats.rankdata(row).tolist()


def test_tied_options_share_the_mean_of_their_places() -> None:
    assert mean_ranks([1, 1, 3, 4, 4, 4]).tolist() == [1.5, 1.5, 3, 5, 5, 5]


@given(rankings())
def test_spearman_is_scipys(ranks: Floats) -> None:
    first, second = ranks[:2]
    if len(set(first)) > 1 and len(set(second)) > 1:
        expected = stats.spearmanr(first, second).statistic
        assert spearman(first, second) == pytest.approx(expected, abs=1e-12)


@given(rankings(ties=False))
def test_kendalls_w_is_known_from_the_mean_spearman(ranks: Floats) -> None:
    """W = (1 + (m − 1)·mean rho) / m without ties."""
    m = len(ranks)
    rho = np.mean([stats.spearmanr(*pair).statistic for pair in combinations(ranks, 2)])
    assert kendall_w(ranks) == pytest.approx((1 + (m - 1) * rho) / m, abs=1e-12)


@given(rankings())
def test_kendalls_w_with_ties_is_known_from_friedmans_statistic(ranks: Floats) -> None:
    """χ² = m·(n − 1)·W, each with its correction for ties."""
    m, n = ranks.shape
    if any(len(set(row)) > 1 for row in ranks):
        chi = stats.friedmanchisquare(*ranks.T).statistic
        assert kendall_w(ranks) == pytest.approx(chi / (m * (n - 1)), abs=1e-9)


@given(rankings())
def test_the_same_ranking_is_as_like_as_can_be(ranks: Floats) -> None:
    one = ranks[0]
    for coefficient in (spearman, weighted_spearman, ws):
        assert coefficient(one, one) == pytest.approx(1)
    assert kendall_w([one, one, one]) == pytest.approx(1)


@given(rankings())
def test_no_coefficient_leaves_its_range(ranks: Floats) -> None:
    first, second = ranks[:2]
    assert -1 <= spearman(first, second) <= 1
    assert 0 <= ws(first, second) <= 1
    assert -1e-12 <= kendall_w(ranks) <= 1 + 1e-12


def test_the_opposite_order_in_the_head() -> None:
    """Spearman −1; for two opposite orders every sum of ranks is the same, so W is 0."""
    back = IN_ORDER[::-1]
    assert spearman(IN_ORDER, back) == -1
    assert weighted_spearman(IN_ORDER, back) == pytest.approx(-1)
    assert kendall_w([IN_ORDER, back]) == 0


def test_ws_counts_an_exchange_at_the_top_more_than_one_at_the_bottom() -> None:
    """Of five, the first two: 1 − 1/2·1/4 − 1/4·1/3; the last two: 1 − 1/16·1/3 − 1/32·1/4."""
    assert ws(IN_ORDER, [2, 1, 3, 4, 5]) == pytest.approx(1 - 1 / 8 - 1 / 12)
    assert ws(IN_ORDER, [1, 2, 3, 5, 4]) == pytest.approx(1 - 1 / 48 - 1 / 128)


def test_ws_refers_to_its_first_ranking() -> None:
    """An option from the top to the bottom, or from the bottom to the top, of three."""
    assert ws([1, 2, 3], [3, 1, 2]) == pytest.approx(1 - 1 / 2 - 1 / 4 - 1 / 16)
    assert ws([3, 1, 2], [1, 2, 3]) == pytest.approx(1 - 1 / 8 - 1 / 4 - 1 / 4)


def test_one_option_and_nothing_but_ties_are_full_agreement() -> None:
    for coefficient in (spearman, weighted_spearman, ws):
        assert coefficient([1], [1]) == 1
    assert kendall_w([[1], [1]]) == 1
    assert kendall_w([[1, 1, 1], [1, 1, 1]]) == 1
    assert spearman([1, 1, 1], [1, 1, 1]) == 1


def test_a_ranking_that_ties_all_tells_nothing_of_another() -> None:
    assert spearman([1, 1, 1], [1, 2, 3]) == 0
