"""Colours and type shared by the page and the brief. Colour says layer, never rank."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from mcda.decision.case import Case
from mcda.language import say

INK = "#1B2733"
QUIET = "#5B6770"
WASH = "#F1F5F7"
RULE = "#C3CFD6"
GRID = "#E3E9ED"
ACCENT = "#0B6E8F"
PALE = "#A9B6BE"  # marks that stand behind those the chart is about
TRAIL = "#94A3AD"
PAPER = "#FFFFFF"

# By layer, in the legend's order. Each has 3 to 1 against paper and wash, and any two differ to
# the colour-blind: tests/brief/test_colours.py.
COLOURS = {
    "hardware": "#0072B2",
    "firmware": "#C97A00",
    "software": "#009E73",
    "territory": "#9C4A86",
    "delivery": "#7A858D",
}
INITIALS = {
    "hardware": "H",
    "firmware": "F",
    "software": "S",
    "territory": "T",
    "delivery": "D",
}
PRINT_FONT = "Source Sans Pro"
PAGE_FONT = "Source Sans"
# Width of an average letter of the text face, as a part of its size.
LETTER = 0.52


def layer_names() -> dict[str, str]:
    """Every layer's name as a legend shows it, in the legend's order."""
    return {
        "hardware": say("Hardware (H)"),
        "firmware": say("Firmware (F)"),
        "software": say("Software (S)"),
        "territory": say("Territory (T)"),
        "delivery": say("Delivery, no change (D)"),
    }


def layer_key(case: Case, option: str) -> str:
    """The layer under which an option stands; one of no layer changes nothing."""
    chosen = case.options[option]
    return "delivery" if chosen.baseline else chosen.layer or "delivery"


def layer_of(case: Case, option: str) -> str:
    """The layer's name as a legend shows it."""
    return layer_names()[layer_key(case, option)]


def text_width(names: list[str], size: float, most: float) -> float:
    """Room for the longest of the names in pixels, at most `most`.

    A Chinese character takes the width of two letters.
    """
    letters = max((sum(2 if ord(c) > 0x2E7F else 1 for c in name) for name in names), default=0)
    return min(most, letters * size * LETTER + 8)


def legend(present: Collection[str]) -> dict[str, Any]:
    """The colour scale of the layers that occur, given by key, in their fixed order."""
    keys, names = [key for key in COLOURS if key in present], layer_names()
    return {"domain": [names[key] for key in keys], "range": [COLOURS[key] for key in keys]}


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
