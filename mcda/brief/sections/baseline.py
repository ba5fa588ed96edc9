"""What the options are compared with, and what the brief does not decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Paragraph
from mcda.brief.fitting import shortened
from mcda.brief.section import Section
from mcda.brief.sections.masthead import ROOM_FOR_DECIDER, ROOM_FOR_QUESTION
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.words import as_sentence, number
from mcda.language import say, sentences
from mcda.upgrading.tilt import rule_in_words


def _in_full(case: Case) -> Iterator[Block]:
    """What the decision page had no room for."""
    if shortened(case.question, ROOM_FOR_QUESTION) != case.question:
        yield Paragraph(case.question, say("The question:"))
    if shortened(case.decider, ROOM_FOR_DECIDER) != case.decider:
        yield Paragraph(case.decider, say("Who decides:"))


def _compared(case: Case) -> Iterator[Block]:
    baselines = [option for option in case.options.values() if option.baseline]
    for option in baselines:
        yield Paragraph(option.how, say("Compared with: {name}.", name=option.name))
    if not baselines:
        yield Paragraph(
            say("No option is to continue as now, so the options are only compared with each "
                "other."), say("Compared with:")
        )  # fmt: skip


def _orientation(analysis: Analysis) -> Iterator[Block]:
    stated = analysis.case.orientation
    if stated is None:
        return
    drive = say("{value} from 0, demand-driven, to 1, supply-driven.", value=number(stated.value))
    yield Paragraph(sentences(drive, as_sentence(stated.because)), say("Orientation:"))
    tilt = analysis.finding("orientation")
    yield Paragraph(
        sentences(tilt.sentence, rule_in_words()) if tilt else say("It does not tilt the weights."),
        say("Tilt:"),
    )


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    blocks = [*_in_full(case), *_compared(case)]
    if case.limits:
        blocks.append(Paragraph(case.limits, say("Not decided here:")))
    return [*blocks, *_orientation(analysis)]


SECTION = Section(
    key="baseline", name="Baseline and limits", order=100, page="summary", blocks=_blocks
)
