"""The workbook: numbers are those printed, text stays text, and LibreOffice shows them alike."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from mcda.analysis import analyse, in_depth
from mcda.brief.blocks import Column, Pair, Table
from mcda.brief.printers import excel
from mcda.brief.printers.excel_cells import figure
from mcda.brief.section import Pages, pages_of
from mcda.checking import read_case
from mcda.decision.analysis import Analysis
from mcda.decision.words import number, percent, signed
from mcda.files.examples import example_text
from mcda.files.tables_cells import LONGEST_CELL, sheet_names
from mcda.language import speaking
from tests.brief.libreoffice import converted
from tests.brief.test_brief import hostile
from tests.brief.test_word import EVERY
from tests.cases import SMALL

HOUSE = Path(__file__).resolve().parents[2]
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MINUS = "\u2212"
FIRST = 5  # the row of the first figures
COMMANDS = (
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://x")',
    "+cmd|' /C calc'!A0", "#N/A", "#REF!", "TRUE", "_x0041_", "2026-11-20", "1e5",
)  # fmt: skip
# Every sheet in a file of its own, commas, quotes, UTF-8, cells as they are shown.
SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"


@pytest.fixture(scope="module")
def anhui() -> Analysis:
    return in_depth(analyse(read_case(example_text("anhui-2026"))))


@pytest.fixture(scope="module")
def anhui_xlsx(anhui: Analysis) -> bytes:
    return excel.xlsx(anhui)


def opened(raw: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(raw))


def parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def cells(raw: bytes) -> Iterator[ElementTree.Element]:
    """The cells of every sheet as they stand in the file."""
    for name, part in parts(raw).items():
        if name.startswith("xl/worksheets/sheet"):
            yield from ElementTree.fromstring(part).iter(f"{S}c")


def texts(raw: bytes) -> list[str]:
    return ["".join(one.itertext()) for one in cells(raw) if one.get("t") == "inlineStr"]


def tables(analysis: Analysis) -> list[Table]:
    pages = pages_of(analysis)
    every = (*pages.decision, *pages.summary, *pages.annex)
    return [block for block in every if isinstance(block, Table)]


def printed(monkeypatch: pytest.MonkeyPatch, *found: Table | Pair) -> bytes:
    """A workbook of these tables alone."""
    monkeypatch.setattr(excel, "pages_of", lambda _: Pages((), found, ()))
    return excel.xlsx(analyse(read_case(SMALL)))


@settings(deadline=None)
@given(st.floats(-1e15, 1e15), st.integers(0, 6))
def test_a_number_is_the_one_that_is_printed(value: float, digits: int) -> None:
    for text in (number(value), number(value, digits), signed(value, digits)):
        found = figure(text)
        if len(re.sub(r"\D", "", text)) > 15 or "e" in text:
            assert found is None
            continue
        assert found is not None, text
        assert found.value == float(text.replace(",", "").replace(MINUS, "-"))
        shape = found.shown.partition(";")[0].lstrip("+")
        places = len(text.partition(".")[2])
        assert len(shape.partition(".")[2]) == places
        assert ("," in shape) == ("," in text)


@settings(deadline=None)
@given(st.floats(0, 1), st.integers(0, 2), st.sampled_from(["en", "zh"]))
def test_a_percentage_is_a_hundredth_of_what_is_printed(
    share: float, digits: int, language: str
) -> None:
    with speaking(language):  # type: ignore[arg-type]
        text = percent(share, digits)
    found = figure(text)
    if not re.fullmatch(r"[0-9.]+\u202f?%", text):  # under 1 %, over 99 %
        assert found is None
        return
    assert found is not None and found.shown.endswith("%")
    assert found.value * 100 == pytest.approx(float(text.rstrip("% \u202f")), abs=1e-9)


def test_a_known_unit_may_follow_a_number_and_nothing_else() -> None:
    units = ("jobs", "% of GDP", "patents per 10,000 people")
    jobs = figure("1,250 jobs", units)
    assert jobs is not None and (jobs.value, jobs.shown) == (1250, '#,##0" jobs"')
    part = figure("2.76\u202f% of GDP", units)
    assert part is not None and part.value == 0.0276
    assert part.shown == '0.00"\u202f"%" of GDP"'
    patents = figure("4.99 patents per 10,000 people", units)
    assert patents is not None and patents.value == 4.99
    marked = figure("−0.0494\u00a0*○¹²", units)
    assert marked is not None and marked.value == -0.0494
    assert marked.shown == '0.0000"\u00a0*○¹²"'
    points = figure("2.5分", ["分"])
    assert points is not None and (points.value, points.shown) == (2.5, '0.0"分"')
    assert figure("1,250 jobs") is None and figure("1 to 4", units) is None


@pytest.mark.parametrize(
    "text",
    ["", "–", "1–4", "1 to 4", "under 1\u202f%", "± 3 points", "007", "1,23", "12,3456", "1.2.3",
     ".5", "5.", "1e5", "½", "٣", "１", "2 of 3", "=1", "--1", "+", "nan", "inf", "1 2", "5 %%",
     "1234567890123456", '5 "jobs"', "A", "not known", "3 **to", "3*", "5\u00a0",
     "CNY 900 million", "5\n6"],
)  # fmt: skip
def test_what_is_not_plainly_a_number_stays_text(text: str) -> None:
    assert figure(text, ['"jobs"', "jobs"]) is None


def test_every_cell_of_every_table_is_in_the_workbook(anhui: Analysis, anhui_xlsx: bytes) -> None:
    book = opened(anhui_xlsx)
    found = tables(anhui)
    assert len(book.worksheets) == len(found) + 1 > 10
    figures = 0
    for sheet, table in zip(book.worksheets[1:], found, strict=True):
        assert sheet["A1"].value == table.caption
        heads = [cell.value for cell in sheet[3]][: len(table.columns)]
        assert heads == [one.name for one in table.columns]
        units = [cell.value or "" for cell in sheet[4]][: len(table.columns)]
        assert units == [one.unit for one in table.columns]
        for down, row in enumerate(table.rows):
            values = [cell.value for cell in sheet[FIRST + down]]
            for at, cell in enumerate(row):
                first, _, more = cell.partition("\n")
                assert not more or more in values[len(table.columns) :]
                if isinstance(values[at], str | None):
                    assert (values[at] or "") == first
                else:
                    figures += 1
                    bare = re.match(r"[+\u2212-]?[\d,.]+", first)
                    assert bare
                    said = float(bare[0].replace(",", "").replace(MINUS, "-"))
                    assert values[at] == pytest.approx(said / (100 if "%" in first else 1))
        notes = [cell.value for cell in sheet["A"][FIRST + len(table.rows) :]]
        assert set(table.notes) <= set(notes)
    assert figures > 300


def test_libreoffice_shows_each_cell_as_the_brief_prints_it(
    anhui: Analysis, anhui_xlsx: bytes, tmp_path: Path
) -> None:
    files = converted(anhui_xlsx, ".xlsx", SHOWN, tmp_path)
    sheets = {file.stem.partition("-")[2]: file for file in files}
    names = opened(anhui_xlsx).sheetnames
    assert len(files) == len(names)
    for name, table in zip(names[1:], tables(anhui), strict=True):
        with sheets[name].open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))[FIRST - 1 :]
        for row, shown in zip(table.rows, rows, strict=False):
            wanted = [cell.partition("\n")[0] for cell in row]
            assert [one.replace(MINUS, "-") for one in shown[: len(row)]] == [
                one.replace(MINUS, "-") for one in wanted
            ]


def test_the_contents_name_the_case_and_lead_to_every_sheet(
    anhui: Analysis, anhui_xlsx: bytes
) -> None:
    book = opened(anhui_xlsx)
    front = book.worksheets[0]
    assert front.title == "Contents" and front["A1"].value == anhui.case.title
    facts = {row[0].value: row[1].value for row in front.iter_rows(min_row=3, max_row=12)}
    assert facts["Region"] == "Anhui" and facts["Status"] == "For discussion"
    assert facts["Case (SHA-256)"] == anhui.fingerprint
    assert facts["Seed"] == anhui.robustness.seed and facts["Draws"] == 10_000
    links = [cell for row in front.iter_rows() for cell in row if cell.hyperlink]
    assert [one.value for one in links] == book.sheetnames[1:]
    for link in links:
        assert link.hyperlink.target is None and link.hyperlink.id is None
        place = f"'{link.value}'!A1".replace("''", "'")
        assert link.hyperlink.location in (place, f"{link.value}!A1")


def test_sheets_are_ready_to_read_and_to_print(anhui_xlsx: bytes) -> None:
    for sheet in opened(anhui_xlsx).worksheets[1:]:
        assert sheet.freeze_panes == "B5" and sheet.print_title_rows == "$1:$4"
        assert sheet.page_setup.fitToWidth == 1 and sheet.page_setup.orientation == "landscape"
        assert all(9 <= one.width <= 60 for one in sheet.column_dimensions.values())
        assert sheet["A2"].hyperlink.location == "'Contents'!A1"


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_names_become_names_that_excel_takes(wanted: list[str]) -> None:
    names = sheet_names(wanted, ["Contents"])
    assert len(names) == len(wanted)
    assert len({one.casefold() for one in names} | {"contents"}) == len(names) + 1
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", name)
        assert not name.startswith("'") and not name.endswith("'") and name.lower() != "history"
        ElementTree.fromstring(f"<a>{re.sub('[&<]', '', name)}</a>")


def test_tables_of_one_caption_get_sheets_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table("Ranks of a long caption that goes on and on: [a/b]", (Column("x"),), (("a",),))
    book = opened(printed(monkeypatch, table, Pair((table,), ()), table))
    assert book.sheetnames[1:] == [
        "Ranks of a long caption that go", "Ranks of a long caption tha (2)",
        "Ranks of a long caption tha (3)",
    ]  # fmt: skip


@pytest.mark.parametrize("words", [*EVERY, *COMMANDS])
def test_no_text_becomes_a_formula_or_a_link(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table(words, (Column(words, words, "right"), Column(words)),
                  ((words, f"1\n{words}"),), (words,))  # fmt: skip
    raw = printed(monkeypatch, table)
    assert {one.get("t") for one in cells(raw)} <= {"inlineStr", "n", None}
    assert not [one for one in cells(raw) if one.find(f"{S}f") is not None]
    shown = words.replace("\r", "\n").replace("_x0041_", "_x005F_x0041_")
    first, _, more = shown.partition("\n")
    found = texts(raw)
    assert found.count(shown) >= 5 if not more else first in [*found, ""] and more in found


@pytest.mark.parametrize("words", EVERY)
def test_no_name_of_a_case_reaches_outside(words: str) -> None:
    raw = excel.xlsx(hostile(words))
    found = parts(raw)
    assert not [name for name, part in found.items() if b"TargetMode" in part]
    assert not [name for name in found if "external" in name.lower() or "vba" in name.lower()]
    assert not [one for one in cells(raw) if one.find(f"{S}f") is not None]
    assert any(words in text for text in texts(raw))
    assert {name for name in found if not name.startswith("xl/worksheets/")} == {
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml", "xl/workbook.xml",
    }  # fmt: skip


def test_a_text_that_begins_like_a_formula_stays_text_when_edited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = Table("T", (Column("x"),), (("=1+1",), ("plain",)))
    sheet = opened(printed(monkeypatch, table)).worksheets[1]
    assert sheet["A5"].quotePrefix and not sheet["A6"].quotePrefix


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\x9f", "\ud800", "\ufffe"])
def test_what_xml_cannot_hold_is_marked_and_never_raised(
    character: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = f"before{character}after"
    table = Table(words, (Column(words, words),), ((f"{words}\n{words}",),), (words,))
    assert texts(printed(monkeypatch, table)).count("before\ufffdafter") >= 6


def test_a_text_longer_than_a_cell_ends_with_a_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in ("x" * 10_000, "x" * LONGEST_CELL):
        assert words in texts(printed(monkeypatch, Table("T", (Column("x"),), ((words,),))))
    found = texts(printed(monkeypatch, Table("T", (Column("x"),), (("\U0001f600" * 20_000,),))))
    (cut,) = (one for one in found if one.endswith(" …"))
    assert LONGEST_CELL - 3 < len(cut.encode("utf-16-le")) // 2 <= LONGEST_CELL


def test_an_option_called_by_a_number_stays_text(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = (Column("Option"), Column("Jobs", align="right"))
    sheet = opened(printed(monkeypatch, Table("T", columns, (("2030", "60"),)))).worksheets[1]
    assert (sheet["A5"].value, sheet["B5"].value) == ("2030", 60)


def test_a_workbook_without_tables_has_its_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(printed(monkeypatch)).sheetnames == ["Contents"]
    empty = Table("Nothing yet", (Column("Option"),), ())
    assert opened(printed(monkeypatch, empty)).sheetnames[1] == "Nothing yet"


@settings(deadline=None)
@given(st.text("0123456789,.%+-\u2212\u202f ٣１½e*○¹\n", max_size=8))
def test_a_number_is_never_a_guess(text: str) -> None:
    """A text is a number only where its digits are all that there is to it."""
    if figure(text) is not None:
        assert re.fullmatch(r"[+\u2212-]?[0-9,]+(\.[0-9]+)?[\u202f ]?%?( [*○¹]+)?", text)
        whole = text.lstrip("+-\u2212").partition(".")[0]
        assert not re.search(r"^0[0-9]|,[0-9]{1,2}([^0-9]|$)|,[0-9]{4}", whole)


def test_chinese_tables_speak_chinese() -> None:
    book = opened(excel.xlsx(analyse(read_case(SMALL), "zh")))
    front = book.worksheets[0]
    assert front.title == "目录"
    facts = {row[0].value: row[1].value for row in front.iter_rows(min_row=3, max_row=9)}
    assert facts["状态"] in ("草稿", "讨论稿", "定稿") and "随机种子" in facts
    assert book.properties.language == "zh-Hans"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_same_case_gives_the_same_workbook(language: str, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(SMALL, encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from mcda.analysis import analyse;"
        "from mcda.checking import read_case; from mcda.brief.writing import xlsx;"
        "text = Path(sys.argv[1]).read_text(encoding='utf-8');"
        "sys.stdout.buffer.write(xlsx(analyse(read_case(text), sys.argv[2])))"
    )
    made = {
        subprocess.run([sys.executable, "-c", code, str(case), language], cwd=HOUSE, check=True,
                       capture_output=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(made) == 1
    book = opened(made.pop())
    assert book.properties.created == book.properties.modified
