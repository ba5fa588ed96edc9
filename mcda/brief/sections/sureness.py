"""How sure it is and what would change it: each question with its answer, picture and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from unicodedata import east_asian_width

from mcda.brief.abreast import part_of
from mcda.brief.blocks import Align, Block, Bullets, Column, Heading, Paragraph, Picture, Table
from mcda.brief.charts.of_questions import drawings_of
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.section import Section
from mcda.decision.analysis import Analysis
from mcda.decision.finding import Finding, Listed
from mcda.decision.words import number
from mcda.language import say
from mcda.robustness.question import Question, questions

# The decision page has the first picture of this question, the rank chart.
SUPPORT = "support"
# Letters of a table's small print across the page, and those that a column's margins take.
LINE = 134
MARGINS = 3
# Columns that can be read side by side on an upright page.
MOST_COLUMNS = 9


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


def parts_of(listed: Listed) -> list[Listed]:
    """The table, or several beside each other's columns where it is too wide to be read.

    Each part begins with the first column, which names the rows.
    """
    count = len(listed.heads)
    if count <= MOST_COLUMNS:
        return [listed]
    tables = ceil((count - 1) / (MOST_COLUMNS - 1))
    ends = [1 + round((count - 1) * at / tables) for at in range(tables + 1)]
    found = []
    for at, (first, last) in enumerate(pairwise(ends), start=1):
        kept = (0, *range(first, last))
        found.append(Listed(
            part_of(listed.caption, at, tables), tuple(listed.heads[column] for column in kept),
            tuple(tuple(row[column] for column in kept) for row in listed.rows),
            tuple(new for new, column in enumerate(kept) if column in listed.numbers),
        ))  # fmt: skip
    return found


def tables_of(listed: Listed, note: str = "") -> Iterator[Table]:
    """A finding's table, in parts where it is too wide, and its note below the last."""
    *first, last = parts_of(listed)
    yield from map(table_of, first)
    yield table_of(last, note)


def _answered(analysis: Analysis, question: Question, finding: Finding) -> Iterator[Block]:
    yield Heading(question.name, 3)
    yield Paragraph(finding.sentence)
    drawings = drawings_of(analysis, finding, font=PRINT_FONT)
    for drawing in drawings[1:] if finding.key == SUPPORT else drawings:
        yield Picture(
            drawing.caption, drawing.chart.to_dict(validate=False), drawing.alt, drawing.note
        )
    if finding.further:
        yield Bullets(finding.further)
    tables = [one for one in (finding.table, *finding.more_tables) if one and one.rows]
    for at, listed in enumerate(tables):
        yield from tables_of(listed, finding.note if at == 0 else "")
    if finding.note and not tables:
        yield Paragraph(finding.note, quiet=True)


def _base(analysis: Analysis) -> Paragraph:
    """What the answers rest on: the draws and their seed."""
    draws = analysis.robustness
    if not draws.varied:
        return Paragraph(say("Nothing was varied: every draw gives the stated order."), quiet=True)
    said = say("Where an answer names no other, it rests on {draws} joint draws with seed {seed}.",
               draws=number(draws.draws), seed=draws.seed)  # fmt: skip
    return Paragraph(said, quiet=True)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    blocks: list[Block] = []
    for question in questions().values():
        finding = analysis.finding(question.key)
        if finding is not None and finding.sentence:
            blocks += _answered(analysis, question, finding)
    return [
        Heading(say("How sure this is, and what would change it")), _base(analysis), *blocks,
    ] if blocks else []  # fmt: skip


SECTION = Section(key="sureness", name="How sure", order=350, page="annex", blocks=_blocks)
