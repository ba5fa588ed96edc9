"""The page of weights: asked so that anyone can answer, one act a step."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda.language import speaking
from mcda.web import cached, session
from mcda.weighting.method import methods
from tests.web.test_pages import APP, draft, go, words

LAYERS = {"jobs": "territory", "air": "territory", "rd": "hardware", "cost": "delivery"}
CASE: dict[str, Any] = {
    "format": 1, "title": "A small case",
    "criteria": {
        key: {"name": key.upper(), "unit": "points", "layer": layer, "worst": 0, "best": 10}
        for key, layer in LAYERS.items()
    },
    "options": {
        f"o{i}": {"name": f"O {i}", "estimates": dict.fromkeys(LAYERS, i)} for i in range(5)
    },
}  # fmt: skip


def page(perspective: dict[str, Any], **more: Any) -> AppTest:
    tree = copy.deepcopy(CASE) | more
    tree["perspectives"] = {"all": {"name": "All", **perspective}}
    at = AppTest.from_file(str(APP), default_timeout=60)
    at.session_state["ladder"] = session.State(draft=tree, generation=1)
    at.run()
    return go(at, "weights")


def judged(at: AppTest) -> Any:
    return draft(at)["perspectives"]["all"].get("judgements")


def press(at: AppTest, label: str) -> AppTest:
    next(one for one in at.button if one.label == label).click().run()
    assert not at.exception, at.exception
    return at


def labels(at: AppTest) -> list[str]:
    return [one.label for one in at.button]


def steps_taken(at: AppTest) -> int:
    return len(at.session_state["ladder"].steps.past)


def answer(at: AppTest, key: str, figure: str) -> AppTest:
    box = next(one for one in at.text_input if f"/judgements/{key}/" in f"{one.key}/")
    box.set_value(figure).run()
    assert not at.exception, at.exception
    return at


def test_a_view_never_asked_says_so_is_rankable_and_leads_with_the_first_question() -> None:
    at = page({"weighting": "equal"})
    assert "Nobody was asked for this view yet" in words(at)
    assert "Imagine every criterion at its worst" in words(at)
    assert not session_faults(at) and "JOBS, from 0 to 10 points" in labels(at)
    assert "counts as much, 25" in words(at)


def session_faults(at: AppTest) -> tuple[Any, ...]:
    return cached.check(cached.text_of(draft(at))).faults


def test_swings_are_asked_first_against_the_first_and_each_answer_says_itself() -> None:
    at = page({"weighting": "equal"})
    press(at, "COST, from 0 to 10 points")
    assert draft(at)["perspectives"]["all"]["weighting"] == "swing" and steps_taken(at) == 1
    assert "COST, from 0 to 10 points comes first, with 100" in words(at)
    assert "Still to judge: JOBS, AIR and RD." in words(at)
    assert 'role="alert"' not in words(at)
    for key, figure in (("jobs", "80"), ("air", "0"), ("rd", "100")):
        answer(at, key, figure)
    assert judged(at) == {"cost": 100, "jobs": 80, "air": 0, "rd": 100} and steps_taken(at) == 4
    said = words(at)
    assert "Going from 0 to 10 points is worth 0.8 of going from 0 to 10 points." in said
    assert "It counts nothing." in said and "is worth as much as going from" in said
    assert "COST, from 0 to 10 points: counts as much" in said and not session_faults(at)


def test_a_figure_above_100_asks_whether_it_comes_first_and_offers_it() -> None:
    at = page({"weighting": "swing", "judgements": {"cost": 100, "jobs": 60, "air": 30, "rd": 0}})
    answer(at, "jobs", "150")
    assert "150 is more than 100: does JOBS come before COST?" in words(at)
    assert 'role="alert"' not in words(at)
    press(at, "Put JOBS first")
    assert judged(at) == {"jobs": 100, "cost": 66.6667, "air": 20, "rd": 0}
    assert [one.value for one in at.text_input if "/judgements/cost/" in f"{one.key}/"] == [
        "66.6667"
    ]
    press(at, "Undo")
    assert judged(at)["jobs"] == 150


def test_another_may_come_first_and_the_old_first_is_asked_again() -> None:
    at = page({"weighting": "swing", "judgements": {"cost": 100, "jobs": 60, "air": 30, "rd": 0}})
    press(at, "RD, from 0 to 10 points")
    assert judged(at) == {"rd": 100, "jobs": 60, "air": 30}
    assert "Still to judge: COST." in words(at)


def test_an_order_is_made_by_presses_each_a_step() -> None:
    at = page({"weighting": "ranks"})
    assert "They stand as in the case" in words(at) and 'role="alert"' not in words(at)
    press(at, "The order is right")
    press(at, "Move RD up")
    press(at, "COST matters as much as the one above")
    assert judged(at) == ["jobs", "rd", ["air", "cost"]] and steps_taken(at) == 3
    assert "3, shared" in words(at) and "Only the order is known" in words(at)
    menu = next(one for one in at.selectbox if str(one.key).endswith("/formula"))
    menu.set_value("order_only").run()
    assert judged(at) == {"order": ["jobs", "rd", ["air", "cost"]], "formula": "order_only"}
    assert "draws take any weights that keep it" in words(at) and not session_faults(at)


def reply(at: AppTest, way: str, times: str | None = None) -> AppTest:
    at.radio[0].set_value(way)
    if times:
        next(one for one in at.selectbox if str(one.key).endswith("/times")).set_value(times)
    return press(at, "Answer")


def test_pairs_are_asked_only_as_many_as_are_needed() -> None:
    at = page({"weighting": "ahp"})
    assert "0 answered, of at least 3 and at most 6." in words(at)
    assert 'role="alert"' not in words(at)
    reply(at, "first", "2")
    reply(at, "second", "2")
    reply(at, "same")
    assert judged(at) == [["jobs", "air", 2], ["rd", "jobs", 2], ["jobs", "cost", 1]]
    assert "Enough for weights; two more answers" in words(at) and not session_faults(at)
    assert "cannot contradict each other yet" in words(at)
    reply(at, "second", "4")
    reply(at, "second", "2")
    assert judged(at)[3:] == [["rd", "air", 4], ["cost", "air", 2]]
    assert "That is enough." in words(at) and "consistency ratio is 0.0" in words(at)
    assert len(judged(at)) == 5 and steps_taken(at) == 5


def test_a_question_without_a_full_answer_says_what_is_missing() -> None:
    at = page({"weighting": "ahp"})
    reply(at, "first")
    assert judged(at) is None and "Say which of the two matters more, and how much." in words(at)


CONTRADICTING = [["jobs", "air", 2], ["jobs", "rd", 4], ["air", "rd", 2], ["rd", "cost", 2],
                 ["air", "cost", 4], ["cost", "jobs", 5]]  # fmt: skip


def test_the_answer_that_spoils_the_others_is_named_and_mended_by_a_press() -> None:
    at = page({"weighting": "ahp", "judgements": CONTRADICTING})
    said = words(at)
    assert "Your answers contradict each other" in said
    assert "You said: COST matters 5 times as much as JOBS." in said
    assert "JOBS matters about 8 times as much as COST." in said
    press(at, "Take 8")
    assert judged(at)[5] == ["jobs", "cost", 8] and steps_taken(at) == 1
    assert "agree well enough: their consistency ratio is 0.00" in words(at)


def test_an_answer_can_be_changed_and_left_open_again() -> None:
    at = page({"weighting": "ahp", "judgements": CONTRADICTING})
    press(at, "Change JOBS against COST")
    assert at.radio[0].value == "second"
    reply(at, "same")
    assert judged(at)[5] == ["jobs", "cost", 1]
    press(at, "Change JOBS against COST")
    press(at, "Leave this pair open")
    assert len(judged(at)) == 5


def test_judgements_by_group_are_given_here_and_taken_back() -> None:
    at = page({"weighting": "points", "judgements": {"jobs": 1, "air": 1, "rd": 1, "cost": 1}})
    press(at, "Judge by group: first the groups, then within each")
    assert judged(at) == {"groups": None} and "The groups against each other" in said_by(at)
    for key, figure in (("groups/territory", "50"), ("groups/hardware", "30"),
                        ("groups/delivery", "20"), ("within/territory/jobs", "3"),
                        ("within/territory/air", "1")):  # fmt: skip
        answer(at, key, figure)
    assert not session_faults(at)
    assert judged(at)["within"] == {"territory": {"jobs": 3, "air": 1}}
    assert "JOBS, from 0 to 10 points: counts most, 38" in words(at)
    press(at, "Judge all criteria together")
    assert judged(at) == {"jobs": 1, "air": 1, "rd": 1, "cost": 1}


def said_by(at: AppTest) -> str:
    return " ".join(str(one.value) for one in at.subheader)


@pytest.mark.parametrize("way", [key for key, one in methods().items() if one.weigh])
def test_every_way_opens_by_group_and_in_chinese(way: str) -> None:
    for judgements in (None, {"groups": None}):
        at = page({"weighting": way, "judgements": judgements})
        assert not at.exception, at.exception
        with speaking("zh"):
            at.session_state["ladder"].language = "zh"
            at.run()
        assert not at.exception, at.exception
        assert "How the weights are found" not in [one.label for one in at.selectbox]


GIVEN_FOR = {"jobs": [0, 10], "air": [0, 5], "rd": [0, 10], "cost": [0, 20]}


def test_stale_figures_are_asked_again_one_by_one() -> None:
    swings = {"jobs": 100, "air": 60, "rd": 30, "cost": 40}
    at = page({"weighting": "swing", "judgements": swings, "given_for": dict(GIVEN_FOR)})
    assert "AIR was judged for 0 to 5 points; it is 0 to 10 points now." in words(at)
    press(at, "Keep 60 for AIR")
    assert draft(at)["perspectives"]["all"]["given_for"]["air"] == [0, 10]
    assert "Keep 60 for AIR" not in labels(at) and "Keep 40 for COST" in labels(at)
    answer(at, "cost", "45")
    assert "was judged for" not in words(at) and "given before" not in words(at)


def test_stale_judgements_in_common_are_asked_one_criterion_at_a_time() -> None:
    order = ["jobs", "air", "rd", "cost"]
    at = page({"weighting": "ranks", "judgements": order, "given_for": dict(GIVEN_FOR)})
    press(at, "Keep the judgements on AIR")
    assert "Keep the judgements on COST" in labels(at)
    press(at, "Keep the judgements on COST")
    assert "given before" not in words(at) and steps_taken(at) == 2


def test_the_tabs_say_what_each_view_still_needs() -> None:
    views = {
        "asked": {"name": "Asked", "weighting": "points", "judgements": dict.fromkeys(LAYERS, 1)},
        "new": {"name": "New", "weighting": "equal"},
        "half": {"name": "Half", "weighting": "swing", "judgements": {"jobs": 100}},
    }
    tree = {**copy.deepcopy(CASE), "perspectives": views}
    at = AppTest.from_file(str(APP), default_timeout=60)
    at.session_state["ladder"] = session.State(draft=tree, generation=1)
    at.run()
    go(at, "weights")
    tabs = next(one for one in at.button_group if "perspective" in str(one.key))
    assert tabs.options == ["Asked", "New (not asked yet)", "Half (to answer)"]


def test_the_menu_shows_swing_weights_once_the_first_swing_is_answered() -> None:
    at = page({"weighting": "equal"})
    next(one for one in at.button if "/first/" in str(one.key)).click().run()
    menu = next(one for one in at.selectbox if one.label == "How the weights are found")
    assert menu.value == "swing"
