"""Saved cases in the browser: a reload, a server that starts again, and two at one case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from mcda.library.store import Library

from .server import PATIENCE, acknowledged, free_port, go, serving, still

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A session at a server with an empty library."""
    with serving(tmp_path / "library.sqlite3") as address:
        yield from opened(browser, address)


def opened(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.set_default_timeout(PATIENCE * 1000)
    found = context.new_page()
    found.goto(address)
    still(found)
    yield found
    context.close()


def state(page: Page) -> str:
    return page.locator(".ladder-state").inner_text()


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def press_save(page: Page, who: str, note: str = "") -> None:
    page.locator(".st-key-save button").click()
    dialog(page).get_by_label("Your name").fill(who)
    dialog(page).get_by_label("Note").fill(note)
    dialog(page).get_by_role("button", name="Save").first.click()


def save(page: Page, who: str, note: str = "") -> None:
    press_save(page, who, note)
    dialog(page).wait_for(state="detached")
    still(page)


def type_figure(page: Page, figure: str) -> None:
    go(page, "Estimates")
    cell = page.locator(".st-key-grid input").first
    cell.fill(figure)
    cell.press("Enter")
    acknowledged(page)


def first_figure(page: Page) -> str:
    go(page, "Estimates")
    return page.locator(".st-key-grid input").first.input_value()


@pytest.mark.journey
def test_a_case_is_saved_changed_found_after_a_reload_and_restored(page: Page) -> None:
    before = first_figure(page)
    type_figure(page, "0.11")
    save(page, "A. Planner", "first figures")
    assert "version 1 · saved" in state(page) and "by A. Planner" in state(page)

    type_figure(page, "0.22")
    assert "version 1 · changed since" in state(page)
    page.reload()
    page.get_by_text("Your unsaved work from").wait_for()
    still(page)
    assert first_figure(page) == "0.22" and "version 1 · changed since" in state(page)
    save(page, "A. Planner", "another source")
    assert "version 2 · saved" in state(page)

    go(page, "Start")
    page.get_by_role("button", name="History").click()
    still(page)
    listed = dialog(page).locator("table.plain tbody tr")
    assert [row.split("\t")[0] for row in listed.all_inner_texts()] == ["2", "1"]
    dialog(page).get_by_role("combobox").click()
    page.get_by_role("option", name="1: today").click()
    still(page)
    dialog(page).get_by_role("button", name="Restore as the next").click()
    dialog(page).get_by_text("version 1 again").wait_for()
    still(page)
    page.keyboard.press("Escape")
    dialog(page).wait_for(state="detached")
    page.locator(".st-key-saved").get_by_role("button", name="Open", exact=True).click()
    still(page)
    assert "version 3 · saved" in state(page)
    assert first_figure(page) == "0.11" != before


def test_save_pressed_while_typing_loses_nothing(page: Page) -> None:
    go(page, "Estimates")
    page.locator(".st-key-grid input").first.click(click_count=3)
    page.keyboard.type("0.33", delay=0)
    save(page, "A. Planner")
    assert "version 1 · saved" in state(page)
    page.reload()
    still(page)
    assert first_figure(page) == "0.33"


@pytest.mark.journey
def test_two_at_one_case_are_told_of_each_other_and_both_keep_their_work(page: Page) -> None:
    save(page, "A. Planner")
    other = page.context.new_page()
    other.goto(page.url)
    still(other)
    assert "version 1 · saved" in state(other)
    type_figure(page, "0.44")
    go(other, "Question")
    other.get_by_label("First year").fill("2031")
    save(other, "B. Colleague", "a later start")
    press_save(page, "A. Planner")
    dialog(page).get_by_text("Changed by you").wait_for()
    still(page)
    assert "B. Colleague saved version 2" in dialog(page).inner_text()
    said = dialog(page).inner_text()
    assert "2031" in said and "0.44" in said
    page.keyboard.press("Escape")
    dialog(page).wait_for(state="detached")
    still(page)
    assert first_figure(page) == "0.44" and "version 1 · changed since" in state(page)
    press_save(page, "A. Planner")
    dialog(page).get_by_role("button", name="Merge both as version 3").click()
    dialog(page).wait_for(state="detached")
    still(page)
    assert "version 3 · saved" in state(page) and first_figure(page) == "0.44"
    go(page, "Question")
    assert page.get_by_label("First year").input_value() == "2031"


@pytest.mark.journey
def test_unsaved_work_outlives_the_server(browser: Browser, tmp_path: Path) -> None:
    library, port = tmp_path / "library.sqlite3", free_port()
    with serving(library, port) as address:
        sessions = opened(browser, address)
        page = next(sessions)
        type_figure(page, "0.55")
        go(page, "Question")
    with serving(library, port):
        page.locator('[data-test-connection-state="CONNECTED"]').wait_for(state="attached")
        page.locator(".st-key-pages button").first.click()  # what a new server hears first
        page.get_by_text("Your unsaved work from").wait_for()
        still(page)
        assert first_figure(page) == "0.55"
        assert page.locator('[data-testid="stException"]').count() == 0
    sessions.close()


def test_what_is_typed_first_on_a_page_that_outlived_its_server_is_kept(
    browser: Browser, tmp_path: Path
) -> None:
    library, port = tmp_path / "library.sqlite3", free_port()
    with serving(library, port) as address:
        sessions = opened(browser, address)
        page = next(sessions)
        type_figure(page, "0.55")
    with serving(library, port):
        page.locator('[data-test-connection-state="CONNECTED"]').wait_for(state="attached")
        second = page.locator(".st-key-grid input").nth(1)
        second.fill("0.77")
        second.press("Enter")
        page.wait_for_timeout(1500)
        still(page)
        go(page, "Question")
        assert first_figure(page) == "0.55"
        assert page.locator(".st-key-grid input").nth(1).input_value() == "0.77"
    sessions.close()


def test_a_brief_that_is_taken_away_goes_on_record(page: Page, tmp_path: Path) -> None:
    save(page, "A. Planner")
    go(page, "Brief")
    for name in ("Download the PDF", "Download as a web page"):
        with page.expect_download():
            page.get_by_role("button", name=name).click()
        still(page)
    library = Library.open(str(tmp_path / "library.sqlite3"))
    kept = [(one.what, one.who) for one in library.events()]
    library.close()
    assert [what for what, _ in kept] == [
        "saved", "ranking first shown", "brief printed", "brief printed",
    ]  # fmt: skip
    assert {who for _, who in kept} == {"A. Planner"}


def test_the_way_back_leaves_the_page(page: Page) -> None:
    type_figure(page, "0.66")
    save(page, "A. Planner")
    for _ in range(8):
        if page.url == "about:blank":
            break
        page.go_back()
        page.wait_for_timeout(500)
    assert page.url == "about:blank"
