"""Weights with the swings they are for, and whose they are; the judgements are in the annex."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.brief.swings import swing
from mcda.decision.analysis import Analysis
from mcda.decision.matrix import Floats
from mcda.decision.words import adding_up, counted, day_in_words, number, percent
from mcda.language import say, say_in, say_many, sentences
from mcda.upgrading.tilt import is_tilted
from mcda.weighting.perspectives import combined
from mcda.weighting.sentences import swing_sentences

# Perspectives that stand side by side; more are in the annex alone.
ABREAST = 4
MOST_NAMED = 6


def columns_of(analysis: Analysis, most: int) -> list[tuple[str, Floats]]:
    """Heads and weights: all by share, the perspectives if there are no more, and the tilt."""
    judged = analysis.judged
    alone = [(one.name, one.weights.values) for one in judged] if len(judged) <= most else []
    shown = [(say("All, by share"), combined(judged).values)] if len(judged) > 1 else []
    shown += alone
    if is_tilted(analysis.case.orientation):
        shown.append((say("With the tilt"), analysis.weights.values))
    return shown


def in_whole_parts(values: Floats) -> list[str]:
    """Weights as whole percentages that add up to 100."""
    shown = adding_up((values * 100).tolist(), 100.0, 0)
    return [
        "<1" if part == 0 < weight else number(part, 0)
        for weight, part in zip(values.tolist(), shown, strict=True)
    ]


def _table(analysis: Analysis) -> Table:
    shown = columns_of(analysis, ABREAST)
    values = analysis.weights.values
    order = np.argsort(-values, kind="stable").tolist()
    parts = [in_whole_parts(weights) for _, weights in shown]
    criteria = list(analysis.case.criteria.values())
    columns = (
        Column(say("Going the whole way on"), share=1.6),
        Column(say("The swing"), share=2.9),
        *(Column(head, "%", "right", 1.15) for head, _ in shown),
    )
    rows = tuple((criteria[at].name, swing(criteria[at]), *(part[at] for part in parts))
                 for at in order)  # fmt: skip
    return Table(say("Weights, each with the swing it is for"), columns, rows, small=True)


def _whose(analysis: Analysis) -> str:
    """Who gave the weights, with what share, and when."""
    stated, judged = analysis.case.perspectives, analysis.judged
    names = [say("{name} ({share})", name=one.name, share=percent(one.share))
             if len(judged) > 1 else one.name for one in judged[:MOST_NAMED]]  # fmt: skip
    more = len(judged) - MOST_NAMED
    rest = "" if more <= 0 else say_many("{count} more is in the annex.",
                                         "{count} more are in the annex.", more,
                                         count=counted(more).capitalize())  # fmt: skip
    between = say_in("between names", ", ")
    days = sorted({one.on for one in stated.values() if one.on})
    first, last = (day_in_words(date.fromisoformat(day)) for day in (days[0], days[-1])) if days \
        else ("", "")  # fmt: skip
    given = say_many("Perspective: {names}.", "Perspectives: {names}.", len(judged),
                     names=between.join(names))  # fmt: skip
    when = say("No day is stated.")
    if days:
        when = (say("Given on {day}.", day=last) if first == last
                else say("Given from {first} to {last}.", first=first, last=last))  # fmt: skip
    by = all(one.by.strip() for one in stated.values())
    nobody = "" if by else say("Not every perspective names who gave its weights.")
    return sentences(given, rest, when, nobody)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    said = swing_sentences(analysis.case, analysis.weights)
    return [
        Heading(say("Weights, and whose they are")),
        Paragraph(sentences(_whose(analysis), *said[:2])),
        _table(analysis),
    ]


SECTION = Section(key="weights", name="Weights", order=115, page="summary", blocks=_blocks)
