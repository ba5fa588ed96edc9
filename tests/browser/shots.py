"""A picture of every page, to look at: python -m tests.browser.shots [width] …"""

from __future__ import annotations

import sys

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
            page.context.close()


if __name__ == "__main__":
    shots(tuple(map(int, sys.argv[1:])) or (1280, 800))
