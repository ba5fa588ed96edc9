"""No test may touch the library of saved cases of who runs it."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MCDA_LIBRARY", str(tmp_path / "saved" / "library.sqlite3"))
