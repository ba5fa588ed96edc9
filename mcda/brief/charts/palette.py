"""Colours and type shared by the page and the brief. Colour says layer, never rank."""

from __future__ import annotations

from typing import Any

from mcda.decision.case import Case

INK = "#1B2733"
QUIET = "#5B6770"
WASH = "#F1F5F7"
RULE = "#C3CFD6"
GRID = "#E3E9ED"
ACCENT = "#0B6E8F"

LAYER_NAMES = {
    "hardware": "Hardware (H)",
    "firmware": "Firmware (F)",
    "software": "Software (S)",
    "territory": "Territory (T)",
    "delivery": "Delivery, no change (D)",
}
COLOURS = {
    "Hardware (H)": "#0072B2",
    "Firmware (F)": "#D88A00",
    "Software (S)": "#009E73",
    "Territory (T)": "#B0629A",
    "Delivery, no change (D)": "#7A858D",
}
PRINT_FONT = "Source Sans Pro"
PAGE_FONT = "Source Sans"
# Width of an average letter of the text face, as a part of its size.
LETTER = 0.52


def layer_of(case: Case, option: str) -> str:
    """The layer's name as a legend shows it; an option of no layer changes nothing."""
    chosen = case.options[option]
    return LAYER_NAMES["delivery" if chosen.baseline else chosen.layer or "delivery"]


def text_width(names: list[str], size: float, most: float) -> float:
    """Room for the longest of the names in pixels, at most `most`.

    A Chinese character takes the width of two letters.
    """
    letters = max((sum(2 if ord(c) > 0x2E7F else 1 for c in name) for name in names), default=0)
    return min(most, letters * size * LETTER + 8)


def legend(present: list[str]) -> dict[str, Any]:
    """The colour scale of the layers that occur, in their fixed order."""
    domain = [name for name in COLOURS if name in present]
    return {"domain": domain, "range": [COLOURS[name] for name in domain]}


def legend_at(edge: float, height: float) -> dict[str, Any]:
    """Where the legend stands: below the chart, flush with its left edge, in pixels."""
    return {"orient": "none", "legendX": 8 - edge, "legendY": height + 12}


def config(font: str) -> dict[str, Any]:
    """Type and colours of every chart."""
    return {
        "font": font,
        "background": "transparent",
        "padding": {"left": 0, "right": 0, "top": 4, "bottom": 4},
        "view": {"stroke": None},
        "text": {"font": font, "fontSize": 13, "color": INK},
        "legend": {"labelFont": font, "labelFontSize": 12, "labelColor": QUIET, "symbolSize": 90,
                   "symbolOpacity": 1, "title": None, "direction": "horizontal", "columns": 5,
                   "columnPadding": 14, "labelLimit": 0},
        "axis": {"labelFont": font, "labelFontSize": 12, "labelColor": QUIET, "domain": False,
                 "ticks": False, "gridColor": GRID, "title": None},
    }  # fmt: skip
