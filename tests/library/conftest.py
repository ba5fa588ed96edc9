"""A fresh library for every test, in either engine."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mcda.library.store import Library
from tests.library import postgres

_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    one = postgres.started()
    if one is None:
        pytest.skip("no PostgreSQL server can be started here")
    yield one
    one.stop()
    shutil.rmtree(one.folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a library that is not made yet."""
    if request.param == "sqlite":
        return str(tmp_path / "data" / "library.sqlite3")
    one: postgres.Server = request.getfixturevalue("server")
    return one.new_database(f"library_{next(_NUMBERS)}")


@pytest.fixture
def library(url: str) -> Iterator[Library]:
    one = Library.open(url, patience=5)
    yield one
    one.close()
