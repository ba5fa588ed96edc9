"""Word's elements in the order that its schema asks for; text enters as text alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from mcda.files.office_package import xml_text

__all__ = ["Element", "element", "paragraph", "run"]

_BREAKS = re.compile(r"([\n\t])")
_MARKS = {"\n": "w:br", "\t": "w:tab"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element with its children; attributes are of Word's own namespace."""
    named = {qn(f"w:{name.rstrip('_')}"): str(value) for name, value in attributes.items()}
    made: Element = OxmlElement(tag, attrs=named)
    made.extend(children)
    return made


def _piece(text: str) -> Element:
    if text in _MARKS:
        return element(_MARKS[text])
    piece = element("w:t")
    piece.text = text
    piece.set(_SPACE, "preserve")
    return piece


def run(text: str, style: str = "") -> Element:
    """Some text in a character style; line breaks and tabs stay what they are."""
    pieces = [_piece(piece) for piece in _BREAKS.split(xml_text(text)) if piece]
    looks = [element("w:rPr", element("w:rStyle", val=style))] if style else []
    return element("w:r", *looks, *pieces)


def paragraph(
    style: str, *runs: Element | str, keep: bool = False, align: str = "", breaks: bool = False
) -> Element:
    """A paragraph in a style.

    keep: on one page with what follows. align: where it does not stand at the left. breaks: it
    begins a page.
    """
    looks = [element("w:pStyle", val=style)]
    looks += [element("w:keepNext")] if keep else []
    looks += [element("w:pageBreakBefore")] if breaks else []
    looks += [element("w:jc", val=align)] if align and align != "left" else []
    said: Iterable[Element] = (run(one) if isinstance(one, str) else one for one in runs)
    return element("w:p", element("w:pPr", *looks), *said)
