"""A chart for a dark page: the same specification in other inks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mcda.brief.charts import palette

GROUND = "#141C24"  # of the page that the charts stand on
INK = "#E4EBEF"
# By the ink on paper: its counterpart on the dark ground.
INKS = {
    palette.INK: INK,
    palette.QUIET: "#A9B5BE",
    palette.WASH: "#1D2832",
    palette.RULE: "#4D5E6B",
    palette.GRID: "#2C3944",
    palette.PALE: "#6F808C",
    palette.TRAIL: "#7F8F9B",
    palette.PAPER: GROUND,
    palette.ACCENT: "#63BCD9",
    palette.COLOURS["hardware"]: "#5AA6E6",
    palette.COLOURS["firmware"]: "#E09A1F",
    palette.COLOURS["software"]: "#179E78",
    palette.COLOURS["territory"]: "#C474AE",
    palette.COLOURS["delivery"]: "#ABB4BA",
}
# A shade between paper and accent carries figures, so that its dark end stays dark.
SHADES = {palette.PAPER: GROUND, palette.ACCENT: "#126F8F"}
# What a specification holds of a planner's own words and figures, none of them a colour.
_GIVEN = frozenset({"data", "datasets", "values", "domain"})


def in_dark(spec: Mapping[str, Any]) -> dict[str, Any]:
    """A Vega-Lite specification with every ink turned to its counterpart on a dark ground.

    Names and figures stay as they are. The specification given is left alone.
    """
    return {key: one if key in _GIVEN else _turned(one, INKS)
            for key, one in _with_default_inks(spec).items()}  # fmt: skip


def _with_default_inks(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The same with the inks stated that Vega-Lite would take to be black."""
    config = dict(spec.get("config", {}))
    for part, ink in (("rule", {"color": INK}), ("title", {"color": INK, "subtitleColor": INK})):
        config[part] = ink | config.get(part, {})
    return {**spec, "config": config}


def _turned(part: Any, inks: Mapping[str, str]) -> Any:
    if isinstance(part, str):
        return inks.get(part, part)
    if isinstance(part, list):
        return [_turned(one, inks) for one in part]
    if isinstance(part, Mapping):
        inside = _inks_inside(part, inks)
        return {key: one if key in _GIVEN else _turned(one, inside) for key, one in part.items()}
    return part


def _inks_inside(part: Mapping[str, Any], inks: Mapping[str, str]) -> Mapping[str, str]:
    """White is paper around a mark, and light as the colour of a text that stands on one."""
    if "interpolate" in part and "range" in part:
        return SHADES
    mark = part.get("mark")
    if isinstance(mark, Mapping) and mark.get("type") == "text":
        return {**inks, palette.PAPER: INK}
    return inks
