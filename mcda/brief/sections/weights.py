"""Weights as swings, perspective by perspective."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.brief.sections.masthead import in_words
from mcda.decision.analysis import Analysis
from mcda.decision.finding import PerspectiveWeights
from mcda.decision.words import number, percent
from mcda.weighting.method import methods
from mcda.weighting.sentences import swing_sentences


def _how(weighting: str) -> str:
    method = methods().get(weighting)
    return method.name if method else "weights given outright"


def _one(analysis: Analysis, one: PerspectiveWeights) -> list[Block]:
    stated = analysis.case.perspectives[one.key]
    day = f" on {in_words(date.fromisoformat(stated.on))}" if stated.on else ""
    by = f"Given by: {stated.by.rstrip('.')}{day}." if stated.by else "Nobody is named for them."
    share = f" Share: {percent(one.share)}." if len(analysis.perspectives) > 1 else ""
    facts = f"{by}{share} How: {_how(one.weighting)}."
    ratio = one.weights.consistency_ratio
    if ratio is not None:
        facts += f" Consistency ratio: {ratio:.2f}; 0.10 is usually accepted."
    remarks = [Paragraph(remark) for remark in one.weights.remarks]
    said = swing_sentences(analysis.case, one.weights)
    return [Heading(one.name, 3), Paragraph(facts, quiet=True), Bullets(said), *remarks]


def _together(analysis: Analysis) -> Table:
    each = analysis.perspectives
    columns = (Column("Criterion", share=1.6), *(Column(one.name, "%", "right") for one in each),
               Column("All, by share", "%", "right"))  # fmt: skip
    rows = [
        (criterion.name, *(number(float(one.weights.values[at]) * 100, 0) for one in each),
         number(float(analysis.weights.values[at]) * 100, 0))
        for at, criterion in enumerate(analysis.case.criteria.values())
    ]  # fmt: skip
    return Table("Weights side by side", columns, tuple(rows))


def _blocks(analysis: Analysis) -> Sequence[Block]:
    blocks: list[Block] = [Heading("Weights, and whose they are")]
    if len(analysis.perspectives) > 1:
        blocks.append(_together(analysis))
    for one in analysis.perspectives:
        blocks += _one(analysis, one)
    return blocks


SECTION = Section(key="weights", name="Weights", order=190, page="summary", blocks=_blocks)
