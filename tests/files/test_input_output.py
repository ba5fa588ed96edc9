"""Input–output tables from a sheet: a published one, and every way in which one can be wrong."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.decision.input_output import InputOutputTable
from mcda.faults import CaseFaults
from mcda.files.input_output import input_output
from mcda.files.sheets import read_sheet

# Miller & Blair (2009), Input–Output Analysis, 2nd ed., section 2.3: two sectors.
PUBLISHED = """Two sectors,,,,
,Sector 1,Sector 2,Final demand,Total output
Sector 1,150,500,350,1000
Sector 2,200,100,1700,2000
Value added,650,1400,,
"""
SAID: dict[str, Any] = {"name": "Two sectors", "unit": "CNY million", "source": "Yearbook 2020"}


def table(text: str, **said: Any) -> InputOutputTable:
    return input_output(read_sheet(text.encode(), "io.csv"), **{**SAID, **said})


def refused(text: str, **said: Any) -> str:
    with pytest.raises(CaseFaults) as wrong:
        table(text, **said)
    return str(wrong.value)


def test_a_published_table() -> None:
    found = table(PUBLISHED, year=2009)
    assert found.sectors == ("Sector 1", "Sector 2")
    assert found.flows.tolist() == [[150, 500], [200, 100]]
    assert found.output.tolist() == [1000, 2000]
    assert found.final_demand.tolist() == [350, 1700]
    assert found.value_added.tolist() == [650, 1400]
    assert found.coefficients == pytest.approx(np.array([[0.15, 0.25], [0.20, 0.05]]))
    leontief = np.linalg.inv(np.eye(2) - found.coefficients)
    assert leontief == pytest.approx(np.array([[1.2541, 0.3300], [0.2640, 1.1221]]), abs=5e-5)
    assert (found.remarks, found.unit, found.year) == ((), "CNY million", 2009)
    assert not found.flows.flags.writeable


@pytest.mark.parametrize(
    ("text", "derived"),
    [(",A,B,Total output\nA,150,500,1000\nB,200,100,2000\n", ["Final demand", "Value added"]),
     (",A,B\nA,150,500\nB,200,100\nTotal input,1000,2000\n", ["Final demand", "Value added"]),
     (",A,B,Final use\nA,150,500,350\nB,200,100,1700\n", ["Total output", "Value added"]),
     (",A,B\nA,150,500\nB,200,100\nGross value added,650,1400\n", ["Total output",
      "Final demand"]),
     ("行业,A,B,最终使用,总产出\nA,150,500,350,1000\nB,200,100,1700,2000\n增加值,650,1400,,\n"
      "总投入,1000,2000,,\n", []),
     (",A,B,Intermediate use,Total output\nA,150,500,650,1000\nB,200,100,300,2000\n"
      "Intermediate inputs,350,600,,\nSource: yearbook,,,,\n", ["Final demand", "Value added"])],
)  # fmt: skip
def test_what_is_missing_is_derived_and_said(text: str, derived: list[str]) -> None:
    found = table(text)
    assert found.output.tolist() == [1000, 2000]
    assert found.final_demand.tolist() == [350, 1700]
    assert found.value_added.tolist() == [650, 1400]
    assert [remark[: len(word)] for remark, word in zip(found.remarks, derived, strict=True)] == (
        derived
    )


def test_coefficients_with_output_or_final_demand() -> None:
    shares = ",A,B,{}\nA,0.15,0.25,{}\nB,0.2,0.05,{}\n"
    by_output = table(shares.format("Total output", 1000, 2000))
    assert by_output.flows == pytest.approx(np.array([[150, 500], [200, 100]]))
    assert any("inputs per unit of output" in remark for remark in by_output.remarks)
    by_demand = table(shares.format("Final demand", 350, 1700))
    assert by_demand.output == pytest.approx(np.array([1000, 2000]))
    said = refused(shares.format("Value added", 0.6, 0.7))
    assert "coefficients without total output" in said


def test_shares_beside_small_totals_are_flows_unless_said() -> None:
    text = ",A,B,Total output\nA,0.15,0.5,1\nB,0.2,0.1,2\n"
    assert table(text).flows.tolist() == [[0.15, 0.5], [0.2, 0.1]]
    small = ",A,B,Final demand,Total output\nA,0.5,0.5,11,12\nB,0.25,0.25,14.5,15\n"
    assert table(small).flows.tolist() == [[0.5, 0.5], [0.25, 0.25]]
    assert table(text, kind="coefficients").flows.tolist() == [[0.15, 1], [0.2, 0.2]]


def test_empty_cells_and_dashes_are_no_flow_and_counted() -> None:
    found = table(PUBLISHED.replace("150,500,350,", ",—,1000,").replace("Value", "  Value")
                  .replace("650,1400", "800,1900"))  # fmt: skip
    assert found.flows.tolist() == [[0, 0], [200, 100]]
    assert found.remarks == ("Two empty cells or dashes were read as no flow.",)


def test_a_sector_without_output_has_no_coefficients() -> None:
    found = table(",A,B,Total output\nA,0,0,0\nB,0,1,2\n")
    assert found.coefficients.tolist() == [[0, 0], [0, 0.5]]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [("150", "-150", "cell B3 (Sector 1 to Sector 1): found -150, expected 0 or more"),
     ("150", "x", "cell B3 (Sector 1 to Sector 1): found 'x', expected a number"),
     ("150", "n/a", "not known"), ("150", "15%", "without a percent sign"),
     ("1700,2000", "1700,", "cell E4 (output of Sector 2)"),
     ("350", "450", "cell D3 (final demand of Sector 1): found 450.00 where output less sales to "
      "sectors come to 350.00, 100.00 less"),
     ("1400", "1500", "cell C5 (value added of Sector 2)"),
     ("\nSector 2,", "\nSector 3,", "the column 'Sector 2', which is no row"),
     ("\nSector 2,", "\nSector 3,", "the row 'Sector 3', which is no column"),
     ("\nSector 2,", "\nSector 1,", "which cell A3 is too"),
     ("\nSector 2,", "\n,", "no heading"), ("Final demand", "Exports", "Sum columns of final use"),
     ("Total output", "Total", "which total it is"),
     ("Final demand", "Total output", "a second output")],
)  # fmt: skip
def test_what_is_wrong_is_said_by_cell(old: str, new: str, words: str) -> None:
    assert old in PUBLISHED
    assert words in refused(PUBLISHED.replace(old, new, 1))


def test_an_official_table_with_codes_parts_and_imports() -> None:
    text = (
        "投入产出表,,,,,,,,,\n"
        ",,A,B,中间使用,居民消费,出口,最终使用合计,进口,总产出\n"
        ",,01,02,TIU,,,TFU,IM,GO\n"
        "01,A,150,500,650,300,150,450,100,1000\n"
        "02,B,200,100,300,1000,750,1750,50,2000\n"
        "TII,中间投入,350,600,,,,,,\n"
        "VA1,劳动者报酬,400,900,,,,,,\n"
        "TVA,增加值合计,650,1400,,,,,,\n"
        "TI,总投入,1000,2000,,,,,,\n"
    )
    found = table(text)
    assert found.sectors == ("A", "B")
    assert found.final_demand.tolist() == [350, 1700]
    assert found.value_added.tolist() == [650, 1400]
    assert "Final demand is net of imports." in found.remarks
    assert any("居民消费, 出口 and 劳动者报酬" in remark for remark in found.remarks)


def test_sectors_in_another_order() -> None:
    text = ",B,A,Total output\nA,150,500,1000\nB,200,100,2000\n"
    assert "cell A2: found 'A' where cell B1 has 'B'" in refused(text)


def test_sectors_that_differ_in_signs_only_are_repeated() -> None:
    text = ",Food-A,Food A,Total output\nFood-A,1,2,10\nFood A,3,4,20\n"
    assert "cell C1: found 'Food A', which cell B1 is too" in refused(text)


def test_output_and_input_that_differ() -> None:
    text = ",A,B,Total output\nA,150,500,1000\nB,200,100,2000\nTotal input,1000,2100,\n"
    assert "2,100 in the row, 2,000 in the column" in refused(text)


def test_inputs_without_output_and_beyond_it() -> None:
    text = ",A,B,Total output\nA,150,500,1000\nB,200,100,{}\n"
    assert "B: found inputs of 600 and an output of 0" in refused(text.format(0))
    assert "B: found inputs of 600.00, more than its output of 500.00" in refused(text.format(500))


def test_a_sum_within_the_tolerance_is_taken_as_stated() -> None:
    found = table(PUBLISHED.replace("1700", "1704"))
    assert found.final_demand.tolist() == [350, 1704]


def test_final_demand_below_nothing_is_remarked() -> None:
    found = table(",A,B,Total output\nA,150,900,1000\nB,200,100,2000\n")
    assert found.final_demand.tolist() == [-50, 1700]
    assert any("below 0 for A:" in remark for remark in found.remarks)


def test_what_must_be_said_of_every_figure() -> None:
    assert refused(PUBLISHED, unit="", source=" ").count("\n") == 1


def test_no_totals_one_sector_or_too_many() -> None:
    assert "flows without total output" in refused(",A,B\nA,150,500\nB,200,100\n")
    assert "one sector," in refused(",A,Total output\nA,1,2\n")
    names = [f"S{n}" for n in range(501)]
    rows = "".join(f"{name}{',1' * 501},900\n" for name in names)
    assert "501 sectors" in refused(f",{','.join(names)},Total output\n{rows}")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(2, 6), st.integers(0, 2**32 - 1), st.booleans())
def test_a_table_reads_back_under_either_decimal_mark(size: int, seed: int, comma: bool) -> None:
    flows = np.random.default_rng(seed).uniform(0, 2000, (size, size)).round(2)
    output = (flows.sum(axis=0) * 2).round(2)
    names = [f"Sector {n}" for n in range(size)]
    lines = [["", *names, "Total output"]]
    lines += [[names[i], *(f"{x:.2f}" for x in flows[i]), f"{output[i]:.2f}"] for i in range(size)]
    text = "\n".join("\t".join(line) for line in lines)
    found = table(text.replace(".", ",") if comma else text)
    assert np.array_equal(found.flows, flows)
    assert found.coefficients.sum(axis=0) == pytest.approx(0.5, abs=1e-4)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.integers(0, len(PUBLISHED)), st.text(alphabet=',\n"0159.-—%xSector 地', max_size=6),
       st.integers(0, 8))  # fmt: skip
def test_no_change_to_a_table_is_more_than_a_fault(at: int, put: str, drop: int) -> None:
    try:
        found = table(PUBLISHED[:at] + put + PUBLISHED[at + drop :])
    except CaseFaults:
        return
    assert np.isfinite(found.flows).all() and np.isfinite(found.coefficients).all()
    assert (found.flows >= 0).all()
