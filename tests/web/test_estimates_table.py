"""What the table of estimates is given to show, and when its browser may forget."""

from __future__ import annotations

from typing import Any

import pytest

from mcda.files.tree import parse
from mcda.web import autosave, cached, entering, session
from mcda.web.journal import Edit
from mcda.web.sheet import content
from mcda.web.show.grid import pages_of
from mcda.web.state import State
from tests.web.table import table_of, type_in
from tests.web.test_journal import message
from tests.web.test_pages import app, draft, go, opened
from tests.web.test_session import held

CASE = """
format: 1
title: A case with every mark
criteria:
  jobs: {name: 'Jobs <b>', unit: thousand, worst: 0, best: 10}
  cost: {name: Cost, worst: 100, best: 0}
options:
  tram:
    name: Tram
    estimates:
      jobs: {value: 12, source: A study., confidence: low}
      cost: {value: many, low: 4, high: 6}
  bus: {name: Bus, estimates: {jobs: {value: 3, low: 5, high: 4}, cost: null}}
"""


def shown() -> dict[tuple[str, str], list[str]]:
    tree = parse(CASE.encode()).value
    marks = content.marks_of(tree, cached.check(CASE).faults)
    table = content.content(tree, list(tree["options"]), marks)
    keys = [head["key"] for head in table["heads"]]
    pairs = [(row, at, key) for row in table["rows"] for at, key in enumerate(keys)]
    return {(row["key"], key): row["cells"][at] for row, at, key in pairs}


def test_fifty_options_by_twelve_criteria_are_one_page() -> None:
    assert pages_of([str(at) for at in range(50)], [str(at) for at in range(12)])[1:] == []
    assert len(pages_of([str(at) for at in range(60)], [str(at) for at in range(12)])) == 2


def test_every_mark_of_a_cell_has_its_words() -> None:
    cells = shown()
    figure, ranged, signs, meaning = cells["tram", "jobs"]
    assert (figure, ranged, signs) == ("12", "", "off known")
    assert meaning == ("Outside the scale, so counted as its nearer end. Source: A study. "
                       "Confidence: Low.")  # fmt: skip
    assert cells["bus", "cost"] == ["", "", "gap", "Not known."]


def test_a_fault_of_a_range_is_told_from_one_of_the_figure() -> None:
    cells = shown()
    assert cells["tram", "cost"][:3] == ["many", "4–6", "wrong"]
    assert "'many'" in cells["tram", "cost"][3]
    assert cells["bus", "jobs"][:3] == ["3", "5–4", "wrong-range"]
    assert "low ≤ value ≤ high" in cells["bus", "jobs"][3]


def test_heads_say_unit_and_scale_as_they_stand() -> None:
    tree = parse(CASE.encode()).value
    heads = content.content(tree, [], content.marks_of(tree, ()))["heads"]
    assert heads == [
        {"key": "jobs", "name": "Jobs <b>", "unit": "thousand", "scale": "0 to 10"},
        {"key": "cost", "name": "Cost", "unit": "no unit yet", "scale": "100 to 0"},
    ]


def test_an_edit_is_acknowledged_only_when_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    tree: dict[str, Any] = {"criteria": {"jobs": {}}, "options": {"tram": {}}}
    mine, done = State(draft=tree), []
    monkeypatch.setattr(autosave, "keep", lambda: not done.append(mine.draft["options"]["tram"]))
    monkeypatch.setattr(autosave, "put_address", lambda: done.append("address"))
    with held(mine):
        edit = Edit(1, entering.case_token(), "tram", "jobs", "value", "8")
        entering.take(message((edit,), mine.journal.session))
        assert mine.journal.kept == {} and done == []
        assert entering.acknowledged() == {"j": 1}
        assert done == [{"estimates": {"jobs": 8}}, "address"]
        assert entering.acknowledged() == {"j": 1} and len(done) == 2


def test_what_cannot_be_kept_is_not_acknowledged(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off() -> None:
        raise RuntimeError

    mine = State(draft={"criteria": {"jobs": {}}, "options": {"tram": {}}})
    monkeypatch.setattr(autosave, "keep", broken_off)
    with held(mine):
        edit = Edit(1, entering.case_token(), "tram", "jobs", "value", "8")
        entering.take(message((edit,), mine.journal.session))
        with pytest.raises(RuntimeError):
            entering.acknowledged()
        assert mine.journal.kept == {}


def test_what_the_library_did_not_take_is_acknowledged_once_it_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine, answers = State(draft={"criteria": {"jobs": {}}, "options": {"tram": {}}}), [True, False]
    monkeypatch.setattr(autosave, "keep", answers.pop)
    monkeypatch.setattr(autosave, "put_address", lambda: None)
    with held(mine):
        edit = Edit(1, entering.case_token(), "tram", "jobs", "value", "8")
        entering.take(message((edit,), mine.journal.session))
        assert entering.acknowledged() == {}
        assert entering.acknowledged() == {"j": 1}


def test_what_was_typed_comes_in_before_what_was_pressed() -> None:
    at = go(app("first-steps"), "estimates")
    option, criterion = next(iter(draft(at)["options"])), next(iter(draft(at)["criteria"]))
    before = draft(at)["options"][option]["estimates"][criterion]
    type_in(at, option, criterion, "1,250")
    assert table_of(at)["rows"][0]["cells"][0][0] == "1,250"
    sent = dict(at.session_state[entering.SHEET]["sent"])
    sent["edits"] = [[sent["edits"][0][0] + 1000, *sent["edits"][0][1:-1], "1,300"]]
    at.session_state[entering.SHEET] = {"sent": sent}
    at.button(key="step_back").click().run()
    assert draft(at)["options"][option]["estimates"][criterion]["value"] == 1250
    at.button(key="step_back").click().run()
    assert draft(at)["options"][option]["estimates"][criterion] == before


def test_a_range_of_a_half_written_case_is_typed_and_shown() -> None:
    at = go(opened(CASE), "estimates")
    type_in(at, "Bus", "Cost", "40")
    type_in(at, "Bus", "Cost", "30 to 50", part="range")
    assert draft(at)["options"]["bus"]["estimates"]["cost"] == {"value": 40, "low": 30, "high": 50}
    assert table_of(at)["rows"][1]["cells"][1][:3] == ["40", "30–50", ""]
    assert session.State(draft={}).journal.session != at.session_state["ladder"].journal.session
