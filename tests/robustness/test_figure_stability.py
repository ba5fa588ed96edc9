"""How far a figure may move: held against the ranks with the figure moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats, frozen, frozen_flags
from mcda.decision.stability import FigureInterval, FigureStability
from mcda.ranking import method as ranking
from mcda.robustness.moves import figure_stability
from tests.cases import SMALL
from tests.published.building import matrix_of
from tests.ranking.problems import Problem, problems
from tests.robustness.ways import first_of, labelled, way_of

EVERY = settings(max_examples=30, deadline=None, derandomize=True)
NEAR = 2e-6
SUM = SMALL + "recipe: {ranking: weighted_sum}\n"
ALONE = [("weighted_sum", "anchored"), ("topsis", "anchored"), ("vikor", "anchored"),
         ("weighted_product", "anchored")]  # fmt: skip
TOGETHER = [("promethee_ii", "anchored"), ("copeland", "anchored"), ("topsis", "vector"),
            ("vikor", "minmax"), ("weighted_sum", "max")]  # fmt: skip
Pair = tuple[str, str]


def stability(pair: Pair, problem: Problem) -> FigureStability:
    way = way_of(pair)
    return figure_stability(way, problem.matrix, labelled(problem), first_of(way, problem))


def ranks_with(pair: Pair, problem: Problem, i: int, j: int, figure: float) -> list[int]:
    """The ranks with one figure in another's place, all scaled and scored anew."""
    figures = problem.matrix.figures.copy()
    figures[i, j] = figure
    way = way_of(pair)
    scaled = way.scaled(replace(problem.matrix, figures=frozen(figures)))
    ranks: list[int] = way.ranks(scaled, problem.weights[None])[0].tolist()
    return ranks


def holds_on(pair: Pair, problem: Problem, grid: Floats) -> None:
    found = stability(pair, problem)
    leader = problem.matrix.options.index(found.leader)
    changing = {(one.option, one.criterion): one for one in found.intervals}
    for i, option in enumerate(problem.matrix.options):
        for j, criterion in enumerate(problem.matrix.criteria):
            one = changing.get((option, criterion))
            low, high = (one.low, one.high) if one else (-np.inf, np.inf)
            for at in grid[(grid > low + 101 * NEAR) & (grid < high - 101 * NEAR)].tolist():
                assert ranks_with(pair, problem, i, j, at)[leader] == 1
            if one is not None:
                beyond_every_crossing(pair, problem, one, leader)


def beyond_every_crossing(pair: Pair, problem: Problem, one: FigureInterval, leader: int) -> None:
    i = problem.matrix.options.index(one.option)
    j = problem.matrix.criteria.index(one.criterion)
    assert one.low <= one.figure <= one.high
    assert one.below or one.above
    for at, who in ((one.low - 101 * NEAR, one.below), (one.high + 101 * NEAR, one.above)):
        if who is not None:
            ranks = ranks_with(pair, problem, i, j, min(101.0, max(0.0, at)))
            assert ranks[leader] > 1
            assert ranks[problem.matrix.options.index(who)] == 1


@pytest.mark.parametrize("pair", ALONE, ids="-".join)
@EVERY
@given(problem=problems())
def test_intervals_end_where_another_leads_when_only_one_score_changes(
    pair: Pair, problem: Problem
) -> None:
    holds_on(pair, problem, np.linspace(0.0, 101.0, 62))


@pytest.mark.parametrize("pair", TOGETHER, ids="-".join)
@EVERY
@given(problem=problems())
def test_intervals_end_where_another_leads_when_all_scores_change(
    pair: Pair, problem: Problem
) -> None:
    # Ratios refuse a cost of 0: their figures are moved from the least of each criterion.
    assume(not way_of(pair).refusals(problem.matrix))
    start = float(problem.matrix.figures.max()) if pair[1] == "max" else 0.0
    holds_on(pair, problem, np.linspace(start, 101.0, 11))


@pytest.mark.parametrize("pair", ALONE, ids="-".join)
@EVERY
@given(problem=problems())
def test_the_fast_way_gives_what_ranking_all_options_anew_gives(
    pair: Pair, problem: Problem
) -> None:
    way = way_of(pair)
    anew = replace(way, method=replace(way.method, compares_options=True))
    one = stability(pair, problem)
    other = figure_stability(anew, problem.matrix, labelled(problem), one.leader)
    ours, theirs = ({(cell.option, cell.criterion): cell for cell in found.intervals}
                    for found in (one, other))  # fmt: skip
    assert ours.keys() == theirs.keys()
    for key, cell in ours.items():
        assert (cell.low, cell.high) == pytest.approx((theirs[key].low, theirs[key].high), abs=1e-5)
        assert (cell.below, cell.above) == (theirs[key].below, theirs[key].above)


def test_crossings_are_those_of_the_arithmetic_in_the_head() -> None:
    """Bus 0.18 + 0.32 = 0.50, Tram 0.36 + 0.08 = 0.44, Continue as now 0.40.

    Bus is level with Tram at 20 jobs, or at a cost of 17.5, of which 0.65 of the scale is saved.
    Tram needs 70 jobs or a cost of 32.5; Continue as now needs 16.67 jobs and costs nothing yet.
    """
    found = finding(SUM)
    assert found is not None
    result = found.result
    assert isinstance(result, FigureStability)
    crossings = {(one.option, one.criterion): one.nearest() for one in result.intervals}
    assert crossings == {
        ("bus", "jobs"): (pytest.approx(20), "tram"),
        ("bus", "cost"): (pytest.approx(17.5), "tram"),
        ("tram", "jobs"): (pytest.approx(70), "tram"),
        ("tram", "cost"): (pytest.approx(32.5), "tram"),
        ("stay", "jobs"): (pytest.approx(50 / 3), "stay"),
    }
    assert result.tried == 6
    away = [one.away for one in result.intervals]
    assert away == pytest.approx([0.1, 0.1, 0.15, 0.15, 1 / 6])


def finding(text: str) -> Finding | None:
    return analyse(read_case(text)).finding("figure_stability")


def test_the_two_nearest_are_said_and_all_are_listed() -> None:
    found = finding(SUM)
    assert found is not None
    assert found.sentence == (
        "Bus stays first unless its figure for Jobs falls from 30 to below 20 jobs or the figure "
        "of Tram for Jobs rises from 60 to above 70 jobs."
    )
    assert found.further[0].startswith("Five of six figures, each moved by itself")
    assert found.further[1] == "No estimate’s own range reaches that far."
    assert found.table is not None
    assert [row[3] for row in found.table.rows] == [
        "above 70 jobs", "below 20 jobs", "below CNY\u00a032.5\u00a0million",
        "above CNY\u00a017.5\u00a0million", "above 16.7 jobs",
    ]  # fmt: skip


def test_a_range_that_passes_a_crossing_is_said_to() -> None:
    text = SUM.replace("{jobs: 30, cost: 10}", "{jobs: {value: 30, low: 15, high: 40}, cost: 10}")
    found = finding(text)
    assert found is not None
    assert isinstance(found.result, FigureStability)
    reached = [one.criterion for one in found.result.intervals if one.reached]
    assert reached == ["jobs"]
    assert found.further[1] == "For one of these the estimate’s own range reaches that far."


def test_a_range_that_stops_short_of_it_is_not() -> None:
    text = SUM.replace("{jobs: 30, cost: 10}", "{jobs: {value: 30, low: 21, high: 99}, cost: 10}")
    found = finding(text)
    assert found is not None
    assert isinstance(found.result, FigureStability)
    assert not any(one.reached for one in found.result.intervals)


def test_an_unknown_figure_is_moved_from_mid_scale_and_said_to_be_unknown() -> None:
    found = finding(SUM.replace("{jobs: 30, cost: 10}", "{jobs: null, cost: 10}"))
    assert found is not None
    assert isinstance(found.result, FigureStability)
    (jobs,) = [one for one in found.result.intervals
               if (one.option, one.criterion) == ("bus", "jobs")]  # fmt: skip
    assert (jobs.figure, jobs.known, jobs.reached) == (50.0, False, True)
    assert "its unknown figure for Jobs falls from mid-scale, 50, to below 20 jobs" in (
        found.sentence
    )


def test_a_leader_that_no_figure_unseats_is_said_to_be_so() -> None:
    """Bus has 1, and 0.4 without its jobs; Tram has 0.09, and 0.68 with all jobs."""
    text = SUM.replace(
        "Bus, estimates: {jobs: 30, cost: 10}", "Bus, estimates: {jobs: 100, cost: 0}"
    )
    text = text.replace("Tram, estimates: {jobs: 60,", "Tram, estimates: {jobs: 1,")
    found = finding(text.replace("{jobs: 0, cost: 0}", "{jobs: 0, cost: 45}"))
    assert found is not None
    assert found.sentence == (
        "No single figure, moved over its whole scale, takes the first place from Bus."
    )
    assert (found.further, found.table) == ((), None)


def test_figures_of_a_criterion_without_weight_change_nothing() -> None:
    text = SUM.replace("judgements: {jobs: 60, cost: 40}", "judgements: {jobs: 60, cost: 0}")
    found = finding(text)
    assert found is not None
    assert isinstance(found.result, FigureStability)
    assert {one.criterion for one in found.result.intervals} == {"jobs"}


@pytest.mark.parametrize("key", sorted(ranking.methods()))
def test_identical_options_share_the_first_place_until_one_of_them_moves(key: str) -> None:
    problem = Problem(
        matrix_of([[3.0, 7.0], [3.0, 7.0]], worst=[0, 0], best=[10, 10]), np.array([0.4, 0.6])
    )
    found = stability((key, "anchored"), problem)
    for one in found.intervals:
        assert one.below is None or one.below == "o2"
        assert one.above is None or one.above == "o2"
        assert one.low <= one.figure <= one.high


def test_a_figure_beyond_the_scales_end_is_moved_from_where_it_stands() -> None:
    """At 130 jobs on a scale to 100 Bus has all of them; it is level with Tram at 20."""
    found = finding(SUM.replace("{jobs: 30, cost: 10}", "{jobs: 130, cost: 10}"))
    assert found is not None
    assert isinstance(found.result, FigureStability)
    for one in found.result.intervals:
        assert one.low <= one.figure <= one.high
    jobs = next(one for one in found.result.intervals if one.option == "bus")
    assert (jobs.low, jobs.high) == (pytest.approx(20), 130)
    assert jobs.away == pytest.approx(1.1)


def test_a_criterion_without_a_scale_is_moved_over_what_its_figures_span() -> None:
    figures = np.array([[9.0, 5.0], [4.0, 5.0], [2.0, 5.0]])
    problem = Problem(matrix_of(figures), np.array([0.5, 0.5]))
    found = stability(("weighted_sum", "max"), problem)
    # The second criterion's figures are all alike, so there is nothing to move them over.
    assert found.tried == 3
    assert all(2 <= one.low <= one.high <= 9 for one in found.intervals)


def test_a_cost_is_not_moved_to_an_end_that_a_ratio_cannot_take() -> None:
    matrix = matrix_of([[3.0, 40.0], [5.0, 50.0]], worst=[0, 90], best=[10, 0])
    found = stability(("weighted_sum", "max"), Problem(matrix, np.array([0.5, 0.5])))
    costs = [one for one in found.intervals if one.criterion == "c2"]
    assert costs
    assert all(40 <= one.low <= one.high <= 90 for one in costs)


def test_one_option_has_no_figure_that_changes_the_leader() -> None:
    assert finding(SUM.replace("worst: 0, best: 100", "worst: 0, best: 100, minimum: 50")) is None


@pytest.mark.parametrize("key", sorted(ranking.methods()))
def test_every_method_moves_every_figure(key: str) -> None:
    matrix = matrix_of([[3.0, 7.0, 2.0], [6.0, 4.0, 9.0], [8.0, 1.0, 5.0]], worst=[0, 0, 10],
                       best=[10, 10, 0])  # fmt: skip
    matrix = replace(matrix, known=frozen_flags(np.ones((3, 3))))
    found = stability((key, "anchored"), Problem(matrix, np.array([0.5, 0.0, 0.5])))
    assert found.tried == 9
    assert all(one.criterion != "c2" for one in found.intervals)
    assert [one.away for one in found.intervals] == sorted(one.away for one in found.intervals)


LEVEL = """\
format: 1
title: Nothing known yet
criteria:
  jobs: {name: Jobs, unit: jobs, layer: territory, worst: 0, best: 100}
options:
  a: {name: First, estimates: {jobs: VALUE}}
  b: {name: Second, estimates: {jobs: VALUE}}
perspectives:
  all: {name: All, weighting: equal}
"""


@pytest.mark.parametrize(("value", "said"), [("null", "from mid-scale"), ("40", "from 40 jobs")])
def test_two_that_stand_level_part_at_the_least_move(value: str, said: str) -> None:
    """The first is first until its figure falls, or the other's rises, by anything at all."""
    analysis = analyse(read_case(LEVEL.replace("VALUE", value)))
    words = " ".join(text for one in analysis.findings for text in (one.sentence, *one.further))
    assert f"falls at all {said}" in words
    assert "9999" not in words and "0000" not in words
