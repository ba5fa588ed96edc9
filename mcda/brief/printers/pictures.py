"""Charts as pictures: SVG for HTML and PDF, PNG for Word."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import Any

from mcda.brief.printers.fonts import folders
from mcda.brief.printers.png_packing import packed

# A text of a chart that has a Chinese letter: what is stated of it, and what it says.
CHINESE_TEXT = re.compile("<text ([^<>]*)>([^<>]*[\u2e80-\u9fff\uff00-\uffef][^<>]*)</text>")
TYPEFACE = re.compile('font-family="[^"]*"')
FILL = re.compile('fill="(#[0-9A-Fa-f]+)"')
LINE = 0.4  # pixels around a letter of the Chinese typeface, which has one weight


def in_chinese(drawn: str) -> str:
    """The picture with Chinese texts in their own typeface, the strong ones with a thin line.

    Left to itself, a drawing programme takes the Japanese forms of the letters.
    """

    def said(found: re.Match[str]) -> str:
        about = TYPEFACE.sub('font-family="Noto Sans CJK SC"', found[1])
        fill = FILL.search(about)
        if fill and 'font-weight="600"' in about:
            about += f' stroke="{fill[1]}" stroke-width="{LINE}"'
        return f"<text {about}>{found[2]}</text>"

    return CHINESE_TEXT.sub(said, drawn)


@cache
def _ready() -> None:
    import vl_convert

    for folder in folders():
        vl_convert.register_font_directory(str(folder))


@lru_cache(maxsize=64)
def _drawn(spec: str) -> str:
    import vl_convert

    _ready()
    return in_chinese(vl_convert.vegalite_to_svg(json.loads(spec), allowed_base_urls=[]))


# Dark letters need a light ground, whatever the page behind them is.
GROUND = '<rect width="100%" height="100%" fill="white"/>'


@lru_cache(maxsize=64)
def _painted(drawn: str, scale: float) -> bytes:
    import vl_convert

    _ready()
    head, _, rest = drawn.partition(">")
    return packed(vl_convert.svg_to_png(f"{head}>{GROUND}{rest}", scale=scale))


def svg(spec: dict[str, Any]) -> str:
    """The SVG text of a Vega-Lite specification; nothing is fetched for it."""
    return _drawn(json.dumps(spec, sort_keys=True))


def png(spec: dict[str, Any], scale: float) -> bytes:
    """The same picture as PNG on white, with `scale` dots for each of the chart's pixels."""
    return _painted(svg(spec), scale)
