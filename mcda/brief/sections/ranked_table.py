"""The ranked options with their bands, and those left out."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Table
from mcda.brief.charts.palette import layer_of
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.words import listing, number, percent
from mcda.ranking.method import methods
from mcda.upgrading.standing import mark_of

COLUMNS = (
    Column("Band", align="center", share=0.55), Column("Option", share=3.2),
    Column("Layer", share=1.3), Column("Expected rank", align="right"),
    Column("Rank in 90\u202f% of draws", align="right", share=1.2),
    Column("First in", "% of draws", align="right"),
    Column("Rank by", "stated figures", align="right"), Column("Score", align="right"),
)  # fmt: skip


def _name(analysis: Analysis, key: str) -> str:
    """The option's name, marked where the region is not ready for it."""
    mark = mark_of(analysis, key)
    name = analysis.case.options[key].name
    return f"{name}\n{mark[0].upper()}{mark[1:]}" if mark else name


def _row(analysis: Analysis, key: str) -> tuple[str, ...]:
    draws = analysis.robustness
    at = draws.options.index(key)
    layer = (
        layer_of(analysis.case, key).rpartition(" ")[0].replace("Delivery, no change", "Delivery")
    )
    low, high = draws.rank_low[at], draws.rank_high[at]
    return (
        draws.band_letter(key), _name(analysis, key), layer,
        f"{draws.expected_rank[at]:.1f}", f"{low:.0f}–{high:.0f}",
        percent(float(draws.leads[at])), str(analysis.ranking.rank_of(key)),
        number(round(analysis.ranking.score_of(key), 2) + 0.0, 2),
    )  # fmt: skip


def _blocks(analysis: Analysis) -> Sequence[Block]:
    draws = analysis.robustness
    method = methods()[analysis.ranking.method]
    washed = [row for row, key in enumerate(draws.in_order())
              if next(n for n, band in enumerate(draws.bands) if key in band) % 2 == 0]  # fmt: skip
    blocks: list[Block] = [
        Heading("The options in order"),
        Paragraph(
            "A band ends where every option above the line beats every option below it in at "
            f"least {percent(draws.settled)} of {number(draws.draws)} draws; options in one band "
            "are not separated."
        ),
        Table(
            "Ranking in bands", COLUMNS,
            tuple(_row(analysis, key) for key in draws.in_order()),
            (f"Score: {method.name} at the stated figures; two digits, since the third would say "
             "more than the figures know.",),
            tuple(washed),
        ),
    ]  # fmt: skip
    if analysis.screened:
        names = [analysis.case.options[one.option].name for one in analysis.screened]
        reasons = [
            f"{name}: {one.reason}." for name, one in zip(names, analysis.screened, strict=True)
        ]
        blocks += [Paragraph(f"Left out because a minimum is missed: {listing(names)}."),
                   Bullets(tuple(reasons))]  # fmt: skip
    return blocks


SECTION = Section(key="ranked_table", name="Ranking", order=110, page="summary", blocks=_blocks)
