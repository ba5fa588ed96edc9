"""A planner's own table of regions: what is recognised, what is taken and what is refused."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from mcda.decision.criterion import Criterion
from mcda.decision.noun import Key
from mcda.decision.region_table import RegionTable
from mcda.faults import CaseFaults
from mcda.files import library
from mcda.files.own_table import MOST_REGIONS, own_table, recognise
from mcda.files.sheets import read_sheet

SAID: dict[str, Any] = {"name": "Cities of Anhui", "country": "China", "year": 2023,
                        "source": "NBS yearbook, 2024"}  # fmt: skip


def criterion(name: str, unit: str = "") -> Criterion:
    return Criterion(name=name, unit="points", layer="hardware", direction="more is better",
                     indicator_unit=unit)  # fmt: skip


KNOWN = {
    "rd_intensity": criterion("R&D intensity", "% of GDP"),
    "talent": criterion("Talent", "per 1,000 employed"),
    "business_environment": criterion("Business environment", "index 0–100"),
}


def table(text: str, picked: dict[int, str] | None = None, **said: Any) -> RegionTable:
    sheet = read_sheet(text.encode(), "own.csv")
    chosen = recognise(sheet, KNOWN).picked if picked is None else picked
    return own_table(sheet, chosen, **{**SAID, "criteria": KNOWN, **said})


def refused(text: str, picked: dict[int, str] | None = None, **said: Any) -> list[str]:
    with pytest.raises(CaseFaults) as wrong:
        table(text, picked, **said)
    return [fault.sentence() for fault in wrong.value.faults]


def figures(found: RegionTable, column: str) -> dict[str, object]:
    return {row.name: row.figures.get(column) for row in found.rows.values()}


def test_a_table_in_english() -> None:
    found = table('Region,R&D intensity (%),talent,Mayor\nWuhu,3.5,—,Li\nHefei,"1,5",20,Wang\n')
    assert figures(found, "rd_intensity") == {"Wuhu": 3.5, "Hefei": 1.5}
    assert figures(found, "talent") == {"Wuhu": None, "Hefei": 20}
    assert found.columns["rd_intensity"].unit == "% of GDP"
    assert found.columns["rd_intensity"].source == SAID["source"]
    assert "R&D intensity (%)" in found.columns["rd_intensity"].note
    assert found.measures["talent"].column == found.measures["talent"].criterion == "talent"
    assert found.measures["talent"].scale is None


def test_a_table_in_chinese() -> None:
    text = "2023年安徽省各市,,,\n地区,研发投入强度（％）,营商环境,人口\n,%,,万人\n"
    text += "合肥市,３．９％,80.1,980\n芜湖市,3.1%,—,370\n资料来源：统计年鉴,,,\n"
    sheet = read_sheet(text.encode("gb18030"), "own.csv")
    seen = recognise(sheet, KNOWN)
    assert seen.picked == {1: "rd_intensity", 2: "business_environment"}
    assert (seen.layout.heading_row, seen.layout.first, seen.layout.last) == (1, 3, 4)
    assert "Row 6" in seen.remarks[0]
    found = own_table(sheet, seen.picked, criteria=KNOWN, **SAID)
    assert list(found.rows) == ["合肥市", "芜湖市"]
    assert figures(found, "rd_intensity") == {"合肥市": 3.9, "芜湖市": 3.1}
    assert figures(found, "business_environment") == {"合肥市": 80.1, "芜湖市": None}


@pytest.mark.parametrize(
    ("heading", "key", "how"),
    [("R&D intensity", "rd_intensity", "named"), ("r&d  INTENSITY [% of GDP]", "rd_intensity",
     "named"), ("rd_intensity", "rd_intensity", "named"), ("Ｒ＆Ｄ强度", "rd_intensity", "named"),
     ("R&D intensities", "rd_intensity", "resembles"), ("Population", None, "unknown"),
     ("Busines enviroment", "business_environment", "resembles"), ("营商环境得分",
     "business_environment", "named")],
)  # fmt: skip
def test_headings_name_or_resemble_a_criterion(heading: str, key: str | None, how: str) -> None:
    sheet = read_sheet(f"Region,{heading}\nWuhu,1\nHefei,2\n".encode(), "own.csv")
    seen = recognise(sheet, KNOWN)
    assert [(one.criterion, one.how) for one in seen.columns] == [(key, how)]
    assert seen.picked == ({1: key} if how == "named" else {})


def test_two_headings_for_one_criterion_are_proposed_and_not_taken() -> None:
    sheet = read_sheet(b"Region,Talent,talent (FTE)\nWuhu,1,2\nHefei,2,3\n", "own.csv")
    seen = recognise(sheet, KNOWN)
    assert [one.how for one in seen.columns] == ["resembles", "resembles"]
    assert seen.picked == {}


def test_no_wording_names_two_criteria() -> None:
    words = library.criteria()
    assert recognise(
        read_sheet(("Region," + ",".join(words) + "\nWuhu" + ",1" * len(words)).encode(), "x.csv"),
        words,
    ).picked == dict(enumerate(words, 1))


def test_every_unreadable_cell_is_named_with_its_region() -> None:
    found = refused(
        "Region,Talent,R&D intensity\nWuhu,x,#REF!\nHefei,20,2023-05-01\nBozhou,NaN,1\n"
    )
    assert [one.split(": ")[0] for one in found] == [
        "cell B2 (Wuhu, Talent)", "cell B4 (Bozhou, Talent)", "cell C2 (Wuhu, R&D intensity)",
        "cell C3 (Hefei, R&D intensity)"]  # fmt: skip


def test_names_that_cannot_stand() -> None:
    found = refused("Region,Talent\nWuhu,1\n wuhu ,2\n,3\nTotal,6\n")
    assert [one.split(": ")[0] for one in found] == ["cell A3", "cell A4", "cell A5"]
    assert "it is in cell A2 too" in found[0]
    assert "no region of its own" in found[2]


def test_faults_of_the_picking() -> None:
    text = "Region,Talent,B\nWuhu,1,2\nHefei,3,4\n"
    assert "no column picked" in refused(text, {})[0]
    assert "column B (Talent) measures too" in refused(text, {1: "talent", 2: "talent"})[0]
    assert "a criterion of the catalogue" in refused(text, {1: "nothing"})[0]
    assert "no column of figures" in refused(text, {0: "talent"})[0]
    assert "no column of figures" in refused(text, {9: "talent"})[0]
    assert "who published" in refused(text, {1: "talent"}, source=" ")[0]


def test_percent_needs_a_criterion_in_percent() -> None:
    text = "Region,Talent,R&D intensity\nWuhu,3%,3%\nHefei,4%,4%\n"
    assert refused(text) == [
        "column B (Talent): found figures with percent signs, expected figures in per 1,000 "
        "employed. Give the figures in per 1,000 employed, or pick another criterion."
    ]
    assert "percent sign" in refused("Region,R&D intensity\nWuhu,3%\nHefei,4%\nBozhou,0.04\n")[0]


def test_the_rest_of_the_sheet_tells_the_decimal_mark() -> None:
    text = "Region;R&D intensity;Talent\nWuhu;1,234;12,5\nHefei;2,345;9,1\n"
    assert figures(table(text), "rd_intensity") == {"Wuhu": 1.234, "Hefei": 2.345}
    found = refused("Region;Talent\nWuhu;1,234\nHefei;2,345\n")
    assert len(found) == 2
    assert "reads as 1.234 or 1234" in found[0] or "reads as 1234 or 1.234" in found[0]


@pytest.mark.parametrize(
    ("text", "row", "column"),
    [("Province,Anhui,\nYear,2023,\n\nCity,Talent,GDP\nHefei,1,2\nWuhu,3,4\n", 3, 0),
     ("geo\\time\t2021\t2022\nDE11\t1.2\t:\nIT\t5\t2\n", 0, 0),
     ("Place,2021,2022\nHefei,1,2\nWuhu,3,4\n", 0, 0),
     ("No,Region,GDP\n1,Hefei,2\n2,Wuhu,4\n", 0, 1),
     ("Name of city,Area (km2),GDP\nHefei,100,2\nWuhu,300,4\n", 0, 0),
     ("Anhui | 2023\nRegion|GDP\nHefei|2\nWuhu|4\n", 1, 0)],
)  # fmt: skip
def test_where_headings_and_names_stand(text: str, row: int, column: int) -> None:
    layout = recognise(read_sheet(text.encode(), "own.csv"), KNOWN).layout
    assert (layout.heading_row, layout.name_column) == (row, column)


def test_a_name_that_does_not_print_is_named_by_cell() -> None:
    assert "cell A2" in refused("Region,Talent\nHe\u202efei,2\nWuhu,4\n")[0]


def test_a_workbook_with_percentages_and_a_merged_title() -> None:
    made = openpyxl.Workbook()
    for row in (("Cities, 2023", None), ("Region", "R&D intensity"), ("Wuhu", 0.031),
                ("Hefei", None), ("Bozhou", 0.1234)):  # fmt: skip
        made.active.append(row)
    made.active.merge_cells("A1:B1")
    for at in (3, 5):
        made.active.cell(at, 2).number_format = "0.0%"
    file = io.BytesIO()
    made.save(file)
    sheet = read_sheet(file.getvalue(), "own.xlsx")
    found = own_table(sheet, recognise(sheet, KNOWN).picked, criteria=KNOWN, **SAID)
    assert figures(found, "rd_intensity") == {"Wuhu": 3.1, "Hefei": None, "Bozhou": 12.34}
    assert found.columns["rd_intensity"].note == (
        "Column 'R&D intensity' of own.xlsx, sheet Sheet."
    )


@pytest.mark.parametrize("text", ["a\nb\n", "1,2\n3,4\n", "x,,\n", "Region,Talent\n"])
def test_no_table_of_regions(text: str) -> None:
    assert refused(text, {1: "talent"})


def test_too_many_regions() -> None:
    text = "Region,Talent\n" + "".join(f"City {n},{n}\n" for n in range(MOST_REGIONS + 1))
    assert "5,001 regions" in refused(text)[0]


NAMES = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1,
                         max_size=80), min_size=1, max_size=8)  # fmt: skip


@settings(max_examples=200, deadline=None, derandomize=True)
@given(NAMES)
def test_any_names_give_keys_of_their_own_or_faults(names: list[str]) -> None:
    quoted = ['"' + name.replace('"', '""') + '"' for name in names]
    text = "Region,Talent\n" + "".join(f"{name},{n}.5\n" for n, name in enumerate(quoted))
    try:
        found = table(text, {1: "talent"})
    except CaseFaults:
        return
    assert [row.name for row in found.rows.values()] == names
    for key in found.rows:
        assert TypeAdapter(Key).validate_python(key) == key


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet='Region,Talent;\n\t"1.5%—地x-'), st.dictionaries(st.integers(-1, 4),
       st.sampled_from(["talent", "rd_intensity", "?"])))  # fmt: skip
def test_no_text_is_more_than_a_fault(text: str, picked: dict[int, str]) -> None:
    try:
        found = table(text, picked)
    except CaseFaults:
        return
    assert found.rows and found.measures
