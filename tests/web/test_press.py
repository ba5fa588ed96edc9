"""The press: files in their order, each once, none after the last reader has gone."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from mcda.web import press
from mcda.web.press import Job

LONG = 20.0


def gated(
    names: str, written: list[str]
) -> tuple[dict[str, Callable[[], bytes]], dict[str, threading.Event]]:
    """Works that wait for a gate each and note their names."""
    gates = {name: threading.Event() for name in names}

    def work(name: str) -> Callable[[], bytes]:
        def writes() -> bytes:
            assert gates[name].wait(LONG)
            written.append(name)
            return name.encode()

        return writes

    return {name: work(name) for name in names}, gates


def test_a_file_is_not_known_before_it_is_written_and_known_at_once_after() -> None:
    works, gates = gated("a", [])
    job = Job(works)
    assert job.known("a") is None and job.file("a", 0.01) is None
    gates["a"].set()
    assert job.file("a", LONG) == b"a" == job.known("a")


def test_files_are_written_in_their_order_and_each_once_however_often_asked() -> None:
    written: list[str] = []
    works, gates = gated("abc", written)
    job = Job(works)
    for gate in gates.values():
        gate.set()
    readers = [threading.Thread(target=job.file, args=("c", LONG)) for _ in range(8)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    assert written == ["a", "b", "c"]


def test_one_who_asks_for_the_last_file_has_the_first_as_soon_as_it_is_there() -> None:
    works, gates = gated("ab", [])
    job = Job(works)
    gates["a"].set()
    assert job.file("a", LONG) == b"a" and job.file("b", 0.01) is None
    gates["b"].set()
    assert job.file("b", LONG) == b"b"


def test_a_job_that_nobody_asks_for_rests_and_goes_on_when_it_is_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written: list[str] = []
    works, gates = gated("ab", written)
    job = Job(works)
    assert job.file("a", 0.01) is None
    monkeypatch.setattr(press, "REST", -1.0)
    gates["a"].set()
    gates["b"].set()
    assert job.file("a", LONG) == b"a"
    while job._at_work:
        pass
    assert written == ["a"] and job.known("b") is None
    monkeypatch.setattr(press, "REST", LONG)
    assert job.file("b", LONG) == b"b"


def test_what_a_work_raised_reaches_its_reader_and_asking_again_tries_again() -> None:
    tries: list[int] = []

    def fails_once() -> bytes:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("no typeface")
        return b"a"

    job = Job({"a": fails_once})
    with pytest.raises(OSError, match="no typeface"):
        job.file("a", LONG)
    assert job.file("a", LONG) == b"a"
