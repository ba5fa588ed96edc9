"""The answer in three lines: what comes first, how sure, what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Answer, Block
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis

LINES = ("answer", "support", "rival")


def _blocks(analysis: Analysis) -> Sequence[Block]:
    found = [analysis.finding(key) for key in LINES]
    return [Answer(tuple(one.sentence for one in found if one is not None))]


SECTION = Section(key="answer", name="Answer", order=20, page="decision", blocks=_blocks)
