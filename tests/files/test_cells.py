"""What a cell says: numbers in the ways people write them, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.files.cells import Mark, Unreadable, decimal_mark, is_percent, number_in, numbers_in

READ = {
    "1234.5": 1234.5, "1,234.5": 1234.5, "1 234,5": 1234.5, "1.234,5": 1234.5, "1,234": 1234,
    "1.234": 1.234, "0,125": 0.125, "1234,567": 1234.567, "12,5": 12.5, "1,234,567": 1234567,
    "1.234.567": 1234567, "1.234.567,8": 1234567.8, "1'234.5": 1234.5, "1’234’567": 1234567,
    "1\u202f234,5": 1234.5, "1\u00a0234": 1234, "1\u2009234": 1234, "12.5%": 12.5, "12,5 %": 12.5,
    "１２３．４％": 123.4, "－５": -5, "\u22125": -5, "–5": -5, "+3": 3, "(1,234)": -1234,
    "（12.5）": -12.5, "(3%)": -3, "1e3": 1000, "1.5E+06": 1.5e6, "2,5e-3": 0.0025, ".5": 0.5,
    "-,5": -0.5, "007": 7, " 8 ": 8, "1E15": 1e15, "-0": 0,
}  # fmt: skip
MISSING = ["", " ", "—", "–", "-", "…", "..", "n/a", "N/A", "NA", ":", "/", "无", "不详", "null",
           "——", "－", "　"]  # fmt: skip
REFUSED = {
    "abc": "a number", "NaN": "finite", "inf": "finite", "-Infinity": "finite",
    "1e16": "at most 1,000,000,000,000,000", "1000000000000001": "at most", "1e999": "at most",
    "#DIV/0!": "formula that failed", "#REF!": "formula that failed", "#N/A": "formula that failed",
    "#VALUE!": "formula that failed", "=A1+B1": "the formula", "2023-01-05": "date",
    "1/2/2023": "date", "12:30": "date", "05-Mar": "date", "2023年": "date", "2023年5月": "date",
    "TRUE": "yes or no", "3.2万": "its unit", "1.5 亿": "its unit", "12.3 p": "a mark",
    "12.3*": "a mark", "¥1,200": "currency", "300元": "currency", "3‰": "per thousand",
    "12,34,567": "a number", "1,234,56": "a number", "1.2.3": "a number", "1 2 3": "a number",
    "5.": "a number", "(5": "a number", "(-5)": "a number", "--5": "a number", "1_000": "a number",
    "0x1F": "a number", "10²": "a mark", "½": "a number", "٣": "a number", "1" * 61: "a number",
}  # fmt: skip


@pytest.mark.parametrize(("cell", "value"), READ.items())
def test_numbers_as_people_write_them(cell: str, value: float) -> None:
    assert number_in(cell) == value


@pytest.mark.parametrize("cell", MISSING)
def test_words_for_a_figure_that_is_not_known(cell: str) -> None:
    assert number_in(cell) is None


@pytest.mark.parametrize(("cell", "said"), REFUSED.items())
def test_what_is_no_number_is_refused_and_said(cell: str, said: str) -> None:
    with pytest.raises(Unreadable) as wrong:
        number_in(cell)
    assert said in str(wrong.value)
    assert wrong.value.remedy.endswith(".")


@pytest.mark.parametrize(
    ("cell", "mark", "value"),
    [("1,234", ".", 1234), ("1,234", ",", 1.234), ("1.234", ".", 1.234), ("1.234", ",", 1234),
     ("12,5", ".", 12.5), ("12.5", ",", 12.5), ("0,125", ".", 0.125), ("-1,234", ",", -1.234)],
)  # fmt: skip
def test_the_column_decides_where_a_cell_reads_two_ways(
    cell: str, mark: Mark, value: float
) -> None:
    assert number_in(cell, mark) == value


def test_in_doubt_both_readings_are_said() -> None:
    with pytest.raises(Unreadable, match=r"'1,234', which reads as 1234 or 1\.234"):
        number_in("1,234", "?")
    with pytest.raises(Unreadable, match=r"'1\.234', which reads as 1\.234 or 1234"):
        number_in("1.234", "?")


@pytest.mark.parametrize(
    ("cells", "mark"),
    [(["1,234", "12"], ""), (["1,234", "0,5"], ","), (["1,234", "12.5"], "."),
     (["1.234", "12,5"], ","), (["1.234,5"], ","), (["1,234,567"], "."), (["1.234.567"], ","),
     (["1,234", "1.234"], "?"), (["12,5", "12.5"], "?"), (["Wuhu", "—", "7"], ""),
     (["1 234", "2'345"], ""), (["3.5%", "1,200%"], ".")],
)  # fmt: skip
def test_decimal_mark_of_a_column(cells: list[str], mark: str) -> None:
    assert decimal_mark(cells) == mark


def test_a_column_in_percent() -> None:
    read = numbers_in(["12.5%", "３％", "—", "0"])
    assert read.values == (12.5, 3, None, 0)
    assert read.percent
    assert not read.unreadable


def test_percent_among_bare_numbers_is_refused_by_cell() -> None:
    assert list(numbers_in(["0.125", "3.1", "4.5%"]).unreadable) == [2]
    assert list(numbers_in(["12.5%", "3.1%", "0.4"]).unreadable) == [2]
    assert not numbers_in(["0.125", "3.1"]).percent


def test_every_unreadable_cell_is_kept() -> None:
    read = numbers_in(["1", "x", "#REF!", "4"])
    assert read.values == (1, None, None, 4)
    assert sorted(read.unreadable) == [1, 2]


FIGURES = st.decimals(-(10**9), 10**9, places=2, allow_nan=False)
STYLES = [("", "."), ("", ","), (",", "."), (".", ","), (" ", ","), (" ", "."), ("'", "."),
          ("\u202f", ","), ("\u00a0", ","), ("’", ".")]  # fmt: skip


@settings(max_examples=300, deadline=None, derandomize=True)
@given(FIGURES, st.sampled_from(STYLES), st.sampled_from(["{}", "{}%", "{} %", " {}"]),
       st.sampled_from(["-", "−", "–", "－", "()"]), st.booleans())  # fmt: skip
def test_a_number_in_any_style_reads_back(
    figure: object, style: tuple[str, str], frame: str, minus: str, wide: bool
) -> None:
    thousands, decimal = style
    text = f"{figure:,.2f}"
    negative = text.startswith("-")
    text = text.lstrip("-").replace(",", "T").replace(".", decimal).replace("T", thousands)
    written = frame.format(text)
    if negative:
        written = f"({written.strip()})" if minus == "()" else minus + written.strip()
    if wide:
        written = "".join(chr(ord(c) + 0xFEE0) if c in "0123456789.,%()" else c for c in written)
    assert number_in(written) == pytest.approx(float(str(figure)), abs=1e-12)
    assert is_percent(written) == ("%" in frame)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.floats(-1e15, 1e15, allow_nan=False))
def test_what_a_machine_writes_reads_back_exactly(value: float) -> None:
    assert number_in(repr(value), ".") == value


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.text() | st.text(alphabet="0123456789.,' -+()%eE１，．％－:/#A万"),
       st.sampled_from(["", ".", ",", "?"]))  # fmt: skip
def test_any_cell_is_a_number_missing_or_refused(cell: str, mark: Mark) -> None:
    try:
        value = number_in(cell, mark)
    except Unreadable:
        return
    assert value is None or abs(value) <= 1e15
