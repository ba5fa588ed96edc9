"""Where perspectives part: what each would put first, and how the leader fares there."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.brief.blocks import Block, Column, Heading, Paragraph, Table
from mcda.brief.exactness import points_off
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.view import View, Views
from mcda.decision.words import number, percent
from mcda.guidance.few import few
from mcda.language import say, say_many, sentences

# Rows of the table.
MOST = 8


def _firsts(analysis: Analysis, view: View) -> str:
    return few([analysis.case.options[key].name for key in view.leaders])


def _row(analysis: Analysis, found: Views, view: View) -> tuple[str, ...]:
    low, high = number(view.rank_low), number(view.rank_high)
    return (
        say("{name} ({share})", name=view.name, share=percent(view.share)),
        _firsts(analysis, view), percent(view.leads), low if low == high else f"{low}–{high}",
        number(view.regret[found.recommended], 3),
    )  # fmt: skip


def _table(analysis: Analysis, found: Views) -> Table:
    name = analysis.case.options[found.recommended].name
    views = sorted(found.views, key=lambda view: -view.share)[:MOST]
    left = len(found.views) - len(views)
    shares = [view.leads for view in found.views]
    columns = (
        Column(say("Perspective (share)"), share=1.7),
        Column(say("Puts first"), share=1.9),
        Column(say("It is first"), points_off(shares, found.draws), "right"),
        Column(say("Its rank"), say("in 90\u202f% of draws"), "right"),
        Column(say("Its loss"), say("value, 0 to 1"), "right", 0.8),
    )
    notes = [say("Loss: how much less value it brings than what the perspective puts first, by the "
                 "stated figures.")]  # fmt: skip
    if left:
        notes.append(say_many(
            "The annex has the smallest perspective as well.",
            "The annex has the smaller perspectives as well.", left,
        ))  # fmt: skip
    caption = say("How {name} (band A) fares in each perspective", name=name)
    rows = tuple(_row(analysis, found, view) for view in views)
    return Table(caption, columns, rows, tuple(notes), small=True)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    views, favour = analysis.finding("perspectives"), analysis.finding("favour")
    said = [one.sentence for one in (views, favour) if one is not None]
    if not said:
        return []
    head = say("Where perspectives part") if views else say("Which weights speak for which option")
    blocks: list[Block] = [Heading(head), Paragraph(sentences(*said))]
    if views is not None and isinstance(views.result, Views):
        blocks.append(_table(analysis, views.result))
    return blocks


SECTION = Section(
    key="parting", name="Where perspectives part", order=125, page="summary", blocks=_blocks
)
