"""The brief as one HTML file that prints well and reaches for nothing outside."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from mcda.brief.blocks import Block
from mcda.brief.printers.fonts import SANS, SERIF, folder
from mcda.brief.printers.parts import (
    PAGE,
    PAGES,
    below_title,
    contents_title,
    paging,
    running,
    sections_in,
)
from mcda.brief.printers.pictures import svg
from mcda.brief.printers.status import status_said
from mcda.brief.section import Pages, pages_of
from mcda.decision.analysis import Analysis
from mcda.decision.words import as_sentence
from mcda.language import LANGUAGES, say, speaking

if TYPE_CHECKING:
    from jinja2 import Template

FACES = (
    ("Source Sans Pro", 400, SANS, "SourceSansPro-Regular.ttf"),
    ("Source Sans Pro", 600, SANS, "SourceSansPro-Semibold.ttf"),
    ("Source Serif Pro", 600, SERIF, "SourceSerifPro-Semibold.ttf"),
)
# Quotation marks, dashes and ellipses are the Chinese typeface's in a Chinese text.
LATIN = "U+0000-2013, U+2016-2017, U+201E-2025, U+2027-2E7F"
# A chart's own size gives way to the width of the page.
SIZED = re.compile(r'^<svg([^>]*?) width="([\d.]+)" height="([\d.]+)"')


@cache
def faces() -> tuple[dict[str, Any], ...]:
    """The embedded typefaces: family, weight and file as base64."""
    read = ((folder(package) / name).read_bytes() for _, _, package, name in FACES)
    return tuple(
        {"family": family, "weight": weight, "data": base64.b64encode(raw).decode("ascii")}
        for (family, weight, _, _), raw in zip(FACES, read, strict=True)
    )


def picture(spec: dict[str, Any]) -> Any:
    """A chart for the page: SVG whose text vl-convert has escaped, hidden from readers aloud."""
    from markupsafe import Markup

    drawn = SIZED.sub(r'<svg\1 style="max-width:\2px" width="100%"', svg(spec), count=1)
    return Markup(drawn.replace("<svg", '<svg aria-hidden="true"', 1))


def css_text(text: str) -> Any:
    """A text as a style sheet's string; everything but letters and digits is escaped."""
    from markupsafe import Markup

    said = (one if one.isascii() and one.isalnum() else f"\\{ord(one):x} " for one in text)
    return Markup('"' + "".join(said) + '"')


def _counted(text: str) -> Any:
    """Page n of m as a style sheet's content."""
    from markupsafe import Markup

    counters = {PAGE: "counter(page)", PAGES: "counter(pages)"}
    parts = re.split(f"({re.escape(PAGE)}|{re.escape(PAGES)})", text)
    return Markup(" ".join(counters.get(part) or css_text(part) for part in parts if part))


def marks() -> dict[str, str]:
    """What the marks of the strip of checks say."""
    return {"met": say("met"), "declared": say("declared"), "open": say("open")}


@dataclass(frozen=True)
class Shown:
    """A part of the brief: its key and name, its blocks, how much deeper its headings stand.

    listed: the places of the blocks that its table of contents lists.
    """

    key: str
    name: str
    blocks: tuple[Block, ...]
    deeper: int
    listed: tuple[int, ...]


def _shown(pages: Pages) -> list[Shown]:
    named = (
        ("decision", say("Decision page"), pages.decision),
        ("summary", say("Summary"), pages.summary),
        ("annex", say("Annex"), pages.annex),
    )
    return [
        Shown(key, name, blocks, below_title(blocks),
              tuple(sections_in(blocks)) if key == "annex" else ())
        for key, name, blocks in named if blocks
    ]  # fmt: skip


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    home = Environment(
        loader=PackageLoader("mcda.brief.printers", "pages"), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    home.filters["kind"] = lambda block: type(block).__name__
    home.filters["picture"] = picture
    home.filters["status"] = status_said
    home.filters["sentence"] = as_sentence
    return home.get_template("brief.html.j2")


def _rendered(analysis: Analysis, pages: Pages) -> str:
    with speaking(analysis.language):
        language = LANGUAGES[analysis.language]
        return _template().render(
            title=analysis.case.title,
            language=language.tag,
            between=language.between_sentences,
            faces=faces(),
            latin=LATIN,
            marks=marks(),
            foot=css_text(running(analysis)),
            paging=_counted(paging()),
            contents=contents_title(),
            parts=_shown(pages),
        )


def page(analysis: Analysis, blocks: Sequence[Block]) -> str:
    """Some of the brief's blocks as a self-contained HTML text."""
    return _rendered(analysis, Pages(tuple(blocks), (), ()))


def html(analysis: Analysis) -> str:
    """The brief as a self-contained HTML text."""
    return _rendered(analysis, pages_of(analysis))
