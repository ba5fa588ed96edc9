"""The Anhui case: its peers and needs are the library's, its core criteria rest on proposals."""

from __future__ import annotations

import pytest

from mcda.checking import read_case
from mcda.decision.case import Case
from mcda.files.examples import example_text
from mcda.upgrading.peers import peers_of
from mcda.upgrading.proposals import need_of, open_proposals
from mcda.upgrading.regions import region

CORE = ("rd_intensity", "cluster_strength", "business_environment", "regional_disparity")


@pytest.fixture(scope="module")
def anhui() -> Case:
    return read_case(example_text("anhui-2026"))


def test_its_peers_are_the_librarys(anhui: Case) -> None:
    assert anhui.peers == peers_of("china/anhui").noun


@pytest.mark.parametrize("key", CORE)
def test_its_needs_are_the_librarys(anhui: Case, key: str) -> None:
    here, need = region("china/anhui"), anhui.needs[key]
    assert here is not None
    target = need.benchmark if need.against == "target" else None
    follows = need_of(here, key, need.against, anhui.peers, target)
    assert follows is not None
    given = {} if target is None else {"benchmark_is": need.benchmark_is}
    assert need == follows.model_copy(update=given)


def test_the_targets_that_name_a_region_are_its_figures(anhui: Case) -> None:
    jiangsu = region("china/jiangsu")
    assert jiangsu is not None
    for key in ("rd_intensity", "business_environment"):
        assert anhui.needs[key].benchmark == jiangsu.indicators[key].value
    assert jiangsu.indicators["business_environment"].place == "Nanjing"


@pytest.mark.parametrize("key", CORE)
def test_its_core_criteria_rest_on_proposals_that_somebody_accepted(anhui: Case, key: str) -> None:
    rest = [one for one in anhui.options.values() if not one.baseline]
    figures = [one.estimates[key] for one in rest if one.estimates[key].value is not None]
    assert len(figures) >= 11
    assert all(one.proposal is not None for one in figures)
    for one in figures:
        assert one.proposal is not None and one.value is not None
        follows = one.proposal.effect * anhui.needs[key].share
        assert one.value == pytest.approx(follows, rel=0.005)  # three significant figures
    assert open_proposals(anhui) == []
