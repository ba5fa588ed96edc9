"""How sure it is and what would change it: each question with its answer, picture and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Align, Block, Bullets, Column, Heading, Paragraph, Picture, Table
from mcda.brief.charts.of_questions import drawings_of
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.finding import Finding, Listed
from mcda.robustness.question import Question, questions

# The decision page has the rank chart; "Why" has the sentences of the questions between.
SUPPORT = "support"
FROM = 7
# A column is never narrower than this part of the widest.
NARROWEST = 0.3


def table_of(listed: Listed) -> Table:
    """A finding's table, its columns as wide as what stands in them."""
    cells = [listed.heads, *listed.rows]
    longest = [max(len(row[at]) for row in cells) for at in range(len(listed.heads))]
    widest = max(longest)
    columns = []
    for at, head in enumerate(listed.heads):
        align: Align = "right" if at in listed.numbers else "left"
        share = max(NARROWEST, min(1.0, longest[at] / widest))
        columns.append(Column(head, align=align, share=share))
    return Table(listed.caption, tuple(columns), listed.rows, small=True)


def _answered(analysis: Analysis, question: Question, finding: Finding) -> Iterator[Block]:
    yield Heading(question.name, 3)
    yield Paragraph(finding.sentence)
    drawings = drawings_of(analysis, finding, font=PRINT_FONT)
    for drawing in drawings[1:] if finding.key == SUPPORT else drawings:
        yield Picture(drawing.caption, drawing.chart.to_dict(), drawing.alt, drawing.note)
    if finding.further:
        yield Bullets(finding.further)
    if finding.table:
        yield table_of(finding.table)
    if finding.note:
        yield Paragraph(finding.note, quiet=True)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    blocks: list[Block] = []
    for question in questions().values():
        finding = analysis.finding(question.key)
        if finding is not None and (question.key == SUPPORT or question.order >= FROM):
            blocks += _answered(analysis, question, finding)
    return [Heading("How sure this is, and what would change it"), *blocks] if blocks else []


SECTION = Section(key="sureness", name="How sure", order=200, page="summary", blocks=_blocks)
