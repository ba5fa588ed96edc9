"""From a planner's own table to an accepted figure, in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .server import go, still

pytestmark = pytest.mark.browser

# R&D intensity 1.3 against a median of 2.3; the need is whole at 0.3: (2.3 − 1.3) / 2 = 0.5.
GOOD = """\
Region,R&D intensity,Cluster strength
Anhui,1.3,1.0
Hubei,2.3,1.1
Hunan,2.3,0.8
Henan,2.2,0.9
Jiangxi,2.4,0.7
Fujian,2.3,1.2
"""
BAD = GOOD.replace("Hunan,2.3", "Hunan,about 2.3")


def upload(page: Page, table: str) -> None:
    # A second file takes the place of the first: the first is taken away before.
    for gone in page.get_by_role("button", name="Remove mine.csv").all():
        gone.click()
        still(page)
    first = page.locator('.stMain input[type="file"]').first
    first.set_input_files({"name": "mine.csv", "mimeType": "text/csv", "buffer": table.encode()})
    page.get_by_text("mine.csv:").wait_for()
    still(page)


def fill(page: Page, label: str, typed: str) -> None:
    page.get_by_role("textbox", name=label, exact=True).fill(typed)
    page.keyboard.press("Tab")
    still(page)


def choose(page: Page, label: str, picked: str) -> None:
    box = page.get_by_role("combobox", name=label).first
    box.evaluate("one => one.scrollIntoView({block: 'center'})")  # a scroll would close the list
    page.wait_for_timeout(300)
    box.fill(picked)
    page.get_by_role("option", name=picked, exact=True).wait_for()
    box.press("Enter")
    still(page)
    assert box.input_value() == picked


def bring(page: Page) -> None:
    upload(page, BAD)
    fill(page, "Who published the figures, and when", "Made up for this test")
    fill(page, "The year they hold for", "2024")
    choose(page, "Which row is your region", "Anhui")
    wrong = page.get_by_role("alert").inner_text()
    assert "Cell B4 (Hunan, R&D intensity): found 'about 2.3'" in wrong
    assert page.get_by_role("button", name="Use this table").is_disabled()
    upload(page, GOOD)
    assert page.get_by_role("alert").count() == 0
    page.get_by_role("button", name="Use this table").click()
    page.get_by_text("The case now holds Anhui").wait_for()
    still(page)


def test_a_figure_is_proposed_from_ones_own_table_and_accepted(page: Page) -> None:
    go(page, "Region")
    assert "is weakest in" in page.locator("p.answer").inner_text()
    page.locator(".stMain svg.marks").nth(2).wait_for()  # one for each layer
    bring(page)
    assert "No indicator of software is known" in page.locator("p.answer").inner_text()

    go(page, "Estimates")
    page.get_by_role("button", name="Propose needs from peers").click()
    still(page)
    assert "= 0.5." in page.locator(".stMain").inner_text()
    choose(page, "Option", "R&D incentives")
    fill(page, "Effect at full leverage", "0.14")
    cell = page.get_by_label("R&D incentives, R&D intensity")
    assert cell.input_value() == "0.07"
    said = page.locator(".stMain").inner_text()
    assert "nobody has accepted them yet: R&D incentives, R&D intensity" in said
    fill(page, "Accepted by", "A. Planner")
    page.get_by_role("button", name="Accept", exact=True).click()
    page.get_by_text("Accepted by A. Planner").wait_for()
    still(page)
    assert "nobody has accepted" not in page.locator(".stMain").inner_text()

    go(page, "Ranking")
    assert "option" in page.locator("p.answer").inner_text()
    assert page.locator("table.plain").first.locator("tbody tr").count() == 13
    go(page, "Estimates")
    assert cell.input_value() == "0.07"


def test_what_was_brought_is_there_when_one_returns(page: Page) -> None:
    go(page, "Region")
    upload(page, BAD)
    fill(page, "Country", "China")
    choose(page, "Cluster strength", "Not used")
    go(page, "Options")
    go(page, "Region")
    assert page.get_by_role("textbox", name="Country").input_value() == "China"
    assert page.get_by_role("combobox", name="Cluster strength").input_value() == "Not used"
    assert "Cell B4" in page.get_by_role("alert").inner_text()
