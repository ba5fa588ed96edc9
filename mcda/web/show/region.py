"""The region: which one, and its figures with their sources."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.decision.words import number
from mcda.web import choices, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.tables import table

_IN_FILE = "in the case file"


def names() -> dict[str, str]:
    """The regions of the library by key, each with its country."""
    from mcda.files.library import regions

    return {key: f"{one.name}, {one.country}" for key, one in regions().items()}


def pick() -> None:
    """The menu of regions; a region written out in the case keeps its place in it."""
    given: Any = drafts.read(session.draft(), ("region",))
    known = {"": "None of these", **names()}
    now = str(given or "")
    if isinstance(given, dict):
        now = _IN_FILE
        known = {_IN_FILE: f"{given.get('name')}, as written in the case file", **known}
    elif now not in known:
        known = {now: now, **known}
    fields.choose("Region", known, now, lambda to: _keep(given, to), "region")
    faults.beside(("region",))


def _keep(given: Any, to: str) -> None:
    if isinstance(given, dict):
        choices.put_aside(("region",), given)
    if to == _IN_FILE:
        session.write(("region",), choices.from_aside(("region",)))
    elif to:
        session.write(("region",), to)
    else:
        session.forget(("region",))


def figures() -> None:
    """The region's figures, each with its unit, year and source."""
    from mcda.files.library import regions

    case = session.checked().case
    found = case.region if case else regions().get(str(session.draft().get("region")))
    if found is None or not found.figures:
        st.text("No figures of a region are used in this case.")
        return
    rows = [(one.name, number(one.value), one.unit, one.year, one.source)
            for one in found.figures.values()]  # fmt: skip
    table(f"Where {found.name} stands", ("Figure", "Value", "Unit", "Year", "Source"), rows,
          numbers=(1,))  # fmt: skip
