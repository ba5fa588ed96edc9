"""Figures over the years: as the library has them, and the peers' median where enough is known."""

from __future__ import annotations

import pytest

from mcda.brief.charts.series_chart import peers_median, points_of, series_chart
from mcda.decision.region import Peers
from mcda.files import library
from mcda.upgrading.over_years import OverYears, in_words, over_years

BESIDE = Peers(names=("Hubei", "Hunan", "Nowhere"), because="for this test")


def one(key: str, peers: Peers | None = None) -> OverYears:
    return next(found for found in over_years("china/anhui", peers) if found.key == key)


def test_the_figures_are_the_series_own() -> None:
    found = one("rd_intensity", BESIDE)
    hubei, hunan = (library.series()["china/rd_intensity"].rows[key] for key in ("hubei", "hunan"))
    assert found.own[0] is None and found.own[-1] == 2.76  # the communiqué of September 2025
    assert hubei[-1] is not None and hunan[-1] is not None
    assert found.peers[-1] == pytest.approx((hubei[-1] + hunan[-1]) / 2)
    assert found.peers[0] is None


def test_it_is_said_with_its_release() -> None:
    assert in_words(one("rd_intensity")) == (
        "Anhui: from 1.4 in 2011 to 2.76 % of GDP in 2024. As first printed, year by year."
    )


def test_without_peers_or_with_strangers_there_is_no_median() -> None:
    for peers in (None, Peers(names=("Nowhere",), because="a stranger")):
        found = one("rd_intensity", peers)
        assert set(found.peers) == {None}
        assert {point["whose"] for point in points_of(found)} == {"Anhui"}


@pytest.mark.parametrize("key", ["china/anhui/hefei", "germany/bayern", "china/nowhere", ""])
def test_a_region_without_series_has_none(key: str) -> None:
    assert over_years(key) == ()


def test_the_picture_breaks_where_a_year_is_not_known() -> None:
    found = one("rd_intensity", BESIDE)
    points = points_of(found)
    assert {point["whose"] for point in points} == {"Anhui", peers_median()}
    assert [p["figure"] for p in points if p["whose"] == "Anhui"] == list(found.own)
    assert series_chart(found).to_dict()["layer"]
