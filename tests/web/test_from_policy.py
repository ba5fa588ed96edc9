"""An option in a draft shows what its policy gives it, and says only what differs."""

from __future__ import annotations

import pytest

from mcda.decision.policy import Policy
from mcda.web import draft as drafts
from mcda.web import from_policy

WORDS = {
    "layer": "hardware", "how": "It works.", "moves": {}, "evidence": "Figures.",
    "lead_time": {"low": 1, "usual": 2, "high": 3, "because": "So."}, "needs_because": "So.",
    "needs": {"hardware": 0.6, "firmware": 0.3}, "failures": ("It fails.",),
    "sources": ({"paper": "chen-l-2024", "section": "II", "says": "So."},),
}  # fmt: skip
POLICIES = {
    "tools": Policy.model_validate({"name": "Tools", "requires": ("labs",), **WORDS}),
    "labs": Policy.model_validate({"name": "Labs", **WORDS}),
}


@pytest.fixture(autouse=True)
def _library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mcda.files.library.policy", POLICIES.get)


def tree() -> drafts.Draft:
    return {"options": {"a": {"policy": "tools"}, "b": {"policy": "labs"}, "c": {"name": "C"}}}


def test_an_option_takes_its_policys_needs_until_it_states_its_own() -> None:
    found = tree()
    assert from_policy.needs_of(found, "a") == {"hardware": 0.6, "firmware": 0.3}
    from_policy.write_capability(found, "a", "hardware", 0.5)
    assert found["options"]["a"]["needs"] == {"hardware": 0.5, "firmware": 0.3}
    from_policy.write_capability(found, "a", "firmware", None)
    assert found["options"]["a"]["needs"] == {"hardware": 0.5}
    from_policy.write_capability(found, "a", "firmware", 0.3)
    from_policy.write_capability(found, "a", "hardware", 0.6)
    assert "needs" not in found["options"]["a"]


def test_what_is_no_share_stays_as_typed() -> None:
    found = tree()
    from_policy.write_capability(found, "c", "software", "much")
    assert from_policy.needs_of(found, "c") == {"software": "much"}
    from_policy.write_capability(found, "c", "software", None)
    assert "needs" not in found["options"]["c"]


def test_ties_of_a_policy_hold_among_the_options_of_the_case() -> None:
    found = tree()
    assert from_policy.links_of(found, "a", "requires") == ["b"]
    from_policy.write_links(found, "a", "requires", [])
    assert found["options"]["a"]["requires"] == []
    assert from_policy.links_of(found, "a", "requires") == []
    from_policy.write_links(found, "a", "requires", ["b"])
    assert "requires" not in found["options"]["a"]
    from_policy.write_links(found, "c", "strengthens", ["a"])
    assert from_policy.links_of(found, "c", "strengthens") == ["a"]
    del found["options"]["b"]
    assert from_policy.links_of(found, "a", "requires") == []


@pytest.mark.parametrize("found", [{}, {"options": 3}, {"options": {"a": 3}},
                                   {"options": {"a": {"policy": 3, "needs": 4}}}])  # fmt: skip
def test_whatever_stands_in_a_draft_can_be_read(found: drafts.Draft) -> None:
    assert from_policy.needs_of(found, "a") == {}
    assert from_policy.links_of(found, "a", "requires") == []
