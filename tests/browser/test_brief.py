"""The brief in the browser: a check answered, the language turned, every form taken home."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from .server import go, still

pytestmark = pytest.mark.browser


def opened(page: Page) -> None:
    page.get_by_role("button", name="First steps").click()
    still(page)
    go(page, "Brief")
    still(page)


def pick(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
    still(page)


def taken(page: Page, button: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_bytes()


def pdf_words(content: bytes) -> str:
    said = (one.extract_text() for one in PdfReader(BytesIO(content)).pages)
    return " ".join(" ".join(said).split())


def test_every_form_of_the_brief_can_be_taken_home(page: Page) -> None:
    opened(page)
    assert taken(page, "Download the PDF").startswith(b"%PDF")
    with ZipFile(BytesIO(taken(page, "Download for Word"))) as document:
        assert "word/document.xml" in document.namelist()
    assert b"<!doctype html>" in taken(page, "Download as a web page")[:40]
    with ZipFile(BytesIO(taken(page, "Download the tables for Excel"))) as workbook:
        assert "xl/workbook.xml" in workbook.namelist()


def test_an_answered_check_is_counted_and_printed(page: Page) -> None:
    opened(page)
    pick(page, "Check", "Open: Who answers for data, assumptions and decisions")
    pick(page, "Your answer", "Skip, with the reason")
    page.get_by_label("Because").fill("Nobody signs for a first example")
    page.keyboard.press("Tab")
    still(page)
    listed = page.locator("table.plain tbody tr").all_inner_texts()
    assert any("Declared" in row and "Nobody signs for a first example" in row for row in listed)
    assert "Nobody signs for a first example" in pdf_words(taken(page, "Download the PDF"))


def test_the_brief_comes_in_chinese(page: Page) -> None:
    opened(page)
    pick(page, "Language of the brief", "简体中文")
    words = pdf_words(taken(page, "Download the PDF"))
    assert "附录" in words
    frame = page.frame_locator("iframe").first
    assert frame.locator("html").get_attribute("lang") == "zh-Hans"


def test_no_download_is_lost_while_the_other_files_are_still_being_written(page: Page) -> None:
    opened(page)
    for turn in range(8):
        page.get_by_label("Version", exact=True).fill(f"tried {turn} times")
        page.keyboard.press("Tab")
        assert taken(page, "Download the PDF").startswith(b"%PDF")
    still(page)
    assert page.get_by_role("button", name="being written").count() == 0
    assert "tried 7 times" in pdf_words(taken(page, "Download the PDF"))
