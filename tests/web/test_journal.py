"""The journal of the estimates table: what a browser sends again, late or twice is entered once."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda.web import choices, entering, numbers, proposing, session
from mcda.web.draft import behind, figure
from mcda.web.journal import PARTS, Edit, belongs, enter, fresh, sent_by
from mcda.web.state import State
from tests.web.test_session import held

OPTIONS, CRITERIA = ("tram", "bus"), ("jobs", "cost")
TEXTS = st.one_of(
    st.floats(-1e6, 1e6).map(lambda one: numbers.typed_from(round(one, 3))),
    st.sampled_from(["", "?", "12,5 %", "1,200", "１２", "0.2–0.6", "0.2 to 0.6", "x"]),
)
EDITS = st.lists(
    st.tuples(st.sampled_from((*OPTIONS, "gone")), st.sampled_from((*CRITERIA, "gone")),
              st.sampled_from(PARTS), TEXTS),
    min_size=1, max_size=12,
).map(lambda all_: tuple(Edit(at, "here", *one) for at, one in enumerate(all_, 1)))  # fmt: skip


def tree() -> dict[str, Any]:
    return {
        "criteria": {key: {} for key in CRITERIA},
        "options": {"tram": {"estimates": {"jobs": {"value": 3, "source": "a study"}}}, "bus": {}},
    }


SLOWLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOWLY
@given(EDITS, st.data())
def test_any_order_of_cumulative_batches_gives_what_was_typed(
    edits: tuple[Edit, ...], data: st.DataObject
) -> None:
    expected = tree()
    enter(expected, edits)
    found, entered = tree(), 0
    ends = data.draw(st.lists(st.integers(1, len(edits)), max_size=8))
    for end in [*ends, len(edits), *ends]:
        start = data.draw(st.integers(0, min(end, entered)))  # what was acknowledged is left out
        sent = sent_by(message(edits[start:end]))
        assert sent is not None
        new = fresh(sent, {"j": entered})
        enter(found, new)
        entered = new[-1].number if new else entered
    assert found == expected


@SLOWLY
@given(EDITS)
def test_edits_entered_twice_are_as_entered_once(edits: tuple[Edit, ...]) -> None:
    once = tree()
    enter(once, edits)
    twice = deepcopy(once)
    enter(twice, edits)
    for option in OPTIONS:
        for criterion in CRITERIA:
            assert figure(twice, option, criterion) == figure(once, option, criterion)
            assert behind(twice, option, criterion) == behind(once, option, criterion)


def message(edits: tuple[Edit, ...], session_id: str = "") -> dict[str, Any]:
    cases = sorted({one.case for one in edits})
    sent = [[one.number, cases.index(one.case), *one[2:]] for one in edits]
    found: dict[str, Any] = json.loads(json.dumps(
        {"session": session_id, "journal": "j", "cases": cases, "edits": sent[::-1], "focus": None}
    ))  # fmt: skip
    return found


def test_an_edit_leaves_what_stands_behind_the_figure() -> None:
    found = tree()
    enter(found, [Edit(1, "", "tram", "jobs", "value", "1,200")])
    assert found["options"]["tram"]["estimates"]["jobs"] == {"value": 1200, "source": "a study"}
    enter(found, [Edit(2, "", "tram", "jobs", "range", "1,000 to 1,500")])
    assert behind(found, "tram", "jobs")["low"] == 1000
    assert behind(found, "tram", "jobs")["high"] == 1500
    enter(found, [Edit(3, "", "tram", "jobs", "range", "")])
    assert found["options"]["tram"]["estimates"]["jobs"] == {"value": 1200, "source": "a study"}


def test_a_range_of_ones_own_takes_the_place_of_a_proposal_and_keeps_the_figure() -> None:
    found = tree()
    cell = {"value": 5, "low": 4, "high": 6, "source": "s", "proposal": {"effect": 1}}
    found["options"]["tram"]["estimates"]["jobs"] = cell
    assert not proposing.write_own_range(found, "tram", "jobs", 4, 6)
    assert found["options"]["tram"]["estimates"]["jobs"] == cell
    assert enter(found, [Edit(1, "", "tram", "jobs", "range", "3–6")]) == [("tram", "jobs")]
    now = found["options"]["tram"]["estimates"]["jobs"]
    assert now == {"value": 5, "source": "s", "low": 3, "high": 6}


@pytest.mark.parametrize("given", [
    None, 3, "x", [], {}, {"journal": ""}, {"journal": 5}, {"journal": "j" * 5000},
])  # fmt: skip
def test_what_is_no_journal_is_nothing(given: object) -> None:
    assert sent_by(given) is None


@pytest.mark.parametrize("edit", [
    None, 3, [], [1, 0, "tram", "jobs", "value"], [0, 0, "tram", "jobs", "value", "3"],
    [True, 0, "tram", "jobs", "value", "3"], [1, 7, "tram", "jobs", "value", "3"],
    [1, 0, 5, "jobs", "value", "3"], [1, 0, "tram", "jobs", "source", "3"],
    [1, 0, "tram", "jobs", "value", "3" * 2000], ["1", 0, "tram", "jobs", "value", "3"],
])  # fmt: skip
def test_an_edit_that_cannot_be_one_is_left_out(edit: object) -> None:
    sent = sent_by({"journal": "j", "cases": ["c"], "edits": [edit], "focus": edit})
    assert sent is not None and sent.edits == () and sent.focus is None


def test_one_session_tells_its_openings_apart_and_another_one_the_case() -> None:
    here = ("session", "room", "owner", "case", "mark", "found")
    assert belongs(here, here)
    assert not belongs(("session", "other", "owner", "case", "mark", "found"), here)
    assert belongs(("gone", "other", "owner", "case", "", ""), here)
    assert belongs(("gone", "other", "found", "case", "", ""), here)
    assert belongs(("gone", "other", "other", "case", "mark", ""), here)
    assert not belongs(("gone", "other", "owner", "another", "mark", ""), here)
    assert not belongs(("gone", "other", "other", "case", "", ""), (*here[:4], "", ""))
    assert not belongs((), ()) and not belongs(("session",), here)


def state() -> State:
    return State(draft=tree(), generation=1)


def send(mine: State, *edits: tuple[int, str, str], focus: Any = None, to: str = "") -> bool:
    with held(mine):
        token = entering.case_token()
        listed = tuple(Edit(at, token, "tram", "jobs", part, text) for at, part, text in edits)
        given = {**message(listed, to or mine.journal.session), "focus": focus}
        return entering.take(given)


def test_a_batch_is_one_step_and_can_be_taken_back() -> None:
    mine = state()
    assert send(mine, (1, "value", "8"), (2, "range", "7–9"))
    assert behind(mine.draft, "tram", "jobs")["high"] == 9 and len(mine.steps.past) == 1
    assert not send(mine, (1, "value", "8"), (2, "range", "7–9"))
    assert len(mine.steps.past) == 1
    with held(mine):
        session.undo()
        assert mine.draft == tree()
    assert not send(mine, (1, "value", "8"), (2, "range", "7–9"))
    assert mine.draft == tree()


def test_what_is_shown_and_comes_again_is_no_step() -> None:
    mine = state()
    send(mine, (1, "value", "3"))
    assert mine.draft == tree() and not mine.steps.past


def test_what_was_sent_to_a_session_that_is_gone_waits_until_it_is_sent_again() -> None:
    mine = state()
    assert not send(mine, (1, "value", "8"), to="gone")
    assert figure(mine.draft, "tram", "jobs") == 3 and not mine.journal.entered
    assert send(mine, (1, "value", "8"))
    assert figure(mine.draft, "tram", "jobs") == 8


def test_figures_of_another_case_are_left_out_and_counted() -> None:
    mine = state()
    with held(mine):
        before = entering.case_token()
        session.open_draft(tree())
        given = message((Edit(1, before, "tram", "jobs", "value", "8"),), mine.journal.session)
        assert entering.take(given)
    assert figure(mine.draft, "tram", "jobs") == 3
    assert mine.journal.strange == 1 and mine.journal.entered == {"j": 1}


def test_the_form_follows_a_new_focus_once() -> None:
    mine = state()
    assert send(mine, focus=[4, "bus", "cost"])
    assert (mine.chosen["option"], mine.chosen["criterion"]) == ("bus", "cost")
    with held(mine):
        choices.choose("option", "tram")
    assert not send(mine, focus=[4, "bus", "cost"])
    assert mine.chosen["option"] == "tram"


@pytest.mark.parametrize(("typed", "low", "high"), [
    ("0.2–0.6", 0.2, 0.6), ("0.2 to 0.6", 0.2, 0.6), ("0.2 - 0.6", 0.2, 0.6), ("0.2-0.6", 0.2, 0.6),
    ("0.2—0.6", 0.2, 0.6), ("0.2~0.6", 0.2, 0.6), ("0.2～0.6", 0.2, 0.6), ("0.2至0.6", 0.2, 0.6),
    ("0.2到0.6", 0.2, 0.6), ("0.2 ... 0.6", 0.2, 0.6), ("-3 - -1", -3, -1), ("-3--1", -3, -1),
    ("−3–−1", -3, -1), ("-3 to 1", -3, 1), ("1,200–1,500", 1200, 1500),
    ("1 200 – 1 500", 1200, 1500),
    ("１２－１５", 12, 15), ("1e-3–2e-3", 0.001, 0.002), ("", None, None), ("?", None, None),
    ("3–?", 3, None), ("?–5", None, 5), ("3–about 5", 3, "about 5"),
])  # fmt: skip
def test_a_range_is_read_as_it_is_typed(typed: str, low: object, high: object) -> None:
    assert numbers.range_from(typed) == (low, high)


@pytest.mark.parametrize("typed", ["about ten", "12,5 %", "5 to", "a–b", "–", "x" * 300])
def test_what_is_no_range_stays_as_typed_and_is_shown_so(typed: str) -> None:
    assert numbers.range_from(typed) == (typed, None)
    assert numbers.range_typed(typed, None) == typed


ENDS = st.one_of(st.none(), st.integers(-(10**14), 10**14),
                 st.floats(-1e6, 1e6).map(lambda one: round(one, 4)))  # fmt: skip


@SLOWLY
@given(ENDS, ENDS)
def test_a_range_shown_and_typed_again_is_the_same(low: Any, high: Any) -> None:
    again = numbers.range_from(numbers.range_typed(low, high))
    shown = [numbers.number_from(numbers.typed_from(one)) for one in (low, high)]
    assert list(again) == shown
