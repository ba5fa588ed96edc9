"""Figures proposed from effect and need: the arithmetic, and who accepted them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.case import Case
from mcda.decision.words import number, rounded
from mcda.upgrading.proposals import need_in_words

COLUMNS = (
    Column("Option", share=1.6), Column("Criterion", share=1.4),
    Column("Effect", "at full leverage", "right"), Column("Need", "0 to 1", "right", 0.6),
    Column("Figure", "effect × need", "right"), Column("Accepted by", share=1.6),
)  # fmt: skip


def _rows(case: Case) -> Iterator[tuple[str, ...]]:
    for option in case.options.values():
        for key, estimate in option.estimates.items():
            made = estimate.proposal
            if made is None or estimate.value is None:
                continue
            source = f"\n{made.source}" if made.source else ""
            on = f", {made.on}" if made.on else ""
            yield (
                option.name, case.criteria[key].name, number(made.effect),
                rounded(case.needs[key].share, 2), rounded(estimate.value),
                (f"{made.accepted_by}{on}" if made.accepted_by else "nobody yet") + source,
            )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    case = analysis.case
    rows = tuple(_rows(case))
    if not rows:
        return []
    region = case.region.name if case.region else "The region"
    needs = tuple(
        f"{case.criteria[key].name}: {need_in_words(region, need)}"
        + (f" {need.source}" if need.source else "")
        for key, need in case.needs.items()
    )
    return [
        Heading("Figures proposed from need"),
        Paragraph(
            "A proposed figure is what an option adds at full leverage, times how far the region "
            "stands from a named benchmark: 0 at or beyond it, 1 at the far end of the scale."
        ),
        Bullets(needs),
        Table("Effect, need and figure", COLUMNS, rows, small=True),
    ]


SECTION = Section(key="proposals", name="Proposals", order=135, page="summary", blocks=_blocks)
