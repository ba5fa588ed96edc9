"""Every page on a telephone: nothing wider than the window, nothing clipped, all to be hit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from mcda.web.show.pages import PAGES

from .looks import Look, opened, turn_to, unfold
from .server import PATIENCE

pytestmark = pytest.mark.browser

WIDTH = 360
# What reaches beyond the window though no box around it scrolls, and inputs that are cut off.
BEYOND = """() => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const scrolls = (e) => {
    for (let up = e.parentElement; up; up = up.parentElement) {
      const flow = getComputedStyle(up).overflowX;
      if ((flow === "auto" || flow === "scroll") && up.scrollWidth > up.clientWidth + 1)
        return up.matches(".stMain, .stApp, body, html") ? null : up;
    }
    return null;
  };
  const wrong = [], unsaid = [];
  const parts = "p, h1, h2, h3, input, textarea, button, table, .marks, iframe, [role=combobox]";
  for (const e of document.querySelectorAll(`.stMain :is(${parts})`)) {
    const box = e.getBoundingClientRect();
    if (!seen(e) || box.width < 2 || box.height < 2) continue;
    if (box.right <= innerWidth + 1 && box.left >= -1) continue;
    const around = scrolls(e);
    if (!around) wrong.push(`${box.left}-${box.right} ${e.outerHTML}`.slice(0, 200));
    else if (!around.getAttribute("aria-label") || (around.tabIndex !== 0
             && !around.querySelector("input, textarea, button, [tabindex='0']")))
      unsaid.push(around.outerHTML.slice(0, 160));
  }
  return [wrong, [...new Set(unsaid)]];
}"""
# Buttons that a finger would miss: WCAG 2.2, success criterion 2.5.8, asks for 24 by 24.
SMALL = """() => [...document.querySelectorAll(".stMain :is(button, summary, [role=radio])")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .map((e) => [e, e.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 23.5 || box.height < 23.5))
  .map(([e, box]) => `${e.outerHTML.slice(0, 140)} ${box.width}x${box.height}`)"""
CUT = """() => [...document.querySelectorAll(".stMain :is(label, button) p")]
  .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0)
  .map((e) => e.innerText)"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    found = opened(browser, address, Look(WIDTH))
    found.set_default_timeout(PATIENCE * 500)
    yield found
    found.context.close()


@pytest.mark.parametrize("key", [one.key for one in PAGES])
def test_a_page_fits_a_telephone(page: Page, key: str) -> None:
    turn_to(page, key)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= WIDTH
    wrong, unsaid = page.evaluate(BEYOND)
    assert wrong == [] and unsaid == []
    assert page.evaluate(SMALL) == []
    assert page.evaluate(CUT) == []


def test_the_side_bar_lies_over_the_page_and_closes_after_a_choice(page: Page) -> None:
    page.get_by_test_id("stExpandSidebarButton").click()
    page.wait_for_timeout(500)
    box = page.get_by_test_id("stSidebar").bounding_box()
    assert box and box["x"] == 0 and box["width"] <= WIDTH
    page.locator(".st-key-go-side-weights button").click()
    page.get_by_role("heading", name="Weights", level=1).wait_for()
    page.wait_for_timeout(700)
    away = page.get_by_test_id("stSidebar").bounding_box()
    assert away is None or away["x"] + away["width"] <= 0


def test_charts_are_drawn_for_the_small_window(page: Page) -> None:
    turn_to(page, "ranking")
    marks = page.locator(".stMain :is(canvas, svg).marks").first
    marks.wait_for()
    drawn = marks.evaluate("e => e.viewBox?.baseVal.width || e.width / devicePixelRatio")
    box = marks.bounding_box()
    assert box and 300 <= box["width"] <= WIDTH and box["width"] / drawn > 0.68
