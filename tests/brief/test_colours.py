"""Colours: told apart by the colour-blind, with contrast, and none of paper's on a dark page."""

from __future__ import annotations

import copy
import json
import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from mcda import analyse, compare, read_case
from mcda.analysis import in_depth
from mcda.brief.blocks import Picture
from mcda.brief.charts import (
    because_chart,
    network_chart,
    palette,
    series_chart,
    slope_chart,
    standing_chart,
)
from mcda.brief.charts.heat_grid import DARK
from mcda.brief.charts.in_dark import GROUND, INK, INKS, SHADES, in_dark
from mcda.brief.printers.pictures import svg
from mcda.brief.section import pages_of
from mcda.files.examples import example_text
from mcda.upgrading.over_years import over_years
from tests.brief.seen_by import SIGHT, between, contrast, distance
from tests.brief.test_network_chart import network

ROOT = Path(__file__).resolve().parents[2]
THEME = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
LAYERS = {
    "light": tuple(palette.COLOURS.values()),
    "dark": tuple(INKS[colour] for colour in palette.COLOURS.values()),
}
GROUNDS = {"light": (palette.PAPER, palette.WASH), "dark": (GROUND, INKS[palette.WASH])}
LEAST_APART = 9  # CIEDE2000; about 2 is seen at a glance where two colours touch
both = pytest.mark.parametrize("look", ["light", "dark"])


@pytest.mark.parametrize(("first", "second", "expected"), [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
])  # fmt: skip
def test_the_distance_is_that_of_the_published_pairs(
    first: tuple[float, float, float], second: tuple[float, float, float], expected: float
) -> None:
    """Table 1 of Sharma, Wu and Dalal (2005), Color Research and Application 30(1), 21-30."""
    assert between(first, second) == pytest.approx(expected, abs=5e-5)


def test_contrast_is_that_of_the_guidelines_examples() -> None:
    """Black on white is 21, #767676 the palest grey with 4.5: WCAG 2.2, success criterion 1.4.3."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21, abs=1e-3)
    assert contrast("#767676", "#FFFFFF") >= 4.5 > contrast("#777777", "#FFFFFF")


@both
@pytest.mark.parametrize("sight", SIGHT)
def test_any_two_layers_differ_to_every_sight(sight: str, look: str) -> None:
    for one, other in combinations(LAYERS[look], 2):
        assert distance(one, other, sight) >= LEAST_APART, (one, other)


@both
def test_layers_stand_out_from_the_ground(look: str) -> None:
    for ground in GROUNDS[look]:
        for colour in LAYERS[look]:
            assert contrast(colour, ground) >= 3, (colour, ground)


@both
def test_words_can_be_read_on_the_ground(look: str) -> None:
    words = [palette.INK, palette.QUIET, palette.ACCENT]
    for ground in GROUNDS[look]:
        for colour in words if look == "light" else [INKS[one] for one in words]:
            assert contrast(colour, ground) >= 4.5, (colour, ground)


@both
def test_figures_can_be_read_on_every_shade(look: str) -> None:
    """As they stand in the cells of a grid: in ink up to 0.8 of the shade, in white above.

    Where the two cross, neither can have more than 3.87 on any shade of grey or blue.
    """
    start, full = SHADES.values() if look == "dark" else (palette.PAPER, palette.ACCENT)
    ink, white = (INK, INK) if look == "dark" else (palette.INK, palette.PAPER)
    for step in range(101):
        shade = mixed(start, full, step / 100)
        assert contrast(white if step / 100 >= DARK else ink, shade) >= 3.8, step


def mixed(one: str, other: str, part: float) -> str:
    ends = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (one, other)]
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in zip(*ends, strict=True))


@both
def test_the_theme_of_the_page_is_the_charts_own(look: str) -> None:
    theme, dark = THEME[look], look == "dark"
    assert theme["backgroundColor"] == (GROUND if dark else palette.PAPER)
    assert theme["secondaryBackgroundColor"] == (INKS[palette.WASH] if dark else palette.WASH)
    assert theme["textColor"] == (INK if dark else palette.INK)
    assert theme["primaryColor"] == (INKS[palette.ACCENT] if dark else palette.ACCENT)
    assert "base" not in THEME  # the browser's wish for light or dark decides


@cache
def charts() -> tuple[tuple[str, dict[str, Any]], ...]:
    """Every kind of chart by a name, as page and brief draw it."""
    return tuple(_charts())


def _charts() -> Iterator[tuple[str, dict[str, Any]]]:
    first = read_case(example_text("anhui-2026"))
    for key in ("anhui-2026", "first-steps"):
        analysis = in_depth(analyse(read_case(example_text(key))))
        pages = pages_of(analysis)
        for block in (*pages.decision, *pages.summary, *pages.annex):
            if isinstance(block, Picture):
                yield f"{key}: {block.caption}", block.spec
    recipe = first.recipe.model_copy(update={"ranking": "weighted_sum"})
    found = compare(first, first.model_copy(update={"recipe": recipe}))
    yield "who moved", slope_chart.slope_chart(found, ("Before", "After")).to_dict()
    yield "because of what", because_chart.because_chart(found).to_dict()
    for wedge in (0.0, 0.2):
        yield f"network {wedge}", network_chart.network_chart(network(wedge=wedge)).to_dict()
    assert first.region is not None
    for layer in ("hardware", "firmware", "software"):
        yield layer, standing_chart.standing_chart(first.region, layer, first.peers).to_dict()
    for one in over_years("china/anhui", first.peers)[:1]:
        yield "over the years", series_chart.series_chart(one).to_dict()


def colours_in(drawn: str) -> set[str]:
    """The colours of every fill and stroke of a drawn picture, as #RRGGBB."""
    found = set()
    for element in ET.fromstring(drawn).iter():
        for name in ("fill", "stroke"):
            given = element.attrib.get(name, "none")
            if given.startswith("rgb("):
                given = "#" + "".join(f"{int(n):02X}" for n in re.findall(r"\d+", given))
            if given not in ("none", "transparent"):
                found.add(given.upper())
    return found


def _is_a_shade(colour: str) -> bool:
    """Whether a colour lies between the two ends of the dark grid's cells."""
    ends = SHADES.values()
    return any(distance(colour, mixed(*ends, step / 200)) < 1 for step in range(201))


def test_every_kind_of_chart_is_drawn_here() -> None:
    modules = {path.stem for path in (ROOT / "mcda/brief/charts").glob("*_chart.py")}
    assert len(modules) == 13 and len(charts()) >= 20
    assert {"who moved", "because of what", "over the years"} <= dict(charts()).keys()


def test_no_chart_keeps_an_ink_of_paper_in_the_dark() -> None:
    allowed = {colour.upper() for colour in (*INKS.values(), INK, GROUND)}
    for name, spec in charts():
        left = colours_in(svg(in_dark(spec))) - allowed
        assert not [one for one in left if not _is_a_shade(one)], (name, left)


def test_every_ink_of_a_chart_is_one_of_the_palette() -> None:
    """A colour that the palette lacks would stay as it is in the dark."""
    allowed = {colour.upper() for colour in INKS}
    for name, spec in charts():
        written = json.dumps(
            {key: one for key, one in spec.items() if key not in ("datasets", "data")}
        )
        assert {one.upper() for one in re.findall(r"#[0-9A-Fa-f]{6}", written)} <= allowed, name


def test_the_words_of_a_chart_can_be_read_in_the_dark() -> None:
    for name, spec in charts():
        for element in ET.fromstring(svg(in_dark(spec))).iter("{http://www.w3.org/2000/svg}text"):
            colour = element.attrib.get("fill", "#000000")
            assert contrast(colour, GROUND) >= 4.5, (name, colour, element.text)


def test_the_chart_on_paper_and_its_data_stay_as_they_are() -> None:
    for _, spec in charts():
        before = copy.deepcopy(spec)
        dark = in_dark(spec)
        assert spec == before
        assert dark.get("datasets") == spec.get("datasets") and dark.get("data") == spec.get("data")


def test_a_name_that_reads_like_a_colour_stays() -> None:
    scale = {"domain": [palette.INK], "range": [palette.INK]}
    named = {"data": {"values": [{"name": palette.INK}]}, "encoding": {"color": {"scale": scale}}}
    dark = in_dark(named)
    assert dark["data"] == named["data"]
    assert dark["encoding"]["color"]["scale"] == {"domain": [palette.INK], "range": [INK]}
