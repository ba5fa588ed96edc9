"""A formula on named regions: its refusals name region and column."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from criteria.formula import Formula
from mcda.catalogue import collect
from mcda.faults import CaseFaults, Fault
from mcda.upgrading.labelled import measure
from tests.indicators.given import ARRAYS, FIGURES

FORMULAS = collect("criteria.indicators", Formula)
REGIONS = ("Anhui", "Jiangsu", "Zhejiang")
NAN = float("nan")


def faults(
    key: str, arguments: dict[str, Any], columns: dict[str, str] | None = None
) -> tuple[Fault, ...]:
    with pytest.raises(CaseFaults) as caught:
        measure(FORMULAS[key], arguments, REGIONS, columns or {})
    return caught.value.faults


def test_one_number_per_region_or_one_over_parts() -> None:
    arguments = {"part": np.array([1.0, 2, 3]), "whole": np.array([4.0, 4, 4])}
    assert measure(FORMULAS["share"], arguments, REGIONS, {}).tolist() == [25, 50, 75]
    people = {"value_per_head": np.array([10.0, 30, 20]), "population": np.array([1.0, 1, 0.1])}
    assert measure(FORMULAS["williamson_index"], people, REGIONS, {}).shape == ()


@pytest.mark.parametrize("key", FORMULAS)
def test_every_formula_is_measured_through_its_names(key: str) -> None:
    arguments = {**ARRAYS[key], **FIGURES.get(key, {})}
    found = measure(FORMULAS[key], arguments, "abcd", {})
    assert found.dtype == np.float64 and np.isfinite(found).all()


def test_each_region_at_fault_is_named_with_its_column() -> None:
    arguments = {"spending": np.array([1.0, NAN, NAN]), "product": np.array([9.0, 9, 9])}
    found = faults("research_intensity", arguments, {"spending": "rd_spending"})
    assert [fault.place for fault in found] == ["Jiangsu > rd_spending", "Zhejiang > rd_spending"]
    assert found[0].sentence() == (
        "Jiangsu > rd_spending: found a missing figure, expected a number, for Research intensity. "
        "Fill in the figure, or leave the region out."
    )


def test_a_fault_of_the_whole_names_the_column_or_else_the_formula() -> None:
    zeros = {"value_per_head": np.zeros(3), "population": np.ones(3)}
    (found,) = faults("gini", zeros, {"value_per_head": "gdp_per_head"})
    assert found.place == "gdp_per_head" and found.found == "figures that add up to zero"
    shares = dict.fromkeys(("primary", "secondary", "tertiary"), np.full(3, 40.0))
    found_too = faults("structure_level", shares)
    assert [one.place for one in found_too] == [f"{name} > {FORMULAS['structure_level'].name}"
                                                for name in REGIONS]  # fmt: skip


def test_columns_of_other_regions_are_refused() -> None:
    arguments = {"part": np.array([1.0, 2]), "whole": np.array([4.0, 4, 4])}
    (found,) = faults("share", arguments, {"part": "exports"})
    assert (found.place, found.found) == ("exports", "2 figures")
    (found,) = faults("share", {"part": 1.0, "whole": np.ones(3)}, {})
    assert found.found == "one figure"


def test_arguments_that_are_missing_or_unknown_are_all_told_at_once() -> None:
    found = faults("williamson_index", {"value_per_head": np.ones(3), "popluation": np.ones(3)})
    assert [fault.place for fault in found] == [
        "Williamson index > population", "Williamson index > popluation",
    ]  # fmt: skip
    assert "Did you mean 'population'?" in found[1].sentence()
    threshold = faults("cluster_stars", {"employment": np.ones((3, 2)), "top_size": 0.5})
    assert [fault.path[-1] for fault in threshold] == ["specialised", "top_focus"]


def test_a_weight_at_fault_is_named_by_its_place_and_not_as_a_region() -> None:
    stated = {"worst": [0, 0, 0, 0], "best": [1, 1, 1, 1], "least_coverage": 1}
    arguments = {"parts": np.ones((3, 4)), "weights": [1, 1, 1, -1], **stated}
    (found,) = faults("business_environment_composite", arguments)
    assert found.place == "weights > 4"


def test_no_regions_at_all_is_a_fault() -> None:
    with pytest.raises(CaseFaults, match="no figures"):
        measure(FORMULAS["share"], {"part": np.ones(0), "whole": np.ones(0)}, (), {})
