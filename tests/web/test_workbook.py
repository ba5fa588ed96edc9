"""A case's workbook: written, filled in by a planner, and read back into the draft."""

from __future__ import annotations

import copy
import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from mcda.checking import check_text
from mcda.faults import CaseFaults
from mcda.files.case_book import sheets
from mcda.files.case_book.bringing import brought
from mcda.files.case_book.writing import book_of
from mcda.files.examples import examples
from mcda.language import LANGUAGES, Code, speaking
from mcda.web import cached, proposing
from mcda.web.draft import Draft, figure, read
from mcda.web.workbooks import bring, opened, take
from tests.brief.libreoffice import converted, soffice
from tests.cases import SMALL

CODES = tuple(LANGUAGES)


def small() -> Draft:
    tree = cached.parse(SMALL)
    tree["options"]["tram"]["estimates"]["jobs"] = {
        "value": 60, "low": 40, "high": 80, "source": "Our count", "confidence": "high",
    }  # fmt: skip
    return tree


def filled(example: str) -> Draft:
    tree = copy.deepcopy(cached.example(example))
    proposing.fill(tree)
    return tree


class Book:
    """A workbook as a planner has it open."""

    def __init__(self, tree: Draft) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(book_of(tree)))

    def __getitem__(self, title: str) -> Worksheet:
        found: Worksheet = self.book[title]
        return found

    def cell(self, said: str, head: str, kind: str = "most likely") -> Any:
        """The cell of an option and a criterion on the sheet of the estimates."""
        sheet = self["Estimates"]
        column = next(one.column for one in sheet[2] if one.value == head)
        row = next(one[1].row for one in sheet.iter_rows() if one[1].value == said
                   and one[2].value == kind)  # fmt: skip
        return sheet.cell(row, column)

    def bytes(self) -> bytes:
        file = io.BytesIO()
        self.book.save(file)
        return file.getvalue()

    def into(self, tree: Draft) -> tuple[Draft, str]:
        """The draft once the workbook is taken, and what was said."""
        found, told = bring(tree, self.bytes(), "case.xlsx")
        after = copy.deepcopy(tree)
        take(after, found.changes)
        return after, told.said

    def faults(self, tree: Draft) -> list[str]:
        with pytest.raises(CaseFaults) as wrong:
            self.into(tree)
        return [one.sentence() for one in wrong.value.faults]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("example", sorted(examples()))
def test_what_nobody_touched_changes_nothing(example: str, code: Code) -> None:
    tree = filled(example)
    with speaking(code):
        content = book_of(tree)
        assert content == book_of(tree)  # the same bytes
        assert not brought(content, "case.xlsx", tree).changes.any
    assert not brought(content, "case.xlsx", tree).changes.any  # read in another language


def test_a_figure_changed_added_and_emptied_is_counted() -> None:
    tree = small()
    tree["options"]["bus"]["estimates"]["cost"] = None
    book = Book(tree)
    book.cell("Tram", "Cost").value = 35.5
    book.cell("Bus", "Cost").value = 12
    book.cell("Continue as now", "Jobs").value = None
    after, said = book.into(tree)
    assert said == "1 figure changed, 1 added, 1 emptied."
    assert figure(after, "tram", "cost") == 35.5
    assert figure(after, "bus", "cost") == 12
    assert figure(after, "stay", "jobs") is None
    assert figure(after, "tram", "jobs") == 60
    assert after["perspectives"] == tree["perspectives"]


def test_ranges_sources_and_confidence_come_back() -> None:
    tree, book = small(), Book(small())
    book.cell("Bus", "Jobs", "lowest").value = 20
    book.cell("Bus", "Jobs", "highest").value = "1,200"
    sources = book["Sources"]
    row = next(one for one in sources.iter_rows(min_row=2) if one[1].value == "Bus"
               and one[2].value == "Jobs")  # fmt: skip
    row[3].value, row[4].value, row[5].value = "=not a formula", "low", "A guess"
    row[3].data_type = "s"
    after, _ = book.into(tree)
    assert after["options"]["bus"]["estimates"]["jobs"] == {
        "value": 30, "low": 20, "high": 1200, "source": "=not a formula", "confidence": "low",
        "note": "A guess"}  # fmt: skip


def test_a_figure_taken_away_takes_its_range_along() -> None:
    book = Book(small())
    book.cell("Tram", "Jobs").value = None
    after, said = book.into(small())
    assert said.startswith("0 figures changed, 0 added, 1 emptied.")
    assert after["options"]["tram"]["estimates"]["jobs"] == {
        "value": None, "source": "Our count", "confidence": "high"}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [("12,5 %", "'12,5 %'"), ("about 3", "'about 3'"), ("#N/A", "a formula that failed"),
     ("3 万", "a number with its unit"), ("2026-03-01", "the date or time"), (True, "yes or no")],
)  # fmt: skip
def test_what_is_no_number_is_named_by_its_cell(typed: object, found: str) -> None:
    book = Book(small())
    cell = book.cell("Tram", "Cost")
    cell.value = typed
    (said,) = book.faults(small())
    assert said.startswith(f"Estimates!{cell.coordinate}: found ")
    assert found in said
    assert "expected a number in CNY million" in said


def test_all_faults_come_at_once_and_nothing_is_taken() -> None:
    tree, book = small(), Book(small())
    book.cell("Tram", "Cost").value = "?!"
    book.cell("Bus", "Jobs", "lowest").value = 25
    book["Options"]["C3"].value = "cloud"
    book["Case"]["C7"].value = "soon"
    said = book.faults(tree)
    places = [one.split(":")[0] for one in said]
    assert places[:2] == ["Case!C7", "Options!C3"]
    assert len(said) == 4
    assert tree == small()


def test_a_range_that_does_not_hold_its_figure_is_a_fault() -> None:
    book = Book(small())
    cell = book.cell("Tram", "Jobs")
    cell.value = 90
    (said,) = book.faults(small())
    assert said.startswith(f"Estimates!{cell.coordinate}: found 90 with 40 to 80")


@pytest.mark.parametrize(
    ("typed", "number"), [("1,200", 1200), ("１２", 12), ("1 200", 1200), ("−3", -3), ("(4)", -4)]
)
def test_numbers_as_text_are_understood(typed: str, number: float) -> None:
    book = Book(small())
    book.cell("Tram", "Cost").value = typed
    after, _ = book.into(small())
    assert figure(after, "tram", "cost") == number


def test_a_percentage_is_a_number_only_where_the_unit_is_percent() -> None:
    tree = small()
    tree["criteria"]["cost"]["unit"] = "% of GDP"
    book = Book(tree)
    for head in ("Jobs", "Cost"):
        book.cell("Bus", head).value = 0.125
        book.cell("Bus", head).number_format = "0.0%"
    (said,) = book.faults(tree)
    assert "found '12.5%', expected a number in jobs" in said
    book.cell("Bus", "Jobs").value, book.cell("Bus", "Jobs").number_format = 30, "General"
    assert figure(book.into(tree)[0], "bus", "cost") == 12.5


def test_a_formula_without_a_result_is_a_fault() -> None:
    book = Book(small())
    cell = book.cell("Tram", "Cost")
    cell.value = "=1+1"
    (said,) = book.faults(small())
    assert said.startswith(f"Estimates!{cell.coordinate}: found a formula without a saved result")


def test_merged_names_are_understood_and_merged_figures_are_not() -> None:
    book = Book(small())
    first = book.cell("Tram", "Jobs")
    book["Estimates"].merge_cells(None, first.row, 2, first.row + 2, 2)
    assert book.into(small())[0] == small()
    book["Estimates"].merge_cells(None, first.row, first.column, first.row + 1, first.column)
    said = book.faults(small())
    assert any("under a merged number" in one for one in said)


def test_rows_and_columns_may_be_moved_renamed_inserted_and_deleted() -> None:
    tree, book = small(), Book(small())
    options, estimates = book["Options"], book["Estimates"]
    options["B3"].value = "Tramway"
    options.delete_rows(4)  # the bus
    estimates.insert_cols(4)
    estimates.insert_rows(1, 2)
    estimates["D4"].value = "remarks"
    options.insert_rows(1)
    options["B1"].value = "Our options"
    book["Criteria"].insert_cols(3)
    book.book.move_sheet("Estimates", -4)
    book.book.create_sheet("My notes")["A1"].value = "not for the tool"
    after, said = book.into(tree)
    assert said == "Renamed: Tramway. Option taken away: Bus."
    assert list(after["options"]) == ["stay", "tram"]
    assert after["options"]["tram"] == {**tree["options"]["tram"], "name": "Tramway"}
    assert check_text(cached.text_of(after)).case is not None


def test_a_sheet_of_another_name_is_known_by_its_heads() -> None:
    book = Book(small())
    book["Estimates"].title = "Figures 2026"
    cell = book.cell.__func__  # the sheet is found under its new name below
    assert cell is not None
    sheet = book["Figures 2026"]
    row = next(one for one in sheet.iter_rows() if one[1].value == "Bus")
    row[3].value = 31
    assert figure(book.into(small())[0], "bus", "jobs") == 31


def test_an_option_and_a_criterion_are_added() -> None:
    tree, book = small(), Book(small())
    book["Options"].append([None, "Ferry", "territory", 7, "A boat"])
    book["Criteria"].append([None, "Noise", "dB", 90, 40, "territory"])
    sheet = book["Estimates"]
    column = sheet.max_column + 1
    sheet.cell(2, column).value = "Noise"
    sheet.append([None, "Ferry", None, 12, 7, 55])
    sheet.append([None, None, "lowest", 10])
    sheet.append([None, None, "highest", 14])
    book.cell("Bus", "Noise").value = 70
    after, said = book.into(tree)
    assert "Option added: Ferry. Criterion added: Noise." in said
    assert after["options"]["ferry"] == {
        "name": "Ferry", "layer": "territory", "cost": 7, "how": "A boat",
        "estimates": {"jobs": {"value": 12, "low": 10, "high": 14}, "cost": 7, "noise": 55},
    }  # fmt: skip
    assert after["criteria"]["noise"] == {"name": "Noise", "unit": "dB", "worst": 90, "best": 40,
                                          "layer": "territory"}  # fmt: skip
    assert figure(after, "bus", "noise") == 70
    assert figure(after, "tram", "noise") is None
    again, _ = book.into(after)  # the same file a second time
    assert again == after


def test_what_the_estimates_name_and_no_list_holds_is_a_fault() -> None:
    book = Book(small())
    sheet = book["Estimates"]
    sheet.append([None, "Ferry", None, 12, 7])
    sheet.cell(2, 6).value = "Noise"
    sheet.cell(5, 6).value = 3
    said = book.faults(small())
    assert any("found 'Ferry', expected an option. Add it on the sheet Options" in one
               for one in said)  # fmt: skip
    assert any(one.startswith("Estimates!F2: found 'Noise', expected a criterion")
               for one in said)  # fmt: skip


def test_a_copied_row_is_another_option() -> None:
    book = Book(small())
    copied = [cell.value for cell in book["Options"][3]]
    book["Options"].append([copied[0], "Second tram", *copied[2:]])
    after, said = book.into(small())
    assert said == "Option added: Second tram."
    assert after["options"]["tram"] == small()["options"]["tram"]


def test_only_what_was_changed_in_the_workbook_is_taken() -> None:
    """What was done on the form after the workbook was written stays."""
    tree, book = small(), Book(small())
    book.cell("Bus", "Jobs").value = 33
    tree["options"]["tram"]["estimates"]["cost"] = 44
    tree["options"]["ferry"] = {"name": "Ferry", "estimates": {"jobs": 1, "cost": 2}}
    after, _ = book.into(tree)
    assert figure(after, "bus", "jobs") == 33
    assert figure(after, "tram", "cost") == 44
    assert "ferry" in after["options"]


def test_a_workbook_without_its_hidden_sheet_removes_nothing() -> None:
    book = Book(small())
    del book.book["policy ladder"]
    book["Options"].delete_rows(3)
    book.cell("Bus", "Cost").value = 11
    after, said = book.into(small())
    assert said == "1 figure changed, 0 added, 0 emptied."
    assert list(after["options"]) == ["stay", "tram", "bus"]


def test_a_proposed_figure_that_is_typed_over_is_ones_own() -> None:
    tree = filled("anhui-2026")
    option, criterion = proposing.open_cells(tree)[0] if proposing.open_cells(tree) else next(
        (one, other) for one in tree["options"] for other in tree["criteria"]
        if proposing.is_proposed(tree, one, other)
    )  # fmt: skip
    was = figure(tree, option, criterion)
    book = Book(tree)
    name, head = (read(tree, ("options", option, "name")), None)
    shown = book["Sources"]
    row = next(one for one in shown.iter_rows(min_row=2) if one[0].value == f"{option}/{criterion}")
    name, head = row[1].value, row[2].value
    assert row[6].value.startswith("an effect of")
    book.cell(name, head).value = was * 2 + 1
    after, _ = book.into(tree)
    assert not proposing.is_proposed(after, option, criterion)
    assert figure(after, option, criterion) == was * 2 + 1


def test_the_workbook_of_another_case_is_refused_and_opens_as_a_new_one() -> None:
    content = book_of(filled("anhui-2026"))
    with pytest.raises(CaseFaults) as wrong:
        bring(small(), content, "anhui.xlsx")
    assert "another case" in wrong.value.faults[0].found
    tree = opened(content, "anhui.xlsx")
    assert check_text(cached.text_of(tree)).faults == ()
    first = filled("anhui-2026")
    for option in first["options"]:
        for criterion in first["criteria"]:
            assert figure(tree, option, criterion) == figure(first, option, criterion)


def test_a_chinese_workbook_is_read_whatever_is_spoken() -> None:
    with speaking("zh"):
        content = book_of(filled("anhui-2026"))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames[:6] == ["填写说明", "案例", "方案", "准则", "估计值", "来源"]
    sources = book["来源"]
    sources["E2"].value = "中"
    file = io.BytesIO()
    book.save(file)
    found, told = bring(filled("anhui-2026"), file.getvalue(), "案例.xlsx")
    assert list(found.changes.cells.values()) == [{"confidence": "medium"}]
    assert told.said == "1 source, confidence or note changed."


def test_no_cell_is_locked_and_the_numbers_are_numbers() -> None:
    book = Book(filled("anhui-2026"))
    for sheet in book.book.worksheets:
        assert not sheet.protection.sheet
    cell = book.cell("R&D incentives", "Public cost")
    assert cell.data_type == "n" and cell.alignment.horizontal == "right"
    assert book["Estimates"].freeze_panes == "D5"
    kinds = [one.formula1 for one in book["Sources"].data_validations.dataValidation]
    assert kinds == ['"high,medium,low"']


def test_the_order_of_rows_and_columns_does_not_matter() -> None:
    tree, book = filled("anhui-2026"), Book(filled("anhui-2026"))
    for title, head in (("Options", 1), ("Criteria", 1), ("Estimates", 4), ("Sources", 1)):
        sheet = book[title]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head + 1)]
        for row, values in zip(sheet.iter_rows(min_row=head + 1), rows[::-1], strict=True):
            for cell, value in zip(row, values, strict=True):
                cell.value = value
    columns = [[cell.value for cell in column] for column in book["Estimates"].iter_cols(min_col=4)]
    for column, values in zip(book["Estimates"].iter_cols(min_col=4), columns[::-1], strict=True):
        for cell, value in zip(column, values, strict=True):
            cell.value = value
    assert book.into(tree)[0] == tree
    # without the hidden keys, by the names alone
    for title in ("Options", "Criteria", "Estimates", "Sources"):
        for row in book[title].iter_rows(max_col=1):
            row[0].value = None
    for cell in book["Estimates"][1]:
        cell.value = None
    assert book.into(tree)[0] == tree


def test_the_fields_of_the_case_come_back() -> None:
    tree, book = filled("anhui-2026"), Book(filled("anhui-2026"))
    rows = {row[0].value: row[2] for row in book["Case"].iter_rows()}
    rows["title"].value, rows["budget"].value, rows["horizon"].value = "Another", 0, None
    rows["region"].value = "Hubei"
    after, said = book.into(tree)
    assert (after["title"], after["budget"], after["region"]) == ("Another", 0, "china/hubei")
    assert "horizon" not in after and "needs" not in after
    assert "4 fields of the case changed." in said and "The region is another one" in said
    rows["region"].value = "Atlantis"
    rows["year"].value = 2026.5
    said_wrong = book.faults(tree)
    assert [one.split(":")[0] for one in said_wrong] == ["Case!C6", "Case!C7"]


def test_far_too_many_rows_are_refused_by_the_sheet() -> None:
    book = Book(small())
    book["Estimates"].cell(100_000, 4).value = 1
    (said,) = book.faults(small())
    assert said.startswith("Estimates: found more than 20,000 rows")
    book = Book(small())
    book.book.create_sheet("My own")["A100000"].value = 1  # a sheet that is not ours is not read
    assert book.into(small())[0] == small()


def test_a_vast_case_lists_the_sources_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet takes so many rows; what is not listed stays as it is."""
    monkeypatch.setattr(sheets, "MOST_SOURCES", 3)
    tree, book = small(), Book(small())
    rows = [row[0].value for row in book["Sources"].iter_rows(min_row=2)]
    assert rows == ["tram/jobs"]
    assert book.into(tree)[0] == tree


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
NUMBERS = st.one_of(st.none(), st.integers(-(10**6), 10**6), st.floats(-1e9, 1e9, width=64))
ESTIMATES = st.one_of(
    NUMBERS,
    TEXTS,
    st.fixed_dictionaries(
        {"value": st.one_of(NUMBERS, TEXTS)},
        optional={"low": NUMBERS, "high": NUMBERS, "source": TEXTS, "note": TEXTS,
                  "confidence": st.sampled_from(["high", "medium", "low", "none"])},
    ),
)  # fmt: skip


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    criteria = {f"c{at}": draw(st.fixed_dictionaries({"name": TEXTS, "unit": TEXTS, "layer":
                st.sampled_from(["hardware", "delivery", "cloud"])},
                optional={"worst": NUMBERS, "best": NUMBERS, "minimum": NUMBERS, "set_by": TEXTS}))
                for at in range(draw(st.integers(1, 3)))}  # fmt: skip
    options = {}
    for at in range(draw(st.integers(1, 3))):
        more = {"how": TEXTS, "cost": st.one_of(NUMBERS, TEXTS), "baseline": st.booleans()}
        own = draw(st.fixed_dictionaries({"name": TEXTS}, optional=more))
        own["estimates"] = {key: draw(ESTIMATES) for key in criteria}
        options[f"o{at}"] = own
    case = draw(st.fixed_dictionaries({"title": TEXTS}, optional={
        "question": TEXTS, "year": st.one_of(st.integers(1800, 2200), TEXTS), "budget": NUMBERS,
        "currency": TEXTS}))  # fmt: skip
    return {**case, "criteria": criteria, "options": options}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(drafts(), st.sampled_from(CODES))
def test_write_then_read_gives_the_same_draft(tree: Draft, code: Code) -> None:
    before = copy.deepcopy(tree)
    with speaking(code):
        found = brought(book_of(tree), "case.xlsx", tree)
    assert not found.changes.any, found.changes
    take(tree, found.changes)
    assert tree == before


ODD = st.one_of(
    NUMBERS, st.booleans(), st.sampled_from(["Tram", "Jobs", "lowest", "Option", "Unit", "yes",
    "options", "tram", "tram/jobs", "12,5 %", "1,234", "#N/A", "—", "2026-01-01", "high", "高"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=6),
)  # fmt: skip
EDITS = st.tuples(st.integers(0, 6), st.integers(1, 12), st.integers(1, 8), ODD)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.lists(EDITS, max_size=6), st.sets(st.integers(0, 6), max_size=3))
def test_whatever_is_done_to_a_workbook_is_taken_or_is_a_fault(
    edits: list[tuple[int, int, int, Any]], dropped: set[int]
) -> None:
    book = Book(small())
    sheets_of = list(book.book.worksheets)
    for at, row, column, value in edits:
        cell = sheets_of[at].cell(row, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
    for at in sorted(dropped):
        book.book.remove(sheets_of[at])
    content = book.bytes()
    for way in (_brought_into_small, _opened_anew):
        try:
            check_text(cached.text_of(way(content)))
        except CaseFaults as wrong:
            said = [one.sentence() for one in wrong.faults]
            assert len(said) == len(set(said))


def _brought_into_small(content: bytes) -> Draft:
    tree = small()
    take(tree, bring(tree, content, "case.xlsx")[0].changes)
    return tree


def _opened_anew(content: bytes) -> Draft:
    return opened(content, "case.xlsx")


@pytest.mark.parametrize("code", CODES)
def test_a_round_through_libreoffice_changes_nothing(code: Code, tmp_path: Any) -> None:
    soffice()
    tree = filled("anhui-2026")
    with speaking(code):
        made = converted(book_of(tree), ".xlsx", "xlsx", tmp_path)
        found = brought(made[0].read_bytes(), "case.xlsx", tree)
    assert not found.changes.any, found.changes
    assert found.stamp is not None


def test_the_result_of_a_formula_is_taken(tmp_path: Any) -> None:
    """LibreOffice works the formula out and saves its result, as Excel does."""
    soffice()
    book = Book(small())
    book.cell("Bus", "Jobs").value = "=20+11"
    book.cell("Bus", "Cost").value = "=1/0"
    made = converted(book.bytes(), ".xlsx", "xlsx", tmp_path)[0].read_bytes()
    with pytest.raises(CaseFaults) as wrong:
        bring(small(), made, "case.xlsx")
    (said,) = [one.sentence() for one in wrong.value.faults]
    assert "'#DIV/0!', a formula that failed" in said
    book.cell("Bus", "Cost").value = 10
    made = converted(book.bytes(), ".xlsx", "xlsx", tmp_path)[0].read_bytes()
    assert list(bring(small(), made, "case.xlsx")[0].changes.cells.values()) == [{"value": 31}]
