"""What stands around a Word document's text: page, footer, lists, settings, properties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from docx.document import Document
from docx.shared import Mm

from mcda.brief.printers.parts import PAGE, PAGES
from mcda.brief.printers.word_styles import BULLET, EAST_ASIAN, WESTERN, styles
from mcda.brief.printers.word_xml import Element, element, paragraph, run
from mcda.files.office_package import xml_text
from mcda.language import Code

ACROSS = 9978  # twips of text: A4 without its margins
LONGEST = 255  # letters of a property
_FIELDS = {PAGE: "PAGE", PAGES: "NUMPAGES"}
# What python-docx's own template brings along and the brief has no use for.
_LEFT_OUT = ("thumbnail", "customXml", "stylesWithEffects", "webSettings", "fontTable",
             "extended-properties")  # fmt: skip


@dataclass(frozen=True)
class Running:
    """The words around the text: title, author, what stands at every page's foot, page n of m."""

    title: str
    author: str
    foot: str
    paging: str


def _children(holder: Any, *children: Element) -> None:
    """Replace what an element holds."""
    for old in list(holder):
        holder.remove(old)
    holder.extend(children)


def _bare(document: Document) -> None:
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in rels.items() if one.reltype.endswith(_LEFT_OUT)]:
            del rels[key]


def _field(code: str) -> list[Element]:
    """A field that Word works out itself, as the number of a page."""
    marks = [element("w:fldChar", fldCharType=kind) for kind in ("begin", "separate", "end")]
    said = element("w:instrText")
    said.text = f" {code} "
    begin, between, end = (element("w:r", mark) for mark in marks)
    return [begin, element("w:r", said), between, run("1"), end]


def _counted(paging: str) -> list[Element]:
    """Page n of m, both numbers as fields."""
    parts = re.split(f"({re.escape(PAGE)}|{re.escape(PAGES)})", paging)
    return [one for part in parts if part
            for one in (_field(_FIELDS[part]) if part in _FIELDS else [run(part)])]  # fmt: skip


def _page(document: Document, words: Running) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(17), Mm(18)
    section.left_margin = section.right_margin = Mm(17)
    section.header_distance, section.footer_distance = Mm(9), Mm(9)
    section.footer.is_linked_to_previous = False
    said = paragraph("Footer", f"{words.foot}\t", *_counted(words.paging))
    _children(section.footer._element, said)


def _list() -> list[Element]:
    level = element(
        "w:lvl", element("w:start", val=1), element("w:numFmt", val="bullet"),
        element("w:pStyle", val="ListBullet"), element("w:lvlText", val="•"),
        element("w:lvlJc", val="left"), ilvl=0,
    )  # fmt: skip
    kind = element("w:multiLevelType", val="singleLevel")
    return [element("w:abstractNum", kind, level, abstractNumId=0),
            element("w:num", element("w:abstractNumId", val=0), numId=BULLET)]  # fmt: skip


def _settings() -> list[Element]:
    modern = element("w:compatSetting", name="compatibilityMode",
                     uri="http://schemas.microsoft.com/office/word", val=15)  # fmt: skip
    return [
        element("w:zoom", percent=100), element("w:defaultTabStop", val=720),
        element("w:autoHyphenation"),
        element("w:characterSpacingControl", val="doNotCompress"), element("w:compat", modern),
        element("w:themeFontLang", val=WESTERN, eastAsia=EAST_ASIAN),
        element("w:decimalSymbol", val="."), element("w:listSeparator", val=","),
    ]  # fmt: skip


def _properties(document: Document, words: Running, day: date, language: Code) -> None:
    title, author = words.title, words.author.strip()
    about = document.core_properties
    moment = datetime.combine(day, time(), tzinfo=UTC).replace(tzinfo=None)
    about.title, about.author = xml_text(title)[:LONGEST], xml_text(author)[:LONGEST]
    about.language = EAST_ASIAN if language == "zh" else WESTERN
    about.last_modified_by = xml_text(author)[:LONGEST]
    about.created = about.modified = moment
    about.revision, about.comments, about.keywords, about.subject = 1, "", "", ""


def frame(document: Document, words: Running, day: date, language: Code) -> None:
    """Give an empty document the brief's page, styles, footer and properties."""
    _bare(document)
    _children(document.styles.element, *styles(language))
    _children(document.part.numbering_part.element, *_list())
    _children(document.settings.element, *_settings())
    _page(document, words)
    _properties(document, words, day, language)
