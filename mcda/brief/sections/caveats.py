"""What a reader must know before using the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from mcda.brief.blocks import Block, Bullets, Heading, Paragraph
from mcda.brief.fitting import shortened
from mcda.brief.likelihood import scale_in_words
from mcda.brief.section import Section
from mcda.brief.swings import swing
from mcda.decision.analysis import Analysis
from mcda.decision.words import as_sentence, counted, number, percent
from mcda.language import say, say_in, say_many
from mcda.ranking.method import methods

MOST_NAMED, MOST_WEIGHTIEST = 3, 2
ROOM = 180


def _unknown(analysis: Analysis) -> Iterator[str]:
    case = analysis.case
    every = [(option.name, case.criteria[key].name, option.estimates[key])
             for option in case.options.values() for key in case.criteria]  # fmt: skip
    unknown = [say("{option}, {criterion}", option=option, criterion=criterion)
               for option, criterion, one in every if one.value is None]  # fmt: skip
    if unknown:
        named = say_in("between items", "; ").join(
            [*unknown[:MOST_NAMED], *(["…"] if len(unknown) > MOST_NAMED else [])]
        )
        yield say_many(
            "{count} of {whole} figures is not known ({named}): it is ranked at the middle of its "
            "scale.",
            "{count} of {whole} figures are not known ({named}): they are ranked at the middle of "
            "their scales.", len(unknown), count=counted(len(unknown)).capitalize(),
            whole=number(len(every)), named=named,
        )  # fmt: skip
    weak = sum(one.confidence == "low" for _, _, one in every)
    if weak:
        yield say_many("{count} of {whole} figures is of low confidence.",
                       "{count} of {whole} figures are of low confidence.", weak,
                       count=counted(weak).capitalize(), whole=number(len(every)))  # fmt: skip
    left = sum(one.proposal is not None and not one.proposal.accepted_by.strip()
               for _, _, one in every)  # fmt: skip
    if left:
        yield say_many("{count} proposed figure has been accepted by nobody.",
                       "{count} proposed figures have been accepted by nobody.", left,
                       count=counted(left).capitalize())  # fmt: skip


def _not_covered(analysis: Analysis) -> Iterator[str]:
    """What the weightiest criteria leave out, each weight with its swing."""
    values, case = analysis.weights.values, analysis.case
    for at in np.argsort(-values, kind="stable").tolist()[:MOST_WEIGHTIEST]:
        criterion = case.criteria[analysis.weights.criteria[at]]
        if criterion.not_covered.strip():
            weighs = say(
                "{criterion} ({swing}: {weight} of the whole) does not cover:",
                criterion=criterion.name, swing=swing(criterion),
                weight=percent(float(values[at])),
            )  # fmt: skip
            yield say("{what} {left_out}", what=weighs,
                      left_out=as_sentence(shortened(criterion.not_covered, ROOM)))  # fmt: skip


def _still(analysis: Analysis) -> Iterator[str]:
    draws = analysis.robustness
    if not draws.varied:
        yield say("Nothing was varied, so how sure the order is cannot be said.")
    method = methods()[analysis.ranking.method]
    yield say("{method}: {assumes}", method=method.name, assumes=shortened(method.assumes, ROOM))


def _blocks(analysis: Analysis) -> Sequence[Block]:
    said = (
        *(as_sentence(one) for one in analysis.case.brief.caveats if one.strip()),
        *_unknown(analysis), *_not_covered(analysis), *_still(analysis),
    )  # fmt: skip
    words = [Paragraph(scale_in_words(), quiet=True)] if analysis.robustness.varied else []
    return [Heading(say("Caveats")), Bullets(said), *words]


SECTION = Section(key="caveats", name="Caveats", order=134, page="summary", blocks=_blocks)
