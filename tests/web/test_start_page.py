"""The page Start: a new case in three questions, and the saved cases with leader and status."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda.files.beginning import MONEY, currency_of
from mcda.files.library import policies
from mcda.library.store import Library
from mcda.upgrading.suggesting import ABOUT
from mcda.web.show.pages import PAGES
from tests.web.test_pages import app, draft, go, words


def mine(at: AppTest) -> Any:
    return at.session_state["ladder"]


def key(at: AppTest, *parts: str) -> str:
    return "/".join([str(mine(at).generation), "new", *(one.replace("/", "//") for one in parts)])


def press(at: AppTest, name: str) -> AppTest:
    at.button(key=key(at, name)).click().run()
    assert not at.exception, at.exception
    return at


def begun(at: AppTest, region: str = "china/anhui", about: str = "everything") -> AppTest:
    """At the third question."""
    press(at, "begin")
    at.selectbox(key=key(at, "region")).set_value(region).run()
    press(at, "onward")
    at.selectbox(key=key(at, "about")).set_value(about).run()
    return press(at, "onward")


def ticked(at: AppTest) -> list[str]:
    return [str(one.label) for one in at.checkbox if one.value and "/new/policy/" in str(one.key)]


def test_three_answers_are_enough_for_a_ranking() -> None:
    at = begun(app("first-steps"))
    assert 6 <= len(ticked(at)) <= 10
    press(at, "make")
    tree = draft(at)
    assert tree["region"] == "china/anhui" and "Anhui" in tree["title"]
    assert tree["question"] == "Which measures should come first to upgrade industry in Anhui?"
    assert [one for one in tree["options"].values() if one.get("baseline")]
    assert "Go on to the estimates" in [one.label for one in at.button]
    for page in PAGES:
        go(at, page.key)
        assert at.title[0].value == page.name
    go(at, "ranking")
    assert 'class="answer"' in words(at) and "cannot be ranked" not in words(at)


@pytest.mark.parametrize("about", ABOUT)
def test_every_topic_gives_a_case_without_faults_in_any_country(about: str) -> None:
    for region in ("china/anhui", "germany/bayern", "mexico/jalisco", ""):
        at = press(begun(app("first-steps"), region, about), "make")
        assert not mine(at).opening
        tree = draft(at)
        assert tree["criteria"]["public_cost"]["unit"] == currency_of(region)
        assert tree["criteria"]["public_cost"]["worst"] == MONEY
        go(at, "ranking")
        assert "cannot be ranked" not in words(at)


def test_the_answers_can_be_changed_on_the_way_and_are_kept() -> None:
    at = begun(app("first-steps"), about="disparity")
    assert any("Regional integration" in one for one in ticked(at))
    before = ticked(at)
    policy = next(one for one in policies() if policies()[one].name == before[0])
    box = next(one for one in at.checkbox if f"/policy/{policy}/" in str(one.key))
    box.uncheck().run()
    assert ticked(at) == before[1:]
    press(press(at, "back"), "onward")
    assert ticked(at) == before[1:], "going back and on loses nothing"
    press(at, "change 1")
    at.selectbox(key=key(at, "region")).set_value("china/beijing").run()
    press(press(at, "onward"), "onward")
    assert "Beijing" in at.text_input(key=key(at, "title", "disparity", "china/beijing")).value


def test_money_becomes_the_scale_of_public_cost_and_the_usual_years_are_in() -> None:
    at = press(app("first-steps"), "begin")
    at.selectbox(key=key(at, "region")).set_value("china/anhui").run()
    press(at, "onward")
    at.text_input(key=key(at, "budget")).set_value("12,000").run()
    press(press(at, "onward"), "make")
    tree = draft(at)
    assert tree["budget"] == 12_000
    assert (tree["criteria"]["public_cost"]["worst"], tree["criteria"]["public_cost"]["best"]) == (
        12_000, 0,
    )  # fmt: skip
    [one, *_] = [key for key in tree["options"] if key != "continue"]
    lead = policies()[one].lead_time
    years = tree["options"][one]["estimates"]["time_to_effect"]
    assert (years["low"], years["value"], years["high"]) == (lead.low, lead.usual, lead.high)
    assert years["confidence"] == "low" and years["source"]
    assert tree["options"][one]["estimates"]["public_cost"] is None
    zeros = tree["options"]["continue"]["estimates"]
    assert {one["value"] for one in zeros.values()} == {0}


def test_making_a_case_is_one_step_that_can_be_taken_back() -> None:
    at = app("first-steps")
    before = draft(at)
    press(begun(at), "make")
    assert draft(at) != before
    at.button(key="step_back").click().run()
    assert draft(at) == before


def test_the_case_can_be_begun_in_chinese() -> None:
    at = app("first-steps")
    mine(at).language = "zh"
    at.run()
    press(begun(at), "make")
    tree = draft(at)
    assert "安徽" in tree["title"] and "安徽" in tree["question"]
    assert tree["options"]["continue"]["name"] != "Continue as now"
    go(at, "ranking")
    assert "cannot be ranked" not in words(at)


def test_the_list_has_leader_and_status_in_both_languages() -> None:
    library = Library.open()
    at = app("anhui-2026")
    library.save(mine(at).written[1], by="Anna")
    library.save("format: 1\ntitle: Half a case\n", by="Anna")
    at.run()
    said = words(at)
    assert "Cluster services and Business reform: not separated" in said
    assert "for discussion" in said and "cannot be ranked yet: 3 to mend" in said
    assert all(one.gist for one in library.cases().items), "kept for the next one who looks"
    mine(at).language = "zh"
    at.run()
    assert "not separated" not in words(at) and "for discussion" not in words(at)
    library.close()
