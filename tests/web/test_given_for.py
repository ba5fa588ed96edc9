"""Judgements remember the ends of the scales they were given for."""

from __future__ import annotations

import copy
from typing import Any

from mcda.web import given_for, parts
from mcda.web import judged as judged_tree
from mcda.web.draft import Draft, forget, write


def draft() -> Draft:
    return {
        "criteria": {
            "jobs": {"name": "Jobs", "unit": "jobs", "worst": 0, "best": 100},
            "cost": {"name": "Cost", "unit": "CNY million", "worst": 50, "best": 0},
        },
        "options": {},
        "perspectives": {"all": {"name": "All", "weighting": "swing",
                                 "judgements": {"jobs": 100, "cost": 40}}},
    }  # fmt: skip


def after(before: Draft, change: Any, *args: Any) -> Draft:
    """The draft after a change, as the session makes it."""
    changed = copy.deepcopy(before)
    change(changed, *args)
    given_for.note(before, changed)
    return changed


def judged(tree: Draft) -> Any:
    return tree["perspectives"]["all"].get("given_for")


def test_the_first_judgement_notes_every_scale() -> None:
    made = after(draft(), write, ("perspectives", "all", "judgements", "cost"), 60)
    assert judged(made) == {"jobs": [0, 100], "cost": [50, 0]}
    assert given_for.stale(made, "all") == []


def test_a_changed_scale_makes_stale_until_that_criterion_is_judged_again() -> None:
    made = after(draft(), write, ("perspectives", "all", "judgements", "cost"), 60)
    wider = after(made, write, ("criteria", "cost", "worst"), 80)
    assert given_for.stale(wider, "all") == ["cost"]
    other = after(wider, write, ("perspectives", "all", "judgements", "jobs"), 90)
    assert given_for.stale(other, "all") == ["cost"]
    again = after(other, write, ("perspectives", "all", "judgements", "cost"), 70)
    assert given_for.stale(again, "all") == []
    assert judged(again)["cost"] == [80, 0]


def test_keeping_what_is_shown_notes_nothing() -> None:
    made = after(draft(), write, ("perspectives", "all", "judgements", "cost"), 60)
    wider = after(made, write, ("criteria", "cost", "worst"), 80)
    same = after(wider, write, ("perspectives", "all", "judgements", "cost"), 60)
    assert given_for.stale(same, "all") == ["cost"]


def test_a_name_or_a_share_is_no_judgement() -> None:
    made = after(draft(), write, ("perspectives", "all", "name"), "Everyone")
    assert judged(after(made, write, ("perspectives", "all", "share"), 2)) is None


def test_another_way_of_weighing_is_judged_for_the_scales_as_they_stand() -> None:
    made = after(draft(), write, ("perspectives", "all", "judgements", "cost"), 60)
    wider = after(made, write, ("criteria", "cost", "worst"), 80)
    other = after(wider, write, ("perspectives", "all", "weighting"), "points")
    assert given_for.stale(other, "all") == []


def test_the_planner_may_say_that_they_hold() -> None:
    made = after(draft(), write, ("perspectives", "all", "judgements", "cost"), 60)
    wider = after(made, write, ("criteria", "cost", "worst"), 80)
    assert given_for.stale(after(wider, given_for.confirm, "all"), "all") == []


def test_a_criterion_that_goes_takes_its_note_along() -> None:
    made = after(draft(), write, ("perspectives", "all", "judgements", "cost"), 60)
    made["apart"] = [{"criterion": "jobs", "beside": "cost", "because": "work"}]
    less = after(made, parts.remove_criterion, "cost")
    assert judged(less) == {"jobs": [0, 100]}
    assert "apart" not in less


def test_junk_in_the_draft_is_borne() -> None:
    odd: Draft = {"criteria": [], "perspectives": {"all": "x", "b": {"given_for": 3}}}
    assert after(odd, forget, ("title",)) == odd
    assert given_for.stale(odd, "b") == []


def stale_cost(judgements: Any, weighting: str) -> Draft:
    """A perspective whose judgements were given before the cost's scale was changed."""
    tree = draft()
    tree["perspectives"]["all"] |= {"weighting": weighting, "judgements": judgements}
    tree["criteria"]["air"] = {"name": "Air", "unit": "points", "worst": 0, "best": 10}
    tree["perspectives"]["all"]["given_for"] = {"jobs": [0, 100], "cost": [50, 0], "air": [0, 10]}
    tree["criteria"]["cost"]["worst"] = 80
    assert given_for.stale(tree, "all") == ["cost"]
    return tree


def test_one_criterion_may_be_said_to_hold_by_itself() -> None:
    tree = stale_cost({"jobs": 100, "cost": 40, "air": 20}, "swing")
    tree["criteria"]["air"]["best"] = 20
    assert given_for.stale(after(tree, given_for.confirm, "all", ["air"]), "all") == ["cost"]


def test_figures_brought_to_another_hundred_are_not_judged_anew() -> None:
    tree = stale_cost({"jobs": 100, "cost": 40, "air": 150}, "swing")
    made = after(tree, judged_tree.put_above, ("perspectives", "all", "judgements"), "air")
    assert made["perspectives"]["all"]["judgements"]["air"] == 100
    assert given_for.stale(made, "all") == ["cost"]


def test_a_pair_of_others_does_not_make_a_stale_one_fresh() -> None:
    tree = stale_cost([["jobs", "cost", 3]], "ahp")
    path = ("perspectives", "all", "judgements")
    others = after(tree, write, path, [["jobs", "cost", 3], ["jobs", "air", 2]])
    assert given_for.stale(others, "all") == ["cost"]
    again = after(tree, write, path, [["jobs", "cost", 4]])
    assert given_for.stale(again, "all") == []


def test_best_and_worst_are_judged_anew_row_by_row() -> None:
    ends = {"best": "jobs", "worst": "cost", "best_to_others": {"cost": 4, "air": 2},
            "others_to_worst": {"jobs": 4, "air": 2}}  # fmt: skip
    tree = stale_cost(ends, "bwm")
    path = ("perspectives", "all", "judgements")
    others = after(tree, write, (*path, "best_to_others", "air"), 3)
    assert given_for.stale(others, "all") == ["cost"]
    assert given_for.stale(after(tree, write, (*path, "worst"), "air"), "all") == []


def test_judgements_by_group_are_judged_anew_within_it() -> None:
    grouped = {"groups": {"people": 100, "money": 50}, "within": {"people": {"jobs": 1, "air": 2}}}
    tree = stale_cost(grouped, "points")
    tree["groups"] = {"people": {"name": "People", "criteria": ["jobs", "air"]},
                      "money": {"name": "Money", "criteria": ["cost"]}}  # fmt: skip
    path = ("perspectives", "all", "judgements")
    inside = after(tree, write, (*path, "within", "people", "air"), 5)
    assert given_for.stale(inside, "all") == ["cost"]
    assert given_for.stale(after(tree, write, (*path, "groups", "money"), 60), "all") == []
