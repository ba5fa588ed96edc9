"""The criteria and their scales: unit, both ends, who set them."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.criterion import Criterion
from mcda.decision.words import number

COLUMNS = (
    Column("Criterion", share=1.3), Column("Unit", share=1.2),
    Column("Worst", align="right", share=0.6), Column("Best", align="right", share=0.6),
    Column("Who set the ends, and on what grounds", share=3),
)  # fmt: skip


def _row(criterion: Criterion) -> tuple[str, ...]:
    ends = [
        number(end) if end is not None else "not stated"
        for end in (criterion.worst, criterion.best)
    ]
    who = criterion.set_by or "not stated"
    if criterion.minimum is not None:
        who += f"\nMinimum asked: {number(criterion.minimum)}"
    if criterion.definition:
        who += f"\nMeasured: {criterion.definition}"
    return (criterion.name, criterion.unit, *ends, who)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    rows = tuple(_row(criterion) for criterion in analysis.case.criteria.values())
    return [Heading("Criteria and scales"), Table("Both ends of every scale", COLUMNS, rows)]


SECTION = Section(
    key="scales", name="Criteria and scales", order=180, page="summary", blocks=_blocks
)
