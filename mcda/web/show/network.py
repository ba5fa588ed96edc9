"""The production network of the region: a table of one's own, its wedges, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import streamlit as st

from mcda.decision.input_output import InputOutputTable
from mcda.decision.words import THIN, number, rounded
from mcda.faults import CaseFaults, Fault
from mcda.web import choices, numbers, session
from mcda.web.show import faults, fields, network_estimate
from mcda.web.show.tables import table as plain_table
from mcda.web.show.words import html

if TYPE_CHECKING:
    from mcda.decision.production_network import ProductionNetwork

# The content of a file, its name, the unit, the year and the source -> the table.
Read = Callable[[bytes, str, str, int | None, str], InputOutputTable]
MOST_WEDGES, COLUMNS = 15, 3
_WIDTH = 580
_AT = "network"


def upload_and_show(read: Read) -> None:
    """A table of one's own, and what its network says: sentence, picture, table, estimate.

    read raises CaseFaults where the file is no input–output table.
    """
    _upload()
    _about()
    found = _table(read)
    if found is None:
        return
    network = _network(found, _wedges(found))
    if network is None:
        return
    _sentences(network)
    _picture(network)
    _sectors(network)
    network_estimate.use(network)


def _upload() -> None:
    widget = session.key(_AT, "upload")
    st.file_uploader("An input–output table (.csv or .xlsx)", type=["csv", "xlsx"], key=widget,
                     on_change=session.handler(_keep_file), args=(widget,))  # fmt: skip
    kept = choices.from_aside((_AT, "file"))
    if kept:
        st.html(f'<p class="quiet">Table in use: {html(kept[0])}</p>')


def _keep_file(widget: str) -> None:
    given = session.entered(widget)
    if given is not None:
        choices.put_aside((_AT, "file"), (given.name, given.getvalue()))


def _typed(label: str, *place: str, **more: Any) -> str:
    """A line of text that is kept aside; what stands in it."""
    path = (_AT, *place)
    given = str(choices.from_aside(path) or "")
    fields.typed(label, given, lambda now: choices.put_aside(path, now), *path, **more)
    return given.strip()


def _about() -> None:
    unit, year, source = st.columns([2, 1, 3])
    with unit:
        _typed("Unit of the flows", "unit", placeholder="as in CNY million")
    with year:
        _typed("Year", "year")
    with source:
        _typed("Source", "source", placeholder="who published the table, and when")


def _kept(part: str) -> str:
    return str(choices.from_aside((_AT, part)) or "").strip()


def _year() -> int | None:
    typed = numbers.number_from(_kept("year").replace(",", ""))
    if typed is None:
        return None
    if not isinstance(typed, int) or not 1800 <= typed <= 2200:
        raise CaseFaults([Fault.at(("year",), f"'{typed}'", "a year from 1800 to 2200",
                                   "Write the year of the table, as in 2020.")])  # fmt: skip
    return typed


def _table(read: Read) -> InputOutputTable | None:
    """The table of the file kept; read anew only where something of it changed."""
    kept = choices.from_aside((_AT, "file"))
    if not kept:
        return None
    try:
        given = (*kept, _kept("unit") or "units of money", _year(), _kept("source"))
        before = choices.from_aside((_AT, "table"))
        if before is not None and before[0] == given:
            return before[1]  # type: ignore[no-any-return]
        name, content, unit, year, source = given
        found = read(content, name, unit, year, source)
    except CaseFaults as wrong:
        faults.listing("The table cannot be read", wrong.faults, by_line=True)
        return None
    choices.put_aside((_AT, "table"), (given, found))
    return found


def _largest(table: InputOutputTable) -> list[str]:
    order = sorted(range(len(table.sectors)), key=lambda at: -float(table.output[at]))
    return [table.sectors[at] for at in order[:MOST_WEDGES]]


def _wedges(table: InputOutputTable) -> dict[str, object]:
    """The wedges typed, as shares; what is no number stays as it was typed."""
    st.subheader("Wedges", anchor=False)
    st.html('<p class="quiet">What distortions add to the price of what a sector sells, in % of '
            "that price; blank where none is known.</p>")  # fmt: skip
    names = _largest(table)
    wedges: dict[str, object] = {}
    for start in range(0, len(names), COLUMNS):
        for cell, name in zip(
            st.columns(COLUMNS, vertical_alignment="bottom"),
            names[start : start + COLUMNS],
            strict=False,
        ):
            with cell:
                given = numbers.number_from(_typed(f"{name}, %", "wedge", name))
            if given is not None:
                wedges[name] = given if isinstance(given, str) else given / 100
    return wedges


def _network(table: InputOutputTable, wedges: dict[str, object]) -> ProductionNetwork | None:
    from mcda.upgrading.production_network import production_network

    wrong = [Fault.at(("wedges", name), f"'{given}'", "a number in %", "Write it as in 12 or -5.")
             for name, given in wedges.items() if isinstance(given, str)]  # fmt: skip
    try:
        if wrong:
            raise CaseFaults(wrong)
        return production_network(table, wedges)  # type: ignore[arg-type]
    except CaseFaults as refused:
        faults.listing("To mend before the network can be shown", refused.faults)
        return None


def _sentences(network: ProductionNetwork) -> None:
    first, *rest = network.findings
    st.html(f'<p class="answer">{html(first.sentence)}</p>')
    st.html("".join(f'<p class="support">{html(one.sentence)}</p>' for one in rest))


def _picture(network: ProductionNetwork) -> None:
    from mcda.brief.charts import network_chart as of

    chart = of.network_chart(network, width=_WIDTH).properties(autosize="pad")
    st.altair_chart(chart, theme=None, width="content", alt=of.alt_text(network))
    st.html(f'<p class="quiet">{html(of.note(network))}</p>')


def _percent(value: float) -> str:
    return f"{number(value * 100, 2)}{THIN}%"


def _sectors(network: ProductionNetwork) -> None:
    """The largest sectors with their figures, then what a reader must know."""
    of, worth = network.table, network.distortion_centrality
    heads = ["Sector", f"Output, {of.unit}", "Multiplier", "Stages from final use", "Wedge",
             "Change of the region’s cost without it",
             f"Change of it by a wedge of {network.what_if_wedge:.0%}"]  # fmt: skip
    heads += ["Distortion centrality"] if worth is not None and network.has_wedges else []
    rows = []
    for at in network.largest(MOST_WEDGES):
        links = [number(float(one[at]), 2) for one in (network.multipliers, network.upstreamness)]
        costs = [_percent(float(one[at]))
                 for one in (network.wedges, network.removal, network.what_if)]  # fmt: skip
        row = [of.sectors[at], rounded(float(of.output[at]), 4), *links, *costs]
        if worth is not None and network.has_wedges:
            row.append(number(float(worth[at]), 2))
        rows.append(row)
    year = "year not stated" if of.year is None else str(of.year)
    count = len(of.sectors)
    which = f"the {len(rows)} largest of {count} sectors" if count > len(rows) else "all sectors"
    caption = f"{of.name}, {year}: {which}. Source: {of.source or 'not stated'}"
    plain_table(caption, heads, rows, numbers=range(1, len(heads)))
    st.html("".join(f'<p class="quiet">{html(one)}</p>' for one in network.remarks))
