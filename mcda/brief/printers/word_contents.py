"""The annex's table of contents in Word: links to its sections.

Without page numbers: Word works those out only when it is asked to, and till then shows old ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.brief.blocks import Block, Heading
from mcda.brief.printers.parts import contents_title
from mcda.brief.printers.word_xml import Element, element, paragraph, run


def anchor(place: int) -> str:
    """The bookmark's name of the heading at a place among the annex's blocks."""
    return f"annex_{place}"


def marked(block: Heading, place: int) -> Element:
    """A section's heading with the bookmark that the contents lead to."""
    begin = element("w:bookmarkStart", id=place, name=anchor(place))
    end = element("w:bookmarkEnd", id=place)
    return paragraph(f"Heading{block.level}", begin, run(block.text), end)


def contents(blocks: Sequence[Block], places: Sequence[int]) -> Iterator[Element]:
    """The list of the headings at these places, its title above."""
    yield paragraph("BriefContentsTitle", contents_title(), keep=True)
    for place in places:
        heading = blocks[place]
        if isinstance(heading, Heading):
            link = element("w:hyperlink", run(heading.text), anchor=anchor(place), history=1)
            yield paragraph("BriefContents", link)
