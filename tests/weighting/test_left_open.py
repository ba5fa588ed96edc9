"""Pairs left open: what their ratio is, which to ask next, and which answer to change."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize  # type: ignore[import-untyped]

from mcda.weighting.left_open import (
    least_eigenvalue,
    loosely_tied,
    open_pairs,
    random_index,
    ratio_of,
    ties,
    unchecked,
)
from mcda.weighting.next_pair import next_pair, to_check_all
from mcda.weighting.pairs import comparison_matrix, parts_tied, principal_vector
from mcda.weighting.repair import SCALE, on_scale, repair

Answers = tuple[tuple[int, int, float], ...]
PUBLISHED = Path(__file__).resolve().parents[1] / "published"


def drinks() -> Answers:
    """Saaty (2008), table 2: relative consumption of drinks; his ratio is 0.022."""
    text = (PUBLISHED / "ahp_saaty_2008_drinks.json").read_text(encoding="utf-8")
    matrix = json.loads(text)["input"]["pairwise"]
    return tuple((i, j, matrix[i][j]) for i, j in combinations(range(len(matrix)), 2))


@st.composite
def answers(draw: st.DrawFn, least: int = 3, most: int = 6) -> tuple[int, Answers]:
    """Answers on Saaty's scale that tie all criteria together, some pairs left open."""
    size = draw(st.integers(least, most))
    pairs = list(combinations(range(size), 2))
    kept = draw(st.lists(st.sampled_from(pairs), unique=True, min_size=size - 1))
    assume(len(set(parts_tied(size, kept))) == 1)
    return size, tuple((i, j, draw(st.sampled_from(SCALE))) for i, j in sorted(kept))


def fitting(size: int, pairs: list[tuple[int, int]], weights: list[float]) -> Answers:
    return tuple((i, j, weights[i] / weights[j]) for i, j in pairs)


def test_saatys_drinks_are_as_consistent_as_he_prints() -> None:
    ratio = ratio_of(7, drinks())
    assert ratio == pytest.approx(0.022, abs=0.0015)


def test_fewer_of_saatys_answers_give_nearly_his_weights() -> None:
    """Nine of his 21, as they would be asked here, against all of them."""
    whole = {(i, j): x for i, j, x in drinks()}
    asked: Answers = ()
    while len(asked) < 6 + to_check_all(7, ()) - 6:
        pair = next_pair(7, asked)
        assert pair is not None
        asked = (*asked, (*pair, whole[pair]))
    few, _ = principal_vector(comparison_matrix(7, asked))
    all_of_them, _ = principal_vector(comparison_matrix(7, drinks()))
    assert len(asked) == 9 and unchecked(7, asked) == ()
    assert np.abs(few - all_of_them).max() < 0.06
    assert np.argmax(few) == np.argmax(all_of_them) == 6


@settings(max_examples=40, deadline=None, derandomize=True)
@given(answers(most=5))
def test_open_pairs_are_filled_in_so_that_the_eigenvalue_is_least(
    given_: tuple[int, Answers],
) -> None:
    size, stated = given_
    left = open_pairs(size, stated)

    def eigenvalue(logs: np.ndarray) -> float:
        whole = comparison_matrix(size, stated)
        np.fill_diagonal(whole, 1.0)
        for (i, j), x in zip(left, logs, strict=True):
            whole[i, j], whole[j, i] = np.exp(x), np.exp(-x)
        return float(np.linalg.eigvals(whole).real.max())

    least = eigenvalue(np.zeros(0)) if not left else (
        minimize(eigenvalue, np.zeros(len(left)), method="BFGS").fun)  # fmt: skip
    assert least_eigenvalue(size, stated) == pytest.approx(least, rel=1e-5)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(answers(), st.lists(st.floats(0.05, 1), min_size=6, max_size=6))
def test_consistent_answers_give_the_weights_of_all_pairs(
    given_: tuple[int, Answers], drawn: list[float]
) -> None:
    size, stated = given_
    weights = drawn[:size]
    fits = fitting(size, [(i, j) for i, j, _ in stated], weights)
    w, _ = principal_vector(comparison_matrix(size, fits))
    assert w == pytest.approx(np.array(weights) / sum(weights), rel=1e-7)
    ratio = ratio_of(size, fits)
    assert ratio is None or ratio == pytest.approx(0, abs=1e-7)


def test_the_random_index_is_what_random_answers_show() -> None:
    """Ágoston and Csató (2022): against 400 random matrices of six, by pairs left open."""
    rng = np.random.default_rng(20260101)
    pairs = list(combinations(range(6), 2))
    for left in (0, 3, 6, 9):
        indices: list[float] = []
        while len(indices) < 400:
            kept = sorted(rng.permutation(len(pairs))[: len(pairs) - left].tolist())
            if len(set(parts_tied(6, [pairs[at] for at in kept]))) > 1:
                continue
            stated = tuple((*pairs[at], SCALE[rng.integers(len(SCALE))]) for at in kept)
            indices.append((least_eigenvalue(6, stated) - 6) / 5)
        assert np.mean(indices) == pytest.approx(random_index(6, left), abs=0.05)


def test_a_tree_has_no_ratio_and_a_whole_set_has_saatys() -> None:
    assert ratio_of(4, ((0, 1, 2.0), (0, 2, 3.0), (0, 3, 4.0))) is None
    circle = ((0, 1, 2.0), (1, 2, 2.0), (0, 2, 0.5))
    assert ratio_of(3, circle) == pytest.approx(0.25 / 0.58)
    assert ratio_of(2, ((0, 1, 9.0),)) == 0
    assert ratio_of(16, tuple((i, j, 1.0) for i, j in combinations(range(16), 2))) is None


def test_an_answer_is_unchecked_where_it_alone_ties_its_two() -> None:
    assert unchecked(4, ((0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (2, 3, 1.0))) == (3,)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(answers())
def test_an_answer_is_unchecked_just_where_the_rest_falls_apart(
    given_: tuple[int, Answers],
) -> None:
    size, stated = given_
    pairs = [(i, j) for i, j, _ in stated]
    falls = [at for at in range(len(pairs))
             if len(set(parts_tied(size, pairs[:at] + pairs[at + 1 :]))) > 1]  # fmt: skip
    assert list(unchecked(size, stated)) == falls


def test_the_first_questions_hold_all_against_one_and_the_next_join_the_others() -> None:
    asked: Answers = ()
    order = []
    while (pair := next_pair(5, asked)) is not None:
        order.append(pair)
        asked = (*asked, (*pair, 1.0))
    assert order[:6] == [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (3, 4)]
    assert sorted(order) == list(combinations(range(5), 2))
    assert to_check_all(5, ()) == 6 and to_check_all(5, asked[:6]) == 0
    assert next_pair(1, ()) is None and to_check_all(2, ()) == 1 and to_check_all(1, ()) == 0


@settings(max_examples=60, deadline=None, derandomize=True)
@given(answers())
def test_what_is_still_to_ask_is_what_the_questions_come_to(given_: tuple[int, Answers]) -> None:
    size, asked = given_
    more = to_check_all(size, asked)
    for _ in range(more):
        assert unchecked(size, asked)
        pair = next_pair(size, asked)
        assert pair is not None and pair in open_pairs(size, asked)
        asked = (*asked, (*pair, 1.0))
    assert not open_pairs(size, asked) or not unchecked(size, asked)


def test_answers_from_elsewhere_are_tied_together_first() -> None:
    assert next_pair(5, ((1, 2, 1.0), (2, 3, 1.0))) == (0, 2)


def test_a_ratio_along_a_chain_is_as_uncertain_as_the_chain_is_long() -> None:
    loose = loosely_tied(ties(4, [(0, 1), (1, 2), (2, 3)]))
    assert loose[0].tolist() == pytest.approx([0, 1, 2, 3])
    ring = loosely_tied(ties(4, [(0, 1), (1, 2), (2, 3), (0, 3)]))
    assert ring[0, 2] == pytest.approx(1) and ring[0, 1] == pytest.approx(3 / 4)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(answers())
def test_a_repair_lowers_the_ratio_to_what_it_says(given_: tuple[int, Answers]) -> None:
    size, stated = given_
    now, found = ratio_of(size, stated), repair(size, stated)
    if now is not None and now > 0.1:
        assert found is not None
    if found:
        i, j, _ = stated[found.at]
        changed = (*stated[: found.at], (i, j, found.value), *stated[found.at + 1 :])
        assert now is not None and found.ratio < now
        assert ratio_of(size, changed) == pytest.approx(found.ratio)
        assert found.value == on_scale(found.implied)


def test_the_one_wrong_answer_is_found_with_what_the_others_imply() -> None:
    weights = [8.0, 4.0, 2.0, 1.0]
    stated = list(fitting(4, list(combinations(range(4), 2)), weights))
    stated[1] = (0, 2, 1 / 9)  # the others imply 4
    found = repair(4, tuple(stated))
    assert found is not None and (found.at, found.value) == (1, 4.0)
    assert found.implied == pytest.approx(4) and found.ratio == pytest.approx(0, abs=1e-9)
    assert repair(4, tuple(stated[:1])) is None
