"""Moments as a reader's own clock shows them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mcda.web.clock import in_words

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 22, 6, 50, tzinfo=UTC), "06:50"),
        (datetime(2026, 11, 21, 23, 5, tzinfo=UTC), "21 November, 23:05"),
        (datetime(2025, 1, 2, 3, 4, tzinfo=UTC), "2 January 2025, 03:04"),
    ],
)
def test_a_moment_is_told_as_far_as_it_is_from_now(moment: datetime, said: str) -> None:
    assert in_words(moment, NOW) == said


def test_today_is_the_readers_day() -> None:
    there = datetime(2026, 11, 21, 23, 5, tzinfo=UTC).astimezone(CHINA)
    assert in_words(there, NOW.astimezone(CHINA), "today, ") == "today, 07:05"
