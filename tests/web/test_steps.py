"""Every change can be taken back and made again, and steps share what did not change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mcda.web import draft as drafts
from mcda.web import session, state
from mcda.web.state import State
from mcda.web.steps import MOST, Step, Steps, shared

leaves = st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from([0.0, 1.0, 2.5, "", "a"])
trees = st.dictionaries(
    st.sampled_from("abcd"),
    st.recursive(
        leaves,
        lambda below: (
            st.lists(below, max_size=3)
            | st.dictionaries(st.sampled_from("abcd"), below, max_size=3)
        ),
        max_leaves=8,
    ),
    max_size=4,
)


@contextmanager
def held(mine: State) -> Iterator[State]:
    token = state.HELD.set({state.STATE: mine})
    try:
        yield mine
    finally:
        state.HELD.reset(token)


def same(one: Any, other: Any) -> bool:
    """The same to the last type and in the same order: 1, 1.0 and true are three things."""
    return repr(one) == repr(other)


@given(trees, trees)
def test_a_shared_tree_says_what_the_tree_after_says(before: Any, after: Any) -> None:
    was = deepcopy(before)
    made = shared(before, after)
    assert same(made, after)
    assert same(before, was)


@given(trees)
def test_a_tree_that_did_not_change_is_the_tree_before(tree: Any) -> None:
    assert shared(tree, deepcopy(tree)) is tree


def test_what_did_not_change_is_held_once() -> None:
    before = {"options": {"a": {"cost": 1}, "b": {"cost": 2}}, "title": "x"}
    after = deepcopy(before)
    after["options"]["a"]["cost"] = 3  # type: ignore[index]
    made = shared(before, after)
    assert made["options"]["b"] is before["options"]["b"]  # type: ignore[index]
    assert made["options"]["a"] == {"cost": 3}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), leaves), max_size=12))
def test_all_changes_taken_back_and_made_again(changes: list[tuple[str, str, Any]]) -> None:
    first: dict[str, Any] = {"a": {"x": 0}}
    with held(State(draft=deepcopy(first))) as mine:
        seen = [mine.draft]
        for block, key, value in changes:
            session.write((block, key), value)
            if not same(mine.draft, seen[-1]):
                seen.append(mine.draft)
        for wanted in reversed(seen[:-1]):
            session.undo()
            assert same(mine.draft, wanted)
        assert same(mine.draft, first) and not mine.steps.past
        session.undo()
        assert same(mine.draft, first)
        for wanted in seen[1:]:
            session.redo()
            assert same(mine.draft, wanted)
        session.redo()
        assert same(mine.draft, seen[-1])


def test_a_change_after_undo_ends_what_could_be_made_again() -> None:
    with held(State(draft={"title": "one"})) as mine:
        session.write(("title",), "two")
        session.undo()
        session.write(("title",), "three")
        session.redo()
        assert mine.draft == {"title": "three"}
        session.undo()
        assert mine.draft == {"title": "one"}


def test_to_enter_what_stands_there_is_no_step() -> None:
    with held(State(draft={"title": "one"})) as mine:
        session.write(("title",), "one")
        assert not mine.steps.past


def test_all_that_one_press_changes_is_one_step() -> None:
    with held(State(draft={"title": "one", "year": 2026})) as mine:
        token = state.ACT.set(object())
        session.write(("title",), "two")
        session.forget(("year",))
        state.ACT.reset(token)
        session.undo()
        assert mine.draft == {"title": "one", "year": 2026}


def test_undo_shows_the_page_where_the_change_was_made() -> None:
    with held(State(draft={"title": "one"}, page="question")) as mine:
        session.restructure(drafts.write, ("title",), "two")
        mine.page = "weights"
        session.undo()
        assert mine.onward == "question"


def test_no_more_steps_are_kept_than_said() -> None:
    steps = Steps()
    for at in range(MOST + 5):
        steps.note(Step("", {"title": str(at)}))
    assert len(steps.past) == MOST and steps.past[-1].draft == {"title": str(MOST + 4)}
