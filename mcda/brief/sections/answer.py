"""The answer in three lines: what comes first, how sure, what would change it."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Answer, Block
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis

# The second option speaks where nothing is known to change the answer.
LINES = (("answer",), ("support",), ("change", "rival"))


def _blocks(analysis: Analysis) -> Sequence[Block]:
    found = [[analysis.finding(key) for key in keys] for keys in LINES]
    lines = (next((one.sentence for one in line if one is not None), "") for line in found)
    return [Answer(tuple(filter(None, lines)))]


SECTION = Section(key="answer", name="Answer", order=20, page="decision", blocks=_blocks)
