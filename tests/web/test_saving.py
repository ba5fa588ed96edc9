"""Saved cases in the form: saving, a colleague in between, history, drafts and troubles."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from mcda.library.engine import default_file
from mcda.library.store import Library
from mcda.web import autosave, saving
from tests.web.table import type_in
from tests.web.test_pages import APP, app, draft, go, words

ANNA, BO = "Anna Planner", "Bo Colleague"


@pytest.fixture
def library() -> Any:
    one = Library.open()
    yield one
    one.close()


def mine(at: AppTest) -> Any:
    return at.session_state["ladder"]


def by_label(found: Any, label: str, start: str = "") -> Any:
    return next(one for one in found if one.label == label and str(one.key).startswith(start))


def press(at: AppTest, label: str) -> AppTest:
    """Press the button of that label which is drawn last: a dialog's stands behind the page's."""
    [*_, last] = [one for one in at.button if one.label == label]
    last.click().run()
    assert not at.exception, at.exception
    return at


def save(at: AppTest, who: str = ANNA, note: str = "", as_copy: bool = False) -> AppTest:
    is_next = mine(at).saved.case is not None
    at.button(key="save").click().run()
    place = f"{mine(at).generation}/saving/"
    by_label(at.text_input, "Your name", place).set_value(who)
    by_label(at.text_input, "Note", place).set_value(note)
    label = "Save as a copy" if as_copy else "Save as the next version" if is_next else "Save"
    [one] = [one for one in at.button if one.label == label and one.key != "save"]
    one.click().run()
    assert not at.exception, at.exception
    return at


def retitle(at: AppTest, title: str) -> AppTest:
    go(at, "question")
    at.text_input(key=f"{mine(at).generation}/title").set_value(title).run()
    assert not at.exception
    return at


def state(at: AppTest) -> str:
    return str(next(one.value for one in at.get("html") if "ladder-state" in str(one.value)))


def first_figure(at: AppTest, value: str) -> AppTest:
    go(at, "estimates")
    tree = draft(at)
    option, criterion = next(iter(tree["options"])), next(iter(tree["criteria"]))
    return type_in(at, option, criterion, value)


def more(at: AppTest, key: str) -> AppTest:
    go(at, "start")
    at.button(key=f"saved/more/{key}").click().run()
    assert not at.exception, at.exception
    return at


def test_a_case_is_saved_and_its_state_is_told_in_words(library: Library) -> None:
    at = app("first-steps")
    assert "not saved yet" in state(at)
    save(at, note="as agreed")
    [kept] = library.history("first-steps")
    assert (kept.saved_by, kept.note) == (ANNA, "as agreed")
    assert "version 1 · saved" in state(at) and f"by {ANNA}" in state(at)
    retitle(at, "Another title")
    assert "version 1 · changed since" in state(at)
    save(at)
    assert "version 2 · saved" in state(at)
    assert library.open_case("first-steps").text == mine(at).saved.text
    assert [one.parent for one in library.history("first-steps")] == [1, None]


def test_the_name_is_asked_once_and_then_filled_in(library: Library) -> None:
    at = app("first-steps")
    save(at, who=" ")
    assert "Write your name first" in words(at) and not library.cases().total
    save(at)
    at.button(key="save").click().run()
    assert by_label(at.text_input, "Your name", f"{mine(at).generation}/saving/").value == ANNA


def test_a_copy_is_a_case_of_its_own(library: Library) -> None:
    at = save(app("first-steps"))
    save(at, as_copy=True)
    assert mine(at).saved.case == "first-steps-2"
    assert library.cases().total == 2


def conflicting(library: Library, mine_typed: str = "Mine") -> AppTest:
    """Anna has changed the title; Bo has saved another year meanwhile."""
    at = save(app("first-steps"))
    text = library.open_case("first-steps").text
    theirs = text.replace("year: 2026", "year: 2027")
    assert theirs != text
    library.save(theirs, by=BO, note="a year on", key="first-steps", based_on=1)
    retitle(at, mine_typed)
    return save(at)


def test_a_conflict_says_who_saved_what_and_writes_nothing(library: Library) -> None:
    at = conflicting(library)
    said = words(at)
    assert f"{BO} saved version 2" in said and "a year on" in said and "version 1" in said
    assert "2027" in said and "Mine" in said
    assert len(library.history("first-steps")) == 2
    assert draft(at)["title"] == "Mine"


def test_a_conflict_ends_by_saving_on_top(library: Library) -> None:
    at = press(conflicting(library), "Save mine on top as version 3")
    assert [one.saved_by for one in library.history("first-steps")] == [ANNA, BO, ANNA]
    newest = library.open_case("first-steps")
    assert "title: Mine" in newest.text and "2027" not in newest.text
    assert "version 3 · saved" in state(at)


def test_a_conflict_ends_by_saving_a_copy(library: Library) -> None:
    at = press(conflicting(library), "Save mine as a copy")
    assert mine(at).saved.case == "mine" and len(library.history("first-steps")) == 2


def test_a_conflict_ends_by_merging_what_does_not_touch(library: Library) -> None:
    at = press(conflicting(library), "Merge both as version 3")
    newest = library.open_case("first-steps").text
    assert "title: Mine" in newest and "year: 2027" in newest
    assert draft(at)["year"] == 2027 and "version 3 · saved" in state(at)
    at.button(key="undo_button").click().run()
    assert draft(at)["year"] == 2026 and draft(at)["title"] == "Mine"


def test_what_both_changed_is_named_and_not_merged(library: Library) -> None:
    at = save(app("first-steps"))
    text = library.open_case("first-steps").text
    title = draft(at)["title"]
    library.save(text.replace(f"title: {title}", "title: Theirs"), by=BO, key="first-steps",
                 based_on=1)  # fmt: skip
    save(retitle(at, "Mine"))
    assert "Title: yours 'Mine', theirs 'Theirs'" in words(at)
    assert not [one for one in at.button if one.label.startswith("Merge")]


def test_a_conflict_that_is_closed_loses_nothing(library: Library) -> None:
    at = conflicting(library)
    mine(at).shelf.dialog = ""  # what closing it does
    at.run()
    assert draft(at)["title"] == "Mine" and "version 1 · changed since" in state(at)
    save(at)
    assert f"{BO} saved version 2" in words(at)


def test_a_faulty_case_is_saved_and_its_conflict_told_by_place(library: Library) -> None:
    at = save(app("first-steps"))
    text = library.open_case("first-steps").text
    library.save(text.replace("year: 2026", "year: soon"), by=BO, key="first-steps", based_on=1)
    save(retitle(at, "Mine"))
    assert "year: '2026' before, 'soon' after" in words(at)


def test_an_old_version_is_opened_and_restored_as_the_next(library: Library) -> None:
    at = save(retitle(save(app("first-steps")), "Later"))
    more(at, "later" if library.cases("later").items[0].key == "later" else "first-steps")
    said = words(at)
    assert "The weights were set on" in said or "no ranking is on record" in said
    menu = next(one for one in at.selectbox if one.label == "Version")
    assert len(menu.options) == 2
    menu.set_value("1").run()
    at.button(key="history/restore").click().run()
    assert not at.exception
    assert library.history("first-steps")[0].note == "version 1 again"
    next(one for one in at.selectbox if one.label == "Version").set_value("2").run()
    at.button(key="history/open").click().run()
    assert draft(at)["title"] == "Later" and mine(at).saved.number == 2
    assert "version 2 · saved" in state(at)


def test_a_case_is_deleted_brought_back_and_removed_for_good(library: Library) -> None:
    at = more(save(app("first-steps")), "first-steps")
    at.button(key="history/delete").click().run()
    assert not at.exception and not library.cases().total
    at.button(key="undo_deleting_button").click().run()
    assert library.cases().total == 1
    more(at, "first-steps").button(key="history/delete").click().run()
    at.checkbox(key=f"{mine(at).generation}/saved/deleted").check().run()
    at.button(key="saved/more/first-steps").click().run()
    typed = by_label(at.text_input, "The key of the case")
    typed.set_value("first")
    press(at, "Remove for good")
    assert library.history("first-steps") and "Type the key again" in words(at)
    by_label(at.text_input, "The key of the case").set_value("first-steps")
    press(at, "Remove for good")
    assert [one.what for one in library.events("first-steps")][-1] == "purged"
    save(retitle(at, "Still here"))
    assert "was purged" in words(at) and draft(at)["title"] == "Still here"


def test_several_files_are_imported_and_the_faulty_one_is_named(library: Library) -> None:
    at = app("first-steps")
    good = Path("cases/first-steps.yaml").read_bytes()
    place = f"{mine(at).generation}/import/"
    by_label(at.text_input, "Your name", place).set_value(ANNA)
    at.file_uploader(key=f"{place}files/0").set_value(
        [("good.yaml", good, "application/yaml"), ("bad.yaml", b"a: [1\nb: 2", "application/yaml")]
    )
    press(at, "Import")
    said = words(at)
    assert "good.yaml: saved as" in said and "bad.yaml" in said
    assert library.cases().total == 1


def test_the_list_searches_and_turns_its_pages(library: Library) -> None:
    for at in range(45):
        library.save(f"format: 1\ntitle: Plan {at} of {'Hubei' if at == 7 else 'Anhui'}\n", by=BO)
    at = app("first-steps")
    rows = [one for one in at.button if str(one.key).startswith("saved/open/")]
    assert len(rows) == saved_per_page()
    assert "Page 1 of 3; 45 cases" in words(at)
    press(at, "Older")
    press(at, "Older")
    assert len([one for one in at.button if str(one.key).startswith("saved/open/")]) == 5
    at.text_input(key=f"{mine(at).generation}/saved/search").set_value("hubei").run()
    [only] = [one for one in at.button if str(one.key).startswith("saved/open/")]
    only.click().run()
    assert draft(at)["title"] == "Plan 7 of Hubei" and "version 1 · saved" in state(at)


def saved_per_page() -> int:
    from mcda.web.show.saved import PER_PAGE

    return PER_PAGE


def reloaded(at: AppTest) -> AppTest:
    """A new session at the address of another."""
    again = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in at.query_params.items():
        again.query_params[key] = value
    again.run()
    assert not again.exception, again.exception
    return again


@pytest.fixture
def others_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "is_live", lambda session_id: False)


@pytest.mark.usefixtures("others_are_gone")
def test_unsaved_work_on_a_saved_case_comes_back_and_can_be_set_aside(library: Library) -> None:
    at = retitle(save(app("first-steps")), "Not saved")
    owner = mine(at).shelf.owner
    assert library.draft_of(owner, "first-steps") is not None
    at.run()
    again = reloaded(at)
    assert draft(again)["title"] == "Not saved" and "version 1 · changed since" in state(again)
    assert "Your unsaved work from" in words(again) and mine(again).shelf.owner == owner
    again.button(key="undo_button").click().run()
    assert draft(again)["title"] != "Not saved" and "version 1 · saved" in state(again)
    assert library.draft_of(owner, "first-steps") is not None
    again.button(key="undo_button").click().run()
    assert draft(again)["title"] == "Not saved"
    save(again)
    assert "version 2 · saved" in state(again)


@pytest.mark.usefixtures("others_are_gone")
def test_a_saved_draft_is_dropped_and_a_reload_opens_the_saved_case(library: Library) -> None:
    at = retitle(app("first-steps"), "New work")
    owner = mine(at).shelf.owner
    assert library.draft_of(owner) is not None
    save(at)
    assert not library.drafts_of(owner)
    again = reloaded(at.run())
    assert draft(again)["title"] == "New work" and "version 1 · saved" in state(again)


@pytest.mark.usefixtures("others_are_gone")
def test_a_change_taken_back_leaves_no_draft(library: Library) -> None:
    at = save(app("first-steps"))
    title = draft(at)["title"]
    retitle(at, "Changed")
    assert library.drafts_of(mine(at).shelf.owner)
    retitle(at, title)
    assert not library.drafts_of(mine(at).shelf.owner)


def test_two_tabs_of_one_address_do_not_overwrite_each_other(library: Library) -> None:
    one = retitle(save(app("first-steps")), "One").run()
    two = reloaded(one)
    assert mine(two).shelf.owner != mine(one).shelf.owner
    assert draft(two)["title"] == "One"
    retitle(two, "Two")
    retitle(one, "One again")
    kept = [library.draft_of(mine(at).shelf.owner, "first-steps") for at in (one, two)]
    assert ["title: One again" in kept[0].text, "title: Two" in kept[1].text] == [True, True]  # type: ignore[union-attr]


def test_a_ranking_seen_before_the_first_save_is_on_record_as_that(library: Library) -> None:
    at = go(app("first-steps"), "ranking")
    save(at)
    assert library.weights_record("first-steps").sentence().startswith("No weights were on record")


def test_a_ranking_seen_after_saving_is_noted_once_and_a_brief_taken_is_too(
    library: Library,
) -> None:
    at = save(app("first-steps"))
    for page in ("weights", "ranking", "sure", "ranking"):
        go(at, page)
    assert library.weights_record("first-steps").set_first
    noted = [one.what for one in library.events("first-steps")]
    assert noted == ["saved", "ranking first shown"]


@pytest.mark.usefixtures("others_are_gone")
def test_a_reload_does_not_forget_that_the_ranking_of_a_new_case_was_seen(library: Library) -> None:
    at = go(retitle(app("first-steps"), "New work"), "ranking").run()
    again = reloaded(at)
    assert draft(again)["title"] == "New work"
    save(again)
    assert not library.weights_record("new-work").set_first


def test_a_library_in_trouble_is_said_in_words_and_the_form_works_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MCDA_LIBRARY", str(tmp_path))
    at = retitle(app("first-steps"), "Typed")
    assert "Unsaved work is not kept" in words(at)
    go(at, "start")
    assert "cannot be shown" in words(at)
    save(at)
    assert "This was not saved" in words(at) and draft(at)["title"] == "Typed"
    for page in ("options", "ranking", "brief"):
        go(at, page)


def test_a_busy_library_is_asked_again_once_it_rests(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "REST", 0.0)
    at = save(app("first-steps"))
    with closing(sqlite3.connect(os.environ["MCDA_LIBRARY"])) as other:
        other.execute("BEGIN IMMEDIATE")
        retitle(at, "Typed meanwhile")
        assert "Unsaved work is not kept" in words(at) and "busy" in words(at)
        other.rollback()
    at.run()
    assert "Unsaved work is not kept" not in words(at.run())
    kept = library.draft_of(mine(at).shelf.owner, "first-steps")
    assert kept is not None and "Typed meanwhile" in kept.text


@pytest.mark.parametrize("asked", [{"draft": "x' OR 1=1"}, {"draft": "0" * 32}, {"case": "nope"},
                                   {"draft": "0" * 32, "case": "../../etc"}])  # fmt: skip
def test_an_address_that_names_nothing_opens_the_example(asked: dict[str, str]) -> None:
    at = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in asked.items():
        at.query_params[key] = value
    at.run()
    assert not at.exception and "not saved yet" in state(at)


def test_a_hostile_title_is_shown_as_it_stands(library: Library) -> None:
    title = "<b>Bold</b> :red[no] $x$ [link](http://a.b)"
    library.save(f"format: 1\ntitle: '{title}'\n", by="<i>Bo</i>", note="*note*")
    at = app("first-steps")
    [row] = [str(one.value) for one in at.get("html") if "saved-title" in str(one.value)
             and "{" not in str(one.value)]  # fmt: skip
    assert "&lt;b&gt;Bold" in row and "&lt;i&gt;Bo" in row
    [press] = [one for one in at.button if str(one.key).startswith("saved/more/")]
    press.click().run()
    assert not at.exception and title in words(at)


def test_a_case_deleted_by_another_can_still_be_saved_as_a_copy(library: Library) -> None:
    at = save(app("first-steps"))
    library.delete("first-steps", BO)
    save(retitle(at, "Mine"))
    assert "was deleted" in words(at)
    press(at, "Save as a copy")
    assert mine(at).saved.case == "mine"


def test_no_test_uses_the_library_of_who_runs_it() -> None:
    found = saving.asked(lambda library: library.where)
    assert found == os.environ["MCDA_LIBRARY"] != str(default_file())
