"""What the region is not ready for, and what would raise the layer that holds it back."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Heading, Paragraph
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.upgrading.standing import readiness_in_words

EXPLAINED = (
    "Readiness is the least, over hardware, firmware and software, of the region’s capability "
    "over what an option needs, at most 1. What an option needs is a judgement. An option that "
    "is not ready keeps its rank."
)


DISCOUNTED = (
    "As the case asks, what such an option gains over the baseline was multiplied by its readiness "
    "before the ranking. The figures in units are those stated."
)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    if analysis.standing is None:
        return []
    ready = analysis.standing.readiness
    marked = [key for key in analysis.robustness.in_order()
              if ready[key].held_by is not None or ready[key].unknown]  # fmt: skip
    if not marked:
        return []
    finding = analysis.finding("readiness")
    said = [Paragraph(finding.sentence)] if finding else []
    said += [Paragraph(DISCOUNTED)] if analysis.undiscounted else []
    lines = tuple(readiness_in_words(analysis.case, ready[key]) for key in marked)
    reasons = tuple(
        f"{option.name}: {option.needs_because}"
        for key in marked
        if (option := analysis.case.options[key]).needs_because
    )
    why: list[Block] = [Heading("Why they need it", 3), Bullets(reasons)] if reasons else []
    return [Heading("Readiness"), *said, Bullets(lines), Paragraph(EXPLAINED, quiet=True), *why]


SECTION = Section(key="readiness", name="Readiness", order=145, page="summary", blocks=_blocks)
