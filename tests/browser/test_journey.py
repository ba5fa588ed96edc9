"""The journey of a planner: open, estimate, weigh, see the ranking move, take the brief home."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from .server import acknowledged, go, still

pytestmark = pytest.mark.browser

HOSTILE = "<b>Bold</b> *star* $x^2$ :red[no] `code` :smile: [link](http://a.b)"


def first_options(page: Page) -> list[str]:
    return page.locator("table.plain tbody tr th").all_inner_texts()[:3]


def order(page: Page) -> list[str]:
    go(page, "Ranking")
    return page.locator("table.plain tbody tr th").all_inner_texts()


def test_an_estimate_and_a_weight_move_the_ranking_and_the_brief(page: Page) -> None:
    page.get_by_role("button", name="First steps").click()
    still(page)
    before, answer = order(page), page.locator("p.answer").inner_text()
    assert before[0] in answer

    go(page, "Estimates")
    cell = page.get_by_label(f"{before[0]}, New jobs")
    cell.fill("0")
    cell.press("Enter")
    acknowledged(page)
    assert (after := order(page)) != before and after[0] != before[0]

    go(page, "Weights")
    box = page.locator(".st-key-judged input").first
    box.fill("5")
    box.press("Enter")
    still(page)
    cheapest = order(page)
    assert cheapest != after
    assert page.locator("p.answer").inner_text() != answer

    go(page, "Brief")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the PDF").click()
    content = Path(waiting.value.path()).read_bytes()
    assert content.startswith(b"%PDF")
    words = " ".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages)
    assert cheapest[0] in " ".join(words.split())


def test_words_and_choices_are_there_when_one_returns(page: Page) -> None:
    go(page, "Question")
    page.get_by_role("textbox", name="Title").fill("A new title")
    page.get_by_role("textbox", name="Money to spend").fill("1 500")
    page.get_by_role("textbox", name="First year").fill("soon")
    page.keyboard.press("Tab")
    still(page)
    go(page, "Criteria")
    page.get_by_role("textbox", name="Unit").fill("points of GDP")
    page.keyboard.press("Tab")
    go(page, "Brief")
    assert "First year" not in page.locator("h1").inner_text()
    assert "cannot be ranked yet" in page.locator("p.answer").inner_text()
    page.get_by_role("button", name="Mend it on the page Question").click()
    page.get_by_role("heading", name="Question", level=1).wait_for()
    still(page)
    assert page.get_by_role("textbox", name="Title").input_value() == "A new title"
    assert page.get_by_role("textbox", name="Money to spend").input_value() == "1,500"
    assert page.get_by_role("textbox", name="First year").input_value() == "soon"
    assert "'soon'" in page.get_by_role("alert").first.inner_text()
    assert "not saved yet" in page.locator(".ladder-state").inner_text()
    go(page, "Criteria")
    assert page.get_by_role("textbox", name="Unit").input_value() == "points of GDP"


def test_a_hostile_name_is_shown_as_it_stands(page: Page) -> None:
    go(page, "Options")
    page.get_by_role("textbox", name="Name", exact=True).fill(HOSTILE)
    page.keyboard.press("Tab")
    still(page)
    shown = page.locator("table.plain tbody th").first.inner_text()
    assert shown.startswith(HOSTILE)
    remove = page.get_by_role("button", name="Remove").inner_text()
    assert remove.replace("\u200b", "") == f"Remove {HOSTILE}"
    go(page, "Estimates")
    assert page.locator(".st-key-grid tr.figures th").first.inner_text() == HOSTILE
    go(page, "Ranking")
    assert HOSTILE in "".join(page.locator("table.plain").first.all_inner_texts())
    assert page.locator("table.plain b, .stMain .katex").count() == 0


def test_a_removal_can_be_undone_and_an_option_of_ones_own_added(page: Page) -> None:
    go(page, "Options")
    before = page.locator("table.plain tbody th").all_inner_texts()
    page.get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="Take it back").wait_for()
    still(page)
    assert page.locator("table.plain tbody th").all_inner_texts() == before[1:]
    page.get_by_role("button", name="Take it back").click()
    still(page)
    assert page.locator("table.plain tbody th").all_inner_texts() == before
    page.get_by_role("textbox", name="Its name").fill("Export fairs")
    page.get_by_role("button", name="Add", exact=True).click()
    still(page)
    page.get_by_role("rowheader", name="Export fairs").wait_for()
    assert page.get_by_role("textbox", name="Name", exact=True).input_value() == "Export fairs"
    assert "missing" in page.locator(".st-key-pages").inner_text()


def test_a_file_that_cannot_be_read_says_why_and_leaves_the_case(page: Page) -> None:
    chooser = page.locator('input[type="file"]').first
    chooser.set_input_files({"name": "bad.yaml", "mimeType": "text/yaml", "buffer": b"a: [1\nb: 2"})
    page.get_by_role("alert").wait_for()
    still(page)
    assert "Anhui" in page.locator(".ladder-case").inner_text()
    good = b"format: 1\ntitle: Half a case\ncriteria: 5\noptions: {a: x}\nperspectives: []\n"
    chooser.set_input_files({"name": "half.yaml", "mimeType": "text/yaml", "buffer": good})
    page.locator(".ladder-case").filter(has_text="Half a case").wait_for()
    for name in ("Options", "Criteria", "Estimates", "Weights", "Ranking"):
        go(page, name)
        assert page.locator('[data-testid="stException"]').count() == 0
