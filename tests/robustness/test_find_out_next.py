"""Which figure to find out: known shares are met, brute force agrees, noise names none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.analysis import Inquiry, analyse, evidence_of
from mcda.checking import read_case
from mcda.decision.driver import FindOutNext
from mcda.decision.finding import Finding
from mcda.robustness.blocks import ranks_of_drawn, sample
from mcda.robustness.find_out import DEGREE, nearness, standardised, steep, turn
from mcda.robustness.uncertain_figures import places_of, told
from tests.cases import SMALL
from tests.robustness.test_drivers import MIXED
from tests.robustness.test_rules import ONE_FIGURE

DRAWS = 10_000


def answer(text: str) -> tuple[Finding, FindOutNext]:
    finding = Inquiry(analyse(read_case(text))).answer("find_out_next")
    assert finding is not None and isinstance(finding.result, FindOutNext)
    return finding, finding.result


def test_the_figure_that_decides_is_named_with_its_exact_share() -> None:
    """Tram has anything from 0 to 100 jobs against 60 of Bus: above 60 in four of ten."""
    finding, found = answer(ONE_FIGURE)
    (one,) = found.figures
    assert (found.leader, one.option, one.criterion, one.to) == ("bus", "tram", "jobs", "tram")
    assert one.changes == pytest.approx(0.4, abs=0.02)
    assert (one.low, one.high) == (0, 100)
    assert finding.sentence.startswith(
        "Find out first Jobs of Tram, now unknown, 0 to 100 jobs: in "
    )
    assert finding.sentence.endswith("of what it may turn out to be, Tram would come first.")


def test_each_share_agrees_with_fixing_the_figure_and_drawing_all_else() -> None:
    evidence = evidence_of(analyse(read_case(MIXED)))
    plan, matrix = evidence.plan, evidence.matrix
    _, found = answer(MIXED)
    leader = matrix.options.index(found.leader)
    rest, values = sample(plan, DRAWS, 3), sample(plan, DRAWS, 4)
    assert rest.figures is not None and values.figures is not None
    shares = {}
    for row in (1, 2):
        figures, turned = rest.figures.copy(), []
        for value in np.quantile(values.figures[:, row, 0], (np.arange(50) + 0.5) / 50):
            figures[:, row, 0] = value
            ranks = ranks_of_drawn(plan, replace(rest, figures=figures)).mean(axis=0)
            turned.append(ranks.argmin() != leader)
        shares[matrix.options[row]] = np.mean(turned)
    assert max(shares.values()) > 0.05
    named = {one.option: one.changes for one in found.figures}
    for option, share in shares.items():
        assert named.get(option, 0.0) == pytest.approx(share, abs=0.05)


@pytest.mark.parametrize("end", [0.05, 0.2, 0.5, 0.8, 0.95])
def test_a_sharp_crossing_is_met_to_a_point(end: float) -> None:
    figure = np.random.default_rng(1).random((DRAWS, 1))
    behind = np.where(figure < end, -1.0, 1.0)
    found = turn(standardised(figure)[:, 0], behind, behind.mean(axis=0), steep(1))
    assert found.to == 0
    assert found.changes == pytest.approx((figure[:, 0] < end).mean(), abs=0.01)


def test_a_straight_line_crosses_where_it_should() -> None:
    """One behind the other by z + 1: below nothing where z < −1, in 15.9 % of a normal."""
    column = np.random.default_rng(2).normal(size=DRAWS)
    behind = column[:, None] + 1
    found = turn(standardised(column[:, None])[:, 0], behind, np.array([1.0]), steep(1))
    assert found.changes == pytest.approx(0.1587, abs=0.01)


@pytest.mark.parametrize("seed", range(10))
def test_noise_names_no_figure_even_where_two_are_nearly_level(seed: int) -> None:
    rng = np.random.default_rng([seed, 3])
    columns = standardised(rng.random((2000, 60)))
    behind = rng.choice([-1.0, 1.0], (2000, 8))
    mean = np.full(8, 0.001)
    least = steep(60 * 8 * DEGREE)
    assert (nearness(columns, behind, mean, least) == 0.001).all()
    for column in columns.T:
        assert turn(column, behind, mean, least).to is None


def test_more_tries_ask_for_steeper_slopes() -> None:
    """One in a hundred by chance over all: two-sided, 5 × 10⁻⁶ on either side at 1,000 tries."""
    assert steep(1) == 4.0
    assert steep(1000) == pytest.approx(4.417, abs=0.001)


def test_the_more_a_figure_turns_the_nearer_it_is() -> None:
    rng = np.random.default_rng(5)
    columns = standardised(rng.normal(size=(DRAWS, 3)))
    behind = 1.0 + columns @ np.array([[0.1], [0.9], [0.4]])
    near = nearness(columns, behind, behind.mean(axis=0), steep(3))
    assert np.argsort(near).tolist() == [1, 2, 0]


WEIGHTLESS = """\
format: 1
title: Figures that do not count
criteria:
  jobs: {name: Jobs, unit: jobs, layer: territory, worst: 0, best: 100}
  cost: {name: Cost, unit: CNY million, layer: delivery, worst: 50, best: 0}
options:
  tram: {name: Tram, estimates: {jobs: 60, cost: null}}
  bus: {name: Bus, estimates: {jobs: 59, cost: null}}
perspectives:
  all: {name: All, weighting: points, judgements: {jobs: 100, cost: 0}}
"""


def test_a_figure_without_weight_is_not_worth_finding_out() -> None:
    finding, found = answer(WEIGHTLESS)
    assert found.figures == () and found.tried == 2
    assert finding.sentence == (
        "No single figure, once known, would change which option comes first: more facts on one "
        "figure will not settle it."
    )


def test_no_uncertain_figure_is_no_question() -> None:
    assert Inquiry(analyse(read_case(SMALL))).answer("find_out_next") is None
    fixed = ONE_FIGURE.replace("weighted_sum}", "weighted_sum, vary: {estimates: false}}")
    assert Inquiry(analyse(read_case(fixed))).answer("find_out_next") is None


def test_a_column_that_never_varies_is_nothing() -> None:
    column = standardised(np.full((50, 1), 1e15))
    assert not column.any()
    behind = np.random.default_rng(6).normal(size=(50, 2))
    assert turn(column[:, 0], behind, np.zeros(2), 4.0).to is None


def test_ends_are_told_with_the_digits_that_their_span_carries() -> None:
    assert [places_of(span) for span in (40, 12_000, 0.015, 100)] == [1, -2, 4, 0]
    assert told(1234.5678, 40) == 1234.6
    assert told(5.0, 0) == 5.0


def test_the_same_text_gives_the_same_answer() -> None:
    assert answer(MIXED)[0] == answer(MIXED)[0]
