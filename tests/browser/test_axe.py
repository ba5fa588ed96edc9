"""Every page can be used by who sees little, sees no colour or hears the page read out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from mcda.web.show.pages import PAGES

from .axe import Excused, violations
from .looks import Look, opened, turn_to, unfold
from .server import PATIENCE, still

pytestmark = pytest.mark.browser

# Narrow in dark differs from these by nothing that is looked at.
LOOKS = {"light": Look(1280), "dark": Look(1280, "dark"), "narrow": Look(360),
         "Chinese": Look(1280, "light", "zh-CN")}  # fmt: skip
# Nothing is excused: what Streamlit draws badly is cured in look*.css and around.js.
EXCUSED: tuple[Excused, ...] = ()


@pytest.fixture(scope="module", params=LOOKS)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """One session a look, whose pages are turned one after another."""
    found = opened(browser, address, LOOKS[request.param])
    found.set_default_timeout(PATIENCE * 500)
    yield found
    found.context.close()


@pytest.mark.parametrize("key", [one.key for one in PAGES])
def test_a_page_as_it_opens_and_with_all_unfolded(page: Page, key: str) -> None:
    turn_to(page, key)
    assert violations(page, EXCUSED) == []
    unfold(page)
    assert violations(page, EXCUSED) == []


@pytest.mark.parametrize("key", ["sure", "weights", "question"])
def test_what_opens_over_a_page(page: Page, key: str) -> None:
    turn_to(page, key)
    button = page.locator('.stMain [data-testid="stPopoverButton"]').first
    button.click()
    page.get_by_test_id("stPopoverBody").wait_for()
    page.wait_for_timeout(300)
    assert violations(page, EXCUSED) == []
    page.keyboard.press("Escape")
    page.get_by_test_id("stPopoverBody").wait_for(state="detached")


def test_a_menu_that_is_open(page: Page) -> None:
    turn_to(page, "criteria")
    menu = page.get_by_role("combobox").first
    menu.scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # a menu closes as the page scrolls
    menu.click()
    page.get_by_role("option").first.wait_for()
    assert violations(page, EXCUSED) == []
    page.keyboard.press("Escape")


def test_the_menu_of_the_page(page: Page) -> None:
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_role("menu").first.wait_for()
    assert violations(page, EXCUSED) == []
    page.keyboard.press("Escape")


def test_the_side_bar_on_a_narrow_window_and_the_dialogs(page: Page) -> None:
    turn_to(page, "start")
    side = page.get_by_test_id("stExpandSidebarButton")
    if side.is_visible():
        side.click()
        page.wait_for_timeout(500)
    assert violations(page, EXCUSED) == []
    page.locator(".st-key-save button").click()
    page.get_by_role("dialog").wait_for()
    page.wait_for_timeout(400)
    assert violations(page, EXCUSED) == []
    page.get_by_role("dialog").get_by_role("textbox").first.fill("A. Planner")
    page.get_by_role("dialog").locator('[data-testid^="stBaseButton-primary"]').click()
    page.get_by_role("dialog").wait_for(state="detached")
    still(page)
    turn_to(page, "start")
    page.locator('[class*="st-key-saved-row-"] button:visible').last.click()
    page.get_by_role("dialog").wait_for()
    still(page)
    page.wait_for_timeout(400)
    assert violations(page, EXCUSED) == []
    page.keyboard.press("Escape")


def test_the_page_says_its_language(page: Page, request: pytest.FixtureRequest) -> None:
    chinese = request.node.callspec.params["page"] == "Chinese"
    assert page.evaluate("document.documentElement.lang") == ("zh-Hans" if chinese else "en")
