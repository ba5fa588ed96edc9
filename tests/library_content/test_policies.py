"""The policies of the library: complete, tied to each other and to the papers' three layers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

import pytest
from pydantic import ValidationError

from mcda.decision.policy import Policy
from mcda.files.library import criteria, policies
from tests.library_content.papers import CRITERIA, JUDGED, POLICIES

ROOT = Path(__file__).parents[2]
Links = Mapping[str, tuple[str, ...]]

# The works that the failures name, so that each can be looked up.
CITED = {
    "Aitken and Harrison (1999)": "Do domestic firms benefit from direct foreign investment?",
    "Becker, Egger and von Ehrlich 2013": "Absorptive capacity and the growth and investment "
    "effects of regional transfers",
    "Chen, Liu, Suárez Serrato and Xu (2021)": "Notching R&D investment with corporate income "
    "tax cuts in China",
    "Cohen and Levinthal 1990": "Absorptive capacity",
    "Duranton 2011": "California dreamin': the feeble case for cluster policies",
    "Faber (2014)": "Trade integration, market size, and industrialization",
    "Flyvbjerg, Holm and Buhl 2002 and 2005": "Underestimating costs in public works projects; "
    "How (in)accurate are demand forecasts in public works projects?",
    "Goolsbee 1998": "Does government R&D policy mainly benefit scientists and engineers?",
    "Grabher 1993": "The weakness of strong ties: the lock-in of regional development in the Ruhr",
    "Hallward-Driemeier and Pritchett 2015": "How business is done in the developing world",
    "Humphrey and Schmitz 2002": "How does insertion in global value chains affect upgrading in "
    "industrial clusters?",
    "Krugman 1991": "Increasing returns and economic geography",
    "Martin and Sunley 2003": "Deconstructing clusters",
    "Neumark and Simpson 2015": "Place-based policies",
}


def circle(links: Links) -> list[str]:
    """A chain of keys that comes back to its first; empty where there is none."""

    def walk(trail: list[str]) -> list[str]:
        for after in links.get(trail[-1], ()):
            if after in trail:
                return [*trail[trail.index(after) :], after]
            if found := walk([*trail, after]):
                return found
        return []

    return next((found for key in links if (found := walk([key]))), [])


def one_sided(links: Links) -> set[tuple[str, str]]:
    pairs = {(key, other) for key, others in links.items() for other in others}
    return {(a, b) for a, b in pairs if (b, a) not in pairs}


@pytest.mark.parametrize("key", sorted(POLICIES))
def test_a_policy_is_complete(key: str) -> None:
    policy = policies()[key]
    (path,) = (ROOT / "policies").rglob(f"{key}.yaml")
    assert path.parent.name == policy.layer
    assert policy.how.endswith(".") and ". " not in policy.how, "one sentence"
    assert policy.evidence
    assert len(policy.name) < 32, "it stands beside a chart"
    assert policy.lead_time.because.startswith(f"{JUDGED}: ")
    assert policy.needs_because.startswith(f"{JUDGED}: ")
    assert "chen-l-2024" in policy.needs_because
    assert all(share > 0 for share in policy.needs.values()), "leave out what is not needed"


@pytest.mark.parametrize("key", sorted(POLICIES))
def test_failures_are_few_short_and_cite_what_can_be_looked_up(key: str) -> None:
    failures = policies()[key].failures
    assert 1 <= len(failures) <= 3
    for failure in failures:
        assert failure.endswith(".") and len(failure) < 140
        left = failure
        for work in CITED:
            left = left.replace(work, "")
        assert not re.search(r"\d{4}", left), failure


def test_every_work_listed_is_cited() -> None:
    said = " ".join(failure for policy in policies().values() for failure in policy.failures)
    assert [work for work in CITED if work not in said] == []


# What a policy moves.


@pytest.mark.parametrize("key", sorted(POLICIES))
def test_a_policy_moves_something_that_matters(key: str) -> None:
    moves = policies()[key].moves
    assert set(moves) <= CRITERIA
    assert any(criteria()[moved].layer != "delivery" for moved in moves)
    assert moves.get("public_cost", "raises") == "raises"


def test_only_a_review_of_rules_is_free_of_cost() -> None:
    free = [key for key, policy in policies().items() if "public_cost" not in policy.moves]
    assert free == ["fair_competition"]


def test_every_criterion_can_be_moved() -> None:
    moved = {key for policy in policies().values() for key in policy.moves}
    assert set(CRITERIA) - moved == {"time_to_effect"}  # each policy has its own, none moves it


# What ties policies to each other.


def test_links_name_policies_of_the_catalogue() -> None:
    for key, one in policies().items():
        for links in (one.requires, one.excludes, one.strengthens):
            assert set(links) <= POLICIES - {key}, key
            assert len(set(links)) == len(links), key
        assert not set(one.excludes) & {*one.requires, *one.strengthens}, key


def test_no_policy_waits_for_itself() -> None:
    found = circle({key: one.requires for key, one in policies().items()})
    assert not found, " → ".join(found)


def test_what_excludes_is_excluded() -> None:
    assert one_sided({key: one.excludes for key, one in policies().items()}) == set()


def test_a_circle_is_named_whole() -> None:
    assert circle({"a": ("b",), "b": ("c", "d"), "c": (), "d": ("b",)}) == ["b", "d", "b"]
    assert circle({"a": ("a",)}) == ["a", "a"]
    assert circle({"a": ("b", "c"), "b": ("c",), "c": ()}) == []


def test_an_exclusion_said_once_is_found() -> None:
    assert one_sided({"a": ("b",), "b": ("a", "c"), "c": ()}) == {("b", "c")}


# What a policy needs and how long it takes (chen-l-2024, II).


def test_software_needs_hardware_and_hardware_does_not_stand_alone() -> None:
    for key, policy in policies().items():
        if policy.layer == "software":
            assert "hardware" in policy.needs, key
        if policy.layer == "hardware":
            assert {"hardware"} < set(policy.needs), key


@pytest.mark.parametrize("capability", [0.4, 0.5, 0.6])
def test_a_middling_region_is_ready_for_some_and_not_for_others(capability: float) -> None:
    ready = [key for key, one in policies().items() if max(one.needs.values()) <= capability]
    assert 5 <= len(ready) < len(policies())


def test_hardware_is_slowest() -> None:
    by_layer = {layer: mean(one.lead_time.usual for one in policies().values()
                            if one.layer == layer)
                for layer in ("hardware", "firmware", "software")}  # fmt: skip
    assert max(by_layer, key=by_layer.__getitem__) == "hardware"
    slowest = max(policies(), key=lambda key: policies()[key].lead_time.usual)
    assert slowest == "machine_tool_programme"


@pytest.mark.parametrize("field", ["lead_time", "needs", "needs_because", "failures"])
def test_a_policy_without_what_readiness_needs_is_refused(field: str) -> None:
    whole = policies()["logistics"].model_dump()
    assert Policy.model_validate(whole)
    empty = type(whole[field])() if field != "lead_time" else None
    for given in ({key: one for key, one in whole.items() if key != field},
                  {**whole, field: empty}):  # fmt: skip
        with pytest.raises(ValidationError, match=field):
            Policy.model_validate(given)
