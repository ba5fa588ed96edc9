"""A picture of every page, to look at: python -m tests.browser.shots.

It writes into .shots/, which is not kept: each page in light and dark, at 1280 and 360 pixels, in
English, and in Chinese at 1280. `python -m tests.browser.shots readme` writes the two pictures
of README.md into docs/pictures/.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page

from mcda.web.show.pages import PAGES

from .looks import Look, opened, turn_to
from .server import ROOT, browsing, go, serving, still

TALLEST = 6000  # pixels of a picture
README = ("ranking", "estimates")


LOOKS = (Look(1280), Look(1280, "dark"), Look(360), Look(360, "dark"),
         Look(1280, "light", "zh-CN"))  # fmt: skip


def whole(page: Page, path: Path) -> None:
    """Write a picture of all that the page holds."""
    seen = page.viewport_size or {"width": 1280, "height": 900}
    page.set_viewport_size({"width": seen["width"], "height": TALLEST})
    page.wait_for_timeout(300)
    tall = page.evaluate(
        "document.querySelector('[data-testid=stMainBlockContainer]').clientHeight"
    )
    page.set_viewport_size(
        {"width": seen["width"], "height": max(seen["height"], min(tall, TALLEST))}
    )
    page.wait_for_timeout(500)
    page.screenshot(path=path)
    page.set_viewport_size(seen)
    page.wait_for_timeout(200)


def shots(only: tuple[str, ...] = ()) -> None:
    """Write .shots/<page>-<width>-<light or dark>.png for every page, or for those named."""
    folder = ROOT / ".shots"
    folder.mkdir(exist_ok=True)
    with serving() as address, browsing() as browser:
        for look in LOOKS:
            page = opened(browser, address, look)
            for one in PAGES:
                if not only or one.key in only:
                    turn_to(page, one.key)
                    whole(page, folder / f"{one.key}-{look.name}.png")
            if look == LOOKS[0] and not only:
                of_saving(page, folder, look.width)
            page.context.close()


def for_readme() -> None:
    """Write docs/pictures/<page>.png, of few colours so that they stay small."""
    from PIL import Image

    folder = ROOT / "docs" / "pictures"
    folder.mkdir(exist_ok=True)
    with serving() as address, browsing() as browser:
        page = opened(browser, address, LOOKS[0])
        for key in README:
            turn_to(page, key)
            page.mouse.move(0, 0)
            page.screenshot(path=folder / f"{key}.png", animations="disabled", caret="hide")
            drawn = Image.open(folder / f"{key}.png").convert("RGB")
            few = drawn.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
            few.save(folder / f"{key}.png", optimize=True)


def _named(page: Page, who: str, press: str) -> None:
    """Fill in the dialog that saves, and press one of its buttons."""
    page.locator(".st-key-save button").click()
    page.get_by_role("dialog").get_by_label("Your name").fill(who)
    page.get_by_role("dialog").get_by_role("button", name=press).first.click()
    page.wait_for_timeout(800)
    still(page)


def of_saving(page: Page, folder: Path, width: int) -> None:
    """Write the pictures of saving: what it asks, the list, the history and a conflict."""

    def shot(name: str) -> None:
        page.wait_for_timeout(500)
        page.screenshot(path=folder / f"{name}-{width}.png")

    _named(page, "A. Planner", "Save")
    other = page.context.new_page()
    other.goto(page.url)
    still(other)
    for one, place, typed in ((page, "Title", "Our plan for Anhui"), (other, "First year", "2031")):
        go(one, "Question")
        one.get_by_label(place, exact=True).fill(typed)
        one.keyboard.press("Tab")
        still(one)
    page.locator(".st-key-save button").click()
    page.get_by_role("dialog").wait_for()
    shot("save")
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    _named(other, "B. Colleague", "next version")
    _named(page, "A. Planner", "next version")
    shot("conflict")
    page.get_by_role("button", name="Merge both").click()
    page.get_by_role("dialog").wait_for(state="detached")
    go(page, "Start")
    shot("list")
    page.get_by_role("button", name="History").first.click()
    page.get_by_role("dialog").wait_for()
    shot("history")


if __name__ == "__main__":
    if sys.argv[1:] == ["readme"]:
        for_readme()
    else:
        shots(tuple(sys.argv[1:]))
