"""Theil, Gini and Williamson beside another library, real tables and what must hold of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from inequality.gini import Gini
from inequality.theil import Theil, TheilD

from criteria.formula import NotMeasurable
from criteria.indicators.gini import gini
from criteria.indicators.theil_l import theil_l, theil_l_by_groups
from criteria.indicators.theil_t import theil_t, theil_t_by_groups
from criteria.indicators.williamson_index import williamson_index
from tests.indicators.tables import column, rows

MANY = settings(max_examples=150, deadline=None, derandomize=True)
figure = st.floats(0.01, 1e6)
NAMED = (theil_t, theil_l, gini, williamson_index)
YEARS = [row["year"] for row in rows("china_disparity_2011_2024_computed")]


@st.composite
def parts(draw: st.DrawFn) -> tuple[Any, Any, list[str]]:
    count = draw(st.integers(2, 30))
    values = draw(st.lists(figure, min_size=count, max_size=count))
    people = draw(st.lists(figure, min_size=count, max_size=count))
    groups = draw(st.lists(st.sampled_from("abcd"), min_size=count, max_size=count))
    return np.array(values), np.array(people), groups


@MANY
@given(parts())
def test_the_other_library_agrees_on_parts_that_count_alike(drawn: tuple[Any, Any, Any]) -> None:
    values, _, groups = drawn
    split, theirs = theil_t_by_groups(values, groups), TheilD(values, np.array(groups))
    assert theil_t(values) == pytest.approx(Theil(values).T, abs=1e-12)
    assert split.between == pytest.approx(float(np.squeeze(theirs.bg)), abs=1e-12)
    assert split.within == pytest.approx(float(np.squeeze(theirs.wg)), abs=1e-12)
    assert gini(values) == pytest.approx(Gini(values).g, abs=1e-12)


@MANY
@given(st.lists(st.tuples(figure, st.integers(1, 6)), min_size=2, max_size=12))
def test_a_part_of_three_people_counts_as_three_parts_of_one(drawn: list[Any]) -> None:
    values, people = map(np.array, zip(*drawn, strict=True))
    one_by_one = np.repeat(values, people)
    for index in NAMED:
        assert index(values, people) == pytest.approx(index(one_by_one), rel=1e-9, abs=1e-12)
    assert theil_t(values, people) == pytest.approx(Theil(one_by_one).T, abs=1e-12)
    assert gini(values, people) == pytest.approx(Gini(one_by_one).g, abs=1e-12)


@MANY
@given(parts())
def test_gini_by_sorting_is_gini_by_pairs(drawn: tuple[Any, Any, Any]) -> None:
    x, people, _ = drawn
    w = people / people.sum()
    pairs = (w[:, None] * w * np.abs(x[:, None] - x)).sum() / (2 * (w * x).sum())
    assert gini(x, people) == pytest.approx(pairs, abs=1e-12)
    assert 0 <= gini(x, people) < 1


@MANY
@given(parts())
def test_a_split_adds_up_and_is_the_index(drawn: tuple[Any, Any, Any]) -> None:
    values, people, groups = drawn
    for index, by_groups in ((theil_t, theil_t_by_groups), (theil_l, theil_l_by_groups)):
        for weights in (None, people):
            split = by_groups(values, groups, weights)
            assert split.between + split.within == split.total
            assert sum(split.within_groups) == pytest.approx(split.within, abs=1e-15)
            assert split.total == pytest.approx(index(values, weights), rel=1e-9, abs=1e-12)
            assert min(split.between, split.within, *split.within_groups) >= 0
            assert split.groups == tuple(sorted(set(groups)))


@MANY
@given(parts(), st.floats(0.001, 1000))
def test_a_change_of_unit_is_nothing_and_a_transfer_to_the_rich_widens(
    drawn: tuple[Any, Any, Any], factor: float
) -> None:
    values, people, _ = drawn
    poorest, richest = values.argmin(), values.argmax()
    assume(values[richest] > 1.001 * values[poorest])
    wider = values.copy()
    moved = 0.1 * values[poorest] * people[poorest]
    wider[poorest] -= moved / people[poorest]
    wider[richest] += moved / people[richest]
    for index in NAMED:
        assert index(values * factor, people) == pytest.approx(
            index(values, people), rel=1e-9, abs=1e-12
        )
        assert index(wider, people) >= index(values, people) - 1e-12


@MANY
@given(figure, st.lists(figure, min_size=2, max_size=30))
def test_equal_parts_show_no_inequality(value: float, people: list[float]) -> None:
    for index in NAMED:
        assert index([value] * len(people), people) == pytest.approx(0, abs=1e-12)
    assert gini([value] * len(people), people) == 0


def test_cases_from_the_head() -> None:
    assert theil_t([0, 10]) == pytest.approx(np.log(2))
    assert theil_t([0, 0, 0, 1], [1, 1, 1, 1]) == pytest.approx(np.log(4))
    assert theil_t([0, 10], [3, 1]) == pytest.approx(np.log(4))
    assert theil_l([1, 3]) == pytest.approx(np.log(2) - np.log(3) / 2)
    assert gini([0, 0, 0, 8]) == 0.75 and gini([0, 0, 0, 8], small_sample=True) == 1
    assert williamson_index([0, 20], [3, 1]) == pytest.approx(np.sqrt(3))
    within = theil_t_by_groups([0, 10, 0, 10], ["a", "a", "b", "b"])
    assert (within.between, within.within) == (0, pytest.approx(np.log(2)))
    assert within.within_groups == pytest.approx((np.log(2) / 2, np.log(2) / 2))


def test_a_correction_for_few_parts_is_for_parts_that_count_alike() -> None:
    """With people it would pass 1: 0.99 in the head here, times two."""
    assert gini([0, 1], [99, 1]) == pytest.approx(0.99)
    with pytest.raises(NotMeasurable, match="few parts"):
        gini([0, 1], [99, 1], small_sample=True)


def test_a_group_that_has_nothing_adds_nothing_within() -> None:
    split = theil_t_by_groups([0, 0, 5, 15], ["poor", "poor", "rich", "rich"])
    assert dict(zip(split.groups, split.within_groups, strict=True))["poor"] == 0
    assert split.total == pytest.approx(theil_t([0, 0, 5, 15]))


@pytest.mark.parametrize("missing", [None, "", float("nan")])
def test_a_part_without_a_group_is_refused(missing: Any) -> None:
    with pytest.raises(NotMeasurable, match="no group") as refused:
        theil_t_by_groups([1, 2, 3], ["a", missing, "b"])
    assert (refused.value.argument, refused.value.at) == ("groups", (1,))
    with pytest.raises(NotMeasurable, match="2 rows of groups"):
        theil_l_by_groups([1, 2, 3], ["a", "b"])


def test_theil_l_takes_no_zero() -> None:
    with pytest.raises(NotMeasurable, match="zero") as refused:
        theil_l([1, 0, 3])
    assert (refused.value.argument, refused.value.at) == ("value_per_head", (1,))


@pytest.mark.parametrize("year", YEARS)
def test_the_provinces_of_china_come_out_as_another_program_has_them(year: str) -> None:
    table = [row for row in rows("china_provinces_gdp_population_2011_2024") if row["year"] == year]
    (known,) = [r for r in rows("china_disparity_2011_2024_computed") if r["year"] == year]
    people = column(table, "population_10k")
    per_head = column(table, "gdp_100m_cny") / people
    groups = [row["group"] for row in table]
    assert len(table) == 31 and len(set(groups)) == 4
    split = theil_t_by_groups(per_head, groups, people)
    found = {
        "theil_T_popw": theil_t(per_head, people), "theil_between_4regions": split.between,
        "theil_within": split.within, "theil_L_popw": theil_l(per_head, people),
        "williamson_cv": williamson_index(per_head, people), "gini_popw": gini(per_head, people),
        "unweighted_cv_pop_sd": williamson_index(per_head),
    }  # fmt: skip
    for name, figure_found in found.items():
        assert figure_found == pytest.approx(float(known[name]), abs=6e-7), name
