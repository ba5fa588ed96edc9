"""Weighted majorities of pairs, Copeland's tally of them, and Kemeny's order."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.decision.matrix import Scaled
from mcda.ranking import majority
from mcda.ranking.majority import behind_in_best, margins
from mcda.ranking.method import methods
from mcda.ranking.methods import kemeny
from mcda.ranking.methods.kemeny import best_places
from mcda.ranking.ranks import ranks_of

COPELAND, KEMENY = methods()["copeland"], methods()["kemeny"]


def on_scale(values: object) -> Scaled:
    x = np.asarray(values, dtype=float)
    m = x.shape[-1]
    return Scaled(x, np.ones(m), np.zeros(m), True, (None,) * m)


def behind_by_hand(table: np.ndarray) -> np.ndarray:
    """The mean number of options behind each, over every order that agrees best."""
    k = len(table)
    orders = np.array(list(permutations(range(k))))
    agreed = sum(table[orders[:, i], orders[:, j]] for i in range(k) for j in range(i + 1, k))
    best = orders[agreed > np.max(agreed) - 1e-9] if k > 1 else orders
    return (k - 1 - np.argsort(best, axis=1)).mean(axis=0)


def skew(flat: list[int], k: int) -> np.ndarray:
    table = np.zeros((k, k))
    table[np.triu_indices(k, 1)] = flat[: k * (k - 1) // 2]
    return table - table.T


@settings(max_examples=150, deadline=None, derandomize=True)
@given(k=st.integers(1, 6), flat=st.lists(st.integers(-3, 3), min_size=15, max_size=15))
def test_kemeny_is_the_best_of_all_orders(k: int, flat: list[int]) -> None:
    table = skew(flat, k)
    expected = behind_by_hand(table)
    assert best_places(table[None])[0] == pytest.approx(expected, abs=1e-9)
    assert behind_in_best(table[None])[0] == pytest.approx(expected, abs=1e-9)


# Three criteria go round: A over B over C over A, and all three beat D.
ROUND = on_scale([[0.9, 0.5, 0.7], [0.7, 0.9, 0.5], [0.5, 0.7, 0.9], [0.1, 0.1, 0.1]])


def test_a_circle_of_three_is_cut_where_it_is_weakest() -> None:
    """Margins 0.6, 0.2 and 0.2: A over B holds, and one of the two weaker gives way."""
    weights = np.array([0.4, 0.2, 0.4])
    details = KEMENY.details(ROUND, weights, {})
    assert COPELAND.score_many(ROUND, weights[None], {}).tolist() == [[1, 1, 1, -3]]
    assert KEMENY.score_many(ROUND, weights[None], {}).tolist() == [[2.5, 1.5, 2, 0]]
    assert details["exact"] is True and np.asarray(details["wins"]).tolist() == [2, 2, 2, 0]
    alone = np.array([0.36, 0.2, 0.44])  # margins 0.6, 0.12 and 0.28: B over C gives way
    assert KEMENY.score_many(ROUND, alone[None], {}).tolist() == [[2, 1, 3, 0]]


def test_equal_weights_in_a_circle_tie() -> None:
    third = np.full(3, 1 / 3)
    assert ranks_of(KEMENY.score_many(ROUND, third[None], {})).tolist() == [[1, 1, 1, 4]]


def test_copeland_counts_wins_losses_and_ties() -> None:
    details = COPELAND.details(on_scale([[0.5, 0.5], [0.5, 0.5], [0.6, 0.1]]), np.full(2, 0.5), {})
    counts = {key: np.asarray(one).tolist() for key, one in details.items()}
    assert counts == {"wins": [0, 0, 0], "losses": [0, 0, 0], "ties": [2, 2, 2]}


def test_agreement_is_the_weight_that_agrees() -> None:
    scaled, weights = on_scale([[0.9, 0.1], [0.5, 0.5]]), np.array([0.7, 0.3])
    assert KEMENY.details(scaled, weights, {})["agreement"] == pytest.approx(0.7, abs=1e-12)
    alone = KEMENY.details(on_scale([[0.9, 0.1]]), weights, {})
    assert alone["agreement"] == 1.0


def test_beyond_twelve_options_kemeny_is_copeland_and_says_so() -> None:
    rng = np.random.default_rng(5)
    scaled, weights = on_scale(rng.random((13, 4))), rng.dirichlet(np.ones(4), 6)
    ranks = ranks_of(KEMENY.score_many(scaled, weights, {}))
    assert ranks.tolist() == ranks_of(COPELAND.score_many(scaled, weights, {})).tolist()
    assert KEMENY.details(scaled, weights[0], {})["exact"] is False
    assert str(kemeny.MOST) in KEMENY.assumes


@pytest.mark.parametrize("joint", [False, True])
@pytest.mark.parametrize("table", [1, 40, 10**6])
def test_margins_in_chunks_are_margins_at_once(
    joint: bool, table: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(2)
    x = rng.integers(0, 4, (7, 5, 3) if joint else (5, 3)) / 4
    weights = rng.dirichlet(np.ones(3), 7)
    monkeypatch.setattr(majority, "TABLE", table)
    found = np.full((7, 5, 5), np.nan)
    for draws, rows, part in margins(on_scale(x), weights):
        found[draws, rows] = part
    each = np.broadcast_to(x, (7, 5, 3))
    signs = np.sign(each[:, :, None] - each[:, None])
    assert found == pytest.approx(np.einsum("wabj,wj->wab", signs, weights), abs=1e-12)


def test_a_margin_of_rounding_is_a_tie() -> None:
    """0.1 + 0.2 against 0.3, and 0.4 − 0.3 against 0.1 apart."""
    scaled = on_scale([[0.1 + 0.2, 0.5], [0.3, 0.5]])
    assert COPELAND.score_many(scaled, np.full((1, 2), 0.5), {}).tolist() == [[0, 0]]


def test_many_draws_of_twelve_options_agree_with_one_by_one() -> None:
    rng = np.random.default_rng(9)
    scaled, weights = on_scale(rng.random((12, 7))), rng.dirichlet(np.ones(7), 60)
    together = KEMENY.score_many(scaled, weights, {})
    for w, behind in zip(weights[:10], together, strict=False):
        assert KEMENY.score_many(scaled, w[None], {})[0] == pytest.approx(behind, abs=1e-9)
    assert (together.sum(axis=1) == 66).all()
