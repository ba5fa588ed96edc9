"""The table of estimates: its keys, blocks, ranges and marks, as a planner meets them."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from .server import go, still
from .test_typing import cells, downloaded, figures

pytestmark = pytest.mark.browser

WIDE = 7  # criteria of the first example


@pytest.fixture
def table(page: Page) -> Page:
    go(page, "Estimates")
    return page


def ranges(page: Page) -> Locator:
    return page.locator(".st-key-grid textarea")


def settled(page: Page) -> None:
    page.wait_for_timeout(900)
    still(page)


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('aria-label')"))


def label(page: Page, at: int) -> str:
    return str(cells(page).nth(at).get_attribute("aria-label"))


def paste(page: Page, text: str) -> None:
    page.evaluate(
        """text => { const held = new DataTransfer(); held.setData("text/plain", text);
        document.activeElement.dispatchEvent(new ClipboardEvent("paste",
          { clipboardData: held, bubbles: true, cancelable: true })); }""",
        text,
    )


def copied(page: Page, kind: str = "copy") -> str:
    return str(page.evaluate(
        """kind => { const held = new DataTransfer();
        document.activeElement.dispatchEvent(new ClipboardEvent(kind,
          { clipboardData: held, bubbles: true, cancelable: true }));
        return held.getData("text/plain"); }""",
        kind,
    ))  # fmt: skip


def block(tree: dict[str, Any], rows: int, columns: int) -> list[list[Any]]:
    return [figures(tree, row)[:columns] for row in range(rows)]


def test_every_figure_says_its_option_criterion_and_unit(table: Page) -> None:
    one = table.get_by_role(
        "textbox", name="R&D incentives, Public cost, CNY million, most likely", exact=True
    )
    assert one.input_value() == "5,000"
    assert table.locator(".st-key-grid table thead th[scope=col]").count() == WIDE + 1
    names = [label(table, at) for at in range(cells(table).count())]
    assert len(set(names)) == len(names)


def test_keys_move_through_the_table(table: Page) -> None:
    cells(table).first.click()
    table.keyboard.press("Enter")
    assert focused(table) == label(table, WIDE)
    table.keyboard.press("Shift+Enter")
    assert focused(table) == label(table, 0)
    table.keyboard.press("ArrowRight")
    assert focused(table) == label(table, 1)
    table.keyboard.press("ArrowLeft")
    assert focused(table) == label(table, 0)
    table.keyboard.press("Tab")
    assert focused(table) == label(table, 1)
    table.keyboard.press("Shift+Tab")
    assert focused(table) == label(table, 0)
    table.keyboard.press("ArrowDown")
    assert focused(table).startswith("Continue as now: lowest and highest")
    table.keyboard.press("ArrowDown")
    assert focused(table) == label(table, WIDE)
    table.keyboard.press("ArrowUp")
    table.keyboard.press("Tab")
    assert "lowest and highest of Cluster strength" in focused(table)


def test_an_arrow_within_a_figure_moves_within_it(table: Page) -> None:
    cells(table).first.click()
    table.keyboard.press("End")
    table.keyboard.type("45", delay=0)
    table.keyboard.press("ArrowLeft")
    assert focused(table) == label(table, 0)
    table.keyboard.type("9", delay=0)
    assert cells(table).first.input_value().endswith("495")


def test_escape_takes_back_what_is_typed(table: Page) -> None:
    before = cells(table).first.input_value()
    cells(table).first.click(click_count=3)
    table.keyboard.type("99", delay=0)
    table.keyboard.press("Escape")
    assert cells(table).first.input_value() == before
    table.keyboard.press("Tab")
    settled(table)
    assert cells(table).first.input_value() == before
    assert table.get_by_role("button", name="Undo").first.is_disabled()


def test_a_block_from_excel_is_pasted_whole_and_taken_back_whole(table: Page) -> None:
    before = [cells(table).nth(at).input_value() for at in range(cells(table).count())]
    cells(table).first.click()
    paste(table, "1\t1,250\t\r\n２\t-0.5\t12,5 %\r\n")
    assert "Cells pasted: 6." in table.locator(".st-key-grid").inner_text()
    settled(table)
    assert cells(table).nth(1).input_value() == "1,250"
    assert cells(table).nth(WIDE).input_value() == "2"
    assert "12,5 %" in table.get_by_role("alert").first.inner_text()
    table.get_by_role("button", name="Undo").first.click()
    settled(table)
    assert [cells(table).nth(at).input_value() for at in range(len(before))] == before
    table.get_by_role("button", name="Redo").first.click()
    settled(table)
    found = block(downloaded(table), 2, 3)
    assert found == [[1, 1250, None], [2, -0.5, "12,5 %"]]


def test_what_is_pasted_beyond_the_edge_is_said(table: Page) -> None:
    cells(table).nth(WIDE - 1).click()
    paste(table, "4\t5\n6\t7\n")
    assert "left out: 2 of the 4 cells pasted" in table.locator(".st-key-grid").inner_text()
    settled(table)
    assert [cells(table).nth(at).input_value() for at in (WIDE - 1, 2 * WIDE - 1)] == ["4", "6"]


def test_a_block_is_chosen_copied_cut_and_filled(table: Page) -> None:
    cells(table).first.click()
    paste(table, "1\t2\n3\t4\n")
    settled(table)
    cells(table).first.focus()
    table.keyboard.press("Shift+ArrowDown")
    table.keyboard.press("Shift+ArrowRight")
    assert copied(table) == "1\t2\n3\t4"
    cells(table).first.click()
    cells(table).nth(WIDE + 1).click(modifiers=["Shift"])
    assert copied(table) == "1\t2\n3\t4"
    paste(table, "8")
    settled(table)
    assert block(downloaded(table), 2, 2) == [[8, 8], [8, 8]]
    go(table, "Estimates")
    cells(table).first.click()
    cells(table).nth(WIDE).click(modifiers=["Shift"])
    assert copied(table, "cut") == "8\n8"
    settled(table)
    assert block(downloaded(table), 2, 2) == [[None, 8], [None, 8]]


def test_a_range_is_typed_as_one_text(table: Page) -> None:
    one = table.get_by_label("R&D incentives: lowest and highest of Public cost")
    assert one.input_value() == "4,500–5,500"
    one.fill("4000 to 6,000")
    one.press("Tab")
    settled(table)
    assert one.input_value() == "4,000–6,000"
    one.fill("about 5")
    one.press("Enter")
    settled(table)
    assert one.input_value() == "about 5" and one.get_attribute("aria-invalid") == "true"
    assert "about 5" in table.get_by_role("alert").first.inner_text()
    one.fill("4.000–6000")
    one.press("Enter")
    settled(table)
    one.fill("4000-6000")
    one.press("Enter")
    cell = downloaded(table)["options"]["rd_incentives"]["estimates"]["public_cost"]
    assert (cell["low"], cell["value"], cell["high"]) == (4000, 5000, 6000)


def test_ranges_are_folded_away_and_stay_so(table: Page) -> None:
    switch = table.get_by_role("switch", name="Show lowest and highest")
    assert switch.get_attribute("aria-checked") == "true" and ranges(table).first.is_visible()
    switch.click()
    assert not ranges(table).first.is_visible()
    cells(table).first.click()
    table.keyboard.press("ArrowDown")
    assert focused(table) == label(table, WIDE)
    table.reload()
    still(table)
    assert not ranges(table).first.is_visible()
    table.get_by_role("switch", name="Show lowest and highest").press("Enter")
    assert ranges(table).first.is_visible()


def meaning(cell: Locator) -> str:
    return str(cell.evaluate(
        "cell => document.getElementById(cell.getAttribute('aria-describedby'))?.textContent ?? ''"
    ))  # fmt: skip


def test_every_mark_has_its_words(table: Page) -> None:
    cost = table.get_by_label("Continue as now, Public cost")
    assert "Source:" in meaning(cost) and cost.get_attribute("aria-invalid") == "false"
    cost.fill("50000")
    cost.press("Enter")
    settled(table)
    assert "Outside the scale" in meaning(cost)
    cost.fill("many")
    cost.press("Enter")
    settled(table)
    assert "'many'" in meaning(cost) and cost.get_attribute("aria-invalid") == "true"
    cost.fill("")
    cost.press("Enter")
    settled(table)
    assert "Not known." in meaning(cost) and cost.get_attribute("placeholder") == "?"


def test_the_form_behind_a_figure_follows_the_cell_in_focus(table: Page) -> None:
    table.get_by_label("Quality management, Time to effect").click()
    table.get_by_text("in years, on a scale from").wait_for()
    assert table.get_by_role("combobox", name="Option").input_value() == "Quality management"
    assert table.get_by_role("combobox", name="Criterion").input_value() == "Time to effect"
    assert focused(table).startswith("Quality management, Time to effect")


def test_an_edit_repaints_the_answer_and_the_bands(table: Page) -> None:
    answer, bands = table.locator("p.live-answer"), table.locator("table.live")
    before = answer.inner_text(), bands.inner_text()
    cells(table).first.fill("45")
    cells(table).first.press("Enter")
    settled(table)
    assert bands.inner_text() != before[1]
    cells(table).first.fill("many")
    cells(table).first.press("Enter")
    settled(table)
    assert "cannot be ranked yet" in answer.inner_text() and bands.count() == 0


@pytest.mark.journey
def test_a_planner_with_nothing_but_a_keyboard_fills_a_row(table: Page) -> None:
    table.get_by_role("switch", name="Show lowest and highest").focus()
    table.keyboard.press("Tab")
    table.keyboard.press("Tab")
    assert focused(table) == label(table, 0)
    for at in range(WIDE):
        table.keyboard.type(str(at + 1), delay=0)
        table.keyboard.press("ArrowRight" if at % 2 else "Tab")
    settled(table)
    assert figures(downloaded(table), 0) == [at + 1 for at in range(WIDE)]


def test_the_table_scrolls_inside_itself_in_a_narrow_window(table: Page) -> None:
    table.set_viewport_size({"width": 360, "height": 780})
    settled(table)
    assert table.evaluate("document.documentElement.scrollWidth") <= 360
    inside = table.locator(".st-key-grid .scroll")
    assert inside.evaluate("one => one.scrollWidth > one.clientWidth")
    head = table.locator(".st-key-grid tr.figures th").first
    left = head.evaluate("one => one.getBoundingClientRect().left")
    inside.evaluate("one => { one.scrollLeft = 300; one.scrollTop = 200 }")
    assert head.evaluate("one => one.getBoundingClientRect().left") == left
    top = table.locator(".st-key-grid thead th").nth(4)
    box, around = top.bounding_box(), inside.bounding_box()
    assert box is not None and around is not None and abs(box["y"] - around["y"]) < 2
