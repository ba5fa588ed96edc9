"""Quotients, stars and indices of industries in regions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from criteria.formula import NotMeasurable
from criteria.indicators import krugman_index as krugman
from criteria.indicators import location_quotient as quotients
from criteria.indicators.cluster_stars import cluster_stars
from criteria.indicators.ellison_glaeser_index import ellison_glaeser_index, herfindahl_of
from criteria.indicators.gini_of_concentration import gini_of_concentration
from criteria.indicators.gini_of_specialisation import gini_of_specialisation
from criteria.indicators.litzenberger_sternberg_index import litzenberger_sternberg_index
from tests.indicators.tables import column, rows, wide

MANY = settings(max_examples=150, deadline=None, derandomize=True)
jobs = st.tuples(st.integers(2, 12), st.integers(2, 12)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.floats(0.01, 1e6))
)
LAENDER = rows("germany_laender_industries_2015")


def test_the_quotients_of_the_laender() -> None:
    known = rows("germany_laender_lq_2015_computed")
    codes = list(dict.fromkeys(row["ind_code"] for row in LAENDER))
    found = quotients.over_industries(wide(LAENDER, "region", "ind_code", "emp_all"))
    assert found.shape == (16, 17)
    for place, code in enumerate(codes):
        assert found[:, place] == pytest.approx(column(known, code), abs=1e-6)
    names = [row["region"] for row in known]
    manufacturing = dict(zip(names, found[:, codes.index("WZ08-C")], strict=True))
    assert manufacturing["Bayern"] == pytest.approx(1.190, abs=5e-4)
    assert manufacturing["Berlin"] == pytest.approx(0.372, abs=5e-4)


@MANY
@given(jobs)
def test_the_mean_quotient_weighted_by_all_employment_is_one(employment: Any) -> None:
    whole = employment.sum(axis=1)
    found = quotients.over_industries(employment)
    assert (found * whole[:, None]).sum(axis=0) / whole.sum() == pytest.approx(1)
    for place in range(employment.shape[1]):
        alone = quotients.over_regions(employment[:, place], whole)
        assert found[:, place] == pytest.approx(alone)


@MANY
@given(jobs)
def test_the_indices_stay_within_their_ends(employment: Any) -> None:
    nation, whole = employment.sum(axis=0), employment.sum(axis=1)
    found = krugman.over_regions(employment)
    assert ((found >= 0) & (found <= 2)).all()
    for region, index in zip(employment, found, strict=True):
        assert krugman.krugman_index(region, nation) == pytest.approx(index, abs=1e-12)
        assert krugman.krugman_index(nation, region) == pytest.approx(index, abs=1e-12)
        assert 0 <= gini_of_specialisation(region, nation) < 1
    assert 0 <= gini_of_concentration(employment[:, 0], whole) < 1
    assert herfindahl_of(whole) >= 1 / len(whole) - 1e-12


@MANY
@given(jobs, st.floats(0.01, 100))
def test_regions_of_one_mix_are_not_specialised(employment: Any, factor: float) -> None:
    alike = np.vstack([employment[0], employment[0] * factor])
    assert krugman.over_regions(alike) == pytest.approx([0, 0], abs=1e-9)
    assert quotients.over_industries(alike) == pytest.approx(1)
    assert gini_of_specialisation(employment[0], employment[0] * factor) == pytest.approx(0)
    assert gini_of_concentration(alike[:, 0], alike.sum(axis=1)) == pytest.approx(0)


def test_quotients_of_any_shapes_that_fit() -> None:
    assert quotients.location_quotient(5, 10, 50, 100) == 1
    table = quotients.location_quotient([[5, 1], [2, 8]], [[10], [10]], [7, 9], 20)
    assert table == pytest.approx(np.array([[0.5 / 0.35, 0.1 / 0.45], [0.2 / 0.35, 0.8 / 0.45]]))
    with pytest.raises(NotMeasurable, match="do not fit together"):
        quotients.location_quotient([1, 2], [1, 2, 3], 5, 5)
    with pytest.raises(NotMeasurable, match="no figures"):
        quotients.location_quotient([], [], 5, 5)
    with pytest.raises(NotMeasurable, match="zero") as refused:
        quotients.location_quotient([1, 0], [1, 0], 5, 5)
    assert (refused.value.argument, refused.value.at) == ("in_all", (1,))
    with pytest.raises(NotMeasurable, match="missing") as refused:
        quotients.location_quotient([1, 2], [1, 2], float("nan"), 5)
    assert (refused.value.argument, refused.value.at) == ("nation_in_industry", ())
    with pytest.raises(NotMeasurable, match="columns 1"):
        quotients.over_industries([[1, 0], [2, 0]])
    with pytest.raises(NotMeasurable) as refused:
        quotients.over_industries([[1, 1], [0, 0]])
    assert refused.value.at == (1,)


def stars_one_by_one(employment: Any, top: float, specialised: float) -> Any:
    """The rule in words, cell by cell."""
    regions, industries = employment.shape
    share = employment / employment.sum(axis=1, keepdims=True)
    quotient = share / (employment.sum(axis=0) / employment.sum())
    stars = np.zeros(employment.shape, dtype=int)
    for i in range(regions):
        for j in range(industries):
            as_large = (employment[:, j] >= employment[i, j]).sum()
            as_dense = (share >= share[i, j]).sum()
            stars[i, j] += as_large <= top * regions + 1e-9
            stars[i, j] += quotient[i, j] >= specialised
            stars[i, j] += as_dense <= top * regions * industries + 1e-9
    return stars


@MANY
@given(
    arrays(np.float64, (10, 4), elements=st.floats(0.01, 1e6)), st.sampled_from([0.1, 0.2, 0.35])
)
def test_stars_follow_the_rule_cell_by_cell(employment: Any, top: float) -> None:
    assert (cluster_stars(employment, top, 2, top) == stars_one_by_one(employment, top, 2)).all()


def test_a_cluster_strong_in_every_sense_has_three_stars() -> None:
    employment = np.full((10, 4), 10.0)
    employment[4] = [60, 1, 1, 1]
    stars = cluster_stars(employment, 0.1, 2, 0.1)
    assert stars[4, 0] == 3
    assert stars.sum() == 3  # the rest are alike: none of them is among the top


def test_stars_need_enough_regions_and_employment() -> None:
    with pytest.raises(NotMeasurable, match="less than one"):
        cluster_stars([[1, 2], [2, 1]], 0.1, 2, 0.5)
    with pytest.raises(NotMeasurable, match="specialised"):
        cluster_stars([[1, 2], [2, 1]], 0.5, float("nan"), 0.5)
    nothing = cluster_stars([[0, 5], [9, 1], [0, 5], [0, 5]], 1, 0, 1)
    assert nothing.tolist() == [[0, 3], [3, 3], [0, 3], [0, 3]]


def test_plants_that_fall_by_chance_show_no_gathering() -> None:
    """The mean over random places is zero: that is what the index was made for."""
    rng = np.random.default_rng(7)
    shares, plants = np.array([0.5, 0.3, 0.2]), np.array([50.0, 30, 20, 10, 10, 5, 5])
    places = rng.choice(3, size=(4000, len(plants)), p=shares)
    sums = ((places[:, :, None] == np.arange(3)) * plants[:, None]).sum(axis=1)
    found = [ellison_glaeser_index(one, shares, herfindahl_of(plants)) for one in sums]
    error = np.std(found) / np.sqrt(len(found))
    assert abs(np.mean(found)) < 4 * error
    assert error < 0.01


@pytest.mark.parametrize("wrong", [0, 1, -0.1, 1.1, float("nan"), [0.2]])
def test_a_herfindahl_index_out_of_range_is_refused(wrong: Any) -> None:
    with pytest.raises(NotMeasurable) as refused:
        ellison_glaeser_index([1, 2], [3, 4], wrong)
    assert refused.value.argument == "herfindahl"


def test_all_employment_in_one_region_is_refused() -> None:
    with pytest.raises(NotMeasurable, match="one region"):
        ellison_glaeser_index([1, 0], [3, 0], 0.2)
    with pytest.raises(NotMeasurable, match="nearly so"):
        ellison_glaeser_index([1, 1], [1e15, 1], 0.2)


def test_the_cluster_index_of_regions_alike_is_one() -> None:
    same = litzenberger_sternberg_index([5, 5], [2, 2], [10, 10], [7, 7])
    assert same == pytest.approx([1, 1])
    none = litzenberger_sternberg_index([0, 10], [0, 4], [10, 10], [7, 7])
    assert none == pytest.approx([0, 4])  # twice as dense, twice the stock, size as all
    with pytest.raises(NotMeasurable, match="no establishment") as refused:
        litzenberger_sternberg_index([5, 5], [2, 0], [10, 10], [7, 7])
    assert (refused.value.argument, refused.value.at) == ("establishments", (1,))


def test_the_cluster_index_of_the_laender_by_its_three_factors() -> None:
    industry = [row for row in LAENDER if row["ind_code"] == "WZ08-C"]
    e, b, a, p = (column(industry, one) for one in ("emp_all", "firms", "area_sqkm", "pop"))
    factors = (e / a) / (e.sum() / a.sum()) * (e / p) / (e.sum() / p.sum())
    expected = factors / ((e / b) / (e.sum() / b.sum()))
    assert litzenberger_sternberg_index(e, b, a, p) == pytest.approx(expected)
