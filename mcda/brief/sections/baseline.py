"""What the options are compared with, and what the brief does not decide."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Heading, Paragraph
from mcda.brief.section import Section
from mcda.brief.sections.masthead import shortened
from mcda.decision.analysis import Analysis
from mcda.language import sentences
from mcda.upgrading.tilt import rule_in_words


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    blocks: list[Block] = [Heading("Baseline and limits")]
    for lead, text in (("The question:", case.question), ("Who decides:", case.decider)):
        if shortened(text) != text:
            blocks.append(Paragraph(text, lead))
    for option in case.options.values():
        if option.baseline:
            blocks.append(Paragraph(option.how, f"Compared with: {option.name}."))
    if case.limits:
        blocks.append(Paragraph(case.limits, "Not decided here:"))
    if case.orientation:
        drive = f"{case.orientation.value:g} from 0, demand-driven, to 1, supply-driven."
        blocks.append(Paragraph(f"{drive} {case.orientation.because}", "Orientation:"))
        tilt = analysis.finding("orientation")
        untilted = "It does not tilt the weights."
        tilted = sentences(tilt.sentence, rule_in_words()) if tilt else untilted
        blocks.append(Paragraph(tilted, "Tilt:"))
    return blocks if len(blocks) > 1 else []


SECTION = Section(
    key="baseline", name="Baseline and limits", order=100, page="summary", blocks=_blocks
)
