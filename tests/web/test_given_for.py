"""Judgements remember the ends of the scales they were given for."""

from __future__ import annotations

import copy
from typing import Any

from mcda.web import given_for, parts
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
