"""What the case notes beside single figures."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Heading
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    notes = tuple(
        f"{option.name}, {case.criteria[key].name}: {estimate.note}"
        for option in case.options.values()
        for key, estimate in option.estimates.items()
        if estimate.note
    )
    return [Heading("Notes on the figures"), Bullets(notes)] if notes else []


SECTION = Section(
    key="figure_notes", name="Notes on the figures", order=230, page="summary", blocks=_blocks
)
