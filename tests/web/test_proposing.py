"""A proposed figure in a draft stays in step with effect × need, whatever is changed."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.checking import check_text
from mcda.files.tree import parse
from mcda.files.writing import text_of
from mcda.web import draft as drafts
from mcda.web import leaving, parts, proposing
from tests.upgrading.cases import CASE

HALF = {"level": 4, "unit": "points", "benchmark": 8, "far_end": 0, "against": "target",
        "benchmark_is": "a round number"}  # fmt: skip
QUARTER = {**HALF, "level": 6}


def tree() -> drafts.Draft:
    made: drafts.Draft = drafts.with_lists(parse(CASE).value)
    return made


def proposed() -> drafts.Draft:
    found = tree()
    proposing.write_needs(found, {"jobs": HALF})
    proposing.write_effect(found, "tram", "jobs", "effect", 80)
    proposing.write_effect(found, "tram", "jobs", "low", 60)
    proposing.write_effect(found, "tram", "jobs", "high", 90)
    return found


def cell(found: drafts.Draft, option: str = "tram") -> Any:
    return found["options"][option]["estimates"]["jobs"]


def test_a_figure_is_effect_times_need() -> None:
    found = proposed()
    assert cell(found) == {"value": 40, "low": 30, "high": 45,
                           "proposal": {"effect": 80, "low": 60, "high": 90}}  # fmt: skip
    assert check_text(text_of(found)).faults == ()


def test_another_need_moves_every_figure_and_ends_the_acceptance() -> None:
    found = proposed()
    proposing.accept(found, "tram", "jobs", "A. Planner", "2026-11-22")
    proposing.write_needs(found, {"jobs": HALF})
    assert cell(found)["proposal"]["accepted_by"] == "A. Planner"
    proposing.write_needs(found, {"jobs": QUARTER})
    assert (cell(found)["value"], cell(found)["low"], cell(found)["high"]) == (20, 15, 22.5)
    assert proposing.open_cells(found) == [("tram", "jobs")]


def test_another_effect_ends_the_acceptance() -> None:
    found = proposed()
    proposing.accept_all(found, "A. Planner", "2026-11-22")
    assert proposing.open_cells(found) == []
    proposing.write_effect(found, "tram", "jobs", "source", "a study")
    assert proposing.open_cells(found) == []
    proposing.write_effect(found, "tram", "jobs", "effect", 70)
    assert proposing.open_cells(found) == [("tram", "jobs")]
    assert cell(found)["proposal"]["source"] == "a study"


def test_a_figure_typed_over_a_proposal_is_ones_own() -> None:
    found = proposed()
    drafts.write_behind(found, "tram", "jobs", "source", "minutes")
    assert proposing.write_own(found, "tram", "jobs", 7)
    assert cell(found) == {"value": 7, "source": "minutes"}
    assert not proposing.write_own(found, "tram", "jobs", 8)
    assert check_text(text_of(found)).faults == ()


def test_what_is_shown_and_comes_again_changes_nothing() -> None:
    found = proposed()
    proposing.accept_all(found, "A. Planner", "2026-11-22")
    before = deepcopy(found)
    assert not proposing.write_own(found, "tram", "jobs", 40)
    for part, value in (("effect", 80), ("low", 60), ("high", 90), ("source", "")):
        proposing.write_effect(found, "tram", "jobs", part, value)
    for part in ("effect", "low", "high", "source"):
        proposing.write_effect(found, "bus", "jobs", part, None)
    assert found == before


def test_an_effect_taken_away_leaves_the_figure_unknown() -> None:
    found = proposed()
    proposing.write_effect(found, "tram", "jobs", "effect", None)
    assert cell(found) is None


def test_what_is_no_number_stays_and_leaves_no_figure() -> None:
    found = proposed()
    proposing.write_effect(found, "tram", "jobs", "effect", "lots")
    assert cell(found)["proposal"]["effect"] == "lots"
    assert "value" not in cell(found)
    faults = check_text(text_of(found)).faults
    assert [one.path for one in faults] == [
        ("options", "tram", "estimates", "jobs", "proposal", "effect")
    ]
    proposing.write_effect(found, "tram", "jobs", "effect", 80)
    assert cell(found)["value"] == 40


def test_one_end_of_a_range_alone_keeps_the_figure() -> None:
    found = tree()
    proposing.write_needs(found, {"jobs": HALF})
    proposing.write_effect(found, "tram", "jobs", "effect", 80)
    proposing.write_effect(found, "tram", "jobs", "low", 60)
    assert cell(found)["value"] == 40 and "low" not in cell(found)


def test_a_need_taken_away_leaves_figures_of_ones_own() -> None:
    found = proposed()
    proposing.forget_need(found, "jobs")
    assert "needs" not in found
    assert cell(found) == {"value": 40, "low": 30, "high": 45}
    assert check_text(text_of(found)).faults == ()


def test_a_target_that_is_no_number_leaves_the_figures_until_it_is_one() -> None:
    found = proposed()
    proposing.write_target(found, "jobs", "soon")
    assert cell(found)["value"] == 40
    proposing.write_target(found, "jobs", 16)
    assert cell(found)["value"] == 60
    assert found["needs"]["jobs"]["benchmark_is"] == "a target"  # and no longer the old one's


def test_a_removed_criterion_takes_its_need_along() -> None:
    found = proposed()
    parts.remove_criterion(found, "jobs")
    assert "jobs" not in found.get("needs", {})
    assert check_text(text_of(found)).faults == ()


def test_a_region_left_takes_its_needs_along_and_brings_them_back() -> None:
    found = proposed()
    found["peers"] = {"names": ["Left"], "because": "near"}
    before, first = deepcopy(found), found["region"]
    kept = leaving.change_region(found, None, None)
    assert not {"region", "peers", "needs"} & set(found)
    assert cell(found) is None
    assert check_text(text_of(found)).faults == ()
    drafts.write_figure(found, "bus", "jobs", 5)
    leaving.change_region(found, first, kept)
    assert cell(found) == cell(before) and found["peers"] == before["peers"]
    assert cell(found, "bus") == 5


def test_a_figure_typed_meanwhile_is_not_overwritten() -> None:
    found = proposed()
    first = found["region"]
    kept = leaving.change_region(found, None, None)
    drafts.write_figure(found, "tram", "jobs", 5)
    leaving.change_region(found, first, kept)
    assert cell(found) == 5


@given(effect=st.floats(-1e6, 1e6), level=st.floats(-10, 20))
def test_the_reader_agrees_with_every_figure_of_the_draft(effect: float, level: float) -> None:
    found = tree()
    proposing.write_needs(found, {"jobs": {**HALF, "level": level}})
    proposing.write_effect(found, "tram", "jobs", "effect", effect)
    checked = check_text(text_of(found))
    assert checked.faults == () and checked.case is not None
    due = checked.case.options["tram"].estimates["jobs"].value
    assert due == pytest.approx(effect * min(1, max(0, (8 - level) / 8)), rel=0.006, abs=1e-12)
    assert cell(found).get("value") == due


def test_a_file_may_leave_its_figures_to_be_worked_out() -> None:
    found = tree()
    found["needs"] = {"jobs": dict(HALF)}
    accepted = {"effect": 80, "accepted_by": "A. Planner", "on": "2026-11-20"}
    found["options"]["tram"]["estimates"]["jobs"] = {"proposal": accepted}
    found["options"]["bus"]["estimates"]["jobs"] = {"value": 7, "proposal": {"effect": 80}}
    proposing.fill(found)
    assert cell(found) == {"value": 40, "proposal": accepted}
    assert cell(found, "bus")["value"] == 7  # a fault that its writer must mend
    assert drafts.unknown_cells(found) == []


@pytest.mark.parametrize("found", [
    {}, {"options": {"x": 3}, "criteria": {"a": {}}, "needs": 4},
    {"options": {"x": {"estimates": []}}, "criteria": {"a": None}, "needs": {"a": []}},
    {"options": {"x": {"estimates": {"a": {"proposal": 3}}}}, "criteria": {"a": {}},
     "needs": {"a": HALF}},
])  # fmt: skip
def test_whatever_stands_in_a_draft_can_be_proposed_over(found: drafts.Draft) -> None:
    proposing.settle(found, "a")
    proposing.accept_all(found, "A", "today")
    proposing.forget_need(found, "a")
    kept = leaving.change_region(found, "china/anhui", None)
    leaving.change_region(found, None, kept)
    proposing.write_effect(found, "x", "a", "effect", 3)
    assert found["options"]["x"]["estimates"]["a"]["proposal"] == {"effect": 3}


def test_an_effect_reported_late_brings_no_proposal_back() -> None:
    """An input drawn while the figure was proposed may report after it was typed over."""
    found = proposed()
    held = proposing.proposal(found, "tram", "jobs")["effect"]
    proposing.write_own(found, "tram", "jobs", 5)
    proposing.rewrite_effect(found, "tram", "jobs", "effect", held)
    assert cell(found) == 5
    again = proposed()
    proposing.rewrite_effect(again, "tram", "jobs", "effect", held * 2)
    assert proposing.proposal(again, "tram", "jobs")["effect"] == held * 2
