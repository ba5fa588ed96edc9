"""How sure it is and what would change it: each question with its answer, picture and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

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
# Letters of a table's small print across the page, and those that a column's margins take.
LINE = 134
MARGINS = 2


def _letters(text: str) -> int:
    """The width of a text in letters; a Chinese character takes two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def widths(listed: Listed) -> list[int]:
    """Letters across for each column: what stands in it, its head on three lines or fewer.

    Where that is more than the page holds, the widest columns give way.
    """
    wanted = []
    for at, head in enumerate(listed.heads):
        words = max(_letters(word) for word in head.split() or [""])
        cells = [_letters(row[at]) for row in listed.rows]
        wanted.append(max([words + 1, _letters(head) // 3 + 3, *cells]) + MARGINS)
    widest = max(wanted)
    while widest > 1 and sum(min(one, widest) for one in wanted) > LINE:
        widest -= 1
    return [min(one, widest) for one in wanted]


def table_of(listed: Listed, note: str = "") -> Table:
    """A finding's table, its columns as wide as what stands in them, and its note below."""
    wide = widths(listed)
    columns = []
    for at, head in enumerate(listed.heads):
        align: Align = "right" if at in listed.numbers else "left"
        columns.append(Column(head, align=align, share=wide[at] / max(wide)))
    notes = (note,) if note else ()
    return Table(listed.caption, tuple(columns), listed.rows, notes=notes, small=True)


def _answered(analysis: Analysis, question: Question, finding: Finding) -> Iterator[Block]:
    yield Heading(question.name, 3)
    yield Paragraph(finding.sentence)
    drawings = drawings_of(analysis, finding, font=PRINT_FONT)
    for drawing in drawings[1:] if finding.key == SUPPORT else drawings:
        yield Picture(drawing.caption, drawing.chart.to_dict(), drawing.alt, drawing.note)
    if finding.further:
        yield Bullets(finding.further)
    if finding.table:
        yield table_of(finding.table, finding.note)
    elif finding.note:
        yield Paragraph(finding.note, quiet=True)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    blocks: list[Block] = []
    for question in questions().values():
        finding = analysis.finding(question.key)
        if finding is not None and (question.key == SUPPORT or question.order >= FROM):
            blocks += _answered(analysis, question, finding)
    return [Heading("How sure this is, and what would change it"), *blocks] if blocks else []


SECTION = Section(key="sureness", name="How sure", order=200, page="summary", blocks=_blocks)
