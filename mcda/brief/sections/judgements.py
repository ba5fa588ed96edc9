"""Every perspective's weights as swing sentences, how they were given, and side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.brief.sections.weights import columns_of, in_whole_parts
from mcda.brief.swings import swing
from mcda.decision.analysis import Analysis
from mcda.decision.finding import PerspectiveWeights
from mcda.decision.perspective import Perspective
from mcda.decision.words import as_sentence, day_in_words, number, percent
from mcda.language import say, sentences
from mcda.weighting.method import methods
from mcda.weighting.sentences import swing_sentences

# Columns of weights that stand side by side.
ABREAST = 6


def _how(weighting: str) -> str:
    method = methods().get(weighting)
    return method.name if method else say("weights given outright")


def _by(stated: Perspective) -> str:
    day = day_in_words(date.fromisoformat(stated.on)) if stated.on else ""
    who = stated.by.strip().rstrip(".。")
    if who and day:
        return say("Given by: {who} on {day}.", who=who, day=day)
    if who:
        return say("Given by: {who}.", who=who)
    return say("Nobody is named for them; given on {day}.", day=day) if day else (
        say("Nobody is named for them."))  # fmt: skip


def _one(analysis: Analysis, one: PerspectiveWeights) -> list[Block]:
    stated, ratio = analysis.case.perspectives[one.key], one.weights.consistency_ratio
    many = len(analysis.perspectives) > 1
    facts = sentences(
        _by(stated),
        say("Share: {share}.", share=percent(one.share)) if many else "",
        say("How: {method}.", method=_how(one.weighting)),
        "" if ratio is None else say("Consistency ratio: {ratio}; 0.10 is usually accepted.",
                                     ratio=number(ratio, 2)),
        as_sentence(stated.note),
    )  # fmt: skip
    said = swing_sentences(analysis.case, one.weights)
    remarks = [Paragraph(remark) for remark in one.weights.remarks]
    return [Heading(one.name, 3), Paragraph(facts, quiet=True), Bullets(said), *remarks]


def _together(analysis: Analysis) -> list[Block]:
    """The weights side by side, so many columns at a time."""
    shown = columns_of(analysis, len(analysis.judged))
    if len(shown) < 2:
        return []
    criteria = list(analysis.case.criteria.values())
    tables: list[Block] = []
    for start in range(0, len(shown), ABREAST):
        part = shown[start : start + ABREAST]
        parts = [in_whole_parts(weights) for _, weights in part]
        columns = (Column(say("Criterion"), share=1.9),
                   *(Column(head, "%", "right") for head, _ in part))  # fmt: skip
        rows = tuple((f"{criterion.name}\n{swing(criterion)}", *(one[at] for one in parts))
                     for at, criterion in enumerate(criteria))  # fmt: skip
        tables.append(Table(say("Weights side by side"), columns, rows, small=True))
    return tables


def _blocks(analysis: Analysis) -> Sequence[Block]:
    blocks: list[Block] = [Heading(say("Judgements behind the weights")), *_together(analysis)]
    for one in analysis.judged:
        blocks += _one(analysis, one)
    return blocks


SECTION = Section(key="judgements", name="Judgements", order=310, page="annex", blocks=_blocks)
