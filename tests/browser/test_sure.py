"""How sure?, in a browser: the answers as they come, what an edit does to them, and the way out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from benchmarks.sureness import made_up
from mcda import analyse, read_case
from mcda.analysis import in_depth
from mcda.brief.charts.of_questions import drawings_of
from mcda.files.examples import example_text
from mcda.files.writing import case_text
from mcda.robustness.question import questions

from .server import go, still

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def nothing_goes_wrong(page: Page) -> Iterator[None]:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield
    assert not wrong
    assert page.locator('[data-testid="stException"]').count() == 0


def headings(page: Page) -> list[str]:
    return page.locator('[class*="st-key-asked-"] h3').all_inner_texts()


def said(page: Page) -> list[str]:
    return page.locator("p.answer, p.support, p.found, ul.lines li").all_inner_texts()


def expected(text: str) -> list[str]:
    found = in_depth(analyse(read_case(text)))
    return [one.name for key, one in questions().items()
            if (one.order == 2 or one.order >= 8) and found.finding(key)]  # fmt: skip


def test_every_answer_has_its_heading_sentence_picture_and_figures(page: Page) -> None:
    go(page, "How sure?")
    assert headings(page) == expected(example_text("anhui-2026"))
    assert "Begin with" in page.locator("p.answer").inner_text()
    case = in_depth(analyse(read_case(example_text("anhui-2026"))))
    pictures = sum(len(drawings_of(case, one)) for one in case.findings)
    marks = page.locator('[class*="st-key-asked-"] :is(svg, canvas).marks')
    marks.nth(pictures - 1).wait_for(state="attached")
    assert marks.count() == pictures > 4
    assert page.locator("p.found").count() == len(headings(page)) - 1
    first = page.locator('[class*="st-key-asked-"]').first
    first.get_by_text("the figures behind it").click()
    first.locator("table.plain tbody tr").first.wait_for()
    assert first.locator("table.plain tbody tr").count() == 3 * 13  # ranks, shares, pairs
    first.get_by_role("button", name="What this means").click()
    page.get_by_text("What it takes as given.").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".st-key-asking").count() == 0


def test_an_estimate_changes_the_answers_and_so_does_what_is_varied(page: Page) -> None:
    page.get_by_role("button", name="First steps").click()
    still(page)
    go(page, "How sure?")
    before = said(page)
    go(page, "Estimates")
    cell = page.get_by_label("One-stop office, New jobs")
    cell.fill("100")
    cell.press("Enter")
    still(page)
    go(page, "How sure?")
    after = said(page)
    assert after[0] != before[0] and after[1] != before[1]
    page.get_by_text("Change what is varied").click()
    page.get_by_text("Criteria: one or none left out").click()
    page.get_by_text("one or none of them left out").wait_for()
    still(page)
    assert said(page) != after
    page.get_by_text("Criteria: one or none left out").click()
    page.get_by_text("one or none of them left out").wait_for(state="detached")
    still(page)
    assert said(page) == after


def test_the_keyboard_reaches_stop_and_what_is_answered_stays(page: Page) -> None:
    text = case_text(made_up(80, 20))
    page.locator('input[type="file"]').first.set_input_files(
        {"name": "many.yaml", "mimeType": "text/yaml", "buffer": text.encode()})  # fmt: skip
    page.locator(".ladder-case").filter(has_text="Random figures").wait_for()
    still(page)
    page.locator(".st-key-pages button").filter(has_text="How sure?").click()
    stop = page.get_by_role("button", name="Stop", exact=True)
    stop.wait_for()
    page.locator(".st-key-asking").get_by_text("answered: ").wait_for()
    for _ in range(200):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.innerText") == "Stop":
            break
    page.keyboard.press("Enter")
    on = page.get_by_role("button", name="Go on", exact=True)
    on.wait_for()
    still(page)
    kept = headings(page)
    assert f"{len(questions('on asking'))} answered." in page.locator(".st-key-asking").inner_text()
    on.press("Enter")
    on.wait_for(state="detached")
    still(page)
    assert len(headings(page)) > len(kept) and set(kept) < set(headings(page))
    assert page.locator(".st-key-asking").count() == 0
