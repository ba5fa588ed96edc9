"""The rank chart."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Picture
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.charts.rank_chart import alt_text, note, rank_chart
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis

# More rows than these leave the decision page no room for the decision.
MOST = 16


def _blocks(analysis: Analysis) -> Sequence[Block]:
    more = len(analysis.ranking.options) - MOST
    rest = f" The other {more} follow in the table behind." if more > 0 else ""
    return [
        Picture(
            "Where each option ranks, and how sure that is",
            rank_chart(analysis, PRINT_FONT, MOST).to_dict(),
            alt_text(analysis),
            note(analysis) + rest,
        )
    ]


SECTION = Section(key="rank_picture", name="Ranks", order=30, page="decision", blocks=_blocks)
