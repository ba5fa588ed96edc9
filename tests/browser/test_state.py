"""What the form keeps: every change back and forth, the tab beside, the language."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .server import go, still

pytestmark = pytest.mark.browser


def title(page: Page) -> str:
    return page.locator(".ladder-case").inner_text()


def press(page: Page, keys: str) -> None:
    page.keyboard.press(keys)
    page.wait_for_timeout(300)
    still(page)


def retitle(page: Page, words: str) -> None:
    page.get_by_role("textbox", name="Title").fill(words)
    press(page, "Tab")


def test_changes_are_taken_back_and_made_again_by_button_and_by_key(page: Page) -> None:
    first = title(page)
    go(page, "Question")
    retitle(page, "Second")
    retitle(page, "Third")
    page.get_by_role("button", name="Undo").click()
    page.locator(".ladder-case").filter(has_text="Second").wait_for()
    still(page)
    assert page.get_by_role("textbox", name="Title").input_value() == "Second"
    press(page, "Control+z")
    assert title(page) == first
    press(page, "Control+y")
    press(page, "Control+Shift+Z")
    assert title(page) == "Third"
    assert page.get_by_role("button", name="Redo").is_disabled()


def test_what_is_typed_and_not_sent_yet_is_the_browsers_to_take_back(page: Page) -> None:
    go(page, "Question")
    retitle(page, "Second")
    box = page.get_by_role("textbox", name="Title")
    box.click()
    page.keyboard.press("End")
    page.keyboard.type(" and more")
    press(page, "Control+z")
    assert box.input_value() == "Second" and title(page) == "Second"


def test_undo_goes_back_to_the_page_of_the_change(page: Page) -> None:
    go(page, "Question")
    retitle(page, "Second")
    go(page, "Weights")
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("heading", name="Question", level=1).wait_for()


@pytest.mark.journey
def test_a_second_tab_is_told_and_changes_only_its_own_copy(page: Page) -> None:
    go(page, "Question")
    retitle(page, "Work at hand")
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_text("also open in another tab").wait_for()
    still(other)
    assert title(other) == "Work at hand"
    other.get_by_role("textbox", name="Title").fill("The other")
    press(other, "Tab")
    assert title(other) == "The other"
    page.reload()
    page.locator(".ladder-case").filter(has_text="Work at hand").wait_for()
    still(page)
    assert page.get_by_text("also open in another tab").count() == 0


def test_the_language_is_switched_kept_on_reload_and_changes_no_word_of_ones_own(
    page: Page,
) -> None:
    go(page, "Question")
    retitle(page, "My own title")
    page.locator(".st-key-language").get_by_text("简体中文").click()
    page.get_by_role("heading", name="问题", level=1).wait_for()
    still(page)
    page.locator('html[lang="zh-Hans"]').wait_for(state="attached")
    assert title(page) == "My own title"
    go(page, "排序")
    assert "方案" in page.locator(".st-key-pages").inner_text()
    page.reload()
    page.get_by_role("heading", name="排序", level=1).wait_for()
    still(page)
    assert title(page) == "My own title"
    page.locator(".st-key-language").get_by_text("English").click()
    page.get_by_role("heading", name="Ranking", level=1).wait_for()


def test_an_example_nobody_changed_is_opened_in_the_language_chosen(page: Page) -> None:
    before = title(page)
    page.locator(".st-key-language").get_by_text("简体中文").click()
    page.get_by_role("heading", name="开始", level=1).wait_for()
    still(page)
    assert "安徽" in title(page)
    page.locator(".st-key-language").get_by_text("English").click()
    page.get_by_role("heading", name="Start", level=1).wait_for()
    still(page)
    assert title(page) == before
