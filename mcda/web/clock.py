"""Moments of the library as a reader's own clock shows them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from mcda.decision.words import day_in_words, month_name
from mcda.language import say


def _zone() -> tzinfo:
    """The zone of the reader's browser; UTC where it is not known."""
    try:
        if name := st.context.timezone:
            return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):  # a machine without tables of zones
        pass
    offset = st.context.timezone_offset
    return timezone(-timedelta(minutes=offset)) if offset else UTC


def in_words(moment: datetime, now: datetime, today: str = "") -> str:
    """'10:42' of the same day, '21 November, 10:42' of the same year, else with the year.

    today: what stands before a time of the same day.
    """
    time = f"{moment:%H:%M}"
    if moment.date() == now.date():
        return today + time
    if moment.year == now.year:
        return say("{day} {month}, {time}", day=moment.day, month=month_name(moment.month),
                   time=time)  # fmt: skip
    return say("{date}, {time}", date=day_in_words(moment.date()), time=time)


def this_year() -> int:
    """The year that the reader's own clock shows."""
    return datetime.now(_zone()).year


def told(moment: str, today: str = "") -> str:
    """A moment in ISO and UTC, as the reader's clock had it."""
    zone = _zone()
    try:
        there = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        return in_words(there.astimezone(zone), datetime.now(zone), today)
    except (ValueError, OverflowError):  # an imported history may say anything
        return moment
