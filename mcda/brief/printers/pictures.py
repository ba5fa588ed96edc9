"""Charts as pictures: SVG for HTML and PDF, PNG for Word."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any

from mcda.brief.printers.fonts import folders
from mcda.brief.printers.png_packing import packed


@cache
def _ready() -> None:
    import vl_convert

    for folder in folders():
        vl_convert.register_font_directory(str(folder))


@lru_cache(maxsize=64)
def _drawn(spec: str) -> str:
    import vl_convert

    _ready()
    drawn: str = vl_convert.vegalite_to_svg(json.loads(spec), allowed_base_urls=[])
    return drawn


# Dark letters need a light ground, whatever the page behind them is.
GROUND = '<rect width="100%" height="100%" fill="white"/>'


@lru_cache(maxsize=64)
def _painted(drawn: str, scale: float) -> bytes:
    import vl_convert

    head, _, rest = drawn.partition(">")
    return packed(vl_convert.svg_to_png(f"{head}>{GROUND}{rest}", scale=scale))


def svg(spec: dict[str, Any]) -> str:
    """The SVG text of a Vega-Lite specification; nothing is fetched for it."""
    return _drawn(json.dumps(spec, sort_keys=True))


def png(spec: dict[str, Any], scale: float) -> bytes:
    """The same picture as PNG on white, with `scale` dots for each of the chart's pixels."""
    return _painted(svg(spec), scale)
