"""A tagged PDF as its structure: elements, marked content, fonts and headings."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

SHOWS = {b"Tj", b"TJ", b"'", b'"', b"Do", b"sh", b"BI", b"INLINE IMAGE",
         b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"}  # fmt: skip
HEADINGS = re.compile(r"/H([1-6])\Z")


@dataclass
class Element:
    """A structure element: its type, its attributes, its children; marks are (page, MCID)."""

    kind: str
    dictionary: Any
    children: list[Element] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            yield from child.walk()

    def attributes(self, owner: str) -> dict[str, Any]:
        """The attributes of one owner, as in '/Table'."""
        found = self.dictionary.get("/A", [])
        found = found.get_object() if hasattr(found, "get_object") else found
        parts = [one.get_object() for one in (found if isinstance(found, list) else [found])]
        return {key: value for one in parts if one.get("/O") == owner for key, value in one.items()}


class Tagged:
    """A PDF that says what its content is."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.reader = PdfReader(io.BytesIO(raw))
        self.root = self.reader.trailer["/Root"].get_object()
        self._page_of = {
            page.indirect_reference.idnum: at
            for at, page in enumerate(self.reader.pages)
            if page.indirect_reference
        }
        tree = self.root["/StructTreeRoot"].get_object()
        self.tree = Element("/StructTreeRoot", tree)
        self._grow(self.tree, None)

    def _grow(self, element: Element, page: int | None) -> None:
        reference = element.dictionary.raw_get("/Pg") if "/Pg" in element.dictionary else None
        page = self._page_of[reference.idnum] if reference is not None else page
        found = element.dictionary.get("/K", [])
        found = found.get_object() if hasattr(found, "get_object") else found
        for one in found if isinstance(found, list) else [found]:
            child = one.get_object() if hasattr(one, "get_object") else one
            if isinstance(child, int):
                assert page is not None
                element.marks.append((page, int(child)))
            elif "/S" in child:
                element.children.append(Element(str(child["/S"]), child))
                self._grow(element.children[-1], page)
            elif child.get("/Type") == "/MCR":
                own = child.raw_get("/Pg") if "/Pg" in child else None
                at = self._page_of[own.idnum] if own is not None else page
                assert at is not None
                element.marks.append((at, int(child["/MCID"])))

    def of(self, *kinds: str) -> list[Element]:
        """The elements of some types, in reading order."""
        return [one for one in self.tree.walk() if one.kind in kinds]

    def headings(self) -> list[tuple[int, str]]:
        """Depth and text of every heading, in reading order."""
        found = [(HEADINGS.match(one.kind), one) for one in self.tree.walk()]
        return [(int(kind[1]), str(one.dictionary["/T"])) for kind, one in found if kind]

    def objects(self) -> list[dict[str, Any]]:
        """Every dictionary of the file."""
        found = (self.reader.get_object(at) for at in range(1, int(self.reader.trailer["/Size"])))
        return [one for one in found if isinstance(one, dict)]

    def content(self, at: int) -> Iterator[tuple[bytes, tuple[tuple[str, int | None], ...]]]:
        """Every operator of a page that shows something, with the marks around it.

        A mark is its tag and its MCID.
        """
        page = self.reader.pages[at]
        stream = ContentStream(page["/Contents"].get_object(), self.reader)
        around: list[tuple[str, int | None]] = []
        for operands, operator in stream.operations:
            if operator in (b"BDC", b"BMC"):
                about = operands[1] if len(operands) > 1 else {}
                known = about.get("/MCID") if isinstance(about, dict) else None
                around.append((str(operands[0]), None if known is None else int(known)))
            elif operator == b"EMC":
                around.pop()
            elif operator in SHOWS:
                yield operator, tuple(around)
        assert not around

    def outline(self) -> list[tuple[int, str]]:
        """Depth and title of every bookmark, from 1."""

        def below(items: list[Any], depth: int) -> Iterator[tuple[int, str]]:
            for one in items:
                if isinstance(one, list):
                    yield from below(one, depth + 1)
                else:
                    yield depth, str(one.title)

        return list(below(self.reader.outline, 1))
