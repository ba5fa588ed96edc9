"""Which policies a new case begins with, on cases one can do in the head."""

from __future__ import annotations

import pytest

from mcda.decision.region import Region, Scale
from mcda.files.library import criteria, policies
from mcda.upgrading.regions import region
from mcda.upgrading.suggesting import (
    ABOUT,
    CORE,
    MOST_PICKED,
    betters,
    criteria_for,
    picked,
    suggestions,
)

REGIONS = ("china/anhui", "china/beijing", "china/guizhou", "germany/bayern", None)


def standing_at(hardware: float, firmware: float, software: float) -> Region:
    """A region of one indicator a layer, each on a scale from 0 to 1."""
    scale = Scale(worst=0, best=1, because="by definition")
    layers = {"hardware": hardware, "firmware": firmware, "software": software}
    indicators = {
        layer: {"name": layer, "layer": layer, "value": value, "unit": "of 1", "year": 2024,
                "source": "made up", "scale": scale.model_dump()}
        for layer, value in layers.items()
    }  # fmt: skip
    return Region.model_validate({"name": "R", "indicators": indicators})


def test_points_are_one_and_one_more_for_the_question_and_the_weakest_layer_times_readiness() -> (
    None
):
    """R&D incentives need 0.3 of hardware and 0.35 of firmware; hardware is weakest at 0.15."""
    found = {one.policy: one for one in suggestions(
        policies(), criteria(), standing_at(0.15, 0.7, 0.9), "research")}  # fmt: skip
    one = found["rd_incentives"]
    assert (one.held_by, one.capability, one.asked) == ("hardware", 0.15, 0.3)
    assert one.readiness == pytest.approx(0.5) and one.weakest == 0.15
    assert one.fits == ("rd_intensity", "talent")
    assert one.points == pytest.approx(0.5 * (1 + 1 + 1))
    reform = found["business_reform"]  # firmware 0.25 of 0.7: ready, beside the question
    assert (reform.readiness, reform.fits, reform.weakest) == (1.0, (), None)
    assert reform.points == 1.0


def test_the_need_is_the_largest_of_what_the_policy_moves_the_better_way() -> None:
    """Anhui's location quotient of high-tech manufacturing is 0.80 against the nation's 1."""
    found = {one.policy: one for one in suggestions(policies(), criteria(), region("china/anhui"))}
    one = found["cluster_programme"]
    assert one.of == "cluster_strength" and one.need == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize("where", REGIONS)
@pytest.mark.parametrize("about", ABOUT)
def test_what_is_picked_spans_the_layers_fits_the_question_and_brings_what_it_needs(
    where: str | None, about: str
) -> None:
    found = suggestions(policies(), criteria(), region(where) if where else None, about)
    assert {one.policy for one in found} == set(policies())
    assert [one.points for one in found] == sorted((one.points for one in found), reverse=True)
    chosen = picked(found, policies())
    assert 6 <= len(chosen) <= MOST_PICKED and len(set(chosen)) == len(chosen)
    assert {policies()[key].layer for key in chosen} >= {"hardware", "firmware", "software"}
    for key in chosen:
        assert set(policies()[key].requires) <= set(chosen)
    if ABOUT[about]:
        assert any(set(betters(policies()[key], criteria())) & set(ABOUT[about]) for key in chosen)


@pytest.mark.parametrize("about", ABOUT)
def test_every_policy_has_a_criterion_to_show_its_worth_on(about: str) -> None:
    chosen = picked(suggestions(policies(), criteria(), region("china/anhui"), about), policies())
    taken = criteria_for(chosen, policies(), criteria(), about)
    assert set(CORE) <= set(taken) and len(taken) <= 12
    for key in chosen:
        assert set(betters(policies()[key], criteria())) & set(taken), key


def test_without_a_region_only_the_question_counts() -> None:
    found = suggestions(policies(), criteria(), None, "disparity")
    assert {one.points for one in found} == {1.0, 2.0}
    assert all(one.readiness is None and one.weakest is None and not one.need for one in found)
