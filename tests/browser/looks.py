"""How the pages are looked at: a window, light or dark, and a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, Page

from .server import still


@dataclass(frozen=True)
class Look:
    """How the pages are looked at."""

    width: int
    scheme: Literal["light", "dark"] = "light"
    locale: str = "en-GB"

    @property
    def name(self) -> str:
        """What stands behind the page's name in the picture's."""
        return f"{self.width}-{self.scheme}" + ("" if self.locale == "en-GB" else "-zh")


def opened(browser: Browser, address: str, look: Look) -> Page:
    """The first page in a session of its own."""
    context = browser.new_context(viewport={"width": look.width, "height": height(look.width)},
                                  color_scheme=look.scheme, locale=look.locale)  # fmt: skip
    page = context.new_page()
    page.goto(address)
    still(page)
    return page


def height(width: int) -> int:
    """Of the window."""
    return 740 if width < 400 else 900


def turn_to(page: Page, key: str) -> None:
    """Open a page by its key, from the side bar, which a narrow window hides."""
    button = page.locator(f".st-key-go-side-{key} button")
    button.wait_for(state="attached")
    page.wait_for_timeout(200)
    if not button.is_visible() or (button.bounding_box() or {"x": -1})["x"] < 0:
        page.get_by_test_id("stExpandSidebarButton").click()
        page.wait_for_timeout(500)
    button.click()
    page.wait_for_timeout(500)
    still(page)
    page.wait_for_timeout(600)
    still(page)


def unfold(page: Page, most: int = 40) -> None:
    """Open every part of the page that is folded away, those within others too."""
    folded = page.locator(".stMain details:not([open]) > summary:visible")
    for _ in range(most):
        if not folded.count():
            break
        folded.first.click()
        page.wait_for_timeout(100)
    page.wait_for_timeout(500)
    still(page)
