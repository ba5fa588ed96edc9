"""The pictures of how sure an answer is: the draws' own figures, whole words, always the same."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from benchmarks.sureness import made_up
from mcda.analysis import analyse, in_depth
from mcda.brief.charts import (
    acceptability_chart,
    bump_chart,
    drivers_chart,
    palette,
    weight_strips,
    wins_chart,
)
from mcda.brief.charts.heat_grid import DARK, cell
from mcda.brief.charts.of_questions import drawings_of
from mcda.brief.printers.pictures import svg
from mcda.checking import read_case
from mcda.decision.agreement import Agreement, MethodRanks
from mcda.decision.analysis import Analysis
from mcda.decision.driver import Driver, Drivers
from mcda.decision.finding import Finding
from mcda.decision.stability import WeightInterval, WeightStability
from mcda.files.writing import case_text

HOSTILE = ('</script><b>"it\'s" $ {x}', "产业集群与科技创新平台协同发展专项行动计划", "W" * 90)


@cache
def found(options: int, names: tuple[str, ...] = ()) -> Analysis:
    case = made_up(options, 4)
    changed = {
        key: one.model_copy(update={"name": names[at]}) if at < len(names) else one
        for at, (key, one) in enumerate(case.options.items())
    }
    return analyse(read_case(case_text(case.model_copy(update={"options": changed}))))


def strips(analysis: Analysis) -> WeightStability:
    order, keys = analysis.robustness.in_order(), analysis.matrix.criteria
    other = order[1] if len(order) > 1 else None
    return WeightStability(order[0], tuple(
        WeightInterval(key, 0.25, 0.1 * at, 1.0 if at % 2 else 0.9, other if at else None,
                       None if at % 2 else other, 0.2, 0.3, exact=True)
        for at, key in enumerate(keys)))  # fmt: skip


def methods(analysis: Analysis) -> Agreement:
    options = analysis.robustness.options
    up = tuple(range(1, len(options) + 1))
    said = [("a", "First way", up, ""), ("b", "Second way", up[::-1], ""), ("c", "Same", up, "a")]
    ranked = tuple(MethodRanks(key, name, ranks, (options[ranks.index(1)],), 1.0, 1.0, same, "")
                   for key, name, ranks, same in said)  # fmt: skip
    return Agreement(options, "anchored", ranked, (), 0.0, 2)


DOUBT = Drivers("o1", 0.4, 10_000, (Driver("weights", 0.2, 0.7, 0.02),
                                    Driver("estimates", 0.1, 0.5, 0.02)))  # fmt: skip


def findings(analysis: Analysis) -> list[Finding]:
    return [
        Finding("support", "."),
        Finding("weight_stability", ".", result=strips(analysis)),
        Finding("agreement", ".", result=methods(analysis)),
        Finding("drivers", ".", result=DOUBT),
    ]


@pytest.mark.parametrize("options", [2, 5, 20])
def test_the_shares_of_a_row_add_up_to_the_draws(options: int) -> None:
    analysis = found(options)
    heads, cells = acceptability_chart.cells_of(analysis)
    rows = acceptability_chart.rows_of(analysis)
    for row in rows:
        shares = [one["share"] for one in cells if one["row"] == row["row"]]
        assert len(shares) == len(heads)
        assert sum(shares) == pytest.approx(1, abs=1e-4 * len(heads))
    names = [analysis.case.options[key].name for key in analysis.robustness.in_order()]
    assert [row["name"] for row in rows] == names[: acceptability_chart.MOST]


def test_two_options_come_before_each_other_in_no_more_than_all_draws() -> None:
    draws = found(5).robustness
    cells = {(one["row"], one["column"]): one["share"] for one in wins_chart.cells_of(found(5))}
    order = [draws.options.index(key) for key in draws.in_order()]
    assert len(cells) == 5 * 4  # none against itself
    for (row, column), share in cells.items():
        assert share + cells[column, row] <= 1 + 1e-4
        assert share == pytest.approx(draws.pairwise[order[row], order[column]], abs=1e-4)


def test_a_share_short_of_everything_never_reads_as_100() -> None:
    assert [cell(0, 0, share, least=0.005)["said"] for share in (1.0, 0.998, 0.42, 0.003, 0)] == [
        "100", ">99", "42", "", ""]  # fmt: skip


def luminance(colour: np.ndarray) -> float:
    """WCAG 2.2, relative luminance of a colour of three parts from 0 to 1."""
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def test_the_figure_in_a_cell_is_of_the_colour_that_reads_better() -> None:
    def parts(text: str) -> np.ndarray:
        return np.array([int(text[at : at + 2], 16) for at in (1, 3, 5)]) / 255

    accent, ink = parts(palette.ACCENT), luminance(parts(palette.INK))
    for share in np.linspace(0, 1, 101):
        ground = luminance(1 + share * (accent - 1))
        white, black = 1.05 / (ground + 0.05), (ground + 0.05) / (ink + 0.05)
        assert (white if share >= DARK else black) >= 3.8, share


def test_a_strip_says_who_takes_over_and_stays_within_its_width() -> None:
    analysis = found(5)
    rows = weight_strips.rows_of(analysis, strips(analysis))
    second = analysis.case.options[analysis.robustness.in_order()[1]].name
    assert any(row["above"] == f"above 0.90: {second}" for row in rows)
    assert [row["at_low"] for row in rows if not row["below"]] == [None]
    spec = str(weight_strips.weight_strips(analysis, strips(analysis)).to_dict())
    assert all(row["name"] in spec for row in rows)


def test_methods_that_are_another_s_equal_have_no_column() -> None:
    analysis = found(5)
    shown = bump_chart.shown_of(analysis, methods(analysis))
    assert [one.name for one in shown.methods] == ["First way", "Second way"]
    assert "1 method" in bump_chart.note(analysis, methods(analysis))
    many = bump_chart.shown_of(found(50), methods(found(50)))
    assert len(many.options) == bump_chart.MOST
    assert len(many.strong) == 6  # the first three of either way
    assert all(sorted(places) == list(range(1, 15)) for places in many.places)


def test_what_the_doubt_comes_from_with_its_figures() -> None:
    rows = drivers_chart.rows_of(DOUBT)
    assert [(row["name"], row["alone"], row["total"]) for row in rows] == [
        ("Weights", 0.2, 0.7), ("Figures", 0.1, 0.5)]  # fmt: skip
    assert "Weights 20\u202f% alone, 70\u202f% with others" in drivers_chart.alt_text(DOUBT)


@pytest.mark.parametrize("width", [580, 670])
@pytest.mark.parametrize("options", [2, 5, 50])
def test_every_picture_is_drawn_and_stays_within_its_width(options: int, width: int) -> None:
    analysis = found(options)
    for one in findings(analysis):
        drawings = drawings_of(analysis, one, palette.PRINT_FONT, width)
        assert drawings
        for drawing in drawings:
            spec = drawing.chart.to_dict()
            assert "<svg" in svg(spec)
            again = drawings_of(analysis, one, palette.PRINT_FONT, width)
            assert spec in [other.chart.to_dict() for other in again]
            wide = float(svg(spec).split('width="')[1].split('"')[0])
            assert wide <= width + 8, drawing.caption


def test_the_words_name_the_first_option_and_stay_short() -> None:
    analysis = found(50)
    first = analysis.case.options[analysis.robustness.in_order()[0]].name
    support, weights, agreement, doubt = findings(analysis)
    for one in (support, weights):
        for drawing in drawings_of(analysis, one):
            assert first in drawing.alt
    assert "Option 50 by 1 of 2, Second way" in drawings_of(analysis, agreement)[0].alt
    for one in (support, weights, agreement, doubt):
        for drawing in drawings_of(analysis, one):
            assert len(drawing.alt.split()) <= 150


def test_what_would_show_nothing_gives_no_picture() -> None:
    analysis = found(5)
    endless = [replace(one, low=0.0, high=1.0, below=None, above=None,
                       order_low=0.0, order_high=1.0)
               for one in strips(analysis).intervals]  # fmt: skip
    alone = replace(strips(analysis), intervals=tuple(endless))
    assert drawings_of(analysis, Finding("weight_stability", ".", result=alone)) == ()
    assert drawings_of(analysis, Finding("weight_stability", ".")) == ()
    agreed = methods(analysis)
    alike = tuple(replace(one, ranks=agreed.methods[0].ranks) for one in agreed.methods)
    one_way = replace(agreed, methods=alike)
    assert drawings_of(analysis, Finding("agreement", ".", result=one_way)) == ()
    one_source = replace(DOUBT, sources=DOUBT.sources[:1])
    assert drawings_of(analysis, Finding("drivers", ".", result=one_source)) == ()
    fixed = replace(analysis, robustness=replace(analysis.robustness, varied=()))
    assert drawings_of(fixed, Finding("support", ".")) == ()
    assert drawings_of(analysis, Finding("rules", ".")) == ()


def test_names_stay_data() -> None:
    analysis = found(5, HOSTILE)
    for one in findings(analysis)[:3]:
        for drawing in drawings_of(analysis, one, palette.PRINT_FONT):
            drawn = svg(drawing.chart.to_dict())
            assert "</script>" not in drawn
            wide = float(drawn.split('width="')[1].split('"')[0])
            assert wide <= 670 + 8, drawing.caption


def test_the_same_case_gives_the_same_pictures() -> None:
    def specs() -> list[object]:
        analysis = in_depth(analyse(made_up(4, 3)))
        return [drawing.chart.to_dict() for one in analysis.findings
                for drawing in drawings_of(analysis, one)]  # fmt: skip

    first = specs()
    assert len(first) >= 5
    assert first == specs()
