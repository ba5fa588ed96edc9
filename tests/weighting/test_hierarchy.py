"""Judgements by group: a group's weight times the weights within it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.checking import check_text
from mcda.decision.case import Case
from mcda.decision.matrix import Weights
from mcda.files.writing import case_text, text_of
from mcda.weighting.groups import Members
from mcda.weighting.hierarchy import check, weigh
from mcda.weighting.method import methods
from mcda.weighting.perspectives import perspective_weights
from tests.weighting.test_judgement_faults import GARBAGE, NAMES

LAYERS = {"jobs": "territory", "air": "territory", "rd": "territory", "cost": "delivery"}
GROUPS = {
    "people": {"name": "People", "criteria": ["air", "jobs", "rd"]},
    "money": {"name": "Money", "criteria": ["cost"]},
}


def case_of(weighting: str, judgements: Any, groups: Any = None) -> Case:
    tree = {
        "format": 1, "title": "A small case",
        "criteria": {
            key: {"name": key.upper(), "unit": "points", "layer": layer, "worst": 0, "best": 10}
            for key, layer in LAYERS.items()
        },
        "options": {
            f"o{i}": {"name": f"O {i}", "estimates": dict.fromkeys(LAYERS, i)} for i in range(2)
        },
        "perspectives": {"all": {"name": "All", "weighting": weighting}},
    }  # fmt: skip
    if judgements is not None:
        tree["perspectives"]["all"]["judgements"] = judgements  # type: ignore[index]
    if groups:
        tree["groups"] = groups
    checked = check_text(text_of(tree))
    assert checked.case is not None, checked.faults
    assert check_text(case_text(checked.case)).case == checked.case
    return checked.case


def weights(*parts: Any) -> Weights:
    return perspective_weights(case_of(*parts))[0].weights


WITHIN = {"jobs": 0.5, "air": 0.3, "rd": 0.2}
BY_GROUP = [
    ("points", {"groups": {"people": 60, "money": 40},
                "within": {"people": {"jobs": 50, "air": 30, "rd": 20}}}),
    ("swing", {"groups": {"people": 100, "money": 200 / 3},
               "within": {"people": {"jobs": 100, "air": 60, "rd": 40}}}),
    ("ahp", {"groups": [["people", "money", 1.5]],
             "within": {"people": [["jobs", "air", 5 / 3], ["jobs", "rd", 2.5],
                                   ["air", "rd", 1.5]]}}),
    ("bwm", {"groups": {"best": "people", "worst": "money", "best_to_others": {"money": 1.5},
                        "others_to_worst": {"people": 1.5}},
             "within": {"people": {"best": "jobs", "worst": "rd",
                                   "best_to_others": {"air": 5 / 3, "rd": 2.5},
                                   "others_to_worst": {"jobs": 2.5, "air": 1.5}}}}),
]  # fmt: skip


@pytest.mark.parametrize(("key", "judgements"), BY_GROUP, ids=[key for key, _ in BY_GROUP])
def test_a_weight_is_the_groups_times_the_one_within(key: str, judgements: Any) -> None:
    found = weights(key, judgements, GROUPS).by_key()
    expected = {"cost": 0.4, **{one: 0.6 * w for one, w in WITHIN.items()}}
    assert found == pytest.approx(expected, abs=1e-9)


def test_groups_and_criteria_in_order() -> None:
    order = {"groups": ["money", "people"], "within": {"people": ["rd", "jobs", "air"]}}
    found = weights("ranks", order, GROUPS).by_key()
    people = {"rd": 11 / 18, "jobs": 5 / 18, "air": 2 / 18}
    assert found == pytest.approx({"cost": 0.75, **{k: w / 4 for k, w in people.items()}})


def test_the_layers_are_the_groups_of_a_case_without_any() -> None:
    found = weights("equal", {"groups": None}).by_key()
    assert found == pytest.approx({"cost": 1 / 2, "jobs": 1 / 6, "air": 1 / 6, "rd": 1 / 6})


def test_remarks_say_where_they_belong_and_the_worst_ratio_stands() -> None:
    circle = [["jobs", "air", 3], ["air", "rd", 3], ["rd", "jobs", 3]]
    found = weights("ahp", {"groups": [["people", "money", 20]], "within": {"people": circle}},
                    GROUPS)  # fmt: skip
    assert found.remarks[0].startswith("Among the groups: Outside Saaty's scale")
    assert found.remarks[1].startswith("Within People: The judgements contradict")
    assert found.consistency_ratio is not None and found.consistency_ratio > 1


def test_equal_weights_say_what_the_mere_count_gives_each_group() -> None:
    (remark,) = weights("equal", None, GROUPS).remarks
    assert "People 75" in remark and "Money 25" in remark
    assert weights("equal", None).remarks == ()
    assert weights("equal", {"groups": None}, GROUPS).remarks == ()
    even = {"one": {"name": "One", "criteria": ["air", "jobs"]},
            "two": {"name": "Two", "criteria": ["rd", "cost"]}}  # fmt: skip
    assert weights("equal", None, even).remarks == ()


MEMBERS = {"people": Members("People", ("jobs", "rd")), "money": Members("Money", ("cost",))}


def faults(key: str, judgements: Any) -> list[tuple[Any, str]]:
    found = check(methods()[key], NAMES, MEMBERS, judgements)
    return [(fault.path, fault.found) for fault in found]


@pytest.mark.parametrize(
    ("given", "path", "found"),
    [
        ({"groups": {"people": 1, "money": 1}}, ("within", "people"), "nothing"),
        ({"within": {"people": {"jobs": 1, "rd": 1}}}, ("groups",), "nothing"),
        ({"groups": {"people": 1, "money": 1}, "within": [1]}, ("within",), "a list"),
        ({"groups": {"people": 1, "money": -1}, "within": {"people": {"jobs": 1, "rd": 1}}},
         ("groups", "money"), "'-1'"),
        ({"groups": {"people": 1, "money": 1}, "within": {"people": {"jobs": 1, "rd": "x"}}},
         ("within", "people", "rd"), "'x'"),
        ({"groups": {"people": 1, "money": 1}, "within": {"people": {"jobs": 1, "rd": 1}, "x": 1}},
         ("within", "x"), "the unknown key 'x'"),
        ({"groups": {"people": 1, "money": 1}, "within": {"people": {"jobs": 1, "rd": 1}}, "y": 1},
         ("y",), "the unknown key 'y'"),
    ],
)  # fmt: skip
def test_faults_have_their_place(given: Any, path: tuple[str, ...], found: str) -> None:
    assert faults("points", given) == [(path, found)]


def test_a_mere_order_is_not_taken_by_group() -> None:
    order = {"order": ["people", "money"], "formula": "order_only"}
    given = {"groups": order, "within": {"people": ["rd", "jobs"]}}
    assert faults("ranks", given) == [(("groups", "formula"), "'order_only'")]


@pytest.mark.parametrize("key", [key for key, one in methods().items() if one.weigh])
@settings(max_examples=100, deadline=None, derandomize=True)
@given(groups=GARBAGE, within=st.one_of(GARBAGE, st.fixed_dictionaries({"people": GARBAGE})))
def test_any_judgements_by_group_are_faulted_or_weighed(key: str, groups: Any, within: Any) -> None:
    judgements = {"groups": groups, "within": within}
    found = list(check(methods()[key], NAMES, MEMBERS, judgements))
    assert all(fault.sentence() for fault in found)
    if not found:
        judged = weigh(methods()[key], NAMES, MEMBERS, judgements)
        assert judged.values.sum() == pytest.approx(1, abs=1e-12)
