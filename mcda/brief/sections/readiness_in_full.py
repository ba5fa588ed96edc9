"""Every option that the region is not ready for, what would help, and why it needs that much."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Heading, Paragraph
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.language import say
from mcda.upgrading.standing import readiness_in_words


def _blocks(analysis: Analysis) -> Sequence[Block]:
    if analysis.standing is None:
        return []
    ready, options = analysis.standing.readiness, analysis.case.options
    marked = [key for key in analysis.robustness.in_order()
              if ready[key].held_by is not None or ready[key].unknown]  # fmt: skip
    if not marked:
        return []
    finding = analysis.finding("readiness")
    lines = tuple(readiness_in_words(analysis.case, ready[key]) for key in marked)
    reasons = tuple(say("{name}: {reason}", name=options[key].name,
                        reason=options[key].needs_because)
                    for key in marked if options[key].needs_because)  # fmt: skip
    explained = say(
        "Readiness is the least, over hardware, firmware and software, of the region’s capability "
        "over what an option needs, at most 1. What an option needs is a judgement. An option that "
        "is not ready keeps its rank."
    )
    said = [Paragraph(finding.sentence)] if finding else []
    why: list[Block] = [Heading(say("Why they need it"), 3), Bullets(reasons)] if reasons else []
    return [
        Heading(say("Readiness")),
        *said,
        Bullets(lines),
        Paragraph(explained, quiet=True),
        *why,
    ]


SECTION = Section(
    key="readiness_in_full", name="Readiness in full", order=365, page="annex", blocks=_blocks
)
