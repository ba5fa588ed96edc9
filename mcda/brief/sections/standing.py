"""Where the region stands, layer by layer, beside its peers and the nation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Picture, Table
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.charts.standing_chart import alt_text, in_units, of_layer, standing_chart
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.noun import LAYERS, Layer
from mcda.decision.region import Indicator, Peers, Region
from mcda.decision.words import listing, number
from mcda.upgrading.compared import peers_in
from mcda.upgrading.standing import (
    balance_in_words,
    held_back_in_words,
    layer_in_words,
    place_in_words,
    weakest_in_words,
)

COLUMNS = (
    Column("Indicator", share=1.5), Column("Figure", align="right", share=1.0),
    Column("Peers’ median", align="right", share=0.65), Column("Nation", align="right", share=0.65),
    Column("Place", "0 to 1", "right", 0.45), Column("What it is, and from where", share=4.2),
)  # fmt: skip
NOTE = (
    "Place: where the figure lies on the indicator’s scale, 0 at its worst end and 1 at its best. "
    "A layer’s capability is the mean of its indicators’ places."
)


def _beside(value: float | None, unit: str) -> str:
    return "not known" if value is None else in_units(value, unit).partition(" ")[0]


def _row(key: str, one: Indicator, peers: Peers | None) -> tuple[str, ...]:
    median = peers.medians.get(key) if peers else None
    scale = f"Scale {number(one.scale.worst)} to {number(one.scale.best)}: {one.scale.because}"
    behind = [f"{one.source} ({one.year})", place_in_words(one), scale,
              f"Nation: {one.nation_is}." if one.nation_is else ""]  # fmt: skip
    return (
        one.name, in_units(one.value, one.unit), _beside(median, one.unit),
        _beside(one.nation, one.unit), f"{one.position:.2f}",
        "\n".join(part for part in behind if part),
    )  # fmt: skip


@lru_cache(maxsize=64)
def _picture(region: str, peers: str, layer: Layer) -> Picture:
    """A layer's picture from the region and its peers as JSON: the same until they change."""
    here = Region.model_validate_json(region)
    beside = Peers.model_validate_json(peers) if peers else None
    said = layer_in_words(here, layer, beside.medians if beside else {}).rstrip(".")
    return Picture(
        f"{layer.capitalize()}. {said}", standing_chart(here, layer, beside, PRINT_FONT).to_dict(),
        alt_text(here, layer, beside),
    )  # fmt: skip


def _pictures(region: Region, peers: Peers | None) -> list[Block]:
    here = region.model_dump_json(exclude_defaults=True)
    beside = peers.model_dump_json(exclude_defaults=True) if peers else ""
    return [_picture(here, beside, layer) for layer in LAYERS if of_layer(region, layer)]


def _peers(peers: Peers) -> Paragraph:
    source = f" {peers.source}" if peers.source else ""
    because = peers.because.rstrip(".")
    return Paragraph(f"{listing(peers.names)}: {because}.{source}", "Compared with its peers.")


def _table(region: Region, peers: Peers | None) -> Table:
    rows = tuple(
        _row(key, one, peers) for layer in LAYERS for key, one in of_layer(region, layer).items()
    )
    return Table("The indicators behind the layers", COLUMNS, rows, (NOTE,), small=True)


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
        Heading(f"Where {region.name} stands"), *(Paragraph(one) for one in said),
        *([_peers(peers)] if peers else []),
        *_pictures(region, peers), _table(region, peers),
    ]  # fmt: skip
    return blocks


SECTION = Section(key="standing", name="Where the region stands", order=140, page="summary",
                  blocks=_blocks)  # fmt: skip
