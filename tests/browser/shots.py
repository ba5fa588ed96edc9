"""A picture of every page, to look at: python -m tests.browser.shots [width] …"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page

from mcda.web.show.pages import PAGES

from .server import ROOT, browsing, go, serving, still


def shots(widths: tuple[int, ...] = (1280, 800)) -> None:
    """Write .shots/<page>-<width>.png for every page."""
    folder = ROOT / ".shots"
    folder.mkdir(exist_ok=True)
    with serving() as address, browsing() as browser:
        for width in widths:
            page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
            page.goto(address)
            still(page)
            for one in PAGES:
                go(page, one.name)
                page.wait_for_timeout(600)
                tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
                page.set_viewport_size({"width": width, "height": max(900, min(tall, 4500))})
                page.wait_for_timeout(300)
                page.screenshot(path=folder / f"{one.key}-{width}.png")
                page.set_viewport_size({"width": width, "height": 900})
            of_saving(page, folder, width)
            page.context.close()


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
    shots(tuple(map(int, sys.argv[1:])) or (1280, 800))
