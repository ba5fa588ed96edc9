"""The case in Excel and back, and a planner's own workbook, in a browser."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page

from .server import go, still

pytestmark = pytest.mark.browser
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def downloaded(page: Page) -> Any:
    page.get_by_role("button", name="Make the workbook").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the workbook").click()
    found = waiting.value
    assert found.suggested_filename.endswith(".xlsx")
    return openpyxl.load_workbook(io.BytesIO(found.path().read_bytes()))


def upload(page: Page, name: str, book: Any, label: str) -> None:
    file = io.BytesIO()
    book.save(file)
    box = page.get_by_test_id("stFileUploader").filter(has_text=label)
    box.locator('input[type="file"]').set_input_files(
        {"name": name, "mimeType": KIND, "buffer": file.getvalue()}
    )


def bring(page: Page, book: Any) -> None:
    upload(page, "filled.xlsx", book, "Bring the workbook back")


def cell(book: Any, option: str, criterion: str) -> Any:
    sheet = book["Estimates"]
    column = next(one.column for one in sheet[2] if one.value == criterion)
    row = next(one[1].row for one in sheet.iter_rows(min_row=5) if one[1].value == option)
    return sheet.cell(row, column)


def figure(page: Page, option: str, criterion: str) -> str:
    label = f"{option}, {criterion}"
    return page.locator(f'.st-key-grid input[aria-label^="{label}"]').first.input_value()


@pytest.mark.journey
def test_a_workbook_is_filled_in_and_brought_back(page: Page) -> None:
    go(page, "Estimates")
    before = figure(page, "R&D incentives", "Public cost")
    book = downloaded(page)
    assert str(cell(book, "R&D incentives", "Public cost").value) == before.replace(",", "")
    cell(book, "R&D incentives", "Public cost").value = 5432
    sources = book["Sources"]
    row = next(one for one in sources.iter_rows(min_row=2) if one[1].value == "R&D incentives"
               and one[2].value == "Public cost")  # fmt: skip
    row[3].value = "Budget office, letter of May"
    bring(page, book)
    page.get_by_text("The changes in filled.xlsx were taken.").last.wait_for()
    still(page)
    said = page.locator(".stMain").inner_text()
    assert "1 figure changed, 0 added, 0 emptied." in said
    assert figure(page, "R&D incentives", "Public cost") == "5,432"
    page.get_by_role("button", name="Take these changes back").click()
    still(page)
    assert figure(page, "R&D incentives", "Public cost") == before
    assert page.get_by_text("1 figure changed").count() == 0


def test_what_cannot_be_read_is_named_by_its_cell_and_nothing_is_taken(page: Page) -> None:
    go(page, "Estimates")
    before = figure(page, "R&D incentives", "Public cost")
    book = downloaded(page)
    wrong = cell(book, "Cluster services", "Feasibility")
    wrong.value = "12,5 %"
    cell(book, "R&D incentives", "Public cost").value = 1
    bring(page, book)
    alert = page.get_by_role("alert").filter(has_text="Nothing was taken from the workbook")
    alert.wait_for()
    assert f"Estimates!{wrong.coordinate}: found '12,5 %', expected a number in points" in (
        alert.inner_text()
    )
    assert figure(page, "R&D incentives", "Public cost") == before


def test_a_planners_own_workbook_opens_as_a_new_case(page: Page) -> None:
    book = openpyxl.Workbook()
    for row in (("Measure", "Jobs (persons)", "Cost (CNY million)"), ("Tram", 60, 40),
                ("Bus", 30, 10), ("Continue as now", 0, 0)):  # fmt: skip
        book.active.append(row)
    upload(page, "Transport.xlsx", book, ".xlsx")
    still(page)
    go(page, "Estimates")
    assert figure(page, "Tram", "Jobs") == "60"
    assert figure(page, "Bus", "Cost") == "10"
    go(page, "Criteria")
    assert "no scale" in page.locator(".stMain").inner_text() or (
        "worst" in page.locator(".stMain").inner_text().lower()
    )
