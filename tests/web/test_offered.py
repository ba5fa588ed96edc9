"""What a page offered can be fetched until the next stands in its place, whatever runs between."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from mcda.web import offered
from mcda.web.state import STATE, File, State, unbroken

PDF = "application/pdf"


@pytest.fixture
def state() -> State:
    return State(draft={}, page="brief")


def test_the_last_files_are_kept_and_each_once(state: State) -> None:
    with unbroken({STATE: state}):
        for at in range(10):
            for _ in range(2):
                offered.note(File(f"{at}.pdf", PDF, bytes([at])))
    assert [one.name for one in state.offered] == [f"{at}.pdf" for at in range(2, 10)]


def test_what_is_offered_again_is_the_last_to_go(state: State) -> None:
    with unbroken({STATE: state}):
        for at in (*range(8), 0, 8):
            offered.note(File(f"{at}.pdf", PDF, bytes([at])))
    assert [one.content[0] for one in state.offered] == [2, 3, 4, 5, 6, 7, 0, 8]


def test_nothing_is_kept_on_another_page(state: State) -> None:
    with unbroken({STATE: state}):
        offered.note(File("brief.pdf", PDF, b"brief"))
        offered.hold()
        assert state.offered
        state.page = "estimates"
        offered.hold()
    assert not state.offered


@pytest.mark.parametrize("holds", [True, False])
def test_a_file_outlives_runs_that_are_broken_off(
    holds: bool, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = MediaFileManager(MemoryMediaFileStorage("/media"))
    runtime = SimpleNamespace(exists=lambda: True,
                              instance=lambda: SimpleNamespace(media_file_mgr=files))  # fmt: skip
    monkeypatch.setattr(offered, "Runtime", runtime)
    at = files.add(b"brief", PDF, "button", "brief.pdf", is_for_static_download=True)
    with unbroken({STATE: state}):
        offered.note(File("brief.pdf", PDF, b"brief"))
        for _ in range(5):  # a run begins, holds what was offered, and is broken off
            files.clear_session_refs()
            if holds:
                offered.hold()
            files.remove_orphaned_files()
    kept = files.read_file(at.rpartition("/")[2].partition(".")[0])
    assert (kept is not None) == holds
