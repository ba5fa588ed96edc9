"""Compare, in a browser: two saved versions give the sentence, the picture and the shares."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mcda import compare, read_case
from mcda.decision.words import MINUS
from mcda.files.examples import example_text
from mcda.files.tree import parse
from mcda.files.writing import text_of
from mcda.library.store import Library
from mcda.web.draft import with_lists

from .server import PATIENCE, acknowledged, go, serving, still

pytestmark = pytest.mark.browser

FIRST = example_text("anhui-2026")


def second() -> str:
    """Anhui with another cost, other weights and another method."""
    tree: dict[str, Any] = copy.deepcopy(with_lists(parse(FIRST).value))
    tree["options"]["business_reform"]["estimates"]["public_cost"] = {"value": 5000}
    tree["perspectives"]["planning"]["judgements"]["public_cost"] = 100
    tree["recipe"] = {**(tree.get("recipe") or {}), "ranking": "weighted_sum"}
    return text_of(tree)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose library holds two versions of Anhui's case."""
    file: Path = tmp_path_factory.mktemp("library") / "cases.sqlite3"
    library = Library.open(str(file))
    case = library.save(FIRST, by="A. Planner", note="As of March").version.case
    library.save(second(), by="B. Colleague", key=case, based_on=1)
    library.close()
    with serving(file) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    found, wrong = context.new_page(), list[str]()
    found.set_default_timeout(PATIENCE * 1000)
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    found.goto(address)
    still(found)
    yield found
    assert not wrong
    assert found.locator('[data-testid="stException"]').count() == 0
    context.close()


def pick(page: Page, label: str, words: str) -> None:
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option").filter(has_text=words).first.click()
    still(page)


def figures(row: list[str]) -> list[float]:
    return [float(cell.replace(MINUS, "-")) for cell in row]


def test_two_saved_versions_give_sentence_picture_and_shares_that_add_up(page: Page) -> None:
    go(page, "Compare")
    for side in ("Before", "After"):
        pick(page, side, "A saved case")
        pick(page, f"{side}: saved case", "Anhui")
    pick(page, "Before: version", "Version 1")
    pick(page, "After: version", "Version 2")
    found = compare(read_case(FIRST), read_case(second()))
    page.get_by_text(found.sentence).wait_for()
    marks = page.locator('[class*="st-key-asked-"] :is(svg, canvas).marks')
    marks.nth(1).wait_for()
    assert marks.count() == 2
    box = marks.first.bounding_box()
    assert box and box["height"] > 150 and box["width"] > 500
    said = page.locator(".st-key-asked-because p.found").inner_text()
    *shares, whole = figures(re.findall(rf"[+{MINUS}]?\d+\.\d\d", said))
    assert len(shares) == len(found.because) == 3 and "These add up to" in said
    assert round(sum(shares), 9) == whole == round(found.shifts[0].moved, 2) != 0
    page.locator(".st-key-asked-because").get_by_text("The figures behind it").click()
    rows = page.locator(".st-key-asked-because table.plain").first.locator("tbody tr")
    rows.first.wait_for()
    assert rows.count() == len(found.shifts) == 13
    for row in rows.all():
        *shares, whole = figures(row.locator("td").all_inner_texts())
        assert round(sum(shares), 9) == whole
    assert page.get_by_text("Ranking method: from TOPSIS to Weighted sum.").is_visible()


def test_the_keyboard_picks_an_example_and_an_edit_is_found(page: Page) -> None:
    page.get_by_role("button", name="First steps").click()
    still(page)
    go(page, "Compare")
    page.get_by_text("Nothing was changed.").wait_for()
    go(page, "Estimates")
    cell = page.get_by_label("One-stop office, New jobs")
    cell.fill("0")
    cell.press("Enter")
    acknowledged(page)
    go(page, "Compare")
    page.get_by_text("New jobs of One-stop office: from ").wait_for()
    box = page.get_by_role("combobox", name="Before: example")
    box.focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("option").filter(has_text="Anhui").first.wait_for()
    page.keyboard.type("Anhui")
    page.keyboard.press("Enter")
    page.get_by_text("The two share no criterion").wait_for()
    still(page)


def test_a_file_of_ones_own_is_compared(page: Page) -> None:
    go(page, "Compare")
    pick(page, "Before", "A file")
    page.locator('.stMain input[type="file"]').set_input_files(
        {"name": "march.yaml", "mimeType": "text/yaml", "buffer": second().encode()})  # fmt: skip
    page.get_by_text("Ranking method: from Weighted sum to TOPSIS.").wait_for()
    go(page, "Ranking")
    go(page, "Compare")
    page.get_by_text("Ranking method: from Weighted sum to TOPSIS.").wait_for()
    page.locator('.stMain input[type="file"]').set_input_files(
        {"name": "torn.yaml", "mimeType": "text/yaml", "buffer": b"title: ["})  # fmt: skip
    page.get_by_text("The file torn.yaml cannot be compared yet").wait_for()
    still(page)


def test_who_does_not_want_to_wait_stops_and_may_go_on(page: Page) -> None:
    tree: dict[str, Any] = copy.deepcopy(with_lists(parse(second()).value))
    tree["recipe"]["draws"] = 400_000  # some seconds, on a machine with nothing else to do
    go(page, "Compare")
    pick(page, "Before", "A file")
    many = {"name": "many.yaml", "mimeType": "text/yaml", "buffer": text_of(tree).encode()}
    page.locator('.stMain input[type="file"]').set_input_files(many)
    page.get_by_text("Being compared, which may take some seconds.").wait_for()
    page.locator(".st-key-stop_waiting button").click()
    page.get_by_text("Stopped before the two were compared.").wait_for()
    page.locator(".st-key-wait_on button").click()
    page.get_by_text("Ranking method: from Weighted sum to TOPSIS.").wait_for()
    assert page.get_by_text("Stopped before").count() == 0
