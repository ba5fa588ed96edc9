"""The region: which one, and its figures with their sources."""

from __future__ import annotations

from typing import Any

import streamlit as st

from mcda.decision.in_language import in_spoken_language
from mcda.decision.words import counted, number, sentence_case
from mcda.language import say, say_many, say_own
from mcda.web import choices, leaving, nouns, session
from mcda.web import draft as drafts
from mcda.web.show import faults, fields
from mcda.web.show.tables import table
from mcda.web.show.words import html, plain

_IN_FILE = "in the case file"
_SAID = ("said", "region")


def names() -> dict[str, str]:
    """The regions of the library by key, each with its country."""
    from mcda.files.library import regions

    return {
        key: say("{region}, {country}", region=say_own(one.name), country=say_own(one.country))
        for key, one in regions().items()
    }


def pick() -> None:
    """The menu of regions; a region written out in the case keeps its place in it."""
    given: Any = drafts.read(session.draft(), ("region",))
    known = {"": say("None of these"), **names()}
    written = given if isinstance(given, dict) else choices.from_aside(("region",))
    if isinstance(written, dict):
        as_written = say("{region}, as written in the case file", region=written.get("name"))
        known = {_IN_FILE: as_written, **known}
    now = _key(given)
    if now not in known:
        known = {now: now, **known}
    fields.choose(say("Region"), known, now, _keep, "region")
    faults.beside(("region",))
    if said := choices.from_aside(_SAID):
        st.html(f'<p class="quiet" role="status">{html(said)}</p>')


def _key(given: object) -> str:
    return _IN_FILE if isinstance(given, dict) else str(given or "")


def _keep(to: str) -> None:
    if to != _key(drafts.read(session.draft(), ("region",))):
        put(choices.from_aside(("region",)) if to == _IN_FILE else to or None)


def put(region: object) -> None:
    """Put another region, by key or as a block; what held for the old one comes back with it.

    A region written out and then left is kept aside; another one written out takes its place.
    """
    given: Any = drafts.read(session.draft(), ("region",))
    before, after = _key(given), _key(region)
    if isinstance(given, dict):
        choices.put_aside(("region",), given)
    kept = choices.from_aside(("kept", after)) if before != after else None
    left = session.restructure(leaving.change_region, region, kept)
    choices.put_aside(("kept", before), left if before != after else None)
    many = len(left.estimates)
    said = say_many(
        "{count} proposed figure was put aside with the region that was left. Choose it again to "
        "bring them back.",
        "{count} proposed figures were put aside with the region that was left. Choose it again "
        "to bring them back.", many, count=sentence_case(counted(many)),
    )  # fmt: skip
    choices.put_aside(_SAID, said if many else "")


def figures() -> None:
    """The region's figures, each with its unit, year and source."""
    found = nouns.region_of(session.draft())
    if found is None or not found.figures:
        st.text(say("No figures of a region are used in this case."))
        return
    found = in_spoken_language(found)
    rows = [(one.name, number(one.value), one.unit, one.year, one.source)
            for one in found.figures.values()]  # fmt: skip
    heads = (say("Figure"), say("Value"), say("Unit"), say("Year"), say("Source"))
    label = say("Figures of {region}, with their sources", region=plain(found.name))
    with st.expander(label):
        table(say("Figures of {region}", region=found.name), heads, rows, numbers=(1,))
