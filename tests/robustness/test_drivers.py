"""Where the doubt comes from: indices known by analysis, cases one can do in the head."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda.analysis import Inquiry, analyse, evidence_of
from mcda.checking import read_case
from mcda.decision.driver import Drivers
from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats
from mcda.robustness.blocks import ranks_of_drawn, sample
from mcda.robustness.questions.drivers import _sentence
from mcda.robustness.source_shares import (
    SourceShares,
    exchanged,
    first_place,
    source_shares,
)
from mcda.robustness.variance_shares import VarianceShare, variance_share
from tests.cases import SMALL
from tests.robustness.test_rules import CROSSING, ONE_FIGURE

DRAWS = 40_000


def shares_of_three(outcome: object, rng: np.random.Generator, draws: int) -> list[VarianceShare]:
    """The shares of three inputs, uniform from −π to π."""
    assert callable(outcome)
    a, b = (rng.uniform(-np.pi, np.pi, (draws, 3)) for _ in "ab")
    found = []
    for column in range(3):
        mixed = a.copy()
        mixed[:, column] = b[:, column]
        found.append(variance_share(outcome(a), outcome(b), outcome(mixed)))
    return found


def ishigami(x: Floats) -> Floats:
    """sin x₁ + 7·sin² x₂ + 0.1·x₃⁴·sin x₁."""
    first, second, third = x.T
    return np.asarray(np.sin(first) + 7 * np.sin(second) ** 2 + 0.1 * third**4 * np.sin(first))


def test_the_ishigami_function_has_its_published_indices() -> None:
    """Ishigami and Homma (1990); the indices by integration, a = 7, b = 0.1."""
    b, a, fourth = 0.1, 7.0, np.pi**4
    parts = np.array([0.5 * (1 + b * fourth / 5) ** 2, a**2 / 8, 0.0])
    both = b**2 * np.pi**8 * (1 / 18 - 1 / 50)
    whole = parts.sum() + both
    alone, total = parts / whole, (parts + np.array([both, 0.0, both])) / whole
    assert alone == pytest.approx([0.3139, 0.4424, 0.0], abs=1e-4)
    found = shares_of_three(ishigami, np.random.default_rng(1), DRAWS)
    for one, first, whole_share in zip(found, alone, total, strict=True):
        assert abs(one.alone - first) < 2 * one.alone_error
        assert abs(one.total - whole_share) < 2 * one.error
        assert one.error < 0.02


def test_parts_of_a_sum_have_the_share_of_their_squares_alone_and_in_all() -> None:
    factors = np.array([3.0, 2.0, 1.0])
    found = shares_of_three(lambda x: x @ factors, np.random.default_rng(2), DRAWS)
    expected = factors**2 / (factors**2).sum()
    assert [one.alone for one in found] == pytest.approx(expected, abs=0.02)
    assert [one.total for one in found] == pytest.approx(expected, abs=0.02)


def test_two_that_decide_only_together_have_nothing_alone_and_all_in_all() -> None:
    """The sign of a product: either factor alone says nothing about it."""
    found = shares_of_three(
        lambda x: np.sign(x[:, 0] * x[:, 1]), np.random.default_rng(3), DRAWS
    )  # fmt: skip
    assert [one.alone for one in found] == pytest.approx([0, 0, 0], abs=0.02)
    assert [one.total for one in found] == pytest.approx([1, 1, 0], abs=0.02)


def test_the_stated_errors_hold_the_truth_in_about_nineteen_of_twenty() -> None:
    """u₁ + u₂ + u₁·u₂ of independent parts with variance 1: a third alone, two thirds in all."""
    held, held_alone = 0, 0
    for seed in range(300):
        one = shares_of_three(
            lambda x: (x[:, 0] + x[:, 1]) * 3**0.5 / np.pi + x[:, 0] * x[:, 1] * 3 / np.pi**2,
            np.random.default_rng([4, seed]), 1000,
        )[0]  # fmt: skip
        held += abs(one.total - 2 / 3) <= one.error
        held_alone += abs(one.alone - 1 / 3) <= one.alone_error
    assert 0.91 <= held / 300 <= 0.985
    assert 0.91 <= held_alone / 300 <= 0.985


@given(*[arrays(np.float64, 12, elements=st.sampled_from([0.0, 0.5, 1.0])) for _ in "abc"])
@settings(max_examples=200, deadline=None)
def test_shares_lie_between_nothing_and_all_whatever_the_draws(
    a: Floats, b: Floats, mixed: Floats
) -> None:
    one = variance_share(a, b, mixed)
    assert 0 <= one.alone <= one.total <= 1
    assert np.isfinite([one.error, one.alone_error]).all()


def answer(text: str) -> tuple[Finding, Drivers]:
    finding = Inquiry(analyse(read_case(text))).answer("drivers")
    assert finding is not None and isinstance(finding.result, Drivers)
    return finding, finding.result


def test_one_figure_that_decides_takes_all_the_doubt() -> None:
    """Cost is the same for both and jobs of one are known, so neither weights nor method count."""
    finding, drivers = answer(ONE_FIGURE)
    shares = {one.source: one for one in drivers.sources}
    assert drivers.sources[0].source == "estimates"
    assert shares["estimates"].alone == pytest.approx(1) == shares["estimates"].total
    for source in ("weights", "ranking method", "scaling"):
        assert shares[source].total == 0
    assert drivers.leads == pytest.approx(0.6, abs=0.02)
    assert finding.sentence == "Nearly all the doubt about Bus comes from the figures."


def test_where_only_weights_vary_they_are_all_of_it() -> None:
    evidence = evidence_of(analyse(read_case(CROSSING)))
    found = source_shares(evidence.plan, 0, 500)
    assert [(source, one.alone, one.total) for source, one in found.sources] == [("weights", 1, 1)]


def test_no_figure_of_a_range_no_share_of_figures() -> None:
    _, drivers = answer(CROSSING)
    assert {one.source for one in drivers.sources} == {"weights", "ranking method", "scaling"}


def test_the_choice_of_criteria_counts_where_the_case_leaves_them_out() -> None:
    _, drivers = answer(CROSSING.replace("0.3}", "0.3, vary: {criteria: true}}"))
    assert "criteria" in {one.source for one in drivers.sources}


def test_what_dominates_has_no_doubt_to_divide() -> None:
    text = SMALL.replace("estimates: {jobs: 60, cost: 40}", "estimates: {jobs: 90, cost: 0}")
    finding, drivers = answer(text)
    assert finding.sentence == "Nothing that was varied takes the first place from Tram."
    assert drivers.sources == () and drivers.leads == 1


def test_twins_share_the_first_place_in_every_draw() -> None:
    twin = "estimates: {jobs: 90, cost: 0}"
    text = SMALL.replace("estimates: {jobs: 60, cost: 40}", twin)
    finding, drivers = answer(text.replace("estimates: {jobs: 30, cost: 10}", twin))
    assert "its share of first place is 50\u202f% in every draw" in finding.sentence
    assert drivers.leads == 0.5


def test_all_fixed_leaves_method_and_scaling_only() -> None:
    _, drivers = answer(SMALL + "recipe: {weight_spread: 0}\n")
    assert {one.source for one in drivers.sources} <= {"ranking method", "scaling"}


MIXED = """\
format: 1
title: Weights and figures
criteria:
  jobs: {name: Jobs, unit: jobs, layer: territory, worst: 0, best: 100}
  cost: {name: Cost, unit: CNY million, layer: delivery, worst: 50, best: 0}
options:
  stay: {name: Continue as now, estimates: {jobs: 10, cost: 2}}
  tram: {name: Tram, estimates: {jobs: {value: 60, low: 30, high: 95}, cost: 40}}
  bus: {name: Bus, estimates: {jobs: {value: 45, low: 20, high: 60}, cost: 20}}
perspectives:
  all: {name: All, weighting: points, judgements: {jobs: 55, cost: 45}}
recipe: {ranking: weighted_sum, weight_spread: 0.4}
"""


def test_the_shares_agree_with_a_loop_within_a_loop() -> None:
    """The variance of the mean over all figures at given weights, over that of all draws."""
    plan = evidence_of(analyse(read_case(MIXED))).plan
    option, outer, inner = 2, 600, 600
    found = dict(source_shares(plan, option, 10_000).sources)
    drawn, others = sample(plan, outer, 3), sample(plan, inner, 4)
    for source in ("weights", "estimates"):
        known = [
            first_place(ranks_of_drawn(plan, replace(
                others,
                weights=np.repeat(drawn.weights[at, None], inner, axis=0),
            ) if source == "weights" else replace(
                others, figures=np.repeat(drawn.figures[at, None], inner, axis=0)
            )), option).mean()
            for at in range(outer)
            if drawn.figures is not None
        ]  # fmt: skip
        whole = first_place(ranks_of_drawn(plan, sample(plan, 20_000, 5)), option).var()
        assert found[source].alone == pytest.approx(np.var(known) / whole, abs=0.06)
        other = "estimates" if source == "weights" else "weights"
        # With two sources, what one does alone is what the other leaves.
        assert found[other].total == pytest.approx(1 - found[source].alone, abs=0.05)


def test_an_exchange_takes_one_part_and_leaves_the_others() -> None:
    plan = evidence_of(analyse(read_case(MIXED))).plan
    a, b = sample(plan, 50, 0), sample(plan, 50, 1)
    mixed = exchanged(a, b, "estimates")
    assert mixed.figures is b.figures and mixed.weights is a.weights and mixed.method is a.method


def test_the_answer_says_what_else_was_varied() -> None:
    finding, _ = answer(MIXED)
    assert finding.further[0].startswith("With the ranking method (")
    assert finding.further[0].count("\u202f%") == 2


def told(leads: float = 0.5, error: float = 0.01, **shares: tuple[float, float]) -> str:
    """The sentence about X; shares: alone and total, by source, the weightiest first."""
    made = [(source, VarianceShare(*both, error, error)) for source, both in shares.items()]
    return _sentence("X", SourceShares(leads, tuple(made))).replace("\u202f", " ")  # type: ignore[arg-type]


def test_the_sentence_puts_first_what_does_most_by_itself() -> None:
    assert told(weights=(0.62, 0.66), estimates=(0.3, 0.34)) == (
        "Most of the doubt about X comes from the weights (about 62 %), then from the figures "
        "(30 %); the rest, about 8 %, arises only where they vary together."
    )
    assert told(weights=(0.2, 0.66), estimates=(0.34, 0.6), scaling=(0.0, 0.01)) == (
        "The doubt about X comes first of all from the figures (about 34 %), then from the weights "
        "(20 %); the rest, about 46 %, arises only where they vary together."
    )


def test_the_sentence_says_where_sources_count_only_together() -> None:
    assert told(weights=(0.1, 0.9), estimates=(0.02, 0.8), error=0.04) == (
        "Most of the doubt about X (about 90 %) arises only where several things vary together; "
        "what each brings alone: the weights about 10 % and the figures under 5 %."
    )


def test_the_sentence_divides_no_doubt_that_few_draws_show() -> None:
    assert told(leads=0.9991, weights=(0.5, 0.8), estimates=(0.2, 0.5), error=0.4) == (
        "X comes first in 99.9 % of the draws: too few go the other way to say what that comes "
        "from."
    )
