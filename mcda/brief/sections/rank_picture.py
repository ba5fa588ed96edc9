"""The rank chart."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Picture
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.charts.rank_chart import alt_text, note, rank_chart
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import counted
from mcda.language import say, say_many, sentences

# More rows than these leave the decision page no room for the decision.
MOST = 16


def caption() -> str:
    """What the picture shows."""
    return say("Where each option ranks, and how sure that is")


def below(analysis: Analysis) -> str:
    """How to read it, and how many options it leaves to the annex."""
    more = len(analysis.ranking.options) - MOST
    if more <= 0:
        return note(analysis)
    rest = say_many(
        "The other {count} stands in the annex.", "The other {count} stand in the annex.",
        more, count=counted(more),
    )  # fmt: skip
    return sentences(note(analysis), rest)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    chart = rank_chart(analysis, PRINT_FONT, MOST).to_dict(validate=False)
    return [Picture(caption(), chart, alt_text(analysis), below(analysis))]


SECTION = Section(key="rank_picture", name="Ranks", order=30, page="decision", blocks=_blocks)
