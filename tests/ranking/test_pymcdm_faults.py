"""What the best-known library gets wrong does not happen here: one test named after each fault."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from mcda.analysis import analyse, refusals_of
from mcda.checking import check_text, read_case
from mcda.faults import CaseFaults
from mcda.files.writing import text_of
from mcda.ranking.method import methods
from mcda.scaling.method import methods as scalings

KEYS = sorted(methods())


def case(figures: list[list[float | None]], ranking: str, ways: str = "+-", **recipe: Any) -> Any:
    criteria = {
        f"c{j}": {"name": f"C{j}", "unit": "u", "layer": "delivery",
                  "worst": 0 if way == "+" else 100, "best": 100 if way == "+" else 0}
        for j, way in enumerate(ways)
    }  # fmt: skip
    options = {
        f"o{i}": {"name": f"O{i}", "estimates": dict(zip(criteria, row, strict=True))}
        for i, row in enumerate(figures)
    }
    return {"format": 1, "title": "T", "criteria": criteria, "options": options,
            "perspectives": {"p": {"name": "P", "weighting": "equal"}},
            "recipe": {"ranking": ranking, "draws": 100, **recipe}}  # fmt: skip


def scores(tree: Any) -> dict[str, float]:
    ranking = analyse(read_case(text_of(tree))).ranking
    return {key: ranking.score_of(key) for key in ranking.options}


def test_copras_adds_no_costs_to_the_score() -> None:
    for scaling in ("anchored", "textbook"):
        found = scores(case([[50, 10], [50, 90]], "copras", scaling=scaling))
        assert found["o0"] > found["o1"], scaling


@pytest.mark.parametrize("key", KEYS)
def test_higher_is_better_in_every_method(key: str) -> None:
    found = scores(case([[80, 20], [40, 60], [20, 80]], key))
    assert found["o0"] == max(found.values()) and found["o2"] == min(found.values())


def test_topsis_says_its_normalisation_and_textbook_is_the_vector_norm() -> None:
    assert methods()["topsis"].textbook == "vector"
    assert "length" in scalings()["vector"].name.lower()


@pytest.mark.parametrize("key", KEYS)
def test_a_missing_value_never_becomes_nan_or_goes_unmarked(key: str) -> None:
    tree = case([[80, 20], [None, 60], [20, 80]], key)
    assert np.isfinite(list(scores(tree).values())).all()
    notices = [notice.place for notice in check_text(text_of(tree)).notices]
    assert notices == ["options > o1 > c0"]


def test_weights_that_are_no_numbers_or_sum_to_anything_are_seen_to() -> None:
    tree = case([[80, 20], [40, 60]], "weighted_sum")
    tree["perspectives"]["p"] = {"name": "P", "weights": {"c0": 30, "c1": 10}}
    assert scores(tree)["o0"] == pytest.approx(0.75 * 0.8 + 0.25 * 0.8)
    tree["perspectives"]["p"]["weights"]["c1"] = "nan"
    assert check_text(text_of(tree)).faults


@pytest.mark.parametrize("key", KEYS)
def test_a_constant_criterion_neither_raises_nor_decides(key: str) -> None:
    found = scores(case([[80, 50], [40, 50], [20, 50]], key))
    assert found["o0"] == max(found.values())


@pytest.mark.parametrize("key", KEYS)
def test_identical_options_tie(key: str) -> None:
    found = scores(case([[50, 50], [50, 50], [10, 90]], key))
    assert found["o0"] == pytest.approx(found["o1"], abs=1e-12)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("scaling", ["anchored", "textbook"])
def test_one_option_is_first_or_refused_in_words(key: str, scaling: str) -> None:
    tree = case([[50, 50], [10, 60]], key, scaling=scaling)
    tree["criteria"]["c0"]["minimum"] = 40
    case_of_one = read_case(text_of(tree))
    if refusals_of(case_of_one):
        with pytest.raises(CaseFaults, match="expected"):
            analyse(case_of_one)
        return
    ranking = analyse(case_of_one).ranking
    assert ranking.ranks == (1,) and np.isfinite(ranking.scores).all()


@pytest.mark.parametrize("key", KEYS)
def test_negative_figures_and_zeros_leave_a_dominant_option_first(key: str) -> None:
    tree = case([[30, -40], [0, 0], [-30, 20]], key)
    for criterion, ends in (("c0", (-50, 50)), ("c1", (50, -50))):
        tree["criteria"][criterion] |= dict(zip(("worst", "best"), ends, strict=True))
    found = scores(tree)
    assert found["o0"] == max(found.values())


def test_promethee_answers_the_same_twice() -> None:
    tree = case([[80, 20], [40, 60], [20, 80]], "promethee_ii")
    tree["criteria"]["c0"]["preference"] = {"shape": "gaussian", "s": 10}
    assert scores(tree) == scores(tree)


def test_mabac_does_not_underflow_for_many_options() -> None:
    rng = np.random.default_rng(1)
    figures = rng.uniform(1, 99, (480, 2)).round(3).tolist()
    found = scores(case(figures, "mabac", scaling="textbook"))
    assert np.isfinite(list(found.values())).all() and len(set(found.values())) > 400


def test_what_is_only_wrong_there_is_left_out_here() -> None:
    assert not {"lopm", "aroman"} & set(KEYS)
