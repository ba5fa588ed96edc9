"""Where the region stands, layer by layer, beside its peers and the nation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Picture, Table
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.charts.standing_chart import alt_text, in_units, of_layer, standing_chart
from mcda.brief.section import Section
from mcda.brief.source_marks import marks_of
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.layer_words import layer_name
from mcda.decision.noun import LAYERS, Layer
from mcda.decision.region import Indicator, Peers, Region
from mcda.decision.words import as_sentence, listing, number, sentence_case
from mcda.language import Code, say, sentences, spoken
from mcda.upgrading.compared import peers_in
from mcda.upgrading.standing import (
    balance_in_words,
    held_back_in_words,
    layer_in_words,
    place_in_words,
    weakest_in_words,
)


def _columns() -> tuple[Column, ...]:
    return (
        Column(say("Indicator"), share=1.5), Column(say("Figure"), align="right", share=1.0),
        Column(say("Peers’ median"), align="right", share=0.65),
        Column(say("Nation"), align="right", share=0.65),
        Column(say("Place"), say("0 to 1"), "right", 0.45),
        Column(say("What it is, and from where"), share=4.2),
    )  # fmt: skip


def _note() -> str:
    return say(
        "Place: where the figure lies on the indicator’s scale, 0 at its worst end and 1 at its "
        "best. A layer’s capability is the mean of its indicators’ places."
    )


def _beside(value: float | None, unit: str) -> str:
    return say("not known") if value is None else in_units(value, unit).partition(" ")[0]


def _row(key: str, one: Indicator, peers: Peers | None, mark: int) -> tuple[str, ...]:
    median = peers.medians.get(key) if peers else None
    scale = say("Scale {worst} to {best}: {because}", worst=number(one.scale.worst),
                best=number(one.scale.best), because=one.scale.because)  # fmt: skip
    source = say("{source} ({year})", source=one.source, year=one.year)
    nation = say("Nation: {what}.", what=one.nation_is) if one.nation_is else ""
    behind = [f"{source} [{mark}]", place_in_words(one), scale, nation]
    return (
        one.name, in_units(one.value, one.unit), _beside(median, one.unit),
        _beside(one.nation, one.unit), f"{one.position:.2f}",
        "\n".join(part for part in behind if part),
    )  # fmt: skip


@lru_cache(maxsize=64)
def _picture(region: str, peers: str, layer: Layer, language: Code) -> Picture:
    """A layer's picture from the region and its peers as JSON: the same until they change.

    language: the one spoken, so that none is shown in another.
    """
    here = Region.model_validate_json(region)
    beside = Peers.model_validate_json(peers) if peers else None
    said = layer_in_words(here, layer, beside.medians if beside else {}).rstrip(".。")
    return Picture(
        sentences(as_sentence(sentence_case(layer_name(layer))), said),
        standing_chart(here, layer, beside, PRINT_FONT).to_dict(validate=False),
        alt_text(here, layer, beside),
    )  # fmt: skip


def _pictures(region: Region, peers: Peers | None) -> list[Block]:
    here = region.model_dump_json(exclude_defaults=True)
    beside = peers.model_dump_json(exclude_defaults=True) if peers else ""
    return [_picture(here, beside, layer, spoken()) for layer in LAYERS if of_layer(region, layer)]


def _peers(peers: Peers) -> Paragraph:
    said = say("{names}: {because}", names=listing(peers.names), because=as_sentence(peers.because))
    return Paragraph(sentences(said, as_sentence(peers.source)), say("Compared with its peers."))


def _table(case: Case, region: Region, peers: Peers | None) -> Table:
    marks = marks_of(case)
    rows = tuple(
        _row(key, one, peers, marks[one.source.strip()])
        for layer in LAYERS
        for key, one in of_layer(region, layer).items()
    )
    return Table(say("The indicators behind the layers"), _columns(), rows, (_note(),), small=True)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    region, found = analysis.case.region, analysis.standing
    if region is None or found is None:
        return []
    peers = peers_in(analysis.case)
    said = [weakest_in_words(region.name, found.capability, found.weakest)]
    if found.balance:
        said.append(balance_in_words(found.balance))
    if held := held_back_in_words(analysis.case, found):
        said.append(held)
    blocks: list[Block] = [
        Heading(say("Where {region} stands", region=region.name)),
        *(Paragraph(one) for one in said),
        *([_peers(peers)] if peers else []),
        *_pictures(region, peers), _table(analysis.case, region, peers),
    ]  # fmt: skip
    return blocks


SECTION = Section(key="standing", name="Where the region stands", order=364, page="annex",
                  blocks=_blocks)  # fmt: skip
