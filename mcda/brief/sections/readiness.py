"""What the region is able to carry out: capability by layer, and the leader's readiness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.noun import UPGRADING_LAYERS, UpgradingLayer
from mcda.decision.region import Peers, Region
from mcda.decision.words import number, sentence_case
from mcda.language import say, say_in, sentences
from mcda.upgrading.compared import peers_in
from mcda.upgrading.standing import held_back_in_words, readiness_in_words, weakest_in_words


def layer_word(layer: UpgradingLayer) -> str:
    """A layer as the head of a row."""
    match layer:
        case "hardware":
            return say_in("a layer", "Hardware")
        case "firmware":
            return say_in("a layer", "Firmware")
    return say_in("a layer", "Software")


def _mean(places: Iterable[float]) -> str:
    found = list(places)
    return number(sum(found) / len(found), 2) if found else say("not known")


def _row(region: Region, peers: Peers | None, layer: UpgradingLayer) -> tuple[str, ...]:
    """The mean place of the layer's indicators: of the region, its peers and the nation."""
    mine = {key: one for key, one in region.indicators.items() if one.layer == layer}
    medians = peers.medians if peers else {}
    return (
        layer_word(layer), _mean(one.position for one in mine.values()),
        _mean(one.scale.position(medians[key]) for key, one in mine.items() if key in medians),
        _mean(one.scale.position(one.nation) for one in mine.values() if one.nation is not None),
    )  # fmt: skip


def _table(region: Region, peers: Peers | None) -> Table:
    columns = (
        Column(say("Layer"), share=1.4), Column(region.name, say("0 to 1"), "right"),
        Column(say("Peers’ median"), say("0 to 1"), "right"),
        Column(say("Nation"), say("0 to 1"), "right"),
    )  # fmt: skip
    note = say(
        "The mean place of a layer’s indicators, 0 at the worst end of their scales and 1 at the "
        "best; of peers and nation, of the known ones."
    )
    rows = tuple(_row(region, peers, layer) for layer in UPGRADING_LAYERS)
    return Table(say("Capability by layer"), columns, rows, (note,), small=True)


def _leader(analysis: Analysis) -> str:
    """The readiness of the options of the first band."""
    assert analysis.standing is not None
    ready = analysis.standing.readiness
    band = analysis.robustness.bands[0][:3]
    return sentences(*(readiness_in_words(analysis.case, ready[key]) for key in band))


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case, found = analysis.case, analysis.standing
    if found is None or case.region is None:
        return []
    discount = say(
        "As the case asks, what such an option gains over the baseline was multiplied by its "
        "readiness before the ranking. The figures in units are those stated."
    ) if analysis.undiscounted else ""  # fmt: skip
    where = weakest_in_words(case.region.name, found.capability, found.weakest)
    said = sentences(where, held_back_in_words(case, found), _leader(analysis))
    rest: list[Block] = [Paragraph(discount)] if discount else []
    return [
        Heading(say("Is the region ready?")), Paragraph(sentence_case(said)), *rest,
        _table(case.region, peers_in(case)),
    ]  # fmt: skip


SECTION = Section(key="readiness", name="Readiness", order=132, page="summary", blocks=_blocks)
