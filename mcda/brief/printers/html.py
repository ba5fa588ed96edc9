"""The brief as one HTML file that prints well and reaches for nothing outside."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from mcda.brief.blocks import Block
from mcda.brief.printers.fonts import SANS, SERIF, folder
from mcda.brief.printers.pictures import svg
from mcda.brief.section import Pages, pages_of
from mcda.decision.analysis import Analysis
from mcda.language import LANGUAGES, speaking

if TYPE_CHECKING:
    from jinja2 import Template

FACES = (
    ("Source Sans Pro", 400, SANS, "SourceSansPro-Regular.ttf"),
    ("Source Sans Pro", 600, SANS, "SourceSansPro-Semibold.ttf"),
    ("Source Serif Pro", 600, SERIF, "SourceSerifPro-Semibold.ttf"),
)
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


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    home = Environment(
        loader=PackageLoader("mcda.brief.printers", "pages"), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    home.filters["kind"] = lambda block: type(block).__name__
    home.filters["picture"] = picture
    return home.get_template("brief.html.j2")


def _rendered(analysis: Analysis, pages: Pages) -> str:
    with speaking(analysis.language):
        return _template().render(
            title=analysis.case.title,
            language=LANGUAGES[analysis.language].tag,
            faces=faces(),
            decision=pages.decision,
            summary=pages.summary,
            annex=pages.annex,
        )


def page(analysis: Analysis, blocks: Sequence[Block]) -> str:
    """Some of the brief's blocks as a self-contained HTML text."""
    return _rendered(analysis, Pages(tuple(blocks), (), ()))


def html(analysis: Analysis) -> str:
    """The brief as a self-contained HTML text."""
    return _rendered(analysis, pages_of(analysis))
