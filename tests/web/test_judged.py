"""Judgements in a draft: first, above the first, in order, and without a criterion."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.web import judged
from mcda.web.draft import Draft, read
from mcda.web.judged import Order

PATH = ("perspectives", "all", "judgements")


def tree(judgements: Any, weighting: str = "swing") -> Draft:
    return {"perspectives": {"all": {"weighting": weighting, "judgements": judgements}}}


def test_the_first_is_the_largest_and_of_equals_the_first_given() -> None:
    assert judged.first_of({"jobs": 100, "cost": 100}, ["cost", "jobs"]) == "jobs"
    assert judged.first_of({"jobs": 60, "cost": 150, "rd": 80}, ["cost", "jobs", "rd"]) == "rd"
    assert judged.first_of({"jobs": "x", "old": 100}, ["jobs"]) is None
    assert judged.first_of(None, ["jobs"]) is None


def test_raising_one_first_in_equal_weights_begins_to_ask() -> None:
    made = tree({"groups": None}, "equal")
    judged.raise_first(made, PATH, "cost")
    assert made["perspectives"]["all"] == {"weighting": "swing", "judgements": {"cost": 100}}


def test_the_one_that_was_first_is_judged_against_the_new_first() -> None:
    made = tree({"jobs": 100, "cost": 60, "rd": 20})
    judged.raise_first(made, PATH, "cost")
    assert read(made, PATH) == {"cost": 100, "rd": 20}


def test_a_figure_above_100_comes_first_and_all_keep_their_proportions() -> None:
    made = tree({"jobs": 100, "cost": 150, "rd": 20, "air": "x"})
    judged.put_above(made, PATH, "cost")
    assert read(made, PATH) == {"cost": 100, "jobs": 66.6667, "rd": 13.3333, "air": "x"}
    judged.put_above(made, PATH, "rd")
    assert read(made, PATH)["cost"] == 100


def test_an_order_is_read_with_its_ties_and_written_back() -> None:
    places = [["a"], ["b", "c"], ["d"]]
    assert judged.order_of(["a", ["b", "c"], "d"], "abcd") == (places, "centroid")
    assert judged.as_judged(places, "centroid") == ["a", ["b", "c"], "d"]
    stated = {"order": ["a", ["b", "c"], "d"], "formula": "sum"}
    assert judged.as_judged(*judged.order_of(stated, "abcd")) == stated
    assert judged.order_of(["a", "x", 3, ["a"], "b"], "ab") == ([["a"], ["b"]], "centroid")


def test_one_moves_past_a_tie_and_out_of_its_own() -> None:
    places = [["a"], ["b", "c"], ["d"]]
    assert judged.moved(places, "d", -1) == [["a"], ["d"], ["b", "c"]]
    assert judged.moved(places, "c", -1) == [["a"], ["c"], ["b"], ["d"]]
    assert judged.moved(places, "b", 1) == [["a"], ["c"], ["b"], ["d"]]
    assert judged.moved(places, "a", -1) == places
    assert judged.tied_above(places, "d") == [["a"], ["b", "c", "d"]]
    assert judged.tied_above(places, "a") == places


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.permutations("abcde"), st.lists(st.tuples(st.sampled_from("abcde"),
                                                    st.sampled_from((-1, 0, 1)))))  # fmt: skip
def test_no_press_loses_a_criterion(start: list[str], presses: list[tuple[str, int]]) -> None:
    places: Order = [[key] for key in start]
    for key, by in presses:
        places = judged.moved(places, key, by) if by else judged.tied_above(places, key)
        assert sorted(key for one in places for key in one) == list("abcde")
        assert all(places)


@pytest.mark.parametrize(
    ("given_", "left"),
    [
        ({"a": 1, "b": 2}, {"b": 2}),
        (["a", "b", "c"], ["b", "c"]),
        (["c", ["a", "b"]], ["c", "b"]),
        ({"order": [["a", "b", "c"]], "formula": "sum"},
         {"order": [["b", "c"]], "formula": "sum"}),
        ([["a", "b", 3], ["b", "c", 2]], [["b", "c", 2]]),
        (["a", ["b", 0.3], ["c", 0.1]], ["b", ["c", 0.1]]),
        ({"best": "a", "worst": "b", "best_to_others": {"b": 2, "c": 1},
          "others_to_worst": {"a": 2, "c": 1}},
         {"worst": "b", "best_to_others": {"b": 2, "c": 1}, "others_to_worst": {"c": 1}}),
        ({"groups": {"x": 1}, "within": {"x": {"a": 1, "b": 2}}},
         {"groups": {"x": 1}, "within": {"x": {"b": 2}}}),
        (None, None),
    ],
)  # fmt: skip
def test_a_criterion_leaves_the_judgements_of_every_way(given_: Any, left: Any) -> None:
    assert judged.without(given_, "a") == left


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0.1–0.3", [0.1, 0.3]), ("0.1 to 0.3", [0.1, 0.3]), ("0.1-0.3", [0.1, 0.3]),
        ("10 ～ 30", [10, 30]), ("0.1至0.3", [0.1, 0.3]), ("0.4", 0.4), ("1e-3", 0.001),
        ("", None), ("-2", -2), ("a to b", "a to b"), ("0.1–", "0.1–"),
    ],
)  # fmt: skip
def test_a_weight_is_a_number_or_a_range(typed: str, meant: Any) -> None:
    assert judged.range_from(typed) == meant
    if meant is not None:
        assert judged.range_from(str(judged.range_shown(meant))) == meant
