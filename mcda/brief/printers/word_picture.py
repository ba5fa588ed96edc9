"""A chart of the brief in Word: caption, picture and note on one page."""

from __future__ import annotations

import io
from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.shared import Mm, Twips

from mcda.brief.blocks import Picture
from mcda.brief.printers.pictures import png
from mcda.brief.printers.png_packing import size_of
from mcda.brief.printers.word_place import Place
from mcda.brief.printers.word_xml import Element, element, paragraph
from mcda.files.office_package import xml_text

DOTS = 2  # to a chart's pixel: about 200 to the inch across the page
MOST_HIGH = Mm(190)  # leaves room for caption and note


def picture(block: Picture, place: Place) -> Iterator[Element]:
    """The chart's elements; what is read aloud for it is its alternative text."""
    raw = png(block.spec, DOTS)
    across, high = size_of(raw)
    wide = min(Twips(place.wide), round(MOST_HIGH * across / high))
    inline = place.part.new_pic_inline(io.BytesIO(raw), width=wide)
    inline.docPr.set("descr", xml_text(block.alt))
    for side in ("distT", "distB", "distL", "distR"):  # LibreOffice leaves a margin otherwise
        inline.set(side, "0")
    drawing = element("w:r", element("w:drawing", inline))
    yield paragraph("Caption", block.caption, keep=True)
    yield paragraph("BriefPicture", drawing, keep=bool(block.note))
    if block.note:
        yield paragraph("BriefNote", block.note)


def number_pictures(body: Element) -> None:
    """Give each picture of a document a number of its own, as Word demands."""
    for at, one in enumerate(body.iter(qn("wp:docPr")), 1):
        one.set("id", str(at))
        one.set("name", f"Picture {at}")
