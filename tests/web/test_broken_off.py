"""A run that is broken off anywhere in its beginning costs the reader nothing.

Streamlit breaks a run off at the next touch of the session, the address or the page as soon as
another message has come, and runs the page anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException, ScriptRunner
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx
from streamlit.testing.v1 import AppTest

from mcda.library.store import Library
from mcda.web import autosave
from tests.web.test_pages import APP, app, draft
from tests.web.test_saving import mine, reloaded, retitle, save

TOUCHES = range(1, 41)  # more than a run has until it draws


def break_off(patch: pytest.MonkeyPatch, at: int) -> None:
    """Break the next run off at one of its touches, counted from one."""
    touches, usual = count(1), ScriptRunner._maybe_handle_execution_control_request

    def touched(runner: ScriptRunner) -> None:
        if runner._execing and next(touches) == at:
            found = get_script_run_ctx()
            assert found is not None
            raise RerunException(RerunData(query_string=found.query_string,
                                           page_script_hash=found.page_script_hash))  # fmt: skip
        usual(runner)

    patch.setattr(ScriptRunner, "_maybe_handle_execution_control_request", touched)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setattr(autosave, "is_live", lambda session_id: False)
    one = Library.open()
    yield one
    one.close()


@pytest.mark.parametrize("touch", TOUCHES)
def test_a_session_broken_off_as_it_begins_has_the_example_whole(
    touch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_off(monkeypatch, touch)
    at = AppTest.from_file(str(APP), default_timeout=60).run()
    assert not at.exception
    assert draft(at)["options"] and not mine(at).steps.past


@pytest.mark.parametrize("is_saved", [False, True], ids=["never saved", "on a saved case"])
def test_work_found_again_by_a_run_that_is_broken_off_is_opened_and_kept(
    is_saved: bool, library: Library
) -> None:
    before = app("first-steps")
    before = retitle(save(before) if is_saved else before, "Not saved")
    before.run()
    owner, case = mine(before).shelf.owner, mine(before).saved.case
    for touch in TOUCHES:
        with pytest.MonkeyPatch.context() as patch:
            break_off(patch, touch)
            at = reloaded(before)
        kept = library.draft_of(owner, case)
        assert draft(at)["title"] == "Not saved", touch
        assert kept is not None and "Not saved" in kept.text, touch
        assert mine(at).shelf.owner == owner and mine(at).saved.case == case
