"""The production network of the region: a table of one's own, its wedges, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from mcda.decision.input_output import InputOutputTable
from mcda.decision.words import number, rounded
from mcda.faults import CaseFaults, Fault, quoted
from mcda.language import say, say_in
from mcda.web import drawn
from mcda.web.show import faults, findings, network_estimate, network_table
from mcda.web.show.network_table import MOST_WEDGES, Read
from mcda.web.show.tables import table as plain_table
from mcda.web.show.words import html

if TYPE_CHECKING:
    from mcda.decision.production_network import ProductionNetwork


def upload_and_show(read: Read) -> None:
    """A table of one's own, and what its network says: sentence, picture, table, estimate.

    read raises CaseFaults where the file is no input–output table.
    """
    network_table.upload()
    network_table.about()
    found = network_table.table(read)
    if found is None:
        return
    network = _network(found, network_table.wedges(found))
    if network is None:
        return
    _sentences(network)
    _picture(network)
    _sectors(network)
    network_estimate.use(network)


def _network(table: InputOutputTable, wedges: dict[str, object]) -> ProductionNetwork | None:
    from mcda.upgrading.production_network import production_network

    wrong = [Fault.at(("wedges", name), quoted(given), say("a number in %"),
                      say("Write it as in 12 or -5."))
             for name, given in wedges.items() if isinstance(given, str)]  # fmt: skip
    try:
        if wrong:
            raise CaseFaults(wrong)
        return production_network(table, wedges)  # type: ignore[arg-type]
    except CaseFaults as refused:
        faults.listing(say("To mend before the network can be shown"), refused.faults)
        return None


def _sentences(network: ProductionNetwork) -> None:
    first, *rest = network.findings
    st.html(f'<p class="answer">{html(first.sentence)}</p>')
    st.html("".join(f'<p class="support">{html(one.sentence)}</p>' for one in rest))


def _picture(network: ProductionNetwork) -> None:
    findings.show(drawn.network_picture(network))


def _sectors(network: ProductionNetwork) -> None:
    """The largest sectors with their figures, then what a reader must know."""
    from mcda.upgrading.network_sentences import share, wedge_words

    of, worth = network.table, network.distortion_centrality
    heads = [say("Sector"), say("Output, {unit}", unit=of.unit), say("Multiplier"),
             say("Stages from final use"), say("Wedge"),
             say("Change of the region’s cost without it"),
             say("Change of it by a wedge of {wedge}",
                 wedge=wedge_words(network.what_if_wedge))]  # fmt: skip
    heads += [say("Distortion centrality")] if worth is not None and network.has_wedges else []
    rows = []
    for at in network.largest(MOST_WEDGES):
        links = [number(float(one[at]), 2) for one in (network.multipliers, network.upstreamness)]
        costs = [share(float(one[at])) for one in (network.removal, network.what_if)]
        wedge = wedge_words(float(network.wedges[at]))
        row = [of.sectors[at], rounded(float(of.output[at]), 4), *links, wedge, *costs]
        if worth is not None and network.has_wedges:
            row.append(number(float(worth[at]), 2))
        rows.append(row)
    year = say("year not stated") if of.year is None else str(of.year)
    count, source = len(of.sectors), of.source or say_in("a source", "not stated")
    if count > len(rows):
        caption = say("{table}, {year}: the {shown} largest of {count} sectors. Source: {source}",
                      table=of.name, year=year, shown=len(rows), count=count,
                      source=source)  # fmt: skip
    else:
        caption = say("{table}, {year}: all sectors. Source: {source}", table=of.name, year=year,
                      source=source)  # fmt: skip
    plain_table(caption, heads, rows, numbers=range(1, len(heads)))
    st.html("".join(f'<p class="quiet">{html(one)}</p>' for one in network.remarks))
