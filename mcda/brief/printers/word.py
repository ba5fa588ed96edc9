"""The brief as a Word document: real styles, headings, captions and alt text."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mcda.brief.blocks import Block, Heading
from mcda.brief.printers.parts import paging, running, sections_in
from mcda.brief.printers.pdf import stated_day
from mcda.brief.section import pages_of
from mcda.decision.analysis import Analysis
from mcda.files.office_package import same_bytes
from mcda.language import speaking

if TYPE_CHECKING:
    from mcda.brief.printers.word_place import Place
    from mcda.brief.printers.word_xml import Element


def _begins_a_page(blocks: Sequence[Block]) -> bool:
    first = blocks[0]
    return isinstance(first, Heading) and first.level == 1


def _on_a_new_page(
    blocks: Sequence[Block], place: Place, listed: Sequence[int] = ()
) -> Iterator[Element]:
    """A part of the brief, which begins a page whether or not its first block does."""
    from mcda.brief.printers.word_blocks import flow
    from mcda.brief.printers.word_xml import paragraph

    if blocks and not _begins_a_page(blocks):
        yield paragraph("BriefGap", breaks=True)
    yield from flow(blocks, place, listed)


def docx(analysis: Analysis) -> bytes:
    """The brief as the bytes of a .docx file, the same for the same case."""
    from docx import Document

    from mcda.brief.printers.word_blocks import flow
    from mcda.brief.printers.word_frame import ACROSS, Running, frame
    from mcda.brief.printers.word_picture import number_pictures
    from mcda.brief.printers.word_place import Place

    case, pages = analysis.case, pages_of(analysis)
    document = Document()
    place = Place(document.part, ACROSS)
    body = document.element.body
    with speaking(analysis.language):
        frame(document, Running(case.title, case.brief.prepared_by, running(analysis), paging()),
              stated_day(case), analysis.language)  # fmt: skip
        held = [*flow(pages.decision, place), *_on_a_new_page(pages.summary, place),
                *_on_a_new_page(pages.annex, place, sections_in(pages.annex))]  # fmt: skip
    for at, one in enumerate(held):
        body.insert(at, one)
    number_pictures(body)
    file = io.BytesIO()
    document.save(file)
    return same_bytes(file.getvalue())
