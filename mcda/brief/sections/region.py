"""The region's published figures with year and source."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.region import Figure
from mcda.decision.words import number

COLUMNS = (
    Column("Figure", share=1.8), Column("Value", align="right", share=0.7),
    Column("Unit", share=1.1), Column("Year", align="right", share=0.45),
    Column("Source", share=3.2),
)  # fmt: skip


def _behind(one: Figure) -> str:
    release = f"Release: {one.release}." if one.release else ""
    place = f"Holds for {one.place} only." if one.place else ""
    return "\n".join(part for part in (one.source, release, place, one.note) if part)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    region = analysis.case.region
    if region is None or not region.figures:
        return []
    rows = tuple(
        (one.name, number(one.value), one.unit, str(one.year), _behind(one))
        for one in region.figures.values()
    )  # fmt: skip
    return [Heading(f"Figures of {region.name}"), Table("Sourced figures", COLUMNS, rows)]


SECTION = Section(key="region", name="Region", order=210, page="summary", blocks=_blocks)
