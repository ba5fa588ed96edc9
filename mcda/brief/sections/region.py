"""Where the region stands: its figures with year and source."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import number

COLUMNS = (
    Column("Figure", share=1.8), Column("Value", align="right", share=0.7),
    Column("Unit", share=1.1), Column("Year", align="right", share=0.45),
    Column("Source", share=3.2),
)  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    region = analysis.case.region
    if region is None or not region.figures:
        return []
    rows = tuple(
        (one.name, number(one.value), one.unit, str(one.year),
         f"{one.source}\n{one.note}" if one.note else one.source)
        for one in region.figures.values()
    )  # fmt: skip
    return [Heading(f"The region: {region.name}"), Table("Sourced figures", COLUMNS, rows)]


SECTION = Section(key="region", name="Region", order=210, page="summary", blocks=_blocks)
