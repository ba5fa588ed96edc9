"""An input–output table of one's own: the file, what is known of it, and its wedges."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from mcda.decision.input_output import InputOutputTable
from mcda.faults import CaseFaults, Fault, quoted
from mcda.language import say
from mcda.web import choices, numbers, session
from mcda.web.show import faults, fields
from mcda.web.show.words import html

# The content of a file, its name, the unit, the year and the source -> the table.
Read = Callable[[bytes, str, str, int | None, str], InputOutputTable]
MOST_WEDGES, COLUMNS = 15, 3
_AT = "network"


def upload() -> None:
    """The uploader, and which table is in use."""
    widget = session.key(_AT, "upload")
    st.file_uploader(say("An input–output table (.csv or .xlsx)"), type=["csv", "xlsx"], key=widget,
                     on_change=session.handler(_keep_file), args=(widget,))  # fmt: skip
    kept = choices.from_aside((_AT, "file"))
    if kept:
        st.html(f'<p class="quiet">{html(say("Table in use: {file}", file=kept[0]))}</p>')


def _keep_file(widget: str) -> None:
    given = session.entered(widget)
    kept = None if given is None else (given.name, given.getvalue())
    choices.put_aside((_AT, "file"), kept)


def _typed(label: str, *place: str, **more: Any) -> str:
    """A line of text that is kept aside; what stands in it."""
    path = (_AT, *place)
    given = str(choices.from_aside(path) or "")
    fields.typed(label, given, lambda now: choices.put_aside(path, now), *path, **more)
    return given.strip()


def about() -> None:
    """The unit, the year and the source of the table."""
    unit, year, source = st.columns([2, 1, 3])
    with unit:
        _typed(say("Unit of the flows"), "unit", placeholder=say("as in CNY million"))
    with year:
        _typed(say("Year"), "year")
    with source:
        _typed(say("Source"), "source", placeholder=say("who published the table, and when"))


def _kept(part: str) -> str:
    return str(choices.from_aside((_AT, part)) or "").strip()


def _year() -> int | None:
    typed = numbers.number_from(_kept("year").replace(",", ""))
    if typed is None:
        return None
    if not isinstance(typed, int) or not 1800 <= typed <= 2200:
        raise CaseFaults([Fault.at(("year",), quoted(typed), say("a year from 1800 to 2200"),
                                   say("Write the year of the table, as in 2020."))])  # fmt: skip
    return typed


def table(read: Read) -> InputOutputTable | None:
    """The table of the file kept; read anew only where something of it changed."""
    kept = choices.from_aside((_AT, "file"))
    if not kept:
        return None
    try:
        given = (*kept, _kept("unit") or say("units of money"), _year(), _kept("source"))
        before = choices.from_aside((_AT, "table"))
        if before is not None and before[0] == given:
            return before[1]  # type: ignore[no-any-return]
        name, content, unit, year, source = given
        found = read(content, name, unit, year, source)
    except CaseFaults as wrong:
        faults.listing(say("The table cannot be read"), wrong.faults, by_line=True)
        return None
    choices.put_aside((_AT, "table"), (given, found))
    return found


def _largest(of: InputOutputTable) -> list[str]:
    order = sorted(range(len(of.sectors)), key=lambda at: -float(of.output[at]))
    return [of.sectors[at] for at in order[:MOST_WEDGES]]


def wedges(of: InputOutputTable) -> dict[str, object]:
    """The wedges typed, as shares; what is no number stays as it was typed."""
    st.subheader(say("Wedges"), anchor=False)
    said = say("What distortions add to the price of what a sector sells, in % of that price; "
               "blank where none is known.")  # fmt: skip
    st.html(f'<p class="quiet">{html(said)}</p>')
    names = _largest(of)
    typed: dict[str, object] = {}
    for start in range(0, len(names), COLUMNS):
        for cell, name in zip(
            st.columns(COLUMNS, vertical_alignment="bottom"),
            names[start : start + COLUMNS],
            strict=False,
        ):
            with cell:
                given = numbers.number_from(_typed(say("{sector}, %", sector=name), "wedge", name))
            if given is not None:
                typed[name] = given if isinstance(given, str) else given / 100
    return typed
