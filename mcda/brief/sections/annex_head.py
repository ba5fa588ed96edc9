"""Where the annex begins, and what is in it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading, Paragraph
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.language import say


def _blocks(analysis: Analysis) -> Sequence[Block]:
    return [
        Heading(say("Annex"), 1),
        Paragraph(
            say(
                "For who checks the brief: the method, the scales, every figure with what stands "
                "behind it, every answer of the analysis, the guidance checks, and what it takes "
                "to reproduce the brief."
            ),
            quiet=True,
        ),
    ]


SECTION = Section(key="annex_head", name="Annex", order=300, page="annex", blocks=_blocks)
