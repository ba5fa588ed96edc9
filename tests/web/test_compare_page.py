"""Compare: either side takes what it offers, and the shares shown add up to the shift."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda import compare, comparison, read_case
from mcda.comparison import listed
from mcda.decision.case import Case
from mcda.decision.comparison import Comparison
from mcda.decision.words import MINUS
from mcda.files.examples import example_text
from mcda.files.writing import text_of
from mcda.library.store import Library
from mcda.web import cached, comparing, saving, session
from tests.web.test_pages import FAULTY, app, draft, go, opened, words
from tests.web.test_saving import save
from tests.web.test_session import held

ANHUI, STEPS = "anhui-2026", "first-steps"


def edited(*, title: str = "", key: str = ANHUI) -> str:
    """Anhui with another cost, other weights and another method; or an example by another title."""
    tree = copy.deepcopy(cached.example(key))
    if title:
        return text_of({**tree, "title": title})
    cost = tree["options"]["business_reform"]["estimates"]["public_cost"]
    cost.update(value=5000, low=4000, high=6500)
    tree["perspectives"]["planning"]["judgements"]["public_cost"] = 100
    tree["recipe"] = {**(tree.get("recipe") or {}), "ranking": "weighted_sum"}
    return text_of(tree)


@pytest.fixture
def library() -> Iterator[Library]:
    """The library of this test alone: tests/conftest.py names its file."""
    made = Library.open()
    assert "policy-ladder" not in made.where
    yield made
    made.close()


@pytest.fixture
def two_versions(library: Library) -> str:
    """Anhui saved twice, the second edited; its key."""
    first = library.save(example_text(ANHUI), by="A. Planner", note="As of March")
    library.save(edited(), by="B. Colleague", key=first.version.case, based_on=1)
    return first.version.case


def at_page(example: str = ANHUI) -> AppTest:
    return go(app(example), "compare")


def place(at: AppTest, *parts: str) -> str:
    return "/".join([str(at.session_state["ladder"].generation), "compare", *parts])


def pick(at: AppTest, side: str, what: str, value: str) -> AppTest:
    at.selectbox(key=place(at, side, what)).set_value(value).run()
    assert not at.exception, at.exception
    return at


def menus(at: AppTest) -> dict[str, Any]:
    return {one.label: one.value for one in at.selectbox}


def answer(at: AppTest) -> str:
    found = re.findall(r'<p class="answer">(.*?)</p>', words_raw(at))
    return unescape(" ".join(found))


def words_raw(at: AppTest) -> str:
    return " ".join(str(one.value) for one in at.get("html") if hasattr(one, "value"))


def cells(at: AppTest, caption: str) -> list[list[str]]:
    """The rows of the table of that caption."""
    table = next(one for one in re.findall(r"<table.*?</table>", words_raw(at), re.DOTALL)
                 if f"<caption>{caption}" in unescape(one))  # fmt: skip
    rows = re.findall(r"<tr>(.*?)</tr>", table.split("<tbody>")[1], re.DOTALL)
    return [[unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
            for row in rows]  # fmt: skip


def figure(cell: str) -> float:
    return float(cell.replace(MINUS, "-").replace("+", ""))


def test_at_first_the_case_stands_beside_the_example_it_was_opened_from() -> None:
    at = at_page()
    assert menus(at) == {"Before": "example", "Before: example": ANHUI, "After": "now"}
    assert answer(at) == "Nothing was changed." and "or change the case and come back" in words(at)
    assert "draws" not in words(at).split("Nothing was changed.")[1]


def test_without_anything_to_compare_with_the_page_says_what_to_do() -> None:
    at = go(opened(edited(title="Nobody knows this case", key=STEPS)), "compare")
    assert menus(at) == {"Before": None, "After": "now"}
    assert answer(at) == "Choose what to compare with: a saved version, an example or a file."
    pick(at, "before", "kind", "example")
    pick(at, "before", "example", STEPS)
    assert answer(at) == "Only words were changed: no option changes its place."


def test_an_edited_case_against_its_example_gives_sentence_pictures_and_changes() -> None:
    at = go(opened(edited()), "compare")
    assert menus(at)["Before: example"] == ANHUI
    found = compare(read_case(example_text(ANHUI)), read_case(edited()))
    assert answer(at) == found.sentence
    said = words(at)
    assert all(one in said for one in found.further) and found.note in said
    assert [one.value for one in at.subheader] == ["Who moved", "Because of what",
                                                   "What was changed"]  # fmt: skip
    assert "Public cost of Business reform: from CNY\xa0400\xa0million to" in said
    assert all(f"{one.sentence}." in said for one in found.changes)
    assert len(at.get("vega_lite_chart")) + len(at.get("arrow_vega_lite_chart")) == 2


def test_the_shares_as_shown_add_up_to_the_shift_of_every_option() -> None:
    at = go(opened(edited()), "compare")
    found = compare(read_case(example_text(ANHUI)), read_case(edited()))
    assert len(found.because) == 3
    moved = {row[0]: row[3] for row in cells(at, "The options by expected rank after")}
    rows = cells(at, "Places that each block moves an option")
    assert len(rows) == len(found.shifts) == 13
    for name, *shares, whole in rows:
        assert round(sum(map(figure, shares)), 9) == figure(whole)
        assert whole == moved[name]
    for name, *shares, whole in cells(at, "Percentage points that each block adds"):
        assert round(sum(map(figure, shares)), 9) == figure(whole), name
    told = re.search(r"([^>]+), in places: (.*)\. These add up to (\S+)\.<", words_raw(at))
    assert told and told[1] == found.shifts[0].name
    shares = re.findall(rf"[+{MINUS}]?\d+\.\d\d", told[2])
    assert len(shares) == 3 and round(sum(map(figure, shares)), 9) == figure(told[3])


def test_the_shift_of_another_option_is_shown_when_asked_for() -> None:
    at = go(opened(edited()), "compare")
    generation = at.session_state["ladder"].generation
    menu = at.selectbox(key=f"{generation}/chosen/compared option")
    assert menu.value == "cluster_programme" and len(menu.options) == 13
    menu.set_value("business_reform").run()
    assert not at.exception
    assert "Business reform, in places: estimates +1." in words(at)


def test_two_versions_of_a_saved_case_are_compared(two_versions: str) -> None:
    at = at_page(STEPS)
    pick(at, "before", "kind", "saved")
    pick(at, "after", "kind", "saved")
    menu = f"version of {two_versions}"
    assert (menus(at)["Before: version"], menus(at)["After: version"]) == ("1", "2")
    labels = at.selectbox(key=place(at, "before", menu)).options
    assert [re.sub(r"\d{4}-\d\d-\d\d, \d\d:\d\d", "DAY", one) for one in labels] == [
        "Version 2 · DAY UTC · B. Colleague", "Version 1 · DAY UTC · A. Planner · As of March"
    ]  # fmt: skip
    found = compare(read_case(example_text(ANHUI)), read_case(edited()))
    assert answer(at) == found.sentence
    pick(at, "after", menu, "1")
    assert answer(at) == "Nothing was changed."
    pick(at, "before", menu, "2")
    assert answer(at) == compare(read_case(edited()), read_case(example_text(ANHUI))).sentence


def test_a_saved_case_of_the_drafts_title_is_met_first(library: Library, two_versions: str) -> None:
    library.save(example_text(STEPS), by="A. Planner")
    at = pick(at_page(), "before", "kind", "saved")
    assert menus(at)["Before: saved case"] == two_versions
    assert menus(at)["Before: version"] == "2"
    pick(at, "before", "case", "first-steps")
    assert "share no criterion" in answer(at)
    assert [one.value for one in at.subheader] == ["What was changed"]
    assert "New options:" not in words(at)  # the table tells it
    assert "One-stop office" in {row[0] for row in cells(at, "What one side alone has")}


def test_where_saved_cases_are_many_they_are_searched(
    library: Library, two_versions: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "MOST_LISTED", 2)
    for at in range(3):
        library.save(edited(title=f"Street {at}", key=STEPS), by="A. Planner")
    page = pick(at_page(), "before", "kind", "saved")
    menu = page.selectbox(key=place(page, "before", "case"))
    assert menu.options == ["Street 2", "Street 1"]
    page.text_input(key=place(page, "before search")).set_value("anhui").run()
    assert menus(page)["Before: saved case"] == two_versions
    page.text_input(key=place(page, "before search")).set_value("no such word").run()
    assert not page.exception and "No saved case holds this." in words(page)
    assert answer(page).startswith("Choose what to compare with")


def test_a_perspective_on_one_side_is_compared_with_another_on_the_other() -> None:
    at = pick(at_page(), "after", "kind", "perspective")
    assert menus(at) == {
        "Before": "perspective", "Before: in whose view": "planning",
        "After": "perspective", "After: in whose view": "finance",
    }  # fmt: skip
    assert "for Finance bureau" in answer(at)
    heads = re.search(r"<thead>(.*?)</thead>", words_raw(at))
    assert heads and "Expected rank, Planning bureau" in heads[1]
    assert "All of it comes from one block: the weights." in words(at)
    pick(at, "before", "perspective", "finance")
    assert answer(at) == "Choose two different perspectives."
    pick(at, "before", "kind", "example")
    assert menus(at) == {"Before": "example", "Before: example": ANHUI, "After": "now"}


def test_one_perspective_alone_is_not_offered() -> None:
    at = at_page(STEPS)
    assert len(draft(at)["perspectives"]) == 1
    assert at.selectbox(key=place(at, "after", "kind")).options == [
        "The case as it is now", "An example", "A file",
    ]  # fmt: skip


def with_file(at: AppTest, name: str, content: bytes) -> AppTest:
    at.session_state["ladder"].aside["compare", "before", "file"] = (name, content)
    return pick(at, "before", "kind", "file")


def test_a_file_is_compared_and_stays_when_one_returns() -> None:
    at = with_file(at_page(), "march.yaml", edited().encode())
    found = compare(read_case(edited()), read_case(example_text(ANHUI)))
    assert answer(at) == found.sentence and "march.yaml" in words(at)
    go(at, "question")
    go(at, "compare")
    assert answer(at) == found.sentence


def test_a_file_that_is_picked_is_kept() -> None:
    at = pick(at_page(), "before", "kind", "file")
    assert answer(at).startswith("Choose what to compare with")
    widget = place(at, "before", "file")
    uploader = next(one for one in at.get("file_uploader") if one.proto.id.endswith(widget))
    uploader.set_value(("march.yaml", edited().encode(), "text/yaml")).run()
    assert not at.exception and "march.yaml" in words(at)


@pytest.mark.parametrize("content", [FAULTY.encode(), b"\xff\xfe\x00", b"a: [", b"", b"\x00"])
def test_a_faulty_file_is_named_with_its_faults(content: bytes) -> None:
    at = with_file(at_page(), "<b>march</b>.yaml", content)
    assert answer(at).startswith("The file <b>march</b>.yaml cannot be compared yet: ")
    assert "expected" in words(at) and "<b>march" not in words_raw(at)
    assert not at.subheader


def test_a_faulty_draft_is_named_once_with_the_pages_to_mend_it() -> None:
    at = go(opened(FAULTY), "compare")
    pick(at, "before", "kind", "example")
    assert answer(at).startswith("The case as it is now cannot be compared yet: ")
    pick(at, "before", "kind", "perspective")
    assert answer(at).count("cannot be compared yet") == 1
    assert {one.key for one in at.button if one.key and "mend" in one.key} >= {
        f"go-mend-{page}" for page in ("question", "options", "criteria", "weights")
    }
    mended = with_file(at, "march.yaml", FAULTY.encode())
    assert answer(mended).count("cannot be compared yet") == 2


def test_a_faulty_saved_version_is_named(library: Library) -> None:
    library.save(FAULTY, by="A. Planner")
    at = pick(at_page(), "before", "kind", "saved")
    assert re.match(r"Version 1 of .* cannot be compared yet: ", answer(at))


def test_a_case_whose_options_all_miss_a_minimum_is_told_in_words() -> None:
    tree = copy.deepcopy(cached.example(STEPS))
    tree["criteria"]["new_jobs"]["minimum"] = 10_000
    at = go(opened(text_of(tree)), "compare")
    assert not at.exception and answer(at)


def test_without_a_library_the_page_works_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MCDA_LIBRARY", str(tmp_path))  # a folder is no library
    at = at_page()
    assert "The saved cases cannot be compared just now." in words(at)
    assert answer(at) == "Nothing was changed."
    assert "A saved case" not in at.selectbox(key=place(at, "before", "kind")).options


def test_the_tables_of_the_comparison_tell_options_of_the_same_name_apart() -> None:
    tree = copy.deepcopy(cached.example(STEPS))
    for option in tree["options"].values():
        option["name"] = "Same"
    after = copy.deepcopy(tree)
    after["perspectives"]["council"] = {"name": "C", "weighting": "equal"}
    found = compare(read_case(text_of(tree)), read_case(text_of(after)))
    assert len(listed.places_by_block(found).rows) == len(found.shifts) == 4


def test_hostile_names_are_shown_as_they_stand() -> None:
    tree = copy.deepcopy(cached.example(STEPS))
    name = "<b>Office</b> $x$ :red[no]"
    tree["options"]["one_stop_office"]["name"] = name
    estimate = tree["options"]["one_stop_office"]["estimates"]["new_jobs"]
    estimate.update(value=1, low=0, high=2)
    tree["perspectives"]["council"] = {"name": name, "weighting": "equal"}
    at = go(opened(text_of(tree)), "compare")
    assert name in words(at) and "<b>Office" not in words_raw(at)
    assert name in {row[0] for row in cells(at, "Places that each block moves an option")}


def saved_open(case: str, number: int | None = None) -> AppTest:
    """The page of a session that has opened that version."""
    at = app(STEPS)
    with held(at.session_state["ladder"]):
        assert saving.open_version(case, number)
    return go(at, "compare")


def test_the_version_before_is_met_first_until_something_is_changed(two_versions: str) -> None:
    at = saved_open(two_versions)
    assert (menus(at)["Before: saved case"], menus(at)["Before: version"]) == (two_versions, "1")
    assert "Ranking method: from TOPSIS to Weighted sum." in words(at)
    with held(at.session_state["ladder"]):
        session.write(("options", "business_reform", "estimates", "public_cost", "value"), 4500)
    go(at, "compare")
    assert menus(at)["Before: version"] == "2"
    assert "Public cost of Business reform: from CNY\xa05,000\xa0million to" in words(at)


def test_the_first_version_unchanged_stands_beside_its_example(two_versions: str) -> None:
    at = saved_open(two_versions, 1)
    assert menus(at) == {"Before": "example", "Before: example": ANHUI, "After": "now"}
    assert answer(at) == "Nothing was changed."


def test_a_ranking_that_is_shown_goes_on_record_and_nothing_else_does(
    library: Library, two_versions: str
) -> None:
    def on_record() -> list[str]:
        return [one.case for one in library.events() if one.what == "ranking first shown"]

    other = library.save(edited(key=ANHUI), by="A. Planner").version.case
    at = saved_open(two_versions, 1)
    assert not on_record()  # nothing was changed: no rank was shown
    pick(at, "before", "kind", "saved")
    pick(at, "before", "case", other)
    assert sorted(on_record()) == sorted({other, two_versions})
    go(at, "question")
    go(at, "compare")
    assert len(on_record()) == 2


def test_after_a_save_on_the_page_the_version_before_is_met_first(library: Library) -> None:
    at = go(save(app(ANHUI)), "compare")
    assert menus(at)["Before"] == "example"
    with held(at.session_state["ladder"]):
        session.write(("recipe", "ranking"), "weighted_sum")
    go(at, "compare")
    said = answer(at)
    assert menus(at)["Before: version"] == "1" and "TOPSIS" in words(at)
    save(at)
    assert menus(at)["Before: version"] == "1" and answer(at) == said
    assert "version 2" in words(at)


def test_who_stops_waiting_may_go_on_and_the_work_was_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hold, begun, real = Event(), list[str](), comparison.compare

    def slow(before: Case, after: Case) -> Comparison:
        begun.append(after.title)
        assert hold.wait(60)
        return real(before, after)

    at = opened(edited(key=ANHUI))
    with held(at.session_state["ladder"]):
        session.write(("title",), "Compared by this test alone")
    monkeypatch.setattr(comparison, "compare", slow)
    texts = cached.text_of(cached.example(STEPS)), cached.text_of(draft(at))
    at.session_state["ladder"].chosen |= {
        "compare before": "example", "compare before example": STEPS,
        "waiting stopped": "\n".join((*texts, "", "")),
    }  # fmt: skip
    go(at, "compare")
    assert "Stopped before the two were compared." in words(at)
    assert begun == ["Compared by this test alone"] and not answer(at)
    hold.set()
    at.button(key="wait_on").click().run()
    assert not at.exception and answer(at).startswith("The two share no criterion")
    assert len(begun) == 1 and "Stopped before" not in words(at)


def test_the_page_speaks_chinese() -> None:
    at = app(ANHUI)
    at.session_state["ladder"].language = "zh"
    with held(at.session_state["ladder"]):
        session.write(("recipe", "ranking"), "weighted_sum")
    go(at, "compare")
    said = words(at)
    for part in ("名次变动的方案", "变动的原因", "变动内容", "全部变动来自一个部分："):
        assert part in said or part in [one.value for one in at.subheader], part
    assert "营商环境改革" in said and "Business reform" not in said
    assert list(menus(at))[:1] == ["改动前"] and "改动前：示例" in menus(at)
    for english in ("Before", "After", "The figures behind it", "in places", "add up to"):
        assert english not in said, english
