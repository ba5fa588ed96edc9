"""Why the leader is first, and the case against it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading, Paragraph, Picture
from mcda.brief.charts.contribution_chart import alt_text, contribution_chart, parts_of
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis

MOST = 5


def _blocks(analysis: Analysis) -> Sequence[Block]:
    against = [analysis.finding(key) for key in ("weak_side", "rival")]
    said: list[Block] = [Paragraph(one.sentence) for one in against if one is not None]
    if parts_of(analysis, MOST):
        said.append(
            Picture(
                "What each layer adds to the value",
                contribution_chart(analysis, PRINT_FONT, MOST).to_dict(),
                alt_text(analysis, MOST),
                "Weight times value on the anchored scale, added up by the criteria's layer; 1 is "
                "the best end of every scale.",
            )
        )
    return [Heading("Why, and what speaks against it"), *said] if said else []


SECTION = Section(key="why_first", name="Why", order=120, page="summary", blocks=_blocks)
