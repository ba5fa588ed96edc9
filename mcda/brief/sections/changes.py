"""What changed since the version before, which options moved, and because of what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from mcda.brief.blocks import Block, Bullets, Column, Heading, Paragraph, Picture, Table
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.charts.slope_chart import alt_text, note, slope_chart
from mcda.brief.section import Section
from mcda.brief.sections.sureness import tables_of
from mcda.comparison import compare, listed
from mcda.decision.analysis import Analysis
from mcda.decision.comparison import BLOCKS, Comparison, block_name
from mcda.decision.edition import Edition
from mcda.decision.in_language import in_spoken_language
from mcda.decision.words import as_sentence, day_in_words, sentence_case
from mcda.faults import CaseFaults
from mcda.language import say, sentences


def _saved(edition: Edition) -> str:
    """Who saved this version, when, and with which note."""
    try:
        day = day_in_words(date.fromisoformat(edition.saved_on[:10]))
    except ValueError:
        day = edition.saved_on
    if edition.saved_by and day:
        said = say("Version {number}, saved by {by} on {day}.", number=edition.number,
                   by=edition.saved_by, day=day)  # fmt: skip
    else:
        said = say("Version {number}.", number=edition.number)
    note = say("Note: {note}", note=as_sentence(edition.note)) if edition.note.strip() else ""
    return sentences(said, note)


def _changed(found: Comparison) -> Table:
    """Everything that was changed, block by block."""
    rows = tuple(
        (sentence_case(block_name(block)) if at == 0 else "", as_sentence(one.sentence))
        for block in BLOCKS
        for at, one in enumerate(found.of_block(block))
    )
    columns = (Column(say("Part of the case"), share=1), Column(say("Change"), share=4))
    return Table(say("What was changed"), columns, rows, small=True)


def _moved(found: Comparison) -> Iterator[Block]:
    if found.shifts:
        yield Picture(say("Who moved"), slope_chart(found, font=PRINT_FONT).to_dict(validate=False),
                      alt_text(found), note(found))  # fmt: skip
        yield from tables_of(listed.who_moved(found), found.note)
    if found.because and len(found.because) > 1:
        yield from tables_of(listed.places_by_block(found))
        firsts = listed.firsts_by_block(found)
        if firsts.rows:
            yield from tables_of(firsts)
    if found.apart:
        yield from tables_of(listed.only_one_side(found))


def changes_in(found: Comparison) -> Iterator[Block]:
    """A comparison as blocks: the sentences, what was changed, who moved and because of what."""
    yield Paragraph(found.sentence)
    if found.further:
        yield Bullets(found.further)
    if found.changes:
        yield _changed(found)
        yield from _moved(found)


def _blocks(analysis: Analysis) -> Sequence[Block]:
    edition = analysis.edition
    if edition is None:
        return []
    saved = Paragraph(_saved(edition), quiet=True)
    heading = Heading(say("Changes since the last version"))
    if edition.before is None:
        told = say("First version: nothing to compare.")
        if edition.number > 1:
            told = say("The version before can no longer be read: nothing to compare.")
        return [heading, saved, Paragraph(told)]
    if edition.before_number is not None:
        heading = Heading(say("Changes since version {number}", number=edition.before_number))
    try:
        found = compare(in_spoken_language(edition.before), analysis.case)
    except CaseFaults as refused:
        told = say("The version before cannot be ranked, so the two are not compared.")
        return [heading, saved, Paragraph(told),
                Bullets(tuple(fault.sentence() for fault in refused.faults))]  # fmt: skip
    return [heading, saved, *changes_in(found)]


SECTION = Section(key="changes", name="Changes", order=380, page="annex", blocks=_blocks)
