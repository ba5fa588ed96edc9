"""Brief: its files, what it says of itself, and the planner's answers to the checks."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda.checking import check_text
from mcda.files.writing import text_of
from mcda.web import briefs
from mcda.web.press import Job
from mcda.web.show import printed
from mcda.web.show.pages import page_of
from tests.web.test_pages import app, draft, go, words


@pytest.fixture(autouse=True)
def no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are printed by tests of their own; here they only have to be asked for."""

    def job(asked: briefs.Printing) -> Job:
        works = {one.ending: lambda one=one: f"{one.ending} {asked}".encode()
                 for one in briefs.FORMS}  # fmt: skip
        return Job(works)

    monkeypatch.setattr(briefs, "job", job)


def brief(example: str = "first-steps") -> AppTest:
    return go(app(example), "brief")


def place(at: AppTest, *parts: str) -> str:
    return "/".join([str(at.session_state["ladder"].generation), *parts])


def choose(at: AppTest, value: str, *parts: str) -> AppTest:
    at.selectbox(key=place(at, *parts)).set_value(value).run()
    assert not at.exception
    return at


def type_in(at: AppTest, value: str, *parts: str, area: bool = False) -> AppTest:
    kind: Any = at.text_area if area else at.text_input
    kind(key=place(at, *parts)).set_value(value).run()
    assert not at.exception
    return at


def test_a_check_is_answered_taken_back_and_brought_back() -> None:
    at = choose(brief(), "weights_as_swings", "chosen", "check")
    assert "guidance" not in draft(at) or "weights_as_swings" not in draft(at)["guidance"]
    choose(at, "skip", "guidance", "weights_as_swings", "answer")
    type_in(at, "A first round.", "guidance", "weights_as_swings", "because", area=True)
    kept = {"answer": "skip", "because": "A first round."}
    assert draft(at)["guidance"]["weights_as_swings"] == kept
    choose(at, "", "guidance", "weights_as_swings", "answer")
    assert "weights_as_swings" not in draft(at).get("guidance", {})
    at.button(key="undo_button").click().run()
    assert draft(at)["guidance"]["weights_as_swings"] == kept


def test_a_yes_with_its_reason_meets_a_check_that_is_for_the_planner_to_judge() -> None:
    at = choose(brief(), "weights_before_results", "chosen", "check")
    choose(at, "yes", "guidance", "weights_before_results", "answer")
    path = ("guidance", "weights_before_results", "because")
    type_in(at, "The minutes of May are older.", *path, area=True)
    assert "The minutes of May are older (" in words(at)


def test_a_check_that_blocks_offers_no_answer() -> None:
    at = choose(brief(), "baseline_present", "chosen", "check")
    assert "cannot be skipped" in words(at)
    assert not [one for one in at.selectbox if "baseline_present/answer" in str(one.key)]


def test_what_the_brief_says_of_itself_goes_into_the_case_and_out_again() -> None:
    at = type_in(brief(), "2", "brief", "version")
    type_in(at, "First caveat\n\n  Second caveat ", "brief", "caveats", area=True)
    said = draft(at)["brief"]
    assert said["version"] == "2" and said["caveats"] == ["First caveat", "Second caveat"]
    type_in(at, "", "brief", "caveats", area=True)
    assert "caveats" not in draft(at)["brief"]


def test_a_day_in_words_is_a_fault_shown_on_this_page_and_can_be_mended_there() -> None:
    at = type_in(brief(), "next May", "brief", "date")
    assert "cannot be ranked yet" in words(at)
    (fault,) = check_text(text_of(draft(at))).faults
    assert page_of(fault) == "brief"
    type_in(at, "2026-11-22", "brief", "date")
    assert "cannot be ranked yet" not in words(at)


def test_the_brief_is_printed_in_the_language_that_the_case_names() -> None:
    at = choose(brief(), "zh", "brief", "language")
    assert draft(at)["brief"]["language"] == "zh"
    assert len(at.get("download_button")) == len(briefs.FORMS)


def test_close_criteria_are_told_apart_in_both_directions() -> None:
    at = app()
    tree = copy.deepcopy(draft(at))
    first, second = list(tree["criteria"])[:2]
    tree["criteria"][first]["double_counts"] = [second]
    at.session_state["ladder"].draft = tree
    choose(go(at, "brief"), "double_counting_answered", "chosen", "check")
    type_in(at, "Money put in", "apart", first, second)
    type_in(at, "What comes of it", "apart", second, first)
    assert draft(at)["apart"] == [
        {"criterion": first, "beside": second, "because": "Money put in"},
        {"criterion": second, "beside": first, "because": "What comes of it"},
    ]
    type_in(at, "", "apart", first, second)
    assert [one["criterion"] for one in draft(at)["apart"]] == [second]


def test_a_file_still_being_written_is_a_button_that_says_so_and_cannot_be_pressed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def slow() -> bytes:
        raise AssertionError("nobody waits for it")

    monkeypatch.setattr(
        briefs, "job", lambda asked: Job({one.ending: slow for one in briefs.FORMS})
    )
    monkeypatch.setattr(printed, "complete", lambda places: None)
    at = brief()
    waiting = [one for one in at.button if str(one.key).startswith("writing_")]
    assert [one.label for one in waiting] == [f"{one.label}: being written" for one in briefs.FORMS]
    assert all(one.disabled for one in waiting) and not at.get("download_button")
