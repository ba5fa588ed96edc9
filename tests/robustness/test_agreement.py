"""What the methods claim of each other, and the question whether they agree."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats

from mcda.analysis import Inquiry, analyse
from mcda.checking import read_case
from mcda.decision.agreement import Agreement
from mcda.decision.finding import Finding
from mcda.files.examples import example_text
from mcda.files.writing import case_text
from mcda.ranking import method as ranking
from mcda.ranking.ranks import ranks_of
from mcda.scaling import method as scaling
from tests.cases import SMALL
from tests.published.building import matrix_of
from tests.ranking.problems import PAIRS, Problem, problems

METHODS = ranking.methods()
FEW = settings(max_examples=60)
WHERE = {
    "fixed": {"anchored"},
    "zero to one": {"anchored", "minmax"},
    "any": {"anchored", "minmax", "max", "sum", "vector"},
}
EQUAL = [(key, scale) for key, one in METHODS.items() if one.same_on_fixed
         for scale in sorted(WHERE[one.same_where])]  # fmt: skip
LINEAR = [pair for pair in PAIRS if METHODS[pair[0]].linear]


def close(problem: Problem, pair: tuple[str, str]) -> bool:
    """Whether two scores of the pair are too near to be told apart by rounding."""
    ordered = np.sort(problem.scores(pair))
    gaps = np.diff(ordered)
    return bool(((gaps > 1e-12) & (gaps < 1e-7)).any())


@pytest.mark.parametrize("pair", EQUAL, ids="-".join)
@FEW
@given(problem=problems())
def test_a_method_gives_the_order_of_the_one_it_says_it_equals(
    pair: tuple[str, str], problem: Problem
) -> None:
    key, scale = pair
    entry = scaling.methods()[scale]
    assume(not list(entry.refusals(problem.matrix)))
    other = METHODS[key].same_as(entry.scale(problem.matrix, problem.matrix.figures))
    assert other == METHODS[key].same_on_fixed
    if not close(problem, pair) and not close(problem, (other, scale)):
        one, same = problem.scores(pair), problem.scores((other, scale))
        assert ranks_of(one).tolist() == ranks_of(same).tolist()


EMPTY = matrix_of(np.ones((1, 4)), worst=np.zeros(4), best=np.full(4, 101.0))


@pytest.mark.parametrize("scale", sorted(scaling.methods().keys() - {"raw"}))
def test_kemeny_beyond_twelve_options_is_copeland(scale: str) -> None:
    rng = np.random.default_rng(5)
    figures = rng.integers(1, 100, (13, 4)).astype(float)
    problem = Problem(EMPTY, np.array([0.4, 0.3, 0.2, 0.1])).with_figures(figures)
    scaled = scaling.methods()[scale].scale(problem.matrix, figures)
    assert METHODS["kemeny"].same_as(scaled) == "copeland"
    fewer = replace(scaled, values=scaled.values[:12])
    assert METHODS["kemeny"].same_as(fewer) == ""
    kemeny, copeland = (ranks_of(problem.scores((key, scale))) for key in ("kemeny", "copeland"))
    assert kemeny.tolist() == copeland.tolist()


@pytest.mark.parametrize("pair", LINEAR, ids="-".join)
@FEW
@given(problem=problems(), part=st.floats(0, 1), seed=st.integers(0, 1000))
def test_the_score_of_mixed_weights_is_the_mix_of_the_scores(
    pair: tuple[str, str], problem: Problem, part: float, seed: int
) -> None:
    assume(not list(scaling.methods()[pair[1]].refusals(problem.matrix)))
    w = problem.weights
    other = np.random.default_rng(seed).dirichlet(np.ones(len(w)))
    mixed = problem.scores(pair, part * w + (1 - part) * other)
    mix = part * problem.scores(pair) + (1 - part) * problem.scores(pair, other)
    assert mixed == pytest.approx(mix, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("key", METHODS)
def test_every_method_says_how_it_judges_after_it(key: str) -> None:
    stance = METHODS[key].stance
    first = stance.split()[0]
    assert first.islower() and first.endswith("s") and not stance.endswith(".")
    assert METHODS[key].same_on_fixed in ("", *METHODS)


def asked(text: str) -> tuple[Finding, Agreement]:
    finding = Inquiry(analyse(read_case(text))).answer("agreement")
    assert finding is not None and isinstance(finding.result, Agreement)
    return finding, finding.result


def anhui(**recipe: Any) -> str:
    case = read_case(example_text("anhui-2026"))
    changed = case.recipe.model_copy(update={"draws": 100, "settings": {}, **recipe})
    return case_text(case.model_copy(update={"recipe": changed}))


@pytest.mark.parametrize("scale", ["anchored", "minmax"])
def test_each_methods_ranks_are_those_of_a_case_ranked_by_it(scale: str) -> None:
    _, found = asked(anhui(scaling=scale))
    assert found.scaling == scale
    assert found.methods[0].method == "topsis"
    for one in found.methods:
        alone = analyse(read_case(anhui(ranking=one.method, scaling=scale))).ranking
        assert one.ranks == alone.ranks, one.method
        firsts = [key for key in alone.options if alone.rank_of(key) == 1]
        assert list(one.leaders) == sorted(firsts)


def test_the_case_s_method_comes_first_then_the_catalogue_s_order() -> None:
    _, found = asked(anhui(ranking="vikor"))
    assert [one.method for one in found.methods] == [
        "vikor", *(key for key in METHODS if key != "vikor")]  # fmt: skip
    assert found.methods[0].spearman == found.methods[0].ws == 1


def test_kendalls_w_counts_methods_that_are_one_by_arithmetic_once() -> None:
    finding, found = asked(anhui())
    same = {one.method: one.same_as for one in found.methods if one.same_as}
    sums = ("aras", "copras", "edas", "mabac", "marcos", "moora", "spotis")
    assert same == {**dict.fromkeys(sums, "weighted_sum"), "rim": "topsis", "kemeny": "copeland"}
    rows = np.array([one.ranks for one in found.methods if not one.same_as], dtype=float)
    m, n = rows.shape
    chi = stats.friedmanchisquare(*rows.T).statistic
    assert (found.distinct, m) == (10, 10)
    assert found.kendall_w == pytest.approx(chi / (m * (n - 1)))
    assert any("no second opinion" in one for one in finding.further)
    assert "do not vote" in finding.note


def test_the_case_s_own_method_stands_for_those_that_equal_it() -> None:
    _, found = asked(anhui(ranking="spotis"))
    same = {one.method: one.same_as for one in found.methods}
    assert same["spotis"] == "" and same["weighted_sum"] == same["aras"] == "spotis"


def test_on_textbook_scalings_only_what_shares_a_scaling_is_one_by_arithmetic() -> None:
    """RIM then refers to the stated scales, TOPSIS to vector lengths; MOORA and the weighted sum
    differ alike."""
    _, found = asked(anhui(scaling="textbook", ranking="topsis"))
    same = {one.method: one.same_as for one in found.methods}
    assert same.get("rim", "") == same.get("moora", "") == ""


VIKOR_PARTS = """\
format: 1
title: Two criteria
criteria:
  jobs: {name: Jobs, unit: points, layer: territory, worst: 0, best: 10}
  cost: {name: Calm, unit: points, layer: delivery, worst: 0, best: 10}
options:
  even: {name: Even, estimates: {jobs: 5, cost: 5}}
  steep: {name: Steep, estimates: {jobs: 10, cost: 1}}
perspectives:
  all: {name: All, weights: {jobs: 1, cost: 1}}
recipe: {ranking: weighted_sum, draws: 100}
"""


def test_why_a_method_parts_is_said_by_its_rule_and_its_leaders_gain() -> None:
    """Sums 5.5 against 5; largest shortfalls 0.9 against 0.5, so VIKOR takes the even one."""
    finding, found = asked(VIKOR_PARTS)
    vikor = next(one for one in found.methods if one.method == "vikor")
    assert vikor.leaders == ("even",) and vikor.spearman == -1
    assert vikor.why == (
        "VIKOR puts Even first: it weighs the largest single shortfall beside the sum of all, and "
        "Even gains most over Steep on Calm."
    )
    assert any(one.startswith("VIKOR puts Even first") for one in finding.further)
    assert next(one for one in found.methods if one.method == "topsis").why == ""


def test_two_options_that_all_methods_agree_on() -> None:
    text = VIKOR_PARTS.replace("{jobs: 5, cost: 5}", "{jobs: 1, cost: 1}")
    finding, found = asked(text.replace("{jobs: 10, cost: 1}", "{jobs: 9, cost: 9}"))
    assert found.kendall_w == 1
    assert finding.sentence == "Eleven unlike methods agree fully: all put Steep first."


SAME = VIKOR_PARTS.replace("{jobs: 5, cost: 5}", "{jobs: 10, cost: 1}")


def test_options_that_are_the_same_are_first_together() -> None:
    third = "\n  poor: {name: Poor, estimates: {jobs: 1, cost: 1}}\nperspectives"
    finding, found = asked(SAME.replace("\nperspectives", third))
    assert {one.leaders for one in found.methods} == {("even", "steep")}
    assert found.kendall_w == 1 and not any(one.why for one in found.methods)
    assert finding.sentence.endswith("agree fully: all put Even and Steep first together.")


def test_where_no_method_tells_the_options_apart_none_is_named() -> None:
    finding, _ = asked(SAME)
    assert finding.sentence == "None of eleven unlike methods tells the options apart."


def test_a_method_that_cannot_take_the_figures_is_named() -> None:
    text = VIKOR_PARTS.replace("worst: 0, best: 10}\n  cost", "worst: -20, best: 10}\n  cost")
    text = text.replace("{jobs: 5, cost: 5}", "{jobs: -5, cost: 5}")
    finding, found = asked(text.replace("weighted_sum", "topsis, scaling: textbook"))
    assert "COPRAS" in found.refused and "Weighted sum" in found.refused
    assert "COPRAS" in finding.note and "cannot take these figures" in finding.note
    assert not {"copras", "weighted_sum"} & {one.method for one in found.methods}


def test_one_option_leaves_nothing_to_compare() -> None:
    text = SMALL.replace("worst: 0, best: 100", "worst: 0, best: 100, minimum: 50")
    assert Inquiry(analyse(read_case(text))).answer("agreement") is None
