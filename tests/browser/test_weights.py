"""Weights asked in the browser: by keyboard alone, by buttons, in pairs, and again when stale."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from .axe import violations
from .server import go, still

pytestmark = pytest.mark.browser


def opened(page: Page) -> None:
    page.get_by_role("button", name="First steps").click()
    still(page)
    go(page, "Weights")


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until that has the focus: nothing but the keyboard is used."""
    wanted.wait_for()
    for _ in range(80):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached by Tab")


def press(page: Page, wanted: Locator) -> None:
    tab_to(page, wanted)
    page.keyboard.press("Enter")
    still(page)


def pick(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option).click()
    still(page)


def said(page: Page) -> str:
    return page.locator('[data-testid="stMain"]').inner_text()


@pytest.mark.journey
def test_swings_are_given_by_keyboard_alone(page: Page) -> None:
    opened(page)
    press(page, page.locator("summary").filter(has_text="Add another view"))
    tab_to(page, page.get_by_role("textbox", name="Whose view").last)
    page.keyboard.type("Trade unions")
    page.keyboard.press("Enter")
    page.get_by_text("Nobody was asked for this view yet").wait_for()
    still(page)
    assert page.get_by_role("radio", name="Trade unions (not asked yet)").is_checked()

    press(page, page.get_by_role("button", name="Local support, from"))
    page.get_by_text("comes first, with 100").wait_for()
    for name, figure in (("New jobs", "80"), ("Cost of the programme", "50")):
        tab_to(page, page.get_by_role("textbox", name=name))
        page.keyboard.type(figure)
        page.keyboard.press("Tab")
        still(page)
    page.get_by_text("is worth 0.8 of going from 0 to 10").wait_for()
    assert "Local support, from 0 to 10 points (0–10): counts most" in said(page)
    assert page.get_by_role("radio", name="Trade unions", exact=True).is_checked()

    tab_to(page, page.get_by_role("textbox", name="New jobs"))
    page.keyboard.press("Control+A")
    page.keyboard.type("200")
    page.keyboard.press("Tab")
    page.get_by_text("200 is more than 100").wait_for()
    press(page, page.get_by_role("button", name="Put New jobs first"))
    page.get_by_text("is worth 0.5 of going from 0 to 1,000 jobs").wait_for()
    assert page.get_by_role("textbox", name="Local support").input_value() == "50"
    assert page.get_by_role("textbox", name="Cost of the programme").input_value() == "25"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("200 is more than 100").wait_for()


def test_an_order_is_made_by_buttons_and_by_keyboard(page: Page) -> None:
    opened(page)
    pick(page, "How the weights are found", "Order of importance")
    page.get_by_role("button", name="Move Local support up").click()
    page.get_by_text("Only the order is known").wait_for()
    still(page)
    rows = page.locator('[class*="st-key-ordered-"] b')
    assert rows.all_inner_texts() == ["New jobs", "Local support", "Cost of the programme"]
    press(page, page.get_by_role("button", name="Move Local support up"))
    assert rows.all_inner_texts()[0] == "Local support"
    press(page, page.get_by_role("button", name="New jobs matters as much as the one above"))
    assert "1, shared" in said(page) and "Local support, from 0 to 10" in said(page)
    page.get_by_role("button", name="Undo").click()
    still(page)
    assert "shared" not in said(page) and rows.all_inner_texts()[0] == "Local support"


def reply(page: Page, way: str, times: str = "") -> None:
    page.get_by_text(way, exact=True).click()
    if times:
        page.get_by_role("combobox", name="How much more?").click()
        page.get_by_role("option", name=times).click()
    page.get_by_role("button", name="Answer", exact=True).click()
    still(page)


def test_pairs_are_answered_until_they_agree(page: Page) -> None:
    opened(page)
    pick(page, "How the weights are found", "Pairwise comparison")
    page.get_by_text("0 answered, of at least 2 and at most 3").wait_for()
    reply(page, "New jobs matters more", "2 times")
    reply(page, "New jobs matters more", "4 times")
    page.get_by_text("cannot contradict each other yet").wait_for()
    reply(page, "Local support matters more", "5 times")
    page.get_by_text("Your answers contradict each other").wait_for()
    assert "One change would help most" in said(page)
    page.locator('[class*="st-key-repair-"] button').click()
    page.get_by_text("Your answers agree well enough").wait_for()
    still(page)
    assert "3 answered, of at least 2 and at most 3. That is enough." in said(page)
    assert "counts most" in said(page)
    page.get_by_role("button", name="Change New jobs against Local support").click()
    still(page)
    page.get_by_role("button", name="Leave this pair open").click()
    page.get_by_text("2 answered").wait_for()


def test_weights_of_a_scale_that_moved_are_asked_again(page: Page) -> None:
    page.get_by_role("button", name="First steps").click()
    still(page)
    go(page, "Criteria")
    box = page.get_by_role("textbox", name="Best").first
    box.fill("2000")
    box.press("Tab")
    still(page)
    go(page, "Weights")
    page.get_by_text("These weights were given before a scale changed").wait_for()
    assert "New jobs was judged for 0 to 1,000 jobs; it is 0 to 2,000 jobs now" in said(page)
    press(page, page.get_by_role("button", name="Keep 100 for New jobs"))
    assert "was judged for" not in said(page)


WAYS = ("Swing weights", "Order of importance", "Pairwise comparison", "Best against worst",
        "Step by step", "Points", "Weights given outright")  # fmt: skip
WIDER = """() => [...document.querySelectorAll(
  ".stMain input, .stMain button, .stMain p.said, .stMain p.found")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("way", WAYS)
def test_each_way_fits_a_small_window_and_can_be_heard(page: Page, way: str) -> None:
    opened(page)
    page.set_viewport_size({"width": 360, "height": 800})
    pick(page, "How the weights are found", way)
    if way == "Best against worst":
        pick(page, "Matters most", "New jobs")
        pick(page, "Matters least", "Local support")
    assert page.evaluate(WIDER) == [] and violations(page) == []
    group = page.get_by_role("button", name="Judge by group")
    if group.count():
        group.click()
        page.get_by_text("The groups against each other").wait_for()
        still(page)
        assert page.evaluate(WIDER) == [] and violations(page) == []
