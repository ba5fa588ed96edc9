"""Weights as swings, perspective by perspective."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.finding import PerspectiveWeights
from mcda.decision.matrix import Floats
from mcda.decision.words import day_in_words, number, percent
from mcda.upgrading.tilt import is_tilted
from mcda.weighting.method import methods
from mcda.weighting.perspectives import combined
from mcda.weighting.sentences import swing_sentences


def _how(weighting: str) -> str:
    method = methods().get(weighting)
    return method.name if method else "weights given outright"


def _one(analysis: Analysis, one: PerspectiveWeights) -> list[Block]:
    stated = analysis.case.perspectives[one.key]
    day = f" on {day_in_words(date.fromisoformat(stated.on))}" if stated.on else ""
    by = f"Given by: {stated.by.rstrip('.')}{day}." if stated.by else "Nobody is named for them."
    share = f" Share: {percent(one.share)}." if len(analysis.perspectives) > 1 else ""
    facts = f"{by}{share} How: {_how(one.weighting)}."
    ratio = one.weights.consistency_ratio
    if ratio is not None:
        facts += f" Consistency ratio: {ratio:.2f}; 0.10 is usually accepted."
    remarks = [Paragraph(remark) for remark in one.weights.remarks]
    said = swing_sentences(analysis.case, one.weights)
    return [Heading(one.name, 3), Paragraph(facts, quiet=True), Bullets(said), *remarks]


def _columns(analysis: Analysis) -> list[tuple[str, Floats]]:
    """Heads and weights: each perspective, all by share, and all with the tilt if there is one."""
    shown = [(one.name, one.weights.values) for one in analysis.judged]
    if len(analysis.judged) > 1:
        shown.append(("All, by share", combined(analysis.judged).values))
    if is_tilted(analysis.case.orientation):
        shown.append(("With the tilt", analysis.weights.values))
    return shown


def _together(analysis: Analysis) -> Table:
    shown = _columns(analysis)
    columns = (Column("Criterion", share=1.6), *(Column(head, "%", "right") for head, _ in shown))
    rows = [
        (criterion.name, *(number(float(values[at]) * 100, 0) for _, values in shown))
        for at, criterion in enumerate(analysis.case.criteria.values())
    ]  # fmt: skip
    return Table("Weights side by side", columns, tuple(rows))


def _blocks(analysis: Analysis) -> Sequence[Block]:
    blocks: list[Block] = [Heading("Weights, and whose they are")]
    if len(_columns(analysis)) > 1:
        blocks.append(_together(analysis))
    for one in analysis.judged:
        blocks += _one(analysis, one)
    return blocks


SECTION = Section(key="weights", name="Weights", order=190, page="summary", blocks=_blocks)
