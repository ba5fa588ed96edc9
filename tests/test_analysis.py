"""From a case to its answer: what must hold for every case."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.analysis import analyse
from mcda.checking import check_text, read_case
from mcda.decision.analysis import Analysis
from mcda.faults import CaseFaults
from mcda.files.writing import text_of
from mcda.ranking.method import methods
from tests.cases import SMALL

CRITERIA = {
    "jobs": {"name": "Jobs", "unit": "jobs", "layer": "territory", "worst": 0, "best": 100},
    "cost": {"name": "Cost", "unit": "CNY million", "layer": "delivery", "worst": 50, "best": 0},
    "care": {"name": "Care", "unit": "points", "layer": "software", "worst": -5, "best": 5},
}
FIGURE = st.floats(-60, 120, allow_nan=False).map(lambda value: round(value, 3))
CONFIDENCE = st.sampled_from([None, "high", "medium", "low"])


def stated(value: float, off: float, confidence: str | None) -> dict[str, Any]:
    parts = {"value": value, "low": value - off, "high": value + off, "confidence": confidence}
    return {key: part for key, part in parts.items() if part is not None}


ESTIMATE = st.one_of(
    st.none(),
    FIGURE,
    st.builds(stated, FIGURE, st.floats(0, 30), CONFIDENCE),
    st.builds(lambda v, c: {"value": v, "confidence": c}, FIGURE, st.sampled_from(["high", "low"])),
)
OPTION = st.fixed_dictionaries(dict.fromkeys(CRITERIA, ESTIMATE))
WEIGHTS = st.fixed_dictionaries(dict.fromkeys(CRITERIA, st.integers(0, 100))).filter(
    lambda weights: any(weights.values())
)
RECIPE = st.fixed_dictionaries(
    {
        "ranking": st.sampled_from(sorted(methods())),
        "scaling": st.sampled_from(["anchored", "textbook", "vector", "minmax", "max", "sum"]),
        "draws": st.just(100),
        "seed": st.integers(0, 10),
        "weight_spread": st.sampled_from([0, 0.2, 1]),
        "settled": st.sampled_from([0.6, 0.8, 1]),
    }
)


def tree(
    options: list[dict[str, Any]], weights: list[dict[str, int]], recipe: dict[str, Any]
) -> dict[str, Any]:
    return {
        "format": 1,
        "title": "Any case",
        "criteria": CRITERIA,
        "options": {f"o{at}": {"name": f"O {at}", "estimates": e} for at, e in enumerate(options)},
        "perspectives": {
            f"p{at}": {"name": f"P {at}", "weights": w} for at, w in enumerate(weights)
        },
        "recipe": recipe,
    }


def analysed(case: dict[str, Any]) -> Analysis | None:
    """The analysis, or None where the recipe refuses the figures with words of its own."""
    try:
        return analyse(read_case(text_of(case)))
    except CaseFaults as found:
        refused = found.faults
    assert all(fault.found and fault.expected and fault.remedy for fault in refused)
    assert case["recipe"]["scaling"] != "anchored"
    return None


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(OPTION, min_size=2, max_size=5), st.lists(WEIGHTS, min_size=1, max_size=3), RECIPE)
def test_every_case_has_a_finite_answer_or_a_refusal(
    options: list[dict[str, Any]], weights: list[dict[str, int]], recipe: dict[str, Any]
) -> None:
    analysis = analysed(tree(options, weights, recipe))
    if analysis is None:
        return
    draws = analysis.robustness
    assert np.isfinite(analysis.ranking.scores).all()
    assert draws.acceptability.sum(axis=1) == pytest.approx(np.ones(len(options)))
    assert draws.leads.sum() == pytest.approx(1)
    assert sorted(draws.in_order()) == sorted(analysis.ranking.options)
    assert (draws.rank_low <= draws.rank_high).all()
    assert (draws.pairwise + draws.pairwise.T <= 1 + 1e-12).all()
    assert sum(analysis.weights.values) == pytest.approx(1)
    assert all(finding.sentence for finding in analysis.findings)


def small(**recipe: Any) -> dict[str, Any]:
    options = [
        {"jobs": 60, "cost": 40, "care": 0},
        {"jobs": 30, "cost": 10, "care": 4},
        {"jobs": 5, "cost": 1, "care": 1},
        {"jobs": 70, "cost": 45, "care": -2},
    ]
    return tree(options, [{"jobs": 50, "cost": 30, "care": 20}], {"draws": 100, **recipe})


@pytest.mark.parametrize("ranking", sorted(methods()))
def test_the_order_of_options_and_criteria_in_the_text_changes_nothing(ranking: str) -> None:
    case = small(ranking=ranking)
    turned = {
        **case,
        "options": dict(reversed(case["options"].items())),
        "criteria": dict(reversed(case["criteria"].items())),
    }
    one, two = analysed(case), analysed(turned)
    assert one and two
    assert one.ranking.best_first() == two.ranking.best_first()
    for key in case["options"]:
        assert one.ranking.score_of(key) == pytest.approx(two.ranking.score_of(key), abs=1e-12)


@pytest.mark.parametrize("ranking", sorted(methods()))
@pytest.mark.parametrize("scaling", ["anchored", "textbook"])
def test_a_change_of_unit_changes_nothing(ranking: str, scaling: str) -> None:
    """Cost in thousands in place of millions, its scale with it."""
    case = small(ranking=ranking, scaling=scaling)
    criteria = {**CRITERIA, "cost": {**CRITERIA["cost"], "worst": 50_000, "unit": "CNY thousand"}}
    options = {
        key: {**o, "estimates": {**o["estimates"], "cost": o["estimates"]["cost"] * 1000}}
        for key, o in case["options"].items()
    }
    one, two = analysed(case), analysed({**case, "criteria": criteria, "options": options})
    if one is None:
        assert two is None
        return
    assert two is not None
    assert one.ranking.ranks == two.ranking.ranks
    assert one.ranking.scores == pytest.approx(two.ranking.scores, abs=1e-9)


@pytest.mark.parametrize(
    "ranking", sorted(key for key, m in methods().items() if not m.compares_options)
)
def test_taking_an_option_away_leaves_the_others_scores(ranking: str) -> None:
    case = small(ranking=ranking)
    fewer = {**case, "options": {k: o for k, o in case["options"].items() if k != "o3"}}
    one, two = analysed(case), analysed(fewer)
    assert one and two
    for key in fewer["options"]:
        assert one.ranking.score_of(key) == two.ranking.score_of(key)


def test_weights_are_averaged_by_share() -> None:
    text = SMALL.replace(
        "weighting: points, judgements: {jobs: 60, cost: 40}}",
        "share: 3, weights: {jobs: 1, cost: 0}}\n"
        "  other: {name: Other, weights: {jobs: 0, cost: 2}}",
    )
    assert analyse(read_case(text)).weights.by_key() == {"jobs": 0.75, "cost": 0.25}


def test_a_figure_beyond_the_scale_counts_as_its_end_and_is_told() -> None:
    text = SMALL.replace("jobs: 60, cost: 40}}\n  bus", "jobs: 160, cost: 40}}\n  bus")
    (notice,) = check_text(text).notices
    assert notice.place == "options > tram > jobs"
    assert "0 to 100 jobs" in notice.sentence
    at_end = analyse(read_case(text.replace("160", "100")))
    assert analyse(read_case(text)).ranking.scores.tolist() == at_end.ranking.scores.tolist()


def test_a_curve_bends_the_value() -> None:
    """Half the jobs are worth nine tenths: 50 of 100 counts 0.9 in place of 0.5."""
    text = SMALL.replace("jobs: 60, cost: 40}}\n  bus", "jobs: 50, cost: 0}}\n  bus")
    text = text.replace("worst: 0, best: 100", "worst: 0, best: 100, curve: [[50, 0.9]]")
    text = text.replace("judgements: {jobs: 60, cost: 40}", "judgements: {jobs: 100, cost: 0}")
    analysis = analyse(read_case(text + "recipe: {ranking: weighted_sum}\n"))
    assert analysis.ranking.score_of("tram") == pytest.approx(0.9)


def test_textbook_scaling_refuses_in_words_what_it_cannot_take() -> None:
    text = SMALL + "recipe: {ranking: weighted_sum, scaling: textbook}\n"
    with pytest.raises(CaseFaults) as refused:
        analyse(read_case(text))
    (fault,) = refused.value.faults
    assert fault.place == "criteria > cost"
    assert "anchored" in fault.remedy


def test_textbook_scaling_needs_no_scale() -> None:
    text = SMALL.replace("worst: 0, best: 100", "direction: more is better")
    text = text.replace("worst: 50, best: 0", "direction: less is better")
    analysis = analyse(read_case(text + "recipe: {scaling: textbook}\n"))
    assert analysis.additive is None
    assert analysis.finding("answer")


def test_an_unknown_figure_needs_a_scale_even_then() -> None:
    text = SMALL.replace("worst: 0, best: 100", "direction: more is better")
    text = text.replace("jobs: 30, cost: 10", "jobs: null, cost: 10")
    faults = check_text(text + "recipe: {scaling: textbook}\n").faults
    assert [fault.place for fault in faults] == ["criteria > jobs"]
