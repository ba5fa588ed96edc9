"""A planner's day: from a blank case to the brief in her hands, by mouse, in Chinese, by phone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from .server import PATIENCE, acknowledged, go, still
from .test_estimates_table import paste

pytestmark = [pytest.mark.browser, pytest.mark.journey]


def pressed(page: Page, name: str, exact: bool = False) -> None:
    page.locator(".stMain").get_by_role("button", name=name, exact=exact).first.click()
    page.wait_for_timeout(300)
    still(page)


def taken(page: Page, button: str) -> bytes:
    """The brief's file, once its button is there."""
    press = page.get_by_role("button", name=button, exact=True)
    press.wait_for()
    with page.expect_download() as waiting:
        press.click()
    return Path(waiting.value.path()).read_bytes()


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(BytesIO(pdf)).pages).split())


def block(page: Page, rows: int, columns: int) -> str:
    """Figures as they come from Excel where none is known yet, none of them anybody's judgement."""
    known = [one.input_value() for one in page.locator(".st-key-grid input").all()]
    lines = [known[row * columns : (row + 1) * columns] for row in range(rows)]
    return "\n".join(
        "\t".join(one or str((row * 7 + column * 3) % 10 / 100) for column, one in enumerate(line))
        for row, line in enumerate(lines)
    )


def size(page: Page) -> tuple[int, int]:
    """Options and criteria of the table of estimates."""
    rows = page.locator(".st-key-grid tbody tr.figures").count()
    return rows, page.locator(".st-key-grid thead th").count() - 1


def test_from_a_blank_start_to_a_brief_in_ones_hands(page: Page) -> None:
    pressed(page, "Begin a new case")
    pressed(page, "On to the question")
    pressed(page, "On to the measures")
    page.get_by_role("textbox", name="Title", exact=True).fill("What should our county do first?")
    page.keyboard.press("Tab")
    still(page)
    pressed(page, "Make the case")
    assert "What should our county do first?" in page.locator(".ladder-case").inner_text()
    assert "missing" in page.locator(".st-key-pages").inner_text()

    go(page, "Estimates")
    rows, columns = size(page)
    assert rows >= 3 and columns >= 3
    page.locator(".st-key-grid input").first.click()
    paste(page, block(page, rows, columns))
    page.locator(".st-key-pages").get_by_text("missing").wait_for(state="detached")
    still(page)

    go(page, "Weights")
    assert "not asked" in page.locator(".st-key-pages").inner_text()
    page.locator('[class*="firsts"] button').first.click()
    page.get_by_text("Against it, how much is each other move worth?").wait_for()
    still(page)
    judged = page.locator(".st-key-judged input[type=text]")
    for at in range(judged.count()):
        judged.nth(at).fill(str(90 - 10 * at))
        judged.nth(at).press("Tab")
    page.wait_for_timeout(500)
    still(page)
    assert page.get_by_text("more to judge").count() == 0
    assert "not asked" not in page.locator(".st-key-pages").inner_text()

    go(page, "Ranking")
    leader = page.locator("table.plain tbody th").first.inner_text().split(" (")[0]
    assert leader in page.locator("p.answer").first.inner_text()
    go(page, "How sure?")
    page.locator(".st-key-asking").wait_for(state="detached")
    go(page, "Brief")
    said = words_of(taken(page, "Download the PDF"))
    assert "What should our county do first?" in said and leader in said
    assert taken(page, "Download for Word").startswith(b"PK")


def test_the_same_day_in_chinese(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN",
                                  accept_downloads=True)  # fmt: skip
    context.set_default_timeout(PATIENCE * 1000)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("heading", name="开始", level=1).wait_for()
    still(page)
    page.locator('html[lang="zh-Hans"]').wait_for(state="attached")
    for name in ("估计值", "权重", "排序", "把握有多大？", "简报"):
        go(page, name)
        assert page.locator('[data-testid="stException"]').count() == 0
    said = words_of(taken(page, "下载PDF"))
    assert "政策简报" in said and "安徽" in said
    context.close()


def test_a_day_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    context.set_default_timeout(PATIENCE * 1000)
    page = context.new_page()
    page.goto(f"{address}/estimates")
    still(page)
    cell = page.locator(".st-key-grid input").first
    cell.fill("0.07")
    cell.press("Enter")
    acknowledged(page)
    page.get_by_role("button", name="Go on to the weights").click()
    page.get_by_role("heading", name="Weights", level=1).wait_for()
    still(page)
    page.get_by_role("button", name="See the ranking").click()
    page.get_by_role("heading", name="Ranking", level=1).wait_for()
    still(page)
    assert page.locator("p.answer").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()
