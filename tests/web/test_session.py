"""The draft under two runs at once: Streamlit may start one before the other has ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest

from mcda.web import cached, session, state
from mcda.web.state import State


@contextmanager
def held(mine: State) -> Iterator[None]:
    token = state.HELD.set({state.STATE: mine})
    try:
        yield
    finally:
        state.HELD.reset(token)


def test_what_is_typed_while_the_text_is_made_is_in_the_next_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine, real = State(draft={"title": "before"}), cached.text_of
    typed: list[str] = []

    def slow(tree: dict[str, Any]) -> str:
        made = real(tree)
        if not typed:
            typed.append("meanwhile")
            session.write(("title",), "typed meanwhile")
        return made

    monkeypatch.setattr(cached, "text_of", slow)
    with held(mine):
        session.text()
        assert "typed meanwhile" in session.text()


def test_two_runs_that_write_at_once_keep_each_others_figures() -> None:
    mine = State(draft={"options": {"a": {}, "b": {}}})

    def typing(option: str) -> None:
        with held(mine):
            for at in range(300):
                session.write(("options", option, f"c{at}"), at)

    runs = [Thread(target=typing, args=(option,)) for option in "ab"]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    kept = {option: len(mine.draft["options"][option]) for option in "ab"}
    assert kept == {"a": 300, "b": 300}


def test_a_draft_that_is_being_shown_does_not_change_under_ones_hands() -> None:
    mine = State(draft={"options": {"a": {"name": "A"}}})
    with held(mine):
        shown = session.draft()
        session.write(("options", "a", "name"), "B")
        assert shown == {"options": {"a": {"name": "A"}}}
        assert session.draft()["options"]["a"]["name"] == "B"
