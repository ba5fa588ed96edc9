"""Charts with a row for each option: the same marks on a small screen, pieces that add up."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from mcda import analyse, read_case
from mcda.brief.charts.contribution_chart import contribution_chart, parts_of
from mcda.brief.charts.rank_chart import rank_chart
from mcda.brief.charts.row_room import LETTERS
from mcda.decision.analysis import Analysis
from mcda.files.examples import example_text, examples

EXAMPLES = list(examples())
SMALL = 316


@cache
def analysis(example: str) -> Analysis:
    return analyse(read_case(example_text(example)))


def specs(example: str) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Each chart wide and narrow."""
    found = analysis(example)
    return {
        "rank": (
            rank_chart(found).to_dict(),
            rank_chart(found, width=SMALL, narrow=True).to_dict(),
        ),
        "value": (
            contribution_chart(found, by_criterion=True).to_dict(),
            contribution_chart(found, width=SMALL, by_criterion=True, narrow=True).to_dict(),
        ),
    }


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("chart", ["rank", "value"])
def test_a_narrow_chart_shows_the_same_in_the_room_there_is(example: str, chart: str) -> None:
    wide, narrow = specs(example)[chart]
    assert narrow["data"] == wide["data"]
    assert len(narrow["layer"]) == len(wide["layer"])
    assert narrow["width"] + LETTERS < SMALL < wide["width"] + LETTERS + 400
    assert narrow["height"]["step"] > wide["height"]["step"]
    limits = [one["mark"]["limit"] for one in narrow["layer"] if "limit" in one["mark"]]
    assert limits and min(limits) > 0.75 * SMALL  # a name may take nearly the whole width


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_pieces_of_a_bar_are_the_criteria_and_add_up_to_its_layers(example: str) -> None:
    found = analysis(example)
    assert found.additive is not None
    count = len(found.matrix.options)
    pieces, layers = (parts_of(found, count, by_criterion=way) for way in (True, False))
    assert len(pieces) == found.additive.size
    for row, key in enumerate(found.robustness.in_order()):
        mine = [one for one in pieces if one["row"] == row]
        value = found.additive[found.matrix.options.index(key)]
        assert [one["start"] for one in mine[1:]] == [one["end"] for one in mine[:-1]]
        assert mine[-1]["end"] == pytest.approx(value.sum(), abs=1e-6)
        for layer in (one for one in layers if one["row"] == row):
            of_it = sum(one["end"] - one["start"] for one in mine if one["key"] == layer["key"])
            assert of_it == pytest.approx(layer["end"] - layer["start"], abs=1e-5)
