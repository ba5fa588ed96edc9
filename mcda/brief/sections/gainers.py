"""Who gains and who loses by the options of the first bands."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.language import say, say_many

MOST = 4


def _first_ones(analysis: Analysis) -> list[str]:
    """The measures of the first band, or, where it holds one or none, those that follow."""
    bands, options = analysis.robustness.bands, analysis.case.options
    chosen: list[str] = []
    for band in bands:
        chosen += [key for key in band if not options[key].baseline]
        if len(chosen) > 1:
            break
    return chosen[:MOST]


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case, keys = analysis.case, _first_ones(analysis)
    chosen = [(key, case.options[key]) for key in keys]
    told = [(key, one) for key, one in chosen if one.gains.strip() or one.loses.strip()]
    if not chosen:
        return []
    head = Heading(say("Who gains, who loses"))
    if not told:
        return [head, Paragraph(say_many(
            "The case does not say who gains and who loses by the measure.",
            "The case does not say who gains and who loses by the measures that come first.",
            len(chosen),
        ))]  # fmt: skip
    columns = (
        Column(say("Option (band)"), share=1.2),
        Column(say("Who gains"), share=2),
        Column(say("Who loses, or bears the cost"), share=2),
    )
    rows = tuple(
        (say("{name} ({letter})", name=one.name, letter=analysis.robustness.band_letter(key)),
         one.gains.strip() or say("not stated"), one.loses.strip() or say("not stated"))
        for key, one in chosen
    )  # fmt: skip
    return [head, Table(say("Whom the first measures touch"), columns, rows, small=True)]


SECTION = Section(
    key="gainers", name="Who gains, who loses", order=127, page="summary", blocks=_blocks
)
