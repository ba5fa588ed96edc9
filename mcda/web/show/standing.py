"""Where the region stands: the sentences, one chart for each layer, and the figures."""

from __future__ import annotations

import streamlit as st

from mcda.decision.layer_words import layer_name
from mcda.decision.noun import Layer
from mcda.decision.region import Indicator, Peers, Region
from mcda.decision.standing import Standing
from mcda.decision.words import sentence_case
from mcda.language import say
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


def _heads() -> tuple[str, ...]:
    return (say("Indicator"), say("Value"), say("Unit"), say("Year"), say("Peers’ median"),
            say("Nation"), say("Position"), say("What to know"), say("Source"))  # fmt: skip


def region() -> Region | None:
    """The case's region."""
    return nouns.region_of(session.draft())


def missing(found: Region | None) -> None:
    """What is missing where nothing can be compared, and how to bring it."""
    if found is None:
        said = say("This case has no region, so there is nothing to compare yet.")
    else:
        said = say("No indicator of {region} is known, so it cannot be compared yet.",
                   region=found.name)  # fmt: skip
    way = say("Choose a region with indicators on the page Question, or bring your own table "
              "below: one row for each region, one column for each figure.")  # fmt: skip
    st.html(f'<p class="answer">{html(said)}</p><p class="said">{html(way)}</p>')
    links.to("question", say("Choose the region"), place="region")


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
        st.subheader(sentence_case(layer_name(layer)), anchor=False)
        medians = peers.medians if peers else {}
        st.html(f'<p class="said">{html(layer_in_words(found, layer, medians))}</p>')
        if any(one.layer == layer for one in found.indicators.values()):
            findings.show(drawn.standing_picture(found, layer, peers))
            with st.expander(say("The figures of {layer}, with their sources",
                                 layer=layer_name(layer))):  # fmt: skip
                _figures(found, layer, medians)


def _figures(found: Region, layer: Layer, medians: dict[str, float]) -> None:
    mine = {key: one for key, one in found.indicators.items() if one.layer == layer}
    caption = say("{region}, {layer}", region=found.name, layer=layer_name(layer))
    table(caption, _heads(),
          [_row(one, medians.get(key)) for key, one in mine.items()],
          numbers=(1, 4, 5, 6))  # fmt: skip


def _row(one: Indicator, median: float | None) -> tuple[object, ...]:
    beside = [say("not known") if other is None else figure(other)
              for other in (median, one.nation)]  # fmt: skip
    return (one.name, figure(one.value), one.unit, one.year, *beside, two_digits(one.position),
            place_in_words(one), one.source)  # fmt: skip


def held_back() -> None:
    """How many options the region is not ready for, and each of them."""
    st.subheader(say("What holds us back"), anchor=False)
    readiness.held_back()
