"""Where the summary begins."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.language import say


def _blocks(analysis: Analysis) -> Sequence[Block]:
    return [Heading(say("Summary"), 1)]


SECTION = Section(key="summary_head", name="Summary", order=95, page="summary", blocks=_blocks)
