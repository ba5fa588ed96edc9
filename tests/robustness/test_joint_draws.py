"""The joint draws: SMAA-2 against a closed form, and what must hold of any draws."""

from __future__ import annotations

from typing import Any
from weakref import ReferenceType, ref

import numpy as np
import pytest

from mcda.analysis import Inquiry, analyse
from mcda.checking import read_case
from mcda.decision.view import Favour
from mcda.faults import CaseFaults
from mcda.robustness import blocks
from mcda.robustness.bands import bands_of
from mcda.robustness.blocks import Drawn, in_blocks, ranks_of_drawn, sample, without
from mcda.robustness.tally import error_of
from tests.cases import SMALL
from tests.robustness.drawn_cases import case_of, drawn_case, plan_for

EVERYTHING: dict[str, Any] = {
    "weights": "stated", "methods": ["topsis", "vikor"], "scalings": ["minmax"], "criteria": True,
}  # fmt: skip


def analytic(**recipe: Any) -> Any:
    """SMAA-2 with w = (t, 1 − t), t uniform on 0 to 1, and values t, 1 − t and 0.6.

    The first leads where t > 0.6, the second where t < 0.4, the third in between; the model is
    that of Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220.
    """
    rows = [[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]]
    return case_of(rows, [[1, 1]], vary={"weights": "any"}, **recipe)


ACCEPTABILITY = np.array([[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0.0]])
CENTRAL = {"o0": (0.8, 0.2), "o1": (0.2, 0.8), "o2": (0.5, 0.5)}
# The standard deviation of t within the part of the draws that each option leads: width / √12.
WITHIN = {"o0": 0.4 / 12**0.5, "o1": 0.4 / 12**0.5, "o2": 0.2 / 12**0.5}


@pytest.mark.parametrize("seed", [1, 20261121])
def test_a_case_with_any_weights_gives_the_closed_form(seed: int) -> None:
    draws = 20_000
    found = analyse(analytic(draws=draws, seed=seed))
    robust = found.robustness
    off = 3 * np.sqrt(ACCEPTABILITY * (1 - ACCEPTABILITY) / draws)
    assert (np.abs(robust.acceptability - ACCEPTABILITY) <= off).all()
    for key, central in CENTRAL.items():
        leads = draws * float(robust.leads[robust.options.index(key)])
        near = pytest.approx(central, abs=3 * WITHIN[key] / leads**0.5)
        assert robust.central_weights[key] == near
    favour = Inquiry(found).answer("favour")
    assert favour is not None and isinstance(favour.result, Favour)
    assert {one.option: one.confidence for one in favour.result.options} == dict.fromkeys(
        CENTRAL, 1.0
    )
    assert robust.in_order()[0] == "o2", "second at worst, so first by its expected rank"
    assert robust.error == pytest.approx(1.96 * (0.2 * 0.8 / draws) ** 0.5, rel=0.03)


def drawn_from(draws: int = 3000, **recipe: Any) -> Drawn:
    return sample(plan_for(drawn_case(**recipe)), draws)


def test_each_source_that_is_off_stays_where_it_is() -> None:
    on = drawn_from(vary=EVERYTHING)
    assert on.figures is not None
    assert len(np.unique(on.weights[:, 0])) > 2900
    assert set(on.method) == {0, 1, 2} and set(on.scaling) == {0, 1}
    assert set(on.left_out) == {0, 1, 2, 3}
    fixed = drawn_from(vary={"weights": "fixed"}).weights
    assert len(np.unique(fixed, axis=0)) == 2
    averaged = drawn_from(vary={"weights": "fixed", "perspectives": False}).weights
    assert averaged == pytest.approx(np.tile([0.4, 1 / 3, 4 / 15], (3000, 1)))
    off = drawn_from(vary={"estimates": False})
    assert off.figures is None
    assert not off.method.any() and not off.scaling.any() and (off.left_out == 3).all()


def test_figures_are_drawn_only_where_they_are_not_sure() -> None:
    figures = drawn_from().figures
    assert figures is not None
    moves = np.ptp(figures, axis=0) > 0
    assert np.argwhere(moves).tolist() == [[0, 0], [1, 1], [1, 2], [2, 1], [2, 2]]
    assert (figures[:, 3] == [0.45, 0.5, 0.55]).all()


def test_no_source_moves_the_draws_of_another() -> None:
    plain, whole = drawn_from(), drawn_from(vary=EVERYTHING)
    assert plain.weights.tobytes() == whole.weights.tobytes()
    assert plain.figures is not None and whole.figures is not None
    assert plain.figures.tobytes() == whole.figures.tobytes()
    still = drawn_from(vary={"estimates": False, "criteria": True})
    assert still.weights.tobytes() == plain.weights.tobytes()
    assert still.left_out.tobytes() == whole.left_out.tobytes()
    other = drawn_from(vary={"weights": "any"})
    assert other.figures is not None and other.figures.tobytes() == plain.figures.tobytes()


def told(case: Any) -> bytes:
    found = analyse(case).robustness
    parts = [found.acceptability, found.leads, found.expected_rank, found.pairwise,
             *found.central_weights.values()]  # fmt: skip
    return b"".join(part.tobytes() for part in parts)


@pytest.mark.parametrize("vary", [{}, EVERYTHING], ids=["stated", "everything"])
def test_the_same_bytes_however_the_work_is_cut(
    monkeypatch: pytest.MonkeyPatch, vary: dict[str, Any]
) -> None:
    case = drawn_case(vary=vary, draws=2500)
    first = told(case)
    for chunk, workers in [(1, 1), (7, 2), (2**40, 1), (2**40, 2)]:
        monkeypatch.setattr(blocks, "CHUNK", chunk)
        monkeypatch.setattr(blocks, "WORKERS", workers)
        assert told(case) == first, (chunk, workers)


def test_no_block_is_kept_once_it_is_counted() -> None:
    """Of 500 options a block's counts take 6 MB, and there are hundreds of blocks."""
    handed: list[ReferenceType[Any]] = []
    plan = plan_for(drawn_case())
    for part in in_blocks(plan, 9000, lambda block, count: np.full(count, block)):
        assert [one() for one in handed] == [None] * len(handed)
        assert (part == len(handed)).all()
        handed.append(ref(part))
        del part
    assert len(handed) == 9


@pytest.mark.parametrize("few", [1, 999, 1000, 5000])
def test_fewer_draws_are_the_first_of_more(few: int) -> None:
    plan = plan_for(drawn_case(vary=EVERYTHING))
    less, more = sample(plan, few), sample(plan, 10_000)
    assert less.figures is not None and more.figures is not None
    assert less.weights.tobytes() == more.weights[:few].tobytes()
    assert less.figures.tobytes() == more.figures[:few].tobytes()
    for part in ("method", "scaling", "left_out"):
        assert getattr(less, part).tobytes() == getattr(more, part)[:few].tobytes(), part


def test_a_second_sample_shares_no_draw_with_the_first() -> None:
    plan = plan_for(drawn_case())
    one, other = sample(plan, 1000, 0), sample(plan, 1000, 1)
    assert not np.isin(one.weights[:, 0], other.weights[:, 0]).any()


def weights_of(how: str, *stated: float, draws: int = 40_000) -> Any:
    rows = [[0.5] * len(stated), [0.4] * len(stated)]
    return sample(plan_for(case_of(rows, [list(stated)], vary={"weights": how})), draws).weights


def test_only_the_order_of_the_weights_is_kept_and_all_that_keep_it_are_as_likely() -> None:
    """The middle of the weights in an order is the rank-order centroid, here 25, 13, 7, 3 of 48."""
    w = weights_of("order", 10, 40, 30, 20)
    assert (w[:, 1] >= w[:, 2]).all() and (w[:, 2] >= w[:, 3]).all() and (w[:, 3] >= w[:, 0]).all()
    assert w.mean(axis=0) == pytest.approx(np.array([3, 25, 13, 7]) / 48, abs=0.003)
    two = np.quantile(weights_of("order", 0.9, 0.1)[:, 0], [0.1, 0.5, 0.9])
    assert two == pytest.approx([0.55, 0.75, 0.95], abs=0.005)


def test_equal_weights_may_come_in_either_order() -> None:
    """Of the centroid 11, 5, 2 of 18 the two that are tied share 5 and 2."""
    w = weights_of("order", 2, 1, 1)
    assert (w[:, 0] >= w[:, 1]).all() and (w[:, 0] >= w[:, 2]).all()
    assert (w[:, 1] > w[:, 2]).mean() == pytest.approx(0.5, abs=0.01)
    assert w.mean(axis=0) == pytest.approx(np.array([11, 3.5, 3.5]) / 18, abs=0.003)


def test_a_weight_of_nothing_is_no_part_of_the_order() -> None:
    w = weights_of("order", 0, 3, 1)
    assert not w[:, 0].any()
    assert w.mean(axis=0) == pytest.approx([0, 0.75, 0.25], abs=0.003)


def test_any_weights_are_uniform_on_the_simplex() -> None:
    """Uniform on three weights that sum to 1: the first exceeds x with probability (1 − x)²."""
    w = weights_of("any", 8, 1, 0)
    assert w.sum(axis=1) == pytest.approx(np.ones(len(w)))
    for x in (0.1, 0.5, 0.8):
        beyond = (w > x).mean(axis=0)
        assert beyond == pytest.approx([(1 - x) ** 2] * 3, abs=4 * (0.25 / len(w)) ** 0.5)


EVEN = [[1.0, 0.0], [0.0, 1.0]]


@pytest.mark.parametrize(
    ("rows", "most", "draws"),
    [(EVEN, 50_000, 12_800), (EVEN, 1000, 1000), (EVEN, None, 100),
     ([[1.0, 1.0], [0.0, 0.0]], 50_000, 100)],
)  # fmt: skip
def test_draws_rise_until_the_share_is_within_a_point(
    rows: list[list[float]], most: int | None, draws: int
) -> None:
    """A half is within a point from 1.96² · 0.25 / 0.01² = 9,604 draws: 100 doubled seven times."""
    case = case_of(rows, [[1, 1]], draws=100, most_draws=most, vary={"weights": "any"})
    found = analyse(case).robustness
    assert found.draws == draws
    assert (found.error < 0.01) == (draws == 12_800 or rows != EVEN)


def test_the_stated_error_holds_the_true_share_nineteen_times_in_twenty() -> None:
    inside = 0
    for seed in range(200):
        found = analyse(case_of(EVEN, [[1, 1]], draws=200, seed=seed, vary={"weights": "any"}))
        inside += abs(float(found.robustness.leads[0]) - 0.5) <= error_of(0.5, 200)
    assert 180 <= inside <= 199


def test_each_criterion_or_none_is_left_out_as_often_and_the_others_keep_proportion() -> None:
    """Fixed figures and weights: a draw without a criterion ranks as the case without it."""
    rows = [[0.9, 0.1, 0.2], [0.1, 0.9, 0.3], [0.3, 0.2, 0.9]]
    vary = {"weights": "fixed", "criteria": True}
    plan = plan_for(case_of(rows, [[5, 3, 2]], vary=vary))
    drawn = sample(plan, 8000)
    often = np.bincount(drawn.left_out, minlength=4) / 8000
    assert often == pytest.approx([0.25] * 4, abs=4 * (0.25 * 0.75 / 8000) ** 0.5)
    weights = without(drawn.weights, drawn.left_out)
    kept = {0: [0, 0.6, 0.4], 1: [5 / 7, 0, 2 / 7], 2: [0.625, 0.375, 0], 3: [0.5, 0.3, 0.2]}
    ranks = ranks_of_drawn(plan, drawn)
    for left, w in kept.items():
        at = drawn.left_out == left
        assert weights[at] == pytest.approx(np.tile(w, (at.sum(), 1)))
        scores = np.array(rows) @ w
        assert (ranks[at] == (scores[None] > scores[:, None]).sum(axis=1) + 1).all()


def test_one_criterion_has_no_weights_to_vary() -> None:
    found = analyse(case_of([[0.5], [0.2]], [[1], [3]])).robustness
    assert (found.varied, found.parts) == ((), ())


def test_a_criterion_with_all_the_weight_stays() -> None:
    assert without(np.array([[1.0, 0.0]]), np.array([0])).tolist() == [[1.0, 0.0]]


def test_each_method_is_drawn_as_often_and_ranks_its_own_draws() -> None:
    vary = {"weights": "fixed", "methods": ["topsis", "vikor"]}
    plan = plan_for(case_of([[0.9, 0.1], [0.5, 0.45], [0.1, 0.9]], [[6, 4]], vary=vary))
    drawn = sample(plan, 6000)
    ranks = ranks_of_drawn(plan, drawn)
    for at, (way,) in enumerate(plan.ways):
        mine = ranks[drawn.method == at]
        assert len(mine) / 6000 == pytest.approx(1 / 3, abs=4 * (2 / 9 / 6000) ** 0.5)
        one = way.ranks(way.scaled(plan.matrix), np.array([[0.6, 0.4]]))
        assert (mine == one).all()
    assert plan.methods == ("weighted_sum", "topsis", "vikor")


@pytest.mark.parametrize(
    ("recipe", "part", "word"),
    [("{ranking: topsis, scaling: textbook, vary: {methods: [weighted_sum]}}", "methods",
      "weighted_sum"),
     ("{ranking: topsis, vary: {scalings: [vector, sum], methods: [vikor]}}", "scalings", "sum")],
)  # fmt: skip
def test_a_varied_way_that_cannot_take_the_figures_is_a_fault_of_the_case(
    recipe: str, part: str, word: str
) -> None:
    """A cost of 0 has no ratio; each way is named once, with the criterion and a remedy."""
    case = read_case(f"{SMALL}recipe: {recipe}\n")
    with pytest.raises(CaseFaults) as found:
        analyse(case)
    (fault,) = found.value.faults
    assert fault.path == ("recipe", "vary", part)
    assert "criteria > cost" in fault.found and "as low as 0" in fault.found
    assert fault.remedy == f"Leave out '{word}'."


def test_two_that_both_lead_often_share_the_first_band_however_low_the_line() -> None:
    pairwise = np.array([[0.0, 0.57, 0.99], [0.43, 0.0, 0.99], [0.01, 0.01, 0.0]])
    expected = np.array([1.44, 1.58, 2.98])
    apart = bands_of("abc", expected, pairwise, 0.55)
    together = bands_of("abc", expected, pairwise, 0.55, np.array([0.57, 0.42, 0.01]))
    just_not = bands_of("abc", expected, pairwise, 0.55, np.array([0.6, 0.4, 0.0]))
    assert (apart, just_not) == ((("a",), ("b",), ("c",)),) * 2
    assert together == (("a", "b"), ("c",))


def test_what_stands_between_two_that_both_lead_often_stands_with_them() -> None:
    pairwise = np.array([[0.0, 0.6, 0.6], [0.4, 0.0, 0.6], [0.4, 0.4, 0.0]])
    leads = np.array([0.45, 0.1, 0.45])
    found = bands_of("abc", np.array([1.8, 2.0, 2.2]), pairwise, 0.55, leads)
    assert found == (("a", "b", "c"),)


def test_a_case_whose_two_leaders_each_lead_often_names_neither_alone() -> None:
    """Weights uniform: (1, 0) beats (0.1, 1) where t > 1/1.9, in 47 % of the draws."""
    case = case_of([[1.0, 0.0], [0.1, 1.0]], [[1, 1]], settled=0.51, vary={"weights": "any"})
    found = analyse(case).robustness
    assert found.leads == pytest.approx([0.9 / 1.9, 1 / 1.9], abs=0.02)
    assert set(found.bands[0]) == {"o0", "o1"}
