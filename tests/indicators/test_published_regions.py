"""The formulas give the figures that were printed with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from criteria.indicators import ellison_glaeser_index as plants
from criteria.indicators.gini import gini
from criteria.indicators.gini_of_concentration import gini_of_concentration
from criteria.indicators.gini_of_specialisation import gini_of_specialisation
from criteria.indicators.krugman_index import krugman_index
from criteria.indicators.litzenberger_sternberg_index import litzenberger_sternberg_index
from criteria.indicators.location_quotient import location_quotient, over_regions
from criteria.indicators.theil_l import theil_l
from criteria.indicators.theil_t import theil_t, theil_t_by_groups
from tests.indicators.tables import column, rows

PUBLISHED = Path(__file__).parents[1] / "published"


def example(key: str) -> tuple[dict[str, Any], dict[str, Any], float]:
    found = json.loads((PUBLISHED / f"{key}.json").read_text(encoding="utf-8"))
    return found["input"], found["expected"], found["tolerance"]


def test_location_quotient() -> None:
    given, printed, off = example("lq_farhauer_kroell_2013")
    quotient = location_quotient(*(given[one] for one in ("e_ij", "e_j", "e_i", "e")))
    assert quotient == pytest.approx(printed["lq"], abs=off)


def test_gini_of_concentration() -> None:
    given, printed, off = example("gini_conc_farhauer_kroell_2013")
    assert gini_of_concentration(given["e_ij"], given["e_j"]) == pytest.approx(
        printed["gini"], abs=off
    )
    assert over_regions(given["e_ij"], given["e_j"]) == pytest.approx([0.25, 1 / 3, 0.5, 1.75, 2])


def test_gini_of_specialisation() -> None:
    given, printed, off = example("gini_spec_farhauer_kroell_2013")
    found = gini_of_specialisation(given["e_ij"], given["e_i"])
    assert found == pytest.approx(printed["gini"], abs=off)


def test_krugman_index() -> None:
    given, printed, off = example("krugman_spec_farhauer_kroell_2013")
    assert krugman_index(given["e_ij"], given["e_il"]) == pytest.approx(printed["k"], abs=off)


def test_ellison_glaeser_index() -> None:
    given, printed, off = example("ellison_glaeser_farhauer_kroell_2014")
    jobs = np.array(given["e_ik"], dtype=float)
    places = list(dict.fromkeys(given["regions"]))
    in_industry = [jobs[np.array(given["regions"]) == place].sum() for place in places]
    found = plants.ellison_glaeser_index(in_industry, given["e_j"], plants.herfindahl_of(jobs))
    assert found == pytest.approx(printed["gamma"], abs=off)


def test_litzenberger_sternberg_index() -> None:
    given, printed, off = example("litzenberger_sternberg_farhauer_kroell_2014")
    region = [[given[key]] for key in ("e_ij", "b_ij", "a_j", "p_j")]
    nation = [given[key] for key in ("e_i", "b_i", "a", "p")]
    assert litzenberger_sternberg_index(*region, nation) == pytest.approx([printed["ci"]], abs=off)


def test_gini_plain_corrected_and_of_classes() -> None:
    given, printed, off = example("gini_doersam_2004")
    assert gini(given["sales"]) == pytest.approx(printed["gini"], abs=off)
    corrected = gini(given["sales"], small_sample=True)
    assert corrected == pytest.approx(printed["gini_standardised"], abs=off)
    of_classes = gini(given["income_class_mean"], given["class_size"])
    assert of_classes == pytest.approx(printed["gini_weighted"], abs=off)


def test_gini_of_the_laender() -> None:
    given, printed, off = example("gini_german_laender_gdp_2015")
    assert gini(given["gdp"]) == pytest.approx(printed["gini"], abs=off)


def test_theil_l_which_is_not_theil_t() -> None:
    given, printed, off = example("theil_L_stoermann_2009")
    assert theil_l(given["income"]) == pytest.approx(printed["theil_L"], abs=off)
    assert theil_t(given["income"]) == pytest.approx(0.2502012, abs=off)


def test_theil_t_and_gini_of_the_mexican_states() -> None:
    given, printed, off = example("theil_mexico_states_rey_2010")
    states = rows(given["table"].removesuffix(".csv"))
    groups = [state[given["groups"]] for state in states]
    for place, year in enumerate(given["years"]):
        per_head = column(states, f"pcgdp{year}")
        split = theil_t_by_groups(per_head, groups)
        assert theil_t(per_head) == pytest.approx(printed["theil_T"][place], abs=off)
        assert split.total == pytest.approx(printed["theil_T"][place], abs=off)
        assert split.between == pytest.approx(printed["between"][place], abs=off)
        assert split.within == pytest.approx(printed["within"][place], abs=off)
    first = gini(column(states, "pcgdp1940"))
    assert first == pytest.approx(printed["gini_1940"], abs=1e-14)
