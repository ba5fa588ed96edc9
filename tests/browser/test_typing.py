"""A fast typist loses nothing in the estimates table: not one key, at no speed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mcda.files.tree import parse

from .server import acknowledged, free_port, go, serving, still

pytestmark = pytest.mark.browser

ROW = ["45", "3.5", "0.25", "-7", "1,200", "0.5", "8"]
COLUMN = ["1", "2", "3.25", "40", "5", "6", "7", "8", "9", "10", "11.5", "12", "13"]


def cells(page: Page) -> Any:
    return page.locator(".st-key-grid input")


def downloaded(page: Page) -> dict[str, Any]:
    go(page, "Start")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the case file").click()
    return parse(Path(waiting.value.path()).read_bytes()).value


def figures(tree: dict[str, Any], row: int) -> list[Any]:
    estimates = list(tree["options"].values())[row]["estimates"]
    found = [estimates[key] for key in tree["criteria"]]
    return [one.get("value") if isinstance(one, dict) else one for one in found]


def first_column(tree: dict[str, Any]) -> list[Any]:
    return [figures(tree, row)[0] for row in range(len(tree["options"]))]


def numbers(typed: list[str]) -> list[float]:
    return [float(one.replace(",", "")) for one in typed]


def type_row(page: Page, delay: float = 0) -> None:
    cells(page).first.click(click_count=3)
    for figure in ROW:
        page.keyboard.type(figure, delay=delay)
        page.keyboard.press("Tab")


def shown(page: Page, count: int) -> list[float]:
    return numbers([cells(page).nth(at).input_value().replace("−", "-") for at in range(count)])


def slow_line(page: Page) -> None:
    link = page.context.new_cdp_session(page)
    link.send("Network.enable")
    link.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 50_000,
    })  # fmt: skip


@pytest.mark.journey
@pytest.mark.parametrize("delay", [0, 30])
def test_a_row_typed_at_once_arrives_whole(page: Page, delay: float) -> None:
    go(page, "Estimates")
    type_row(page, delay)
    still(page)
    assert shown(page, len(ROW)) == numbers(ROW)
    assert figures(downloaded(page), 0) == numbers(ROW)
    go(page, "Estimates")
    assert shown(page, len(ROW)) == numbers(ROW)


def test_a_column_typed_at_once_arrives_whole(page: Page) -> None:
    go(page, "Estimates")
    for at, figure in enumerate(COLUMN):
        cells(page).nth(at * len(ROW)).click(click_count=3)
        page.keyboard.type(figure, delay=0)
    page.keyboard.press("Enter")
    still(page)
    assert first_column(downloaded(page)) == numbers(COLUMN)


def test_nothing_is_lost_on_a_slow_line(page: Page) -> None:
    go(page, "Estimates")
    slow_line(page)
    type_row(page)
    page.wait_for_timeout(1500)
    still(page)
    assert shown(page, len(ROW)) == numbers(ROW)
    assert figures(downloaded(page), 0) == numbers(ROW)


@pytest.mark.parametrize("press", [0, 60, 150], ids="held for {} ms".format)
@pytest.mark.parametrize("slow", [False, True], ids=["fast line", "slow line"])
def test_a_figure_is_kept_by_one_who_leaves_without_enter(
    page: Page, slow: bool, press: float
) -> None:
    go(page, "Estimates")
    if slow:
        slow_line(page)
    cells(page).first.click(click_count=3)
    page.keyboard.type("77", delay=0)
    go(page, "Weights", press)
    page.wait_for_timeout(700)
    assert page.locator("h1").all_inner_texts() == ["Weights"]
    go(page, "Estimates")
    assert cells(page).first.input_value() == "77"
    assert figures(downloaded(page), 0)[0] == 77


def test_what_is_no_number_stays_and_is_explained(page: Page) -> None:
    go(page, "Estimates")
    cells(page).first.click(click_count=3)
    page.keyboard.type("12,5 %", delay=0)
    page.keyboard.press("Tab")
    page.get_by_role("alert").filter(has_text="12,5 %").wait_for()
    go(page, "Weights")
    go(page, "Estimates")
    assert cells(page).first.input_value() == "12,5 %"
    assert "1 to mend" in page.locator(".st-key-pages").inner_text()


def test_the_whole_table_typed_at_once_on_a_slow_line_is_kept_by_one_who_leaves(page: Page) -> None:
    go(page, "Estimates")
    slow_line(page)
    count = cells(page).count()
    cells(page).first.click(click_count=3)
    for at in range(count):
        page.keyboard.type(f"{at + 1}.5", delay=0)
        page.keyboard.press("Tab")
    tree = downloaded(page)
    found = [figure for row in range(len(COLUMN)) for figure in figures(tree, row)]
    assert found == [at + 1.5 for at in range(count)]


@pytest.mark.parametrize("delay", [0, 30])
def test_the_whole_table_typed_at_once_is_kept_by_one_who_leaves(page: Page, delay: float) -> None:
    go(page, "Estimates")
    count = cells(page).count()
    cells(page).first.click(click_count=3)
    for at in range(count):
        page.keyboard.type(f"{at + 1}.5", delay=delay)
        page.keyboard.press("Tab")
    tree = downloaded(page)
    found = [figure for row in range(len(COLUMN)) for figure in figures(tree, row)]
    assert found == [at + 1.5 for at in range(count)]


@pytest.mark.parametrize("end", ["", "Tab", "Enter"], ids=["in the cell", "Tab", "Enter"])
def test_what_was_just_typed_is_there_after_a_reload(page: Page, end: str) -> None:
    go(page, "Estimates")
    cells(page).first.click(click_count=3)
    page.keyboard.type("77", delay=0)
    if end:
        page.keyboard.press(end)
    page.reload()
    page.wait_for_timeout(500)
    still(page)
    assert cells(page).first.input_value() == "77"
    assert figures(downloaded(page), 0)[0] == 77


def test_a_row_typed_and_left_for_another_page_is_there_after_a_reload(page: Page) -> None:
    go(page, "Estimates")
    slow_line(page)
    type_row(page)
    page.locator(".st-key-pages button").filter(has_text="Weights").first.click()
    page.reload()
    page.wait_for_timeout(1500)
    still(page)
    go(page, "Estimates")
    assert shown(page, len(ROW)) == numbers(ROW)


@pytest.mark.journey
@pytest.mark.parametrize("elsewhere", [False, True], ids=["on the page", "on another page"])
def test_what_is_typed_while_the_server_is_down_is_there_when_it_is_back(
    browser: Browser, tmp_path: Path, elsewhere: bool
) -> None:
    library, port = tmp_path / "library.sqlite3", free_port()
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    with serving(library, port) as address:
        page.goto(address)
        still(page)
        go(page, "Estimates")
        cells(page).first.click(click_count=3)
        page.keyboard.type(ROW[0], delay=0)
        page.keyboard.press("Tab")
    for figure in ROW[1:-1]:
        page.keyboard.type(figure, delay=0)
        page.keyboard.press("Tab")
    page.keyboard.type(ROW[-1], delay=0)
    with serving(library, port):
        page.locator('[data-test-connection-state="CONNECTED"]').wait_for(state="attached")
        if elsewhere:
            page.locator(".st-key-pages button").first.click()  # what a new server hears first
        page.wait_for_timeout(1500)
        still(page)
        if elsewhere:
            go(page, "Weights")
        acknowledged(page)
        tree = downloaded(page)
        assert figures(tree, 0) == numbers(ROW)
        assert "were left out" not in page.locator(".stMain").inner_text()
    context.close()


def test_undo_shows_the_old_figure_and_redo_the_new_one(page: Page) -> None:
    go(page, "Estimates")
    before = cells(page).first.input_value()
    cells(page).first.click(click_count=3)
    page.keyboard.type("77", delay=0)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Undo").first.click()
    page.wait_for_timeout(700)
    still(page)
    assert cells(page).first.input_value() == before
    page.get_by_role("button", name="Redo").first.click()
    page.wait_for_timeout(700)
    still(page)
    assert cells(page).first.input_value() == "77"
    assert figures(downloaded(page), 0)[0] == 77


def test_a_figure_being_typed_is_not_overwritten_by_what_the_server_paints(page: Page) -> None:
    go(page, "Estimates")
    cells(page).first.click(click_count=3)
    page.keyboard.type("1", delay=0)
    page.keyboard.press("Tab")
    page.keyboard.type("0.0", delay=0)
    page.wait_for_timeout(1500)
    still(page)
    page.keyboard.type("123", delay=0)
    assert cells(page).nth(1).input_value() == "0.0123"
    assert figures(downloaded(page), 0)[:2] == [1, 0.0123]
