"""The page Start in the browser: a new case in three questions up to a ranking, and the list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .server import PATIENCE, go, serving, still

pytestmark = pytest.mark.browser


@pytest.fixture(params=[1280, 360], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A session at a server with an empty library, in a wide and in a narrow window."""
    with serving(tmp_path / "library.sqlite3") as address:
        size = {"width": request.param, "height": 900}
        context = browser.new_context(viewport=size, locale="en-GB")
        context.set_default_timeout(PATIENCE * 1000)
        found = context.new_page()
        found.goto(address)
        still(found)
        yield found
        context.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    still(page)


def show_side_bar(page: Page) -> None:
    """The side bar, which a narrow window folds away."""
    page.wait_for_timeout(500)
    fold = page.get_by_test_id("stExpandSidebarButton")
    if fold.is_visible():
        fold.click()


def fits(page: Page) -> bool:
    """Nothing is wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_a_new_case_takes_three_questions_up_to_a_ranking(page: Page) -> None:
    press(page, "Begin a new case")
    region = page.get_by_role("combobox", name="Region")
    region.fill("Hunan")
    page.get_by_role("option", name="Hunan, China").click()
    still(page)
    assert fits(page)
    press(page, "On to the question")
    page.get_by_role("textbox", name="Money to spend").fill("9,000")
    page.keyboard.press("Tab")
    still(page)
    press(page, "On to the measures")
    page.get_by_role("button", name="Make the case").wait_for()
    boxes = page.locator(".st-key-new_case input[type=checkbox]:checked")
    boxes.nth(5).wait_for(state="attached")
    assert 6 <= boxes.count() <= 10 and fits(page)
    title = page.get_by_role("textbox", name="Title", exact=True).input_value()
    assert title.startswith("Upgrading industry in Hunan")
    press(page, "Make the case")
    assert "The case is made" in page.get_by_role("status").filter(has_text="made").inner_text()
    page.locator(".st-key-made").get_by_role("button", name="See the ranking").click()
    page.get_by_role("heading", name="Ranking", level=1).wait_for()
    still(page)
    assert "cannot be ranked" not in page.locator("p.answer").first.inner_text()


@pytest.mark.journey
def test_the_three_questions_are_answered_by_keyboard_alone(page: Page) -> None:
    page.get_by_role("button", name="Begin a new case").focus()
    for name in ("Begin a new case", "On to the question", "On to the measures", "Make the case"):
        button = page.get_by_role("button", name=name, exact=True)
        button.wait_for()
        for _ in range(80):
            if button.evaluate("one => one === document.activeElement"):
                break
            page.keyboard.press("Tab")
        assert button.evaluate("one => one === document.activeElement"), name
        page.keyboard.press("Enter")
        still(page)
    assert page.locator(".st-key-made").is_visible()


def test_the_list_shows_the_leader_and_a_reload_knows_the_name(page: Page) -> None:
    press(page, "First steps")
    show_side_bar(page)
    page.locator(".st-key-save button").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Your name").fill("A. Planner")
    dialog.get_by_role("button", name="Save").first.click()
    dialog.wait_for(state="detached")
    still(page)
    if not page.locator(".st-key-saved").count():
        go(page, "Start")
    row = page.locator(".st-key-saved-row-0")
    row.get_by_text("First: One-stop office").wait_for()
    assert "for discussion" in row.inner_text() and fits(page)
    page.reload()
    still(page)
    show_side_bar(page)
    page.locator(".st-key-save button").click()
    field = page.get_by_role("dialog").get_by_label("Your name")
    expect(field).to_have_value("A. Planner")
