"""What holds for every ranking method on every scaling; a new method is picked up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.decision.criterion import Preference
from mcda.decision.matrix import DecisionMatrix
from mcda.ranking import method as ranking
from mcda.ranking.ranks import ranks_of
from mcda.scaling import method as scaling
from tests.published.building import matrix_of
from tests.ranking.problems import FREE, PAIRS, STEADY, Problem, problems

EVERY = settings(max_examples=50, deadline=None, derandomize=True)
SAME = 1e-9
Pair = tuple[str, str]


def same(scores: np.ndarray, others: np.ndarray) -> bool:
    return bool(np.abs(scores - others).max(initial=0.0) <= SAME)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems())
def test_an_option_that_is_better_on_everything_is_first(pair: Pair, problem: Problem) -> None:
    x, more = problem.matrix.figures, problem.matrix.more_is_better
    better = np.where(more, x.max(axis=0) + 1, x.min(axis=0) * 0.9)
    assert ranks_of(problem.with_figures(np.vstack([x, better])).scores(pair))[-1] == 1


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_the_better_of_two_is_first_alone(pair: Pair) -> None:
    matrix = matrix_of([[1, 9, 5], [2, 8, 5.5]], worst=[0, 10, 0], best=[10, 0, 10])
    weights = np.array([0.2, 0.3, 0.5])
    assert ranks_of(Problem(matrix, weights).scores(pair)).tolist() == [2, 1]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems(), seed=st.integers(0, 99))
def test_the_order_of_options_and_criteria_is_nothing(
    pair: Pair, problem: Problem, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    n, m = problem.matrix.figures.shape
    i, j = rng.permutation(n), rng.permutation(m)
    old = problem.matrix
    columns = {
        name: getattr(old, name)[j] for name in ("more_is_better", "worst", "best", "has_scale")
    }
    matrix = replace(old, preferences=tuple(old.preferences[at] for at in j), **columns)
    turned = Problem(matrix, problem.weights[j]).with_figures(old.figures[i][:, j])
    assert same(turned.scores(pair), problem.scores(pair)[i])


def in_other_unit(matrix: DecisionMatrix, j: int, by: float, shift: float) -> DecisionMatrix:
    """The matrix with its criterion j in another unit: figures times by, plus shift."""

    def told(values: np.ndarray) -> np.ndarray:
        values = values.copy()
        values[..., j] = values[..., j] * by + shift
        return values

    preferences = list(matrix.preferences)
    if one := preferences[j]:
        preferences[j] = Preference(shape=one.shape, q=one.q * by, p=one.p * by, s=one.s * by)
    names = ("figures", "low", "high", "worst", "best")
    arrays = {name: told(getattr(matrix, name)) for name in names}
    return replace(matrix, preferences=tuple(preferences), **arrays)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems(), by=st.sampled_from([0.001, 3.7, 100.0, 1e6]), data=st.data())
def test_a_change_of_unit_is_nothing(
    pair: Pair, problem: Problem, by: float, data: st.DataObject
) -> None:
    j = data.draw(st.integers(0, problem.matrix.figures.shape[1] - 1))
    shift = data.draw(st.sampled_from([0.0, 273.15])) * by if pair[1] == "anchored" else 0.0
    other = replace(problem, matrix=in_other_unit(problem.matrix, j, by, shift))
    assert same(other.scores(pair), problem.scores(pair))


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems())
def test_identical_options_tie(pair: Pair, problem: Problem) -> None:
    x = problem.matrix.figures
    ranks = ranks_of(problem.with_figures(np.vstack([x, x[:1]])).scores(pair))
    assert ranks[0] == ranks[-1]
    alike = problem.with_figures(np.repeat(x[:1], 3, axis=0)).scores(pair)
    assert ranks_of(alike).tolist() == [1, 1, 1] and np.isfinite(alike).all()


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems())
def test_one_option_alone_is_first(pair: Pair, problem: Problem) -> None:
    scores = problem.with_figures(problem.matrix.figures[:1]).scores(pair)
    assert ranks_of(scores).tolist() == [1] and np.isfinite(scores).all()


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems())
def test_weights_times_ten_then_normalised_are_the_same(pair: Pair, problem: Problem) -> None:
    ten = problem.weights * 10
    assert same(problem.scores(pair, ten / ten.sum()), problem.scores(pair))


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems(), seed=st.integers(0, 99))
def test_draws_together_are_as_draws_one_by_one(pair: Pair, problem: Problem, seed: int) -> None:
    method, scale = ranking.methods()[pair[0]], scaling.methods()[pair[1]]
    x, rng = problem.matrix.figures, np.random.default_rng(seed)
    weights = rng.dirichlet(np.ones(x.shape[1]), 3)
    draws = rng.integers(1, 100, (3, *x.shape)).astype(float)
    together = method.score_many(scale.scale(problem.matrix, draws), weights, {})
    for figures, w, scores in zip(draws, weights, together, strict=True):
        assert same(scores, problem.with_figures(figures).scores(pair, w))
    equal = method.score_many(scale.scale(problem.matrix, np.stack([x] * 3)), weights, {})
    assert same(equal, method.score_many(scale.scale(problem.matrix, x), weights, {}))


@pytest.mark.parametrize("pair", STEADY, ids="-".join)
@EVERY
@given(problem=problems(), data=st.data())
def test_an_improvement_never_lowers_an_option(
    pair: Pair, problem: Problem, data: st.DataObject
) -> None:
    x, more = problem.matrix.figures.copy(), problem.matrix.more_is_better
    i, j = (data.draw(st.integers(0, size - 1)) for size in x.shape)
    before = problem.scores(pair)
    x[i, j] += data.draw(st.floats(0, 60)) * (1 if more[j] else -1)
    after = problem.with_figures(x).scores(pair)
    assert after[i] >= before[i] - SAME
    assert ranks_of(after)[i] <= ranks_of(before)[i]


@pytest.mark.parametrize("pair", FREE, ids="-".join)
@EVERY
@given(problem=problems(), data=st.data())
def test_on_anchored_scales_an_option_less_changes_no_score(
    pair: Pair, problem: Problem, data: st.DataObject
) -> None:
    x = problem.matrix.figures
    out = data.draw(st.integers(0, len(x) - 1))
    fewer = problem.with_figures(np.delete(x, out, axis=0)).scores(pair)
    assert same(fewer, np.delete(problem.scores(pair), out))


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@EVERY
@given(problem=problems())
def test_details_are_finite_and_one_per_option(pair: Pair, problem: Problem) -> None:
    method, scale = ranking.methods()[pair[0]], scaling.methods()[pair[1]]
    scaled = scale.scale(problem.matrix, problem.matrix.figures)
    for quantity in method.details(scaled, problem.weights, {}).values():
        if isinstance(quantity, np.ndarray):
            assert quantity.shape == (len(problem.matrix.options),)
            assert np.isfinite(quantity).all()


@pytest.mark.parametrize("key", ranking.methods())
def test_an_entry_speaks_for_itself(key: str) -> None:
    entry = ranking.methods()[key]
    for words in (entry.name, entry.meaning, entry.assumes, entry.reference):
        assert words.strip()
        assert not {"optimal", "proves", "scenario"} & set(words.lower().split())
    assert entry.textbook in scaling.methods()
    assert all(one.low <= one.default <= one.high for one in entry.settings)
