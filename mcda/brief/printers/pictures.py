"""Charts as SVG: one picture for HTML and PDF."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any

from mcda.brief.printers.fonts import folders


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


def svg(spec: dict[str, Any]) -> str:
    """The SVG text of a Vega-Lite specification; nothing is fetched for it."""
    return _drawn(json.dumps(spec, sort_keys=True))
