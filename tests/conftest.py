"""No test may touch the library of saved cases of who runs it."""

from __future__ import annotations

import itertools

import pytest

_NUMBERS = itertools.count(1)


@pytest.fixture(autouse=True)
def _own_library(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.getbasetemp() / f"saved-{next(_NUMBERS)}"
    monkeypatch.setenv("MCDA_LIBRARY", str(folder / "library.sqlite3"))
