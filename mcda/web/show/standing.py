"""Where the region stands: the sentences, one chart for each layer, and the figures."""

from __future__ import annotations

import streamlit as st

from mcda.decision.noun import Layer
from mcda.decision.region import Indicator, Peers, Region
from mcda.decision.standing import Standing
from mcda.upgrading.balance import balance
from mcda.upgrading.capability import capabilities
from mcda.upgrading.standing import (
    balance_in_words,
    layer_in_words,
    place_in_words,
    two_digits,
    weakest_in_words,
)
from mcda.web import drawn, nouns, session
from mcda.web.numbers import figure
from mcda.web.show import findings, links, readiness
from mcda.web.show.tables import table
from mcda.web.show.words import html

HEADS = ("Indicator", "Value", "Unit", "Year", "Peers’ median", "Nation", "Position",
         "What to know", "Source")  # fmt: skip


def region() -> Region | None:
    """The case's region."""
    return nouns.region_of(session.draft())


def missing(found: Region | None) -> None:
    """What is missing where nothing can be compared, and how to bring it."""
    if found is None:
        said = "This case has no region, so there is nothing to compare yet."
    else:
        said = f"No indicator of {found.name} is known, so it cannot be compared yet."
    st.html(f'<p class="answer">{html(said)}</p><p class="said">Choose a region with indicators '
            "on the page Question, or bring your own table below: one row for each region, one "
            "column for each figure.</p>")  # fmt: skip
    links.to("question", "Choose the region", place="region")


def sentences(found: Region) -> None:
    """Which layer is weakest, and whether the three develop together."""
    able = capabilities(found.indicators)
    weakest = Standing(able, None).weakest
    st.html(f'<p class="answer">{html(weakest_in_words(found.name, able, weakest))}</p>')
    even = balance(able)
    if even is not None:
        st.html(f'<p class="support">{html(balance_in_words(even))}</p>')


def layers(found: Region, peers: Peers | None) -> None:
    """Each layer in a sentence, a chart and, one click away, its figures with their sources."""
    for layer in nouns.layers_of(found):
        st.subheader(layer.capitalize(), anchor=False)
        medians = peers.medians if peers else {}
        st.html(f'<p class="said">{html(layer_in_words(found, layer, medians))}</p>')
        if any(one.layer == layer for one in found.indicators.values()):
            findings.show(drawn.standing_picture(found, layer, peers))
            with st.expander(f"The figures of {layer}, with their sources"):
                _figures(found, layer, medians)


def _figures(found: Region, layer: Layer, medians: dict[str, float]) -> None:
    mine = {key: one for key, one in found.indicators.items() if one.layer == layer}
    table(f"{found.name}, {layer}", HEADS,
          [_row(one, medians.get(key)) for key, one in mine.items()],
          numbers=(1, 4, 5, 6))  # fmt: skip


def _row(one: Indicator, median: float | None) -> tuple[object, ...]:
    nation = "not known" if one.nation is None else figure(one.nation)
    return (one.name, figure(one.value), one.unit, one.year,
            "not known" if median is None else figure(median), nation, two_digits(one.position),
            place_in_words(one), one.source)  # fmt: skip


def held_back() -> None:
    """How many options the region is not ready for, and each of them."""
    st.subheader("What holds us back", anchor=False)
    readiness.held_back()
