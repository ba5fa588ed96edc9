"""How far a weight may move: held against the ranks on the way, and against the arithmetic."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats, Weights
from mcda.decision.stability import WeightInterval, WeightStability
from mcda.ranking import method as ranking
from mcda.robustness.crossings_weights import others_in_proportion, weight_stability
from tests.cases import SMALL
from tests.published.building import matrix_of
from tests.ranking.problems import Problem, problems
from tests.robustness.ways import first_of, labelled, way_of

EVERY = settings(max_examples=40, deadline=None, derandomize=True)
NEAR = 2e-6
HUNDREDTHS = np.linspace(0.0, 1.0, 101)
SUM = SMALL + "recipe: {ranking: weighted_sum}\n"
STRAIGHT = [("weighted_sum", "anchored"), ("weighted_sum", "max"), ("promethee_ii", "anchored"),
            ("promethee_ii", "raw")]  # fmt: skip
BENT = [("topsis", "anchored"), ("topsis", "vector"), ("vikor", "anchored"), ("vikor", "minmax"),
        ("weighted_product", "anchored"), ("copeland", "anchored"),
        ("cocoso", "minmax")]  # fmt: skip
AS_THE_SUM = [(key, "anchored") for key, one in ranking.methods().items()
              if one.same_on_fixed == "weighted_sum"]  # fmt: skip


def stability(pair: tuple[str, str], problem: Problem) -> WeightStability:
    way = way_of(pair)
    return weight_stability(way, way.scaled(problem.matrix), labelled(problem),
                            problem.matrix.options, first_of(way, problem))  # fmt: skip


def moved(weights: Floats, j: int, to: float) -> Floats:
    """The weights with one at `to` and the others in proportion, worked out one by one."""
    rest = 1 - weights[j]
    others = [k for k in range(len(weights)) if k != j]
    found = np.zeros(len(weights))
    found[j] = to
    for k in others:
        share = weights[k] / rest if rest > 0 else 1 / len(others)
        found[k] = share * (1 - to)
    return found


def ranks_at(pair: tuple[str, str], problem: Problem, j: int, to: float) -> list[int]:
    way = way_of(pair)
    scaled = way.scaled(problem.matrix)
    ranks: list[int] = way.ranks(scaled, moved(problem.weights, j, to)[None])[0].tolist()
    return ranks


def between(grid: Floats, low: float, high: float) -> list[float]:
    return [float(at) for at in grid if low + NEAR < at < high - NEAR]


def holds_on(pair: tuple[str, str], problem: Problem, grid: Floats, beyond: float) -> None:
    found = stability(pair, problem)
    leader = problem.matrix.options.index(found.leader)
    now = way_of(pair).rank(problem.matrix, labelled(problem)).ranks
    for j, one in enumerate(found.intervals):
        assert one.low <= one.weight <= one.high
        assert one.order_low <= one.weight <= one.order_high
        for at in between(grid, one.low, one.high):
            assert ranks_at(pair, problem, j, at)[leader] == 1
        for at in between(grid, one.order_low, one.order_high):
            assert ranks_at(pair, problem, j, at) == list(now)
        for end, who, at in ((one.low, one.below, one.low - beyond),
                             (one.high, one.above, one.high + beyond)):  # fmt: skip
            assert who is not None or end in (0, 1)
            if who is not None:
                ranks = ranks_at(pair, problem, j, min(1.0, max(0.0, at)))
                assert ranks[leader] > 1
                assert ranks[problem.matrix.options.index(who)] == 1
        for at in (one.order_low - beyond, one.order_high + beyond):
            if 0 < at < 1:
                assert ranks_at(pair, problem, j, at) != list(now)


@pytest.mark.parametrize("pair", STRAIGHT, ids="-".join)
@EVERY
@given(problem=problems())
def test_worked_out_intervals_end_where_the_ranks_change(
    pair: tuple[str, str], problem: Problem
) -> None:
    assert all(one.exact for one in stability(pair, problem).intervals)
    holds_on(pair, problem, np.linspace(0.0, 1.0, 157), NEAR)


@pytest.mark.parametrize("pair", BENT, ids="-".join)
@EVERY
@given(problem=problems())
def test_searched_intervals_end_where_the_ranks_change(
    pair: tuple[str, str], problem: Problem
) -> None:
    assert not any(one.exact for one in stability(pair, problem).intervals)
    holds_on(pair, problem, HUNDREDTHS, NEAR)


@pytest.mark.parametrize("pair", AS_THE_SUM, ids="-".join)
@EVERY
@given(problem=problems())
def test_methods_of_the_weighted_sums_order_have_its_crossings(
    pair: tuple[str, str], problem: Problem
) -> None:
    as_sum = stability(("weighted_sum", "anchored"), problem)
    way = way_of(pair)
    own = weight_stability(way, way.scaled(problem.matrix), labelled(problem),
                           problem.matrix.options, as_sum.leader)  # fmt: skip
    bent = replace(way, method=replace(way.method, linear=False, same_on_fixed=""))
    searched = weight_stability(bent, bent.scaled(problem.matrix), labelled(problem),
                                problem.matrix.options, as_sum.leader)  # fmt: skip
    assert all(one.exact for one in own.intervals)
    for one, other, hunted in zip(own.intervals, as_sum.intervals, searched.intervals, strict=True):
        assert ends(one) == pytest.approx(ends(other), abs=1e-6)
        # A tie of scores that a method holds closer together reaches a little further.
        assert ends(one) == pytest.approx(ends(hunted), abs=1e-5)


def ends(one: WeightInterval) -> tuple[float, ...]:
    return one.low, one.high, one.order_low, one.order_high


@pytest.mark.parametrize("pair", STRAIGHT, ids="-".join)
@EVERY
@given(problem=problems())
def test_working_out_and_searching_agree(pair: tuple[str, str], problem: Problem) -> None:
    way = way_of(pair)
    bent = replace(way, method=replace(way.method, linear=False, same_on_fixed=""))
    worked_out = stability(pair, problem)
    searched = weight_stability(bent, bent.scaled(problem.matrix), labelled(problem),
                                problem.matrix.options, worked_out.leader)  # fmt: skip
    for one, other in zip(worked_out.intervals, searched.intervals, strict=True):
        assert not other.exact
        assert ends(one) == pytest.approx(ends(other), abs=1e-6)
        assert (one.below, one.above) == (other.below, other.above)


def test_two_options_on_two_criteria_change_places_at_one_half() -> None:
    problem = Problem(
        matrix_of([[1.0, 0.0], [0.0, 1.0]], worst=[0, 0], best=[1, 1]), np.array([0.7, 0.3])
    )
    first, second = stability(("weighted_sum", "anchored"), problem).intervals
    assert ends(first) == pytest.approx((0.5, 1.0, 0.5, 1.0))
    assert (first.below, first.above) == ("o2", None)
    assert ends(second) == pytest.approx((0.0, 0.5, 0.0, 0.5))
    assert (second.below, second.above) == (None, "o2")


def test_crossings_are_those_of_the_weighted_sum_model() -> None:
    """Triantaphyllou and Sánchez (1997), Decision Sciences 28(1), the theorem on the WSM.

    Weight k must fall by (Pj − Pi) / (ajk − aik), before all are brought to a sum of 1 again, for
    options i and j to be level.
    """
    values = np.array([[0.31, 0.29, 0.39, 0.19], [0.22, 0.35, 0.18, 0.63],
                       [0.45, 0.25, 0.12, 0.06], [0.02, 0.12, 0.32, 0.12]])  # fmt: skip
    weights = np.array([0.33, 0.31, 0.28, 0.08])
    problem = Problem(matrix_of(values, worst=[0] * 4, best=[1] * 4), weights)
    found = stability(("weighted_sum", "anchored"), problem)
    assert found.leader == "o1"
    P = values @ weights
    for k, one in enumerate(found.intervals):
        falls = (P[1:] - P[0]) / (values[1:, k] - values[0, k])
        turns = [(weights[k] - by) / (1 - by) for by in falls if by < weights[k]]
        below = [at for at in turns if at < weights[k]]
        above = [at for at in turns if at > weights[k]]
        assert (one.low, one.high) == pytest.approx((max(below, default=0), min(above, default=1)))


def test_a_criterion_with_all_the_weight_gives_it_to_the_others_equally() -> None:
    rest = others_in_proportion(np.array([1.0, 0.0, 0.0]))
    assert rest[0].tolist() == [0.0, 0.5, 0.5]
    assert rest[1].tolist() == [1.0, 0.0, 0.0]


def test_a_weight_of_nothing_may_rise_until_another_leads() -> None:
    problem = Problem(
        matrix_of([[1.0, 0.0], [0.0, 1.0]], worst=[0, 0], best=[1, 1]), np.array([1.0, 0.0])
    )
    for pair in (("weighted_sum", "anchored"), ("topsis", "anchored")):
        _, second = stability(pair, problem).intervals
        assert (second.low, second.high) == pytest.approx((0.0, 0.5))
        assert second.above == "o2"


@pytest.mark.parametrize("key", sorted(ranking.methods()))
def test_identical_options_are_never_passed(key: str) -> None:
    problem = Problem(
        matrix_of([[3.0, 7.0], [3.0, 7.0]], worst=[0, 0], best=[10, 10]), np.array([0.4, 0.6])
    )
    for one in stability((key, "anchored"), problem).intervals:
        assert ends(one) == (0.0, 1.0, 0.0, 1.0)
        assert (one.below, one.above) == (None, None)


def finding(text: str) -> Finding | None:
    return analyse(read_case(text)).finding("weight_stability")


def test_the_nearest_crossing_is_said_with_who_leads_beyond_it() -> None:
    """Bus: 0.3 t + 0.8 (1 − t). It meets Tram, 0.6 t + 0.2 (1 − t), at 2/3 and nothing at 0.4."""
    found = finding(SUM)
    assert found is not None
    assert found.sentence == (
        "Bus stays first unless the weight of Jobs passes 0.67 (now 0.60): then Tram leads."
    )
    assert found.further == (
        "The weights of both criteria can each do so alone; this is the nearest.",
        "Further down the order changes sooner: when the weight of Jobs falls below 0.57 "
        "(now 0.60).",
    )
    assert found.table is not None
    assert found.table.rows[0] == (
        "Jobs", "0.60", "0.40", "0.67", "Continue as now", "Tram", "0.57", "0.67",
    )  # fmt: skip


def test_a_leader_on_everything_is_not_moved_by_a_weight() -> None:
    found = finding(SUM.replace("{jobs: 30, cost: 10}", "{jobs: 90, cost: 0}"))
    assert found is not None
    assert found.sentence == (
        "No single weight, moved from 0 to 1, takes the first place from Bus."
    )


def test_options_that_share_the_first_place_are_said_to() -> None:
    """At 0.6 and 0.4 Tram has 0.36 + 0.08 and Bus 0.12 + 0.32; Continue as now has 0.4."""
    found = finding(SUM.replace("{jobs: 30, cost: 10}", "{jobs: 20, cost: 10}"))
    assert found is not None
    assert found.sentence == (
        "Bus and Tram share the first place. The least rise in the weight of Jobs puts Tram "
        "before Bus."
    )
    assert found.further[-1] == "Some ranks change already at the least change of a weight."


def test_a_crossing_next_to_the_weight_never_reads_as_the_weight() -> None:
    """Bus meets Tram at 0.6004: 0.6 t + 0.2 (1 − t) = x t + 0.8 (1 − t)."""
    x = 100 * (0.6 * 0.6004 + 0.2 * 0.3996 - 0.8 * 0.3996) / 0.6004
    found = finding(SUM.replace("{jobs: 30, cost: 10}", f"{{jobs: {x!r}, cost: 10}}"))
    assert found is not None
    assert "passes 0.6004 (now 0.6000)" in found.sentence


def test_one_option_or_one_criterion_has_no_weight_to_move() -> None:
    assert finding(SUM.replace("worst: 0, best: 100", "worst: 0, best: 100, minimum: 50")) is None
    single = "\n".join(line for line in SUM.splitlines() if "name: Cost" not in line)
    assert finding(re.sub(r", cost: \d+", "", single)) is None


@pytest.mark.parametrize("key", sorted(ranking.methods()))
def test_every_method_gives_an_interval_around_the_weight(key: str) -> None:
    problem = Problem(
        matrix_of([[3.0, 7.0, 2.0], [6.0, 4.0, 9.0], [8.0, 1.0, 5.0]], worst=[0, 0, 10],
                  best=[10, 10, 0]), np.array([0.5, 0.0, 0.5]),
    )  # fmt: skip
    for one in stability((key, "anchored"), problem).intervals:
        assert 0 <= one.low <= one.order_low + NEAR
        assert one.order_low <= one.weight <= one.order_high
        assert one.order_high - NEAR <= one.high <= 1


def test_weights_keep_their_sum_on_the_way() -> None:
    weights = Weights(("a", "b", "c"), np.array([0.2, 0.5, 0.3]))
    assert others_in_proportion(weights.values).sum(axis=1).tolist() == pytest.approx([1, 1, 1])
