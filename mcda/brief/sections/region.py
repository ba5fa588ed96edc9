"""The region's published figures with year and source."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Table
from mcda.brief.section import Section
from mcda.brief.source_marks import marks_of
from mcda.decision.analysis import Analysis
from mcda.decision.region import Figure
from mcda.decision.words import number
from mcda.language import say


def _columns() -> tuple[Column, ...]:
    return (
        Column(say("Figure"), share=1.8), Column(say("Value"), align="right", share=0.7),
        Column(say("Unit"), share=1.1), Column(say("Year"), align="right", share=0.45),
        Column(say("Source"), share=3.2),
    )  # fmt: skip


def _behind(one: Figure, mark: int) -> str:
    release = say("Release: {release}.", release=one.release) if one.release else ""
    place = say("Holds for {place} only.", place=one.place) if one.place else ""
    return "\n".join(part for part in (f"{one.source} [{mark}]", release, place, one.note) if part)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    region = analysis.case.region
    if region is None or not region.figures:
        return []
    marks = marks_of(analysis.case)
    rows = tuple(
        (one.name, number(one.value), one.unit, str(one.year),
         _behind(one, marks[one.source.strip()]))
        for one in region.figures.values()
    )  # fmt: skip
    return [
        Heading(say("Figures of {region}", region=region.name)),
        Table(say("Sourced figures"), _columns(), rows, small=True),
    ]


SECTION = Section(key="region", name="Region", order=366, page="annex", blocks=_blocks)
