"""Rules for another option's lead: planted ones are found, noise gives none."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.analysis import Inquiry, analyse, in_depth
from mcda.checking import read_case
from mcda.decision.finding import Finding
from mcda.decision.matrix import Flags, Floats
from mcda.decision.rule import Rules
from mcda.robustness.blocks import ranks_of_drawn, sample
from mcda.robustness.questions.rules import condition_words
from mcda.robustness.tree_rules import Bound, measure, needed, rounded, rules_of, simplified
from tests.cases import SMALL

DRAWS = 4000


def found_in(text: str) -> Finding:
    finding = Inquiry(analyse(read_case(text))).answer("rules")
    assert finding is not None
    return finding


def rules_in(text: str) -> Rules:
    result = found_in(text).result
    assert isinstance(result, Rules)
    return result


def uniform(seed: int, columns: int = 6) -> Floats:
    return np.random.default_rng(seed).random((DRAWS, columns))


# Two options on two criteria of weights t and 1 − t: up is worth 0.7·t, safe 0.42·t + 0.4·(1 − t).
# Up leads where 0.28·t > 0.4·(1 − t), so above t = 0.4/0.68 = 0.588.
CROSSING = """\
format: 1
title: One weight decides
criteria:
  jobs: {name: Jobs, unit: jobs, layer: territory, worst: 0, best: 100}
  cost: {name: Cost, unit: CNY million, layer: delivery, worst: 50, best: 0}
options:
  safe: {name: Safe, estimates: {jobs: 42, cost: 30}}
  up: {name: Up, estimates: {jobs: 70, cost: 50}}
perspectives:
  all: {name: All, weighting: points, judgements: {jobs: 50, cost: 50}}
recipe: {ranking: weighted_sum, weight_spread: 0.3}
"""


def test_a_weight_that_decides_alone_is_found_at_its_crossing() -> None:
    rules = rules_in(CROSSING)
    assert rules.recommended == "safe"
    (rule,) = rules.rules
    (condition,) = rule.conditions
    assert rule.leader == "up" and condition.option is None
    bounds = {"jobs": condition.above, "cost": None if condition.below is None
              else 1 - condition.below}  # fmt: skip
    assert bounds[condition.criterion] == pytest.approx(0.4 / 0.68, abs=0.0051)
    assert rule.holds > 0.95 and rule.share > 0.95


def test_the_sentence_names_weight_bound_option_and_share() -> None:
    finding = found_in(CROSSING)
    assert re.match(
        r"Up takes the lead if the weight of (Jobs is above 0\.59|Cost is below 0\.41): "
        r"it then leads in (over )?\d+(\.\d)?\u202f% of cases\.", finding.sentence)  # fmt: skip


# Both options are worth 0.5 on cost; jobs of Bus are 60, of Tram anything from 0 to 100.
ONE_FIGURE = """\
format: 1
title: One figure decides
criteria:
  jobs: {name: Jobs, unit: jobs, layer: territory, worst: 0, best: 100}
  cost: {name: Cost, unit: CNY million, layer: delivery, worst: 50, best: 0}
options:
  tram: {name: Tram, estimates: {jobs: null, cost: 25}}
  bus: {name: Bus, estimates: {jobs: 60, cost: 25}}
perspectives:
  all: {name: All, weighting: points, judgements: {jobs: 50, cost: 50}}
recipe: {ranking: weighted_sum}
"""


def test_a_figure_that_decides_alone_is_found_in_its_unit() -> None:
    (rule,) = rules_in(ONE_FIGURE).rules
    (condition,) = rule.conditions
    assert (rule.leader, condition.option, condition.criterion) == ("tram", "tram", "jobs")
    assert condition.above == pytest.approx(60, abs=1) and condition.below is None
    assert "Jobs of Tram is above 60 jobs" in rule.sentence
    assert rule.met == pytest.approx(0.4, abs=0.03)


def test_what_is_printed_is_what_was_counted() -> None:
    """The bounds of each rule, read back, counted anew on the fresh draws."""
    from mcda.analysis import evidence_of

    for text in (CROSSING, ONE_FIGURE):
        evidence = evidence_of(analyse(read_case(text)))
        drawn = sample(evidence.plan, evidence.sample.drawn.draws, 1)
        ranks = ranks_of_drawn(evidence.plan, drawn)
        rules = rules_in(text)
        for rule in rules.rules:
            met = np.ones(drawn.draws, dtype=bool)
            for one in rule.conditions:
                at = evidence.matrix.criteria.index(one.criterion)
                values = drawn.weights[:, at]
                if one.option is not None and drawn.figures is not None:
                    values = drawn.figures[:, evidence.matrix.options.index(one.option), at]
                words = condition_words(evidence, one)
                bound = float(re.findall(r"(?:above|below) ([\d.]+)", words)[0])
                met &= values > bound if "above" in words else values < bound
            leads = ranks[:, evidence.matrix.options.index(rule.leader)] == 1
            other = ranks[:, evidence.matrix.options.index(rules.recommended)] == 1
            assert rule.holds == (leads & ~other)[met].mean()
            assert rule.met == met.mean()


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("base", [0.03, 0.3, 0.6, 0.85])
def test_noise_gives_no_rule(seed: int, base: float) -> None:
    rng = np.random.default_rng([seed, 7])
    target, anew = rng.random(DRAWS) < base, rng.random(DRAWS) < base
    assert rules_of(uniform(seed), target, [2] * 6, uniform(seed + 100), anew, 2) == []


@pytest.mark.parametrize("seed", range(10))
def test_a_lead_that_many_figures_decide_alike_has_no_simple_rule(seed: int) -> None:
    """A sum of forty figures: three of them say little about it."""
    features, fresh = uniform(seed, 40), uniform(seed + 50, 40)
    leads, anew = (rows.sum(axis=1) > 20 for rows in (features, fresh))
    assert rules_of(features, leads, [2] * 40, fresh, anew, 2) == []


def planted(features: Floats) -> Flags:
    return (features[:, 1] > 0.6) & (features[:, 4] < 0.3)


@pytest.mark.parametrize("seed", range(5))
def test_a_planted_box_is_found_whole_and_without_a_third_condition(seed: int) -> None:
    features, fresh = uniform(seed), uniform(seed + 9)
    ((box, fares),) = rules_of(features, planted(features), [2] * 6, fresh, planted(fresh), 2)
    assert [(one.column, one.above) for one in box] == [(1, True), (4, False)]
    assert [one.at for one in box] == pytest.approx([0.6, 0.3], abs=0.011)
    assert fares.holds > 0.93 and fares.share > 0.93
    assert fares.met == pytest.approx(0.12, abs=0.02)


def test_two_separate_boxes_are_both_found() -> None:
    def ends(features: Floats) -> Flags:
        return (features[:, 0] < 0.2) | (features[:, 0] > 0.8)

    features, fresh = uniform(1), uniform(2)
    found = rules_of(features, ends(features), [2] * 6, fresh, ends(fresh), 2)
    assert sorted(box[0].above for box, _ in found) == [False, True]
    assert sum(fares.share for _, fares in found) > 0.97


def test_a_bound_that_adds_nothing_is_dropped() -> None:
    features = uniform(3)
    target = features[:, 0] > 0.5
    box = (Bound(0, True, 0.5), Bound(1, True, 0.1), Bound(2, False, 0.9))
    assert simplified(box, features, target) == (Bound(0, True, 0.5),)


def test_a_rule_must_beat_the_share_of_all_draws() -> None:
    """80 % as a rule; where 70 % of all draws agree already, half of the other 30 % as well."""
    assert needed(0.1) == 0.8
    assert needed(0.7) == pytest.approx(0.85)


def test_counts_of_a_rule_in_the_head() -> None:
    features = np.array([[0.1], [0.4], [0.6], [0.9]])
    fares = measure((Bound(0, True, 0.5),), features, np.array([True, False, True, False]))
    assert (fares.inside, fares.holds, fares.share, fares.met) == (2, 0.5, 0.5, 0.5)


@given(st.floats(0, 1), st.integers(0, 3))
@settings(max_examples=50, deadline=None)
def test_rounding_keeps_within_half_a_step(at: float, places: int) -> None:
    (one,) = rounded((Bound(0, True, at),), [places])
    assert abs(one.at - at) <= 0.5 * 10**-places + 1e-12


def test_nothing_varied_is_no_question() -> None:
    text = SMALL + "recipe: {weight_spread: 0}\n"
    assert Inquiry(analyse(read_case(text))).answer("rules") is None


def test_one_that_always_leads_is_overturned_nowhere() -> None:
    text = SMALL.replace("{jobs: 60, cost: 40}}\n  bus", "{jobs: 100, cost: 0}}\n  bus")
    assert found_in(text).sentence == (
        "No other option takes the lead in more than 2\u202f% of the draws."
    )


def test_a_twin_of_the_first_does_not_overturn_it() -> None:
    text = SMALL.replace("{jobs: 60, cost: 40}}\n  bus", "{jobs: 95, cost: 2}}\n  bus")
    text = text.replace("{jobs: 30, cost: 10}", "{jobs: 95, cost: 2}")
    assert rules_in(text).rules == ()


@pytest.mark.parametrize("extra", [
    "recipe: {ranking: copeland, draws: 100}\n",
    "recipe: {scaling: textbook, weight_spread: 1.0}\n",
    "recipe: {vary: {criteria: true, methods: [vikor], scalings: [minmax]}}\n",
])  # fmt: skip
def test_odd_recipes_give_a_whole_answer_twice_the_same(extra: str) -> None:
    text = SMALL.replace(
        "estimates: {jobs: 60, cost: 40}",
        "estimates: {jobs: null, cost: {value: 40, low: 10, high: 50}}",
    )
    one, two = (in_depth(analyse(read_case(text + extra))).finding("rules") for _ in "ab")
    assert one is not None and one == two
    assert "nan" not in one.sentence.lower()
