"""A planner's own workbook, options down and criteria across, opens as a new case."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.checking import check_text
from mcda.faults import CaseFaults
from mcda.language import speaking
from mcda.web import cached
from mcda.web.draft import Draft
from mcda.web.show.pages import PAGES
from mcda.web.workbooks import opened
from tests.web.test_pages import go
from tests.web.test_pages import opened as page_of


def book(*rows: Sequence[object], merged: str = "") -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    if merged:
        made.active.merge_cells(merged)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def draft(*rows: Sequence[object], **more: Any) -> Draft:
    return opened(book(*rows, **more), "Plans 2026.xlsx")


def refused(*rows: Sequence[object]) -> list[str]:
    with pytest.raises(CaseFaults) as wrong:
        draft(*rows)
    return [one.sentence() for one in wrong.value.faults]


def test_names_units_and_figures_are_the_sheets() -> None:
    tree = draft(("Measure", "Jobs", "Cost (CNY million)"), (None, "persons", None),
                 ("Tram", 60, "1,200"), ("Bus", None, 10.5), ("Do nothing", 0, 0))  # fmt: skip
    assert tree["title"] == "Plans 2026"
    assert tree["criteria"] == {"jobs": {"name": "Jobs", "unit": "persons"},
                                "cost": {"name": "Cost", "unit": "CNY million"}}  # fmt: skip
    assert tree["options"] == {
        "tram": {"name": "Tram", "estimates": {"jobs": 60, "cost": 1200}},
        "bus": {"name": "Bus", "estimates": {"jobs": None, "cost": 10.5}},
        "do_nothing": {"name": "Do nothing", "baseline": True, "estimates": {"jobs": 0, "cost": 0}},
    }
    wrong = {one.path for one in check_text(cached.text_of(tree)).faults}
    assert {("criteria", "jobs"), ("criteria", "cost")} <= {path[:2] for path in wrong}
    assert all(path[0] == "criteria" for path in wrong)  # asked for on the page Criteria


def test_a_sheet_that_says_it_all_can_be_ranked() -> None:
    tree = draft(
        ("Our plans",), ("Option", "Layer", "How it works", "Jobs", "Cost"),
        ("Unit", None, None, "persons", "CNY million"), ("Worst", None, None, 0, 100),
        ("Best", None, None, 100, 0), ("Tram", "territory", "Rails", 60, 40),
        ("Bus", "delivery", None, 30, 10),
    )  # fmt: skip
    assert tree["title"] == "Our plans"
    assert tree["options"]["tram"]["layer"] == "territory"
    assert tree["options"]["tram"]["how"] == "Rails"
    for one in tree["criteria"].values():
        one["layer"] = "delivery"
    assert check_text(cached.text_of(tree)).case is not None


@pytest.mark.parametrize(
    "rows",
    [(("Option", "Jobs", "lowest", "highest"), ("Tram", 60, 40, 80), ("Bus", 30, None, None)),
     (("Option", "Jobs", "Jobs low", "Jobs high"), ("Tram", 60, 40, 80), ("Bus", 30, None, None)),
     (("Option", "Jobs"), ("Tram", 60), ("lowest", 40), ("highest", 80), ("Bus", 30)),
     (("方案", "Jobs", "最低值", "最高值"), ("Tram", 60, 40, 80), ("Bus", 30, None, None))],
)  # fmt: skip
def test_ranges_stand_in_columns_or_in_rows(rows: Sequence[Sequence[object]]) -> None:
    tree = draft(*rows)
    assert list(tree["criteria"]) == ["jobs"]
    assert tree["options"]["tram"]["estimates"] == {"jobs": {"value": 60, "low": 40, "high": 80}}
    assert tree["options"]["bus"]["estimates"] == {"jobs": 30}


def test_a_chinese_workbook() -> None:
    tree = draft(("2026年技改方案",), ("序号", "方案名称", "新增就业（人）", "财政投入"),
                 (None, "单位", None, "万元"), (1, "技改补贴", "１，２００", 300),
                 (2, "维持现状", 0, 0), ("合计", "合计", 1200, 300), merged="A1:D1")  # fmt: skip
    assert tree["title"] == "2026年技改方案"
    assert [one["unit"] for one in tree["criteria"].values()] == ["人", "万元"]
    assert [one["name"] for one in tree["options"].values()] == ["技改补贴", "维持现状"]
    assert [list(one["estimates"].values()) for one in tree["options"].values()] == [
        [1200, 300], [0, 0]]  # fmt: skip
    assert tree["options"]["维持现状"]["baseline"] is True


def test_an_option_without_figures_is_kept_and_a_note_is_not() -> None:
    tree = draft(("Option", "Jobs", "Cost"), ("Tram", None, None), ("Bus", 1, 2),
                 ("Ferry", None, None), ("Source: our own count", None, None))  # fmt: skip
    assert list(tree["options"]) == ["tram", "bus", "ferry"]
    assert tree["options"]["ferry"]["estimates"] == {"jobs": None, "cost": None}


def test_a_criterion_of_the_library_is_known_by_its_name_and_unit() -> None:
    tree = draft(("Option", "R&D intensity", "Feasibility (out of 5)"), ("Tram", 0.1, 3),
                 ("R&D incentives", 0.2, 4))  # fmt: skip
    assert list(tree["criteria"]) == ["rd_intensity", "feasibility_2"]
    assert tree["criteria"]["feasibility_2"]["unit"] == "out of 5"
    assert tree["options"]["r_d_incentives"]["policy"] == "rd_incentives"


def test_every_cell_that_cannot_be_read_is_named() -> None:
    said = refused(("Option", "Jobs", "Cost"), ("Tram", "many", 1), ("tram", 2, "2026-01-01"),
                   (None, 3, 4))  # fmt: skip
    assert [one.split(":")[0] for one in said] == [
        "Sheet!A3",
        "Sheet!A4",
        "Sheet!B2",
        "Sheet!C3",
    ] or {one.split(":")[0] for one in said} == {"Sheet!A3", "Sheet!A4", "Sheet!B2", "Sheet!C3"}


def test_a_sheet_of_notes_before_the_table_is_passed_over() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book(("Option", "Jobs"), ("Tram", 1), ("Bus", 2))))
    made.create_sheet("Notes", 0)["A1"].value = "Please read"
    file = io.BytesIO()
    made.save(file)
    assert list(opened(file.getvalue(), "x.xlsx")["options"]) == ["tram", "bus"]


@pytest.mark.parametrize(
    "rows", [[("a",)], [(1, 2), (3, 4)], [("Option", "Name")], [("Option", "Jobs")], []]
)
def test_what_is_no_table_is_refused_in_a_sentence(rows: list[Sequence[object]]) -> None:
    assert refused(*rows)


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"PK\x03\x04broken",
                                     b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600])  # fmt: skip
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(CaseFaults):
        opened(content, "x.xlsx")


CELLS = st.one_of(
    st.none(), st.integers(-999, 999), st.floats(-10, 10), st.booleans(),
    st.sampled_from(["Option", "Unit", "Jobs", "lowest", "Total", "12 %", "worst", "1,234", "—",
                     "方案", "单位", "#N/A", "=1+", "x" * 300, "2026-01-01"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8),
)  # fmt: skip


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.lists(CELLS, max_size=5), max_size=7), st.sampled_from(["en", "zh"]))
def test_no_table_is_more_than_a_fault(rows: list[list[object]], code: Any) -> None:
    made = openpyxl.Workbook()
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = made.active.cell(at, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    file = io.BytesIO()
    made.save(file)
    with speaking(code):
        try:
            tree = opened(file.getvalue(), "x.xlsx")
        except CaseFaults:
            return
    assert tree["options"] and tree["criteria"]
    check_text(cached.text_of(tree))


def test_every_page_opens_on_a_planners_own_table() -> None:
    at = page_of(cached.text_of(draft(("Option", "Jobs", "Cost (CNY million)"), ("Tram", 60, 40),
                                      ("Bus", None, 10))))  # fmt: skip
    for page in PAGES:
        go(at, page.key)
