"""Files that planners send: CSV in its many shapes, Excel, and what is neither."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.faults import CaseFaults
from mcda.files.sheets import MOST_BYTES, read_sheet

PLAIN = (("Region", "Talent"), ("Wuhu", "3.5"), ("Hefei", "4"))
TEXT = "Region,Talent\nWuhu,3.5\nHefei,4\n"


def said(content: bytes, name: str = "own.csv", sheet: str = "") -> str:
    with pytest.raises(CaseFaults) as wrong:
        read_sheet(content, name, sheet)
    assert all(fault.remedy for fault in wrong.value.faults)
    return str(wrong.value)


def book(*rows: tuple[object, ...], **more: tuple[tuple[object, ...], ...]) -> bytes:
    made = openpyxl.Workbook()
    sheets = {"Sheet": rows, **more}
    for title, cells in sheets.items():
        sheet = made.active if title == "Sheet" else made.create_sheet(title)
        for row in cells:
            sheet.append(row)
    return saved(made)


def saved(made: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_in_its_usual_shapes(encoding: str, mark: str, end: str) -> None:
    text = "地区,研发强度\n芜湖市,3.5\n合肥市,—\n".replace(",", mark).replace("\n", end)
    sheet = read_sheet(text.encode(encoding), "own.csv")
    assert sheet.rows == (("地区", "研发强度"), ("芜湖市", "3.5"), ("合肥市", "—"))


def test_a_decimal_comma_is_no_delimiter() -> None:
    sheet = read_sheet(b"Region;R&D;Talent\nWuhu;3,5;7,1\nHefei;4,2;8,3\n", "own.csv")
    assert sheet.rows[1] == ("Wuhu", "3,5", "7,1")
    sheet = read_sheet(b'Region,R&D\nWuhu,"3,5"\nHefei,"4,2"\n', "own.csv")
    assert sheet.rows[1] == ("Wuhu", "3,5")


def test_the_hint_of_excel_names_the_delimiter() -> None:
    assert read_sheet(b"sep=;\n" + TEXT.replace(",", ";").encode(), "own.csv").rows == PLAIN


def test_quotes_hold_delimiters_and_line_breaks() -> None:
    sheet = read_sheet(b'"Region\nname","Talent, all"\n"Wu""hu",3\n', "own.csv")
    assert sheet.rows == (("Region\nname", "Talent, all"), ('Wu"hu', "3"))


def test_empty_ends_are_dropped_and_addresses_are_the_files() -> None:
    for content in (b",,,\n,Region,Talent,\n,Wuhu,3.5,\n,,,\n",
                    book((), (None, "Region", "Talent"), (None, "Wuhu", 3.5), ())):  # fmt: skip
        sheet = read_sheet(content, "own")
        assert sheet.rows == (("", "", ""), ("", "Region", "Talent"), ("", "Wuhu", "3.5"))
        assert sheet.address(2, 2) == "C3"
    assert [sheet.address(0, at) for at in (0, 25, 26, 701, 702)] == ["A1", "Z1", "AA1", "ZZ1",
                                                                     "AAA1"]  # fmt: skip


def test_ragged_lines_are_named() -> None:
    text = "Region,A,B\nWuhu,1,2\nHefei,1\nBozhou,1,234,5\nLu'an,1,2\nAnqing,1,2\n"
    found = said(text.encode())
    assert "line 3: found 2 fields, expected 3" in found
    assert "line 4: found 4 fields, expected 3" in found


def test_a_title_and_a_note_may_be_short() -> None:
    sheet = read_sheet(b"Cities 2023\nRegion,A,B\nWuhu,1,2\nHefei,1,3\nSource: NBS\n", "own.csv")
    assert sheet.rows[0] == ("Cities 2023", "", "")
    assert sheet.rows[4] == ("Source: NBS", "", "")


def test_a_last_line_cut_short_is_no_note() -> None:
    assert "line 4" in said(b"Region,A,B\nWuhu,1,2\nHefei,1,3\nBozhou,1\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "no cells"), (b"\n\n,,\n", "no cells"), (b"a,\xff\xfe\x00b\n", "unknown encoding"),
     ("Région,É\nÎle,3\nBâle,4".encode("cp1252"), "unknown encoding"),
     (b"a,b\n1,\x07\n", "control character U+0007"), (b'a,b\n"1,2\n', "no CSV"),
     (b"<html><table>", "web page"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
     (b"PK\x03\x04 but no zip", "damaged"), (b"x" * (MOST_BYTES + 1), "10.0 MiB"),
     (b"," * 800 + b"x", "more than"), (b"a,b\n" * 20_001, "more than 20,000 rows"),
     (("a," * 99 + "a\n").encode() * 10_001, "more than 1,000,000 cells")],
)  # fmt: skip
def test_what_is_no_table_is_said(content: bytes, words: str) -> None:
    assert words in said(content)


def test_figures_of_excel_without_loss() -> None:
    row = (0.1, 3.0, 1234567, 0.1234567890123, 1e-7, -2.5, "1,234", "  text ")
    sheet = read_sheet(book(("a",) * 8, row), "own.xlsx")
    assert sheet.rows[1] == ("0.1", "3", "1234567", "0.1234567890123", "1e-07", "-2.5",
                             "1,234", "text")  # fmt: skip
    assert sheet.marks == (".",) * 6 + ("", "")


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [(0.125, "0%", "12.5%"), (0.07, "0.00%", "7%"), (1, "0%", "100%"), (0.5, '0.0" %"', "0.5"),
     (12, '0.0"%"', "12"), (0.1, "0.0", "0.1"), (-0.031, "0.0%;[Red]-0.0%", "-3.1%")],
)  # fmt: skip
def test_percentages_as_they_are_shown(value: float, shown: str, text: str) -> None:
    made = openpyxl.Workbook()
    made.active.append(["Region", "Share"])
    made.active.append(["Wuhu", value])
    made.active["B2"].number_format = shown
    assert read_sheet(saved(made), "own.xlsx").rows[1][1] == text


def test_dates_and_truths_stay_words() -> None:
    row = (True, datetime.date(2023, 1, 5), datetime.datetime(2023, 1, 5, 6), datetime.time(6, 30))
    sheet = read_sheet(book(("a",) * 4, row), "own.xlsx")
    assert sheet.rows[1] == ("TRUE", "2023-01-05", "2023-01-05 06:00:00", "06:30:00")


def test_a_formula_that_was_never_calculated_is_named() -> None:
    assert "cell B2: found a formula without a saved result" in said(
        book(("Region", "Talent"), ("Wuhu", "=1+2"))
    )


def test_merged_words_stand_in_each_cell() -> None:
    made = openpyxl.Workbook()
    for row in (("Region", "Indicators", None), (None, "A", "B"), ("Wuhu", 1, None)):
        made.active.append(row)
    for area in ("A1:A2", "B1:C1", "B3:C3"):
        made.active.merge_cells(area)
    sheet = read_sheet(saved(made), "own.xlsx")
    assert sheet.rows == (("Region", "Indicators", "Indicators"), ("Region", "A", "B"),
                          ("Wuhu", "1", ""))  # fmt: skip


def test_merged_areas_without_end_are_refused() -> None:
    areas = b"".join(b'<mergeCell ref="A1:XFD20000"/>' for _ in range(100_000))
    merged = b'</sheetData><mergeCells count="1">' + areas + b"</mergeCells>"
    rows = [("x",) * 40] * 400
    content = rewritten(book(*rows), "xl/worksheets/sheet1.xml", b"</sheetData>", merged)
    assert "merged" in said(content)


def test_the_named_sheet_or_the_first_with_cells() -> None:
    content = book(Cities=PLAIN, Notes=(("words",),))
    assert read_sheet(content, "own.xlsx").rows == PLAIN
    assert read_sheet(content, "own.xlsx").sheets == ("Sheet", "Cities", "Notes")
    assert read_sheet(content, "own.xlsx", "Notes").rows == (("words",),)
    assert "Did you mean 'Cities'?" in said(content, sheet="Citys")


def test_a_stated_size_that_is_wrong_loses_nothing() -> None:
    content = rewritten(book(*PLAIN), "xl/worksheets/sheet1.xml", b'ref="A1:B3"', b'ref="A1:A1"')
    assert read_sheet(content, "own.xlsx").rows == PLAIN


def rewritten(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(file, "w") as after:
        for one in before.namelist():
            text = before.read(one)
            if one == part:
                assert old in text
                text = text.replace(old, new)
            after.writestr(one, text)
    return file.getvalue()


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet '
    content = rewritten(book(*PLAIN), "xl/worksheets/sheet1.xml", b"<worksheet ", bomb)
    assert "XML declarations" in said(content)


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (60 * 1024 * 1024))
    assert len(file.getvalue()) < 100_000
    assert "50 MiB once unpacked" in said(file.getvalue())


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (60 * 1024 * 1024))
    size = (60 * 1024 * 1024).to_bytes(4, "little")
    said(file.getvalue().replace(size, (1000).to_bytes(4, "little")))


def test_zips_that_are_no_workbook() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("content.xml", "<office/>")
    assert "cannot be read" in said(file.getvalue())
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.bin", "x")
    assert ".xlsb" in said(file.getvalue())


def test_a_cell_far_away_is_no_flood() -> None:
    content = rewritten(book(*PLAIN), "xl/worksheets/sheet1.xml", b'r="B3"', b'r="XFD3"')
    assert "700 columns" in said(content)


def test_a_row_far_below_is_not_lost() -> None:
    far = b'<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>'
    content = rewritten(book(*PLAIN), "xl/worksheets/sheet1.xml", b"</sheetData>", far)
    assert "more than 20,000 rows" in said(content)


def test_formats_far_away_are_no_flood() -> None:
    rows = b"".join(
        b'<row r="%d"><c r="XFD%d" s="0"/></row>' % (at, at) for at in range(4, 400)
    )  # fmt: skip
    content = rewritten(book(*PLAIN), "xl/worksheets/sheet1.xml", b"</sheetData>",
                        rows + b"</sheetData>")  # fmt: skip
    assert read_sheet(content, "own.xlsx").rows == PLAIN


@pytest.mark.parametrize("tags", [b"<a/>" * 600_000, b"<a>" * 600_000, b"<row><c><c>"])
def test_tags_without_end_are_refused(tags: bytes) -> None:
    content = rewritten(book(*PLAIN), "xl/worksheets/sheet1.xml", b"<sheetData>",
                        tags + b"<sheetData>")  # fmt: skip
    assert "far more" in said(content)


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=6),
       st.sampled_from(["utf-8-sig", "utf-16"]))  # fmt: skip
def test_quoted_cells_read_back(rows: list[tuple[str, str, str]], encoding: str) -> None:
    lines = (",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    text = "\n".join(lines)
    assert read_sheet(text.encode(encoding), "own.csv").rows == tuple(rows)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.binary() | st.text(alphabet='a1,;\t\n"-.％地').map(str.encode)
       | st.binary().map(lambda tail: b"PK\x03\x04" + tail))  # fmt: skip
def test_no_bytes_are_more_than_a_fault(content: bytes) -> None:
    try:
        sheet = read_sheet(content, "own.csv")
    except CaseFaults:
        return
    assert {len(row) for row in sheet.rows} == {sheet.width}


BOOK = book(*PLAIN, ("Bozhou", "=A1"))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_workbook_is_more_than_a_fault(at: int, put: bytes) -> None:
    try:
        read_sheet(BOOK[:at] + put + BOOK[at + len(put) :], "own.xlsx")
    except CaseFaults:
        return


SHEET = b"xl/worksheets/sheet1.xml"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from([b'r="B2"', b't="n"', b"<v>3.5</v>", b'r="2"', b"<sheetData>", b"</row>"]),
       st.sampled_from([b"", b'r="B0"', b't="s"', b"<v>1e999</v>", b"<v>nan</v>", b"<v></v>",
                        b't="d"', b't="b"', b"<v>99999</v>", b'r="-1"', b"<v>" + b"9" * 5000
                        + b"</v>", b"<a>" * 3000]))  # fmt: skip
def test_no_odd_part_of_a_workbook_is_more_than_a_fault(old: bytes, new: bytes) -> None:
    content = book(("Region", "Talent"), ("Wuhu", 3.5), ("Hefei", 4))
    try:
        read_sheet(rewritten(content, SHEET.decode(), old, new), "own.xlsx")
    except CaseFaults:
        return
