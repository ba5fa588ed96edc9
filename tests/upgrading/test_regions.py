"""Measures of a table, and the indicators and benchmarks that come of them."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mcda.checking import check_text, read_case
from mcda.decision.region import Indicator, Scale
from mcda.decision.region_table import Measure, RegionTable, Series
from mcda.faults import CaseFaults
from mcda.files import library
from mcda.files.examples import example_text
from mcda.files.own_table import own_table, recognise
from mcda.files.sheets import read_sheet
from mcda.files.writing import case_text
from mcda.upgrading.indicators import indicators_of
from mcda.upgrading.measure_rules import unscaled
from mcda.upgrading.measuring import measured
from mcda.upgrading.peers import peers
from mcda.upgrading.regions import known_region, region, region_in
from tests.upgrading.region_tables import measure, table

SHARE = measure("sum", column=None, formula="share", of={"part": "a", "whole": "b"}, unit="%")


def of(given: RegionTable, row: str, **parts: RegionTable) -> dict[str, Indicator]:
    return indicators_of(given, row, measured(given, parts))


def faults(given: RegionTable) -> list[str]:
    with pytest.raises(CaseFaults) as caught:
        measured(given)
    return [fault.sentence() for fault in caught.value.faults]


# From figures to indicators


def test_a_published_column_is_its_own_indicator() -> None:
    one = of(table({"x": {"a": 5}, "y": {"a": 7}, "z": {"a": 30}}), "y")["a"]
    assert (one.value, one.unit, one.year, one.source) == (7, "points", 2024, "Made up")
    assert (one.nation, one.nation_is) == (7, "median of 3 regions")
    assert one.position == (7 + 1000) / 2000


def test_what_pools_is_held_against_the_sums_and_what_does_not_against_the_median() -> None:
    rows = {"x": {"a": 1, "b": 2}, "y": {"a": 1, "b": 8}, "z": {"a": 3, "b": 10}}
    one = of(table(rows, measures={"sum": SHARE}), "x")["sum"]
    assert (one.value, one.nation, one.nation_is) == (50, 25, "Nowhere, sum of 3 regions")
    quotient = SHARE | {"formula": "location_quotient"}
    two = of(table(rows, measures={"sum": quotient}), "x")["sum"]
    assert (two.value, two.nation_is) == (2, "median of 3 regions")
    stated = of(table(rows, measures={"sum": quotient | {"nation": 1}}), "x")["sum"]
    assert (stated.nation, stated.nation_is) == (1, "Nowhere")


def test_an_unknown_figure_leaves_the_indicator_out_of_that_region_alone() -> None:
    rows: dict[str, Any] = {"x": {"a": 1, "b": 2}, "y": {"a": 1}, "z": {"a": 3, "b": 10},
                            "v": {"a": 1, "b": 4}}  # fmt: skip
    given = table(rows, measures={"sum": SHARE})
    assert "sum" not in of(given, "y")
    assert of(given, "x")["sum"].nation_is == "Nowhere, sum of 3 of 4 regions"
    assert of(given, "x")["sum"].nation == 100 * 5 / 16
    assert measured(given)["sum"].why_not == {"y": "a figure that it takes is not known"}


def test_a_figure_that_the_formula_refuses_is_left_out_with_its_reason() -> None:
    rows = {"x": {"a": 1, "b": 2}, "y": {"a": 1, "b": 0}, "z": {"a": 3, "b": 10}}
    found = measured(table(rows, measures={"sum": SHARE}))["sum"]
    assert found.figures.tolist()[::2] == [50, 30] and math.isnan(found.figures[1])
    assert list(found.why_not) == ["y"] and "zero" in found.why_not["y"]


def test_a_measure_may_rest_on_a_measure_above_it() -> None:
    rows = {"x": {"a": 6, "b": 2}, "y": {"a": 6, "b": 3}}
    head = SHARE | {"formula": "ratio"}
    again = head | {"of": {"part": "head", "whole": "b"}, "times": 10}
    given = table(rows, measures={"head": head, "again": again})
    assert of(given, "y")["again"].value == pytest.approx(10 * 6 / 3 / 3, rel=1e-5)
    with pytest.raises(ValidationError, match="a measure above it"):
        table(rows, measures={"again": again, "head": head})


def test_a_measure_over_parts_is_of_the_regions_that_have_a_table_of_them() -> None:
    spread = measure("gap", column=None, formula="williamson_index", parts=True,
                     of={"value_per_head": "head", "population": "people"})  # fmt: skip
    within = table({"p": {"head": 10, "people": 100}, "q": {"head": 30, "people": 100}})
    given = table({"x": {"a": 1}, "y": {"a": 2}}, measures={"gap": spread})
    assert of(given, "x", x=within)["gap"].value == 0.5
    assert of(given, "y", x=within) == {}
    lacking = table({"p": {"head": 10, "people": 100}, "q": {"head": 30}})
    assert of(given, "x", x=lacking) == {}
    assert of(given, "x", x=table({"p": {"head": 1}, "q": {"head": 2}})) == {}


def test_a_measure_over_parts_says_nothing_of_the_regions_own_figures() -> None:
    spread = measure("gap", column=None, formula="williamson_index", parts=True,
                     of={"value_per_head": "head", "population": "people"})  # fmt: skip
    within = table({"p": {"head": 10, "people": 100}, "q": {"head": 30, "people": 100}})
    own = {"people": {"value": 7.0, "place": "Its capital", "note": "Guessed."}}
    one = of(table({"x": own}, measures={"gap": spread}), "x", x=within)["gap"]
    assert (one.place, one.note) == ("", "")


def test_a_figure_of_two_years_is_of_the_later_and_names_both() -> None:
    column = {"unit": "points", "source": "Made up"}
    years = {"a": {"name": "Part", "year": 2023, **column},
             "b": {"name": "Whole", "year": 2021, **column}}  # fmt: skip
    one = of(table({"x": {"a": 1, "b": 2}}, columns=years, measures={"sum": SHARE}), "x")["sum"]
    assert one.year == 2023
    assert one.source == "Own computation (share) from Part 2023 and Whole 2021: Made up"


def test_what_cannot_be_taken_at_all_is_told_all_at_once() -> None:
    wrong = {
        "one": SHARE | {"formula": "shares"},
        "two": SHARE | {"of": {"part": "a"}},
        "three": SHARE | {"parts": True},
        "four": measure("a", criterion="rd_intensty"),
        "five": SHARE | {"formula": "cluster_stars"},
    }
    said = faults(table({"x": {"a": 1, "b": 1}}, measures=wrong))
    assert len(said) == len(wrong)
    assert "Did you mean 'share'?" in said[0] and "part, whole" in said[1]
    assert "side by side" in said[2] and "Did you mean 'rd_intensity'?" in said[3]
    assert "of its own" in said[4]


def test_a_measure_in_another_unit_than_its_criterions_has_no_scale_from_it() -> None:
    dollars = measure("a", criterion="rd_intensity", layer=None, scale=None, unit="dollars")
    given = table({"x": {"a": 1}}, measures={"a": dollars, "b": dollars | {"unit": "% of GDP"}})
    assert unscaled(given) == ("a",)
    assert set(of(given, "x")) == {"b"}
    assert of(given, "x")["b"].layer == "hardware"


@pytest.mark.parametrize("lacks", ["layer", "scale"])
def test_a_measure_without_a_criterion_has_layer_and_scale_or_neither(lacks: str) -> None:
    whole = {"name": "A", "unit": "points", "column": "a", "layer": "hardware",
             "scale": Scale(worst=0, best=1, because="a round number")}  # fmt: skip
    assert Measure.model_validate(whole).scale is not None
    with pytest.raises(ValidationError, match="both, or neither"):
        Measure.model_validate({**whole, lacks: None})
    assert Measure.model_validate({**whole, "layer": None, "scale": None}).layer is None


def test_a_planners_own_table_gives_figures_indicators_and_peers() -> None:
    text = """Region,R&D intensity (%),Talent
    A,1.0,2\nB,1.1,3\nC,4.0,20\nD,4.1,\nE,3.9,19\n"""
    sheet = read_sheet(text.encode(), "own.csv")
    picked = recognise(sheet, library.criteria()).picked
    own = own_table(sheet, picked, name="Ours", country="Nowhere", year=2024, source="Our office")
    row = next(key for key, one in own.rows.items() if one.name == "C")
    found = region_in(own, row)
    assert (found.name, found.country) == ("C", "Nowhere")
    assert found.figures["rd_intensity"].source == "Our office"
    assert (
        found.indicators["rd_intensity"].scale == library.criteria()["rd_intensity"].indicator_scale
    )
    near = peers(own, row, measured(own))
    assert [one.name for one in near.peers][:1] == ["E"]
    assert "Left out for lack of figures: D." in near.remarks


def test_a_figure_without_a_column_is_refused() -> None:
    good = table({"x": {"a": 1}}).model_dump(exclude_defaults=True)
    good["rows"]["x"]["figures"]["b"] = 1.0
    with pytest.raises(ValidationError, match="the figure 'b' of X without a column"):
        RegionTable.model_validate(good)


def test_a_series_has_a_figure_or_null_for_each_year() -> None:
    parts = {"name": "N", "unit": "u", "source": "s", "years": (2020, 2021)}
    one = Series.model_validate(parts | {"rows": {"x": (1.0, None)}})
    assert (one.at("x", 2020), one.at("x", 2021), one.at("x", 2019), one.at("y", 2020)) == (
        1, None, None, None,
    )  # fmt: skip
    with pytest.raises(ValidationError, match="one figure a year"):
        Series.model_validate(parts | {"rows": {"x": (1.0,)}})


FIGURES = st.floats(-1e15, 1e15) | st.none()


@given(st.lists(st.tuples(FIGURES, FIGURES), min_size=1, max_size=8))
def test_no_figures_give_a_traceback_or_a_nan(pairs: list[tuple[float | None, ...]]) -> None:
    rows = {f"r{at}": {k: v for k, v in zip("ab", pair, strict=True) if v is not None}
            for at, pair in enumerate(pairs)}  # fmt: skip
    for formula in ("share", "ratio", "location_quotient"):
        one = SHARE | {"formula": formula, "times": 1e6}
        columns = {key: {"name": key, "unit": "u", "year": 2000, "source": "s"} for key in "ab"}
        given_table = table(rows, columns=columns, measures={"sum": one})
        for row in rows:
            for found in of(given_table, row).values():
                assert math.isfinite(found.value) and 0 <= found.position <= 1
                assert found.nation is None or math.isfinite(found.nation)


# The library's regions


def test_a_case_gets_figures_and_indicators_and_keeps_them() -> None:
    case = read_case(example_text("anhui-2026"))
    assert case.region is not None and case.region.key == "china/anhui"
    assert case.region == region("china/anhui")
    assert case.region.figures and case.region.indicators
    assert read_case(case_text(case)).region == case.region


@pytest.mark.parametrize(
    ("key", "near"),
    [("china/anhi", "china/anhui"), ("anhui", "china/anhui"), ("germany/bayer", "germany/bayern"),
     ("china/anhui/hefe", "china/anhui/hefei"), ("Anhui", "china/anhui"), ("安徽", "china/anhui"),
     ("eu/Burgenland", "eu/at11"), ("Baden-Württemberg", "germany/baden_wuerttemberg")],
)  # fmt: skip
def test_a_mistyped_region_is_answered_with_the_nearest(key: str, near: str) -> None:
    text = example_text("anhui-2026").replace("region: china/anhui", f"region: {key}")
    (fault,) = check_text(text).faults
    assert fault.remedy == f"Did you mean '{near}'?"
    assert (fault.found, fault.expected) == (f"'{key}'", "a key in regions/")
    with pytest.raises(CaseFaults, match=near):
        known_region(key)


def test_no_text_becomes_a_path() -> None:
    for key in ("../../etc/passwd", "/etc/passwd", "china/../eu/at11", "", "china", "china/", "."):
        assert region(key) is None


def test_every_region_of_the_library_can_be_shown() -> None:
    for key in library.known("regions"):
        one = region(key)
        assert one is not None and one.figures and one.key == key
        assert one.name and one.country
