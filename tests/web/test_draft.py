"""The draft keeps whatever was typed, and reads whatever stands in it."""

from __future__ import annotations

import pytest

from mcda.web import draft as drafts
from mcda.web import numbers, pairs, parts


@pytest.mark.parametrize(("typed", "meant"), [
    ("1200", 1200), ("1,200", 1200), ("1 200", 1200), ("1\u202f200.5", 1200.5), ("0.35", 0.35),
    (".5", 0.5), ("-3", -3), ("\u22123", -3), ("1e3", 1000.0), (" 7 ", 7), ("12,345,678", 12345678),
    ("", None), ("?", None), (" ", None),
    ("12,5", "12,5"), ("12,5 %", "12,5 %"), ("0,350", "0,350"), ("1,20", "1,20"),
    ("1,200 300", "1,200 300"), ("nan", "nan"), ("inf", "inf"), ("1e999", "1e999"), ("a", "a"),
    ("9" * 5000, "9" * 5000), ("０．５", 0.5), ("٣", "٣"), ("1_000", "1_000"),
])  # fmt: skip
def test_a_number_is_read_as_a_planner_writes_it(typed: str, meant: object) -> None:
    read = numbers.number_from(typed)
    assert read == meant
    assert type(read) is type(meant)


@pytest.mark.parametrize("value", [0, 1200, -0.05, 0.012, 1234567.5, 12, -7])
def test_a_number_shown_reads_back_as_the_same(value: float) -> None:
    assert numbers.number_from(numbers.typed_from(value)) == value
    assert numbers.number_from(numbers.typed_from(value, grouped=False)) == value


def case() -> drafts.Draft:
    return {
        "criteria": {"a": {"name": "A", "worst": 0, "best": 10}, "b": {"name": "B"}},
        "options": {
            "x": {"name": "X", "estimates": {"a": {"value": 11, "source": "s"}, "b": None}},
            "y": {"name": "Y", "requires": ["x"], "estimates": {"a": 4}},
        },
        "perspectives": {
            "p": {"weighting": "ahp", "judgements": [["a", "b", 3]]},
            "q": {"weighting": "ranks", "judgements": ["b", "a"]},
            "r": {"weights": {"a": 1, "b": 2}},
        },
        "groups": {"g": {"name": "G", "criteria": ["a"]}},
    }


def test_an_estimate_keeps_what_stands_behind_it() -> None:
    tree = case()
    drafts.write_figure(tree, "x", "a", "12,5 %")
    assert tree["options"]["x"]["estimates"]["a"] == {"value": "12,5 %", "source": "s"}
    drafts.write_behind(tree, "x", "a", "source", "")
    assert tree["options"]["x"]["estimates"]["a"] == "12,5 %"
    drafts.write_behind(tree, "y", "a", "low", 1)
    assert tree["options"]["y"]["estimates"]["a"] == {"value": 4, "low": 1}


def test_unknown_and_off_scale_cells_are_found() -> None:
    assert drafts.unknown_cells(case()) == [("x", "b"), ("y", "b")]
    assert drafts.cells_off_scale(case()) == [("x", "a")]


def test_a_removed_option_is_mentioned_nowhere() -> None:
    tree = case()
    parts.remove_option(tree, "x")
    assert list(tree["options"]) == ["y"]
    assert tree["options"]["y"]["requires"] == []


def test_a_removed_criterion_is_mentioned_nowhere() -> None:
    tree = case()
    parts.remove_criterion(tree, "a")
    assert "a" not in tree["options"]["x"]["estimates"]
    assert [one.get("judgements", one.get("weights")) for one in tree["perspectives"].values()] == [
        [], ["b"], {"b": 2},
    ]  # fmt: skip
    assert tree["groups"] == {}


def test_what_is_added_has_a_key_of_its_own() -> None:
    tree = case()
    assert parts.add_option(tree, "Tram, line 2") == "tram_line_2"
    assert parts.add_option(tree, "Tram: line 2") == "tram_line_2_2"
    assert parts.add_option(tree, "2nd") == "option"
    assert parts.add_option(tree, "有轨电车") == "有轨电车"
    assert tree["options"]["option"]["estimates"] == {"a": None, "b": None}
    assert parts.add_criterion(tree, "Noise") == "noise"
    assert tree["options"]["y"]["estimates"]["noise"] is None
    assert parts.add_perspective(tree, "Mayor") == "mayor"


def test_a_pair_is_written_from_the_side_that_matters_more() -> None:
    tree = case()
    path = ("perspectives", "p", "judgements")
    pairs.answer(tree, path, "a", "b", 3)
    assert drafts.read(tree, path) == [["a", "b", 3]]
    pairs.answer(tree, path, "a", "b", 1 / 5)
    assert drafts.read(tree, path) == [["b", "a", 5]]
    assert pairs.times_of([["b", "a", 5]], "a", "b") == pytest.approx(1 / 5)
    assert pairs.times_of([["b", "a", "1/5"]], "a", "b") == pytest.approx(5)
    pairs.answer(tree, path, "b", "c", 2.5)
    assert drafts.read(tree, path) == [["b", "a", 5], ["b", "c", 2.5]]
    pairs.take_back(tree, path, "a", "b")
    assert drafts.read(tree, path) == [["b", "c", 2.5]]


def test_what_is_no_answer_is_passed_over_and_can_be_dropped() -> None:
    tree = case()
    path = ("perspectives", "p", "judgements")
    judged = [["a", "b", "much"], ["a", "x", 3], 7, ["b", "a", 4], ["a", "b", 2]]
    drafts.write(tree, path, judged)
    assert pairs.stated(judged, "ab") == ((1, 0, 4.0),) and pairs.has_strays(judged, "ab")
    pairs.drop_strays(tree, path, "ab")
    assert drafts.read(tree, path) == [["b", "a", 4]]
    assert not pairs.has_strays(None, "ab") and pairs.has_strays({"a": 1}, "ab")


@pytest.mark.parametrize("tree", [
    {}, {"criteria": 5, "options": [1]}, {"criteria": {"a": None}, "options": {"x": "text"}},
    {"criteria": {"a": []}, "options": {"x": {"estimates": 3}}, "perspectives": {"p": 1}},
])  # fmt: skip
def test_whatever_stands_in_a_draft_can_be_read_and_written(tree: drafts.Draft) -> None:
    for section in ("criteria", "options", "perspectives"):
        drafts.names(tree, section)
    drafts.unknown_cells(tree)
    drafts.cells_off_scale(tree)
    drafts.write_figure(tree, "x", "a", 3)
    assert drafts.figure(tree, "x", "a") == 3


def test_a_file_name_is_safe() -> None:
    assert drafts.file_name({"title": "../etc: “Anhui”"}, "yaml") == "etc-Anhui.yaml"
    assert drafts.file_name({"title": "///"}, "pdf") == "case.pdf"
    assert drafts.file_name({}, "pdf") == "case.pdf"
