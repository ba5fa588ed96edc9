"""What the region is able to carry out: capability by layer, and the leader's readiness."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading, Paragraph, Picture
from mcda.brief.charts.capability_chart import alt_text, capability_chart, note
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.noun import UpgradingLayer
from mcda.decision.region import Peers, Region
from mcda.decision.words import sentence_case
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


def _picture(region: Region, peers: Peers | None) -> Picture:
    chart = capability_chart(region, peers, PRINT_FONT).to_dict(validate=False)
    return Picture(say("Capability by layer"), chart, alt_text(region, peers), note())


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
        _picture(case.region, peers_in(case)),
    ]  # fmt: skip


SECTION = Section(key="readiness", name="Readiness", order=132, page="summary", blocks=_blocks)
