"""No test of the form touches the user's own library of saved cases."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a library of this test alone."""
    file = tmp_path / "library" / "cases.sqlite3"
    monkeypatch.setenv("MCDA_LIBRARY", str(file))
    return file
