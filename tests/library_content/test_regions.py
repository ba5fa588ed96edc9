"""The regions' own content: figures against totals and against what was published elsewhere."""

from __future__ import annotations

from math import log

import pytest

from mcda.decision.region import Region
from mcda.decision.region_table import RegionTable
from mcda.files import library
from mcda.upgrading.measure_rules import layer_of, scale_of
from mcda.upgrading.regions import region
from tests.library_content.test_content import CITIES_2020, of_cities, williamson

TABLES = tuple(library.tables())
PROVINCES = library.tables()["china/provinces"]

# Column of the table, series, year: the same figure kept twice.
TWICE = (
    ("gdp", "gdp", 2024), ("gdp_2023", "gdp", 2023), ("population", "population", 2024),
    ("population_2023", "population", 2023), ("rd_spending", "rd_spending", 2024),
    ("rd_spending_2023_first_printed", "rd_spending", 2023),
    ("rd_intensity", "rd_intensity", 2024), ("hightech_profit", "hightech_profit", 2023),
    ("rd_intensity_2023_first_printed", "rd_intensity", 2023),
    ("hightech_revenue", "hightech_revenue", 2023), ("hightech_firms", "hightech_firms", 2023),
    ("invention_patents", "invention_patents", 2023), ("urban_share", "urban_share", 2024),
    ("secondary_share", "secondary_share", 2024), ("fiscal_spending", "fiscal_spending", 2023),
    ("fiscal_science_spending", "fiscal_science_spending", 2023),
    ("technology_market_turnover", "technology_market_turnover", 2023),
)  # fmt: skip

# Location quotients of high-tech revenue 2023, computed apart from this project's code.
QUOTIENTS = """
    beijing 1.0226  tianjin 1.0848  hebei 0.3133  shanxi 0.4007  inner_mongolia 0.2
    liaoning 0.4547  jilin 0.3246  heilongjiang 0.2962  shanghai 0.9552  jiangsu 1.5952
    zhejiang 1.0249  anhui 0.8  fujian 0.9508  jiangxi 1.4135  shandong 0.6064  henan 0.7994
    hubei 0.6819  hunan 0.5725  guangdong 2.3468  guangxi 0.3748  hainan 0.2183  chongqing
    1.2924  sichuan 1.1505  guizhou 0.4026  yunnan 0.4642  tibet 0.0722  shaanxi 0.755
    gansu 0.2573  qinghai 1.1593  ningxia 0.7726  xinjiang 0.0574
    """


def column(table: RegionTable, key: str) -> dict[str, float]:
    return {row: cell.value for row in table.rows if (cell := table.cell(row, key))}


def found(key: str) -> Region:
    one = region(key)
    assert one is not None
    return one


# What holds for every table


@pytest.mark.parametrize("key", TABLES)
def test_every_figure_has_unit_year_and_source(key: str) -> None:
    table = library.tables()[key]
    for row in table.rows:
        figures = table.figures(row)
        assert figures, row
        for figure in figures.values():
            assert figure.unit.strip() and figure.source.strip() and 1940 <= figure.year <= 2024
            assert ".csv" not in figure.source


@pytest.mark.parametrize("key", TABLES)
def test_every_measure_has_a_layer_and_a_scale(key: str) -> None:
    for name, measure in library.tables()[key].measures.items():
        if scale_of(measure) is None:  # only compared by, and it says why none is judged on it
            assert layer_of(measure) is None and "neither good nor bad" in measure.note, name
            assert measure.for_peers
        else:
            assert layer_of(measure), name


@pytest.mark.parametrize("key", TABLES)
def test_no_vintages_are_divided_by_each_other(key: str) -> None:
    for measure in library.tables()[key].measures.values():
        if measure.formula:
            assert not [of for of in measure.of.values() if of.startswith("rd_int")]
        if measure.formula and any(of.startswith("rd_spending") for of in measure.of.values()):
            pytest.fail("R&D spending is printed with its own intensity")


def test_no_two_regions_share_a_key() -> None:
    assert len(library.known("regions")) == len(set(library.known("regions"))) >= 400


def test_series_are_of_regions_that_have_a_row() -> None:
    for key, series in library.series().items():
        folder = key.rpartition("/")[0]
        rows = {row for table in library.tables_in(folder).values() for row in table.rows}
        assert set(series.rows) <= rows
        assert list(series.years) == sorted(set(series.years))


# China


def test_there_are_31_provinces_in_four_groups() -> None:
    groups = [row.group for row in PROVINCES.rows.values()]
    count = {group: groups.count(group) for group in groups}
    assert count == {"East": 10, "Central": 6, "West": 12, "Northeast": 3}


def test_provincial_research_spending_adds_to_the_nations() -> None:
    # The total of the communiqué of September 2025.
    assert round(sum(column(PROVINCES, "rd_spending").values()), 1) == 36_326.8


def test_anhui_is_as_the_communique_says() -> None:
    figures = found("china/anhui").figures
    assert figures["gdp"].value == 50_646.7
    assert figures["rd_spending"].value == 1_396.2
    assert figures["rd_intensity"].value == 2.76
    intensity = column(PROVINCES, "rd_intensity")
    assert sorted(intensity, key=intensity.__getitem__, reverse=True).index("anhui") + 1 == 7


def test_the_printed_intensity_is_near_what_todays_gdp_gives() -> None:
    spending, gdp = column(PROVINCES, "rd_spending"), column(PROVINCES, "gdp")
    gaps = {row: abs(spending[row] / gdp[row] * 100 - printed)
            for row, printed in column(PROVINCES, "rd_intensity").items()}  # fmt: skip
    assert 0.005 < max(gaps.values()) <= 0.0215  # not the same vintage, and not far


def test_what_is_missing_stays_missing() -> None:
    assert "hightech_exports" not in found("china/tibet").figures
    assert "business_environment" not in found("china/tibet").indicators
    assert library.series()["china/gdp"].at("anhui", 2010) is None
    whole = len(PROVINCES.columns) * len(PROVINCES.rows)
    known = sum(len(row.figures) for row in PROVINCES.rows.values())
    assert whole - known == 1 + 9  # Tibet's exports; nine cities beyond what was read


def test_a_citys_score_says_which_city() -> None:
    assert found("china/anhui").figures["business_environment"].place == "Hefei"
    assert found("china/anhui").indicators["business_environment"].place == "Hefei"
    assert found("china/beijing").figures["business_environment"].place == ""
    cities = column(library.tables()["china/cities/business_environment"], "wanbo_2020")
    assert cities["hefei"] == found("china/anhui").figures["business_environment"].value == 80.67


def test_the_two_rankings_stay_apart() -> None:
    table = library.tables()["china/cities/business_environment"]
    assert {key: one.year for key, one in table.columns.items()} == {
        "wanbo_2020": 2020, "cass_2019": 2019,
    }  # fmt: skip
    assert table.cell("shijiazhuang", "wanbo_2020") is None
    assert not table.measures


@pytest.mark.parametrize(("key", "series", "year"), TWICE)
def test_series_and_table_agree(key: str, series: str, year: int) -> None:
    figures = column(PROVINCES, key)
    assert len(figures) == 31
    assert figures == {row: library.series()[f"china/{series}"].at(row, year) for row in figures}


def test_quotients_agree_with_those_computed_apart() -> None:
    given = dict(zip(QUOTIENTS.split()[::2], map(float, QUOTIENTS.split()[1::2]), strict=True))
    ours = {row: found(f"china/{row}").indicators["cluster_strength"].value for row in given}
    gap = max(abs(ours[row] - given[row]) for row in given)
    print(f"location quotients of {len(given)} provinces: largest difference {gap:.1e}")
    assert set(given) == set(PROVINCES.rows) and gap < 1e-3
    assert round(ours["anhui"], 2) == 0.80


def test_anhuis_other_computed_figures() -> None:
    indicators = found("china/anhui").indicators
    assert indicators["gdp_per_head"].value == pytest.approx(82_715, abs=1)
    assert round(indicators["technology_transfer"].value, 2) == 7.46
    assert indicators["hightech_profit_margin"].value == pytest.approx(105 / 6753 * 100, 1e-5)
    assert indicators["rd_intensity"].nation == 2.04
    assert indicators["rd_intensity"].nation_is == "median of 31 provinces"
    assert indicators["cluster_strength"].nation == 1


def test_anhuis_williamson_index_is_that_of_its_16_cities() -> None:
    one = found("china/anhui").indicators["regional_disparity"]
    assert round(one.value, 3) == round(of_cities(), 3) == 0.432
    assert one.year == 2020 and "Huainan" in one.note and one.nation is None
    cities = library.tables()["china/anhui/cities"]
    assert column(cities, "gdp") == {
        name.lower().replace("'", ""): gdp for name, (gdp, _) in CITIES_2020.items()
    }
    unread = {row for row in cities.rows if (cell := cities.cell(row, "population")) and cell.note}
    assert unread == {"hefei", "chuzhou", "bengbu", "bozhou", "huainan"}


@pytest.mark.parametrize(("year", "index"), [(2011, 0.409), (2020, 0.387), (2024, 0.387)])
def test_the_gap_between_provinces_over_years(year: int, index: float) -> None:
    # Computed apart from this project's code, from GDP after the fifth economic census.
    gdp, people = (library.series()[f"china/{key}"] for key in ("gdp", "population"))
    pairs = [(gdp.at(row, year), people.at(row, year)) for row in gdp.rows]
    known = [(g, int(p)) for g, p in pairs if g is not None and p is not None]
    assert len(known) == 31
    assert round(williamson([g for g, _ in known], [p for _, p in known]), 3) == index


# Europe, Germany, Mexico


def test_regions_of_europe_say_what_is_not_known() -> None:
    burgenland = found("eu/at11")
    assert (burgenland.name, burgenland.country) == ("Burgenland", "Austria")
    assert "rd_personnel_per_1000" not in burgenland.indicators
    assert not [one for one in burgenland.indicators.values() if one.layer == "software"]
    vienna = found("eu/at13").figures["competitiveness"]
    assert vienna.place == "Wien and its commuting area (AT00)"


def test_competitiveness_agrees_with_its_series() -> None:
    table, series = library.tables()["eu/nuts2"], library.series()["eu/competitiveness"]
    own = {row: cell.value for row in table.rows
           if (cell := table.cell(row, "competitiveness")) and not cell.place}  # fmt: skip
    assert len(own) > 250
    assert own == {row: series.at(row, 2019) for row in own}


def test_german_quotients_rest_on_employment() -> None:
    # Computed apart from this project's code: Bavaria 1.190, Berlin 0.372, Baden-Württemberg 1.397.
    given = {"bayern": 1.190278, "berlin": 0.372249, "baden_wuerttemberg": 1.396865}
    for row, quotient in given.items():
        one = found(f"germany/{row}").indicators["cluster_strength"]
        assert one.value == pytest.approx(quotient, abs=1e-4)
        assert one.criterion == "cluster_strength" and not one.stand_in


@pytest.mark.parametrize(
    ("key", "theil"), [("gdp_per_head_1940", 0.20894344), ("gdp_per_head", 0.10660832)]
)
def test_mexicos_published_theil_index_comes_out(key: str, theil: float) -> None:
    # Rey and Sastré-Gutiérrez (2010), as given in the documentation of PySAL's inequality.
    heads = list(column(library.tables()["mexico/states"], key).values())
    mean = sum(heads) / 32
    assert sum(x / mean * log(x / mean) for x in heads) / 32 == pytest.approx(theil, abs=1e-8)
