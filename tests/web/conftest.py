"""What a test opened of the library is closed after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mcda.web import saving


@pytest.fixture(autouse=True)
def _closed_library() -> Iterator[None]:
    yield
    saving.let_go()
