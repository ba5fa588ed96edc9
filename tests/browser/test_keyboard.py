"""The keyboard alone: past the side bar, to Save, to a page, through a menu, to the next step."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from mcda.brief.charts import palette
from mcda.brief.charts.in_dark import INK
from mcda.web.show.pages import PAGES
from tests.brief.seen_by import contrast

from .looks import turn_to
from .server import still

pytestmark = pytest.mark.browser
SOON = 20_000  # ms, after which what is waited for does not come


@pytest.fixture(autouse=True)
def impatient(page: Page) -> None:
    page.set_default_timeout(SOON)


FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e);
  return { text: e.innerText || e.getAttribute("aria-label") || "", role: e.getAttribute("role"),
           tag: e.tagName, inside: !!e.closest(".stSidebar") };
}"""


def focused(page: Page) -> dict[str, object]:
    found: dict[str, object] = page.evaluate(FOCUSED)
    return found


def tab_to(page: Page, words: str, most: int = 120) -> None:
    """Press Tab until what is focused says these words."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if str(focused(page)["text"]).strip().startswith(words):
            return
    raise AssertionError(f"Tab does not reach {words!r}")


def from_the_top(page: Page) -> None:
    """Put the focus before everything else."""
    page.evaluate("""() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    }""")


WIDE = """() => {
  const box = document.createElement("div");
  box.className = "scroll";
  box.style = "display: none; width: 200px; overflow: auto";
  box.innerHTML = '<div style="width: 100px">figures</div>';
  document.querySelector(".stMain").append(box);
}"""


def test_a_box_that_comes_to_scroll_without_any_new_part_is_reached_too(page: Page) -> None:
    page.evaluate(WIDE)
    page.wait_for_timeout(300)
    box = page.locator(".stMain > .scroll")
    box.evaluate("(e) => { e.style.display = 'block'; }")  # as a part is unfolded
    assert box.get_attribute("tabindex") is None
    box.evaluate("(e) => { e.firstChild.style.width = '400px'; }")  # as a typeface arrives
    page.wait_for_function("document.querySelector('.stMain > .scroll').tabIndex === 0")
    assert box.get_attribute("role") == "region" and box.get_attribute("aria-label")
    box.evaluate("(e) => { e.style.width = '500px'; }")
    page.wait_for_function("document.querySelector('.stMain > .scroll').tabIndex === -1")


def test_the_first_stop_leads_past_the_side_bar(page: Page) -> None:
    from_the_top(page)
    page.keyboard.press("Tab")
    assert focused(page)["text"] == "Skip to the page"
    box = page.locator("#ladder-skip").bounding_box()
    page.wait_for_timeout(200)
    assert box and page.locator("#ladder-skip").evaluate("e => e.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not focused(page)["inside"]
    assert page.evaluate("!!document.activeElement.closest('[data-testid=stMainBlockContainer]')")


def test_save_a_page_and_the_next_step(page: Page) -> None:
    from_the_top(page)
    tab_to(page, "Save")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    page.wait_for_timeout(300)
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    from_the_top(page)
    tab_to(page, "Question")
    assert focused(page)["inside"]
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Question", level=1).wait_for()
    still(page)
    from_the_top(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    step = next(one.step for one in PAGES if one.key == "region")
    tab_to(page, step)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Region", level=1).wait_for()


def test_a_menu_and_a_popover(page: Page) -> None:
    turn_to(page, "criteria")
    box = page.get_by_role("combobox").first
    before = box.input_value()
    box.focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    still(page)
    page.wait_for_timeout(500)
    assert page.get_by_role("combobox").first.input_value() != before
    turn_to(page, "sure")
    page.locator('.stMain [data-testid="stPopoverButton"]').first.focus()
    page.keyboard.press("Enter")
    page.get_by_test_id("stPopoverBody").wait_for()
    page.keyboard.press("Escape")
    page.get_by_test_id("stPopoverBody").wait_for(state="detached")


def test_dark_can_be_chosen_and_the_charts_follow(page: Page) -> None:
    turn_to(page, "ranking")
    assert palette.INK.lower() in inks(page) and INK.lower() not in inks(page)
    page.get_by_test_id("stMainMenuButton").focus()
    page.keyboard.press("Enter")
    page.get_by_role("menu").first.wait_for()
    for _ in range(6):
        if "Dark" in str(focused(page)["text"]):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_timeout(1500)
    still(page)
    assert page.evaluate("document.documentElement.style.colorScheme") == "dark"
    assert INK.lower() in inks(page) and palette.INK.lower() not in inks(page)


def inks(page: Page) -> set[str]:
    """The colours of the words in the charts."""
    page.locator(".stMain svg.marks text").first.wait_for()
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('svg.marks text')].map((e) => e.getAttribute('fill'))"
    )
    return {one.lower() for one in found}


# What the focus changes about an element and what stands around it, as colours.
CHANGED = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const around = [];
  for (let up = e; up && around.length < 5; up = up.parentElement) around.push(up);
  const look = () => around.flatMap((up) => {
    const style = getComputedStyle(up);
    return [style.outlineStyle === "none" ? "" : `${style.outlineColor} ${style.outlineWidth}`,
            style.boxShadow, style.borderTopWidth === "0px" ? "" : style.borderTopColor];
  });
  const with_ = look();
  e.blur();
  const without = look();
  return { what: e.outerHTML.slice(0, 150), marks: with_.filter((one, i) => one !== without[i]) };
}"""


@pytest.mark.parametrize("key", [one.key for one in PAGES])
def test_wherever_tab_leads_the_focus_is_seen(page: Page, key: str) -> None:
    turn_to(page, key)
    page.add_style_tag(content="* { transition: none !important; animation: none !important }")
    from_the_top(page)
    unseen, seen = [], 0
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate(CHANGED)
        if found is None:
            break
        seen += 1
        if not any(_stands_out(mark, "#FFFFFF") for mark in found["marks"]):
            unseen.append(found)
    assert unseen == [] and seen > 15


def _stands_out(mark: str, ground: str) -> bool:
    """Whether a colour as the browser gives it has 3 to 1 against the ground."""
    found = re.findall(r"rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?", mark)
    return any(contrast("#" + "".join(f"{int(n):02X}" for n in one[:3]), ground) >= 3
               and float(one[3] or 1) > 0.9 for one in found)  # fmt: skip
