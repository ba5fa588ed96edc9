"""The pictures of how sure it is: their figures are the draws', their names stay data."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache

import altair as alt
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.sureness import made_up
from mcda.analysis import analyse, in_depth
from mcda.brief.charts import (
    acceptability_chart,
    bump_chart,
    drivers_chart,
    of_questions,
    weight_strips,
    wins_chart,
)
from mcda.brief.charts.heat_grid import in_cell
from mcda.brief.charts.of_questions import Drawing, drawings_of
from mcda.brief.charts.palette import PRINT_FONT
from mcda.brief.charts.spoken import spoken
from mcda.brief.printers.pictures import svg
from mcda.checking import read_case
from mcda.decision.agreement import Agreement
from mcda.decision.analysis import Analysis
from mcda.decision.driver import Driver, Drivers
from mcda.decision.stability import WeightInterval, WeightStability
from mcda.files.examples import example_text
from mcda.robustness.question import questions
from tests.cases import SMALL

TALLEST = 800  # pixels that a printed page holds with the caption
MOST_WORDS = 150
PAGE, PRINT = 580, 670
LONG = "An accelerated programme for the upgrading of machine tools, with grants no. "
CHINESE = "产业集群与研发激励政策协同推进区域工业升级行动方案"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "datum.row && 1",
    "{{ 7*7 }} ${x} \\u{41}",
    LONG * 2,
    " ".join("a" * 90),
    CHINESE,
)


def named(words: str) -> str:
    """The small case with the words in every name and figures that are known within ranges."""
    text = SMALL.replace(
        "{jobs: 60, cost: 40}}", "{jobs: {value: 60, low: 20, high: 90}, cost: 40}}", 1
    )
    assert text != SMALL
    for at, name in enumerate(("Jobs", "Cost", "Continue as now", "Tram", "Bus")):
        text = text.replace(f"name: {name},", f"name: {json.dumps(words[:195] + str(at))},", 1)
    return text


@cache
def looked_into(key: str) -> Analysis:
    if "x" in key:
        options, criteria = map(int, key.split("x"))
        return in_depth(analyse(made_up(options, criteria)))
    return in_depth(analyse(read_case(example_text(key))))


@cache
def named_case(words: str) -> Analysis:
    return in_depth(analyse(read_case(named(words))))


def every_drawing(analysis: Analysis, width: int = PRINT) -> dict[str, tuple[Drawing, ...]]:
    return {one.key: drawings_of(analysis, one, PRINT_FONT, width) for one in analysis.findings}


CASES = ("anhui-2026", "first-steps", "20x6", "50x4", "6x24", "3x2", "2x1")
SEVERAL = ("anhui-2026", "first-steps", "20x6", "50x4")


@pytest.mark.parametrize("key", SEVERAL)
def test_the_shares_of_an_option_over_the_ranks_add_up_to_one(key: str) -> None:
    analysis = looked_into(key)
    heads, cells = acceptability_chart.cells_of(analysis)
    rows = acceptability_chart.rows_of(analysis)
    names = [analysis.case.options[one].name for one in analysis.robustness.in_order()]
    assert [row["name"] for row in rows] == names[: len(rows)]
    for row in rows:
        shares = [cell["share"] for cell in cells if cell["row"] == row["row"]]
        assert len(shares) == len(heads)
        assert sum(shares) == pytest.approx(1, abs=1e-4 * len(heads))


@pytest.mark.parametrize("key", SEVERAL)
def test_a_cell_of_a_rank_is_the_share_of_the_draws(key: str) -> None:
    analysis = looked_into(key)
    draws = analysis.robustness
    for cell in acceptability_chart.cells_of(analysis)[1]:
        at = draws.options.index(draws.in_order()[cell["row"]])
        if cell["column"] < acceptability_chart.MOST - 1:
            share = draws.acceptability[at, cell["column"]]
            assert cell["share"] == pytest.approx(share, abs=1e-4)


@pytest.mark.parametrize("key", SEVERAL)
def test_of_two_options_at_most_one_comes_before_the_other(key: str) -> None:
    analysis = looked_into(key)
    cells = wins_chart.cells_of(analysis)
    shares = {(cell["row"], cell["column"]): cell["share"] for cell in cells}
    shown = min(len(analysis.robustness.options), wins_chart.MOST)
    assert len(shares) == shown * (shown - 1)
    for (one, other), share in shares.items():
        assert one != other
        assert share + shares[other, one] <= 1 + 2e-4


@pytest.mark.parametrize("key", SEVERAL)
def test_a_cell_of_a_pair_is_the_share_of_the_draws(key: str) -> None:
    analysis = looked_into(key)
    draws = analysis.robustness
    order = [draws.options.index(one) for one in draws.in_order()]
    for cell in wins_chart.cells_of(analysis):
        share = draws.pairwise[order[cell["row"]], order[cell["column"]]]
        assert cell["share"] == pytest.approx(share, abs=1e-4)


@given(st.floats(0, 1))
@example(0.005)
@example(0.995)
def test_a_cell_reads_as_nothing_or_everything_only_where_it_is(share: float) -> None:
    said = in_cell(share)
    assert (said == "0") == (share == 0)
    assert (said == "100") == (share == 1)
    assert len(said) <= 3


@pytest.mark.parametrize("key", SEVERAL)
def test_the_ends_of_the_strips_are_those_of_the_intervals(key: str) -> None:
    analysis = looked_into(key)
    found = analysis.finding("weight_stability")
    assert found and isinstance(found.result, WeightStability)
    top = weight_strips.top_of(found.result)
    by_name = {analysis.case.criteria[one.criterion].name: one for one in found.result.intervals}
    rows = weight_strips.rows_of(analysis, found.result)
    assert len(rows) == min(len(by_name), weight_strips.MOST)
    for row in rows:
        one = by_name[row["name"]]
        assert (row["low"], row["high"]) == (one.low, min(one.high, top))
        assert (row["at_low"], row["at_high"]) == (
            one.low if one.below else None, one.high if one.above else None)  # fmt: skip
        for crossing in (row["at_low"], row["at_high"], row["weight"]):
            assert crossing is None or 0 <= crossing <= top
        for who, words in ((one.below, row["below"]), (one.above, row["above"])):
            assert words.endswith(analysis.case.options[who].name) if who else words == ""


@pytest.mark.parametrize("key", SEVERAL)
def test_the_nearest_crossing_stands_on_top(key: str) -> None:
    analysis = looked_into(key)
    found = analysis.finding("weight_stability")
    assert found and isinstance(found.result, WeightStability)
    near = [one.nearest() for one in weight_strips.shown_of(found.result)]
    shown = weight_strips.shown_of(found.result)
    away = [abs(at[0] - one.weight) if at else 2 for at, one in zip(near, shown, strict=True)]
    assert away == sorted(away)


@pytest.mark.parametrize("key", SEVERAL)
def test_each_method_puts_every_option_shown_on_a_place_of_its_own(key: str) -> None:
    analysis = looked_into(key)
    found = analysis.finding("agreement")
    assert found and isinstance(found.result, Agreement)
    shown = bump_chart.shown_of(analysis, found.result)
    assert shown.methods[0].method == analysis.case.recipe.ranking
    for method, places in zip(shown.methods, shown.places, strict=True):
        assert sorted(places) == list(range(1, len(shown.options) + 1))
        ranks = dict(zip(found.result.options, method.ranks, strict=True))
        by_place = sorted(shown.options, key=lambda one: places[shown.options.index(one)])
        assert [ranks[one] for one in by_place] == sorted(ranks[one] for one in shown.options)
        assert ranks[by_place[0]] == 1


def test_a_bar_is_as_long_as_its_source_is_weighty() -> None:
    found = Drivers("a", 0.6, 4000, (Driver("weights", 0.25, 0.75, 0.01),
                                     Driver("estimates", 0.25, 0.5, 0.01)))  # fmt: skip
    rows = drivers_chart.rows_of(found)
    assert [(row["alone"], row["total"]) for row in rows] == [(0.25, 0.75), (0.25, 0.5)]
    assert rows[0]["said"] == "25\u202f% alone, 75\u202f% with others"


@pytest.mark.parametrize("width", [PAGE, PRINT])
@pytest.mark.parametrize("key", CASES)
def test_every_picture_is_valid_and_fits_a_printed_page(key: str, width: int) -> None:
    for drawings in every_drawing(looked_into(key), width).values():
        for one in drawings:
            check_picture(one, width)


def check_picture(one: Drawing, width: int) -> None:
    spec = one.chart.to_dict()
    alt.LayerChart.from_dict(spec)  # raises where the schema is not met
    assert spec["description"] == one.alt
    root = ET.fromstring(svg(spec))
    wide, high = float(root.attrib["width"]), float(root.attrib["height"])
    assert high <= TALLEST, one.caption
    assert wide <= width + 6, one.caption
    assert "NaN" not in svg(spec) and "undefined" not in svg(spec), one.caption
    assert "NaN" not in json.dumps(spec)


def test_the_examples_show_every_kind_of_picture() -> None:
    drawn = every_drawing(looked_into("anhui-2026"))
    assert {key: len(drawings) for key, drawings in drawn.items() if drawings} == {
        "support": 3, "weight_stability": 1, "agreement": 1, "drivers": 1}  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_names_stay_data_and_inside_the_picture(words: str) -> None:
    analysis = named_case(words)
    drawn = [one for drawings in every_drawing(analysis, PAGE).values() for one in drawings]
    assert len(drawn) >= 4
    for one in drawn:
        check_picture(one, PAGE)
        picture = ET.fromstring(svg(one.chart.to_dict()))
        tags = {element.tag.rpartition("}")[2] for element in picture.iter()}
        assert not tags & {"script", "img", "image", "a", "foreignObject"}, one.caption
        for spot in expressions(one.chart.to_dict()):
            assert words[:20] not in spot


def expressions(spec: object) -> list[str]:
    """What Vega would read as a formula: filters, calculations and signals."""
    if isinstance(spec, dict):
        own = [str(spec[key]) for key in ("filter", "calculate", "expr", "signal") if key in spec]
        return own + [spot for value in spec.values() for spot in expressions(value)]
    return [spot for value in spec for spot in expressions(value)] if isinstance(spec, list) else []


def test_the_same_case_gives_the_same_pictures() -> None:
    text = example_text("first-steps")
    first, second = (
        [json.dumps(one.chart.to_dict()) for drawings in every_drawing(
            in_depth(analyse(read_case(text)))).values() for one in drawings]
        for _ in range(2)
    )  # fmt: skip
    assert first == second and len(first) > 5


@pytest.mark.parametrize("key", CASES)
def test_what_is_said_in_place_of_a_picture_names_the_first_and_figures(key: str) -> None:
    analysis = looked_into(key)
    leader = analysis.case.options[analysis.robustness.in_order()[0]].name
    for question, drawings in every_drawing(analysis).items():
        for one in drawings:
            assert len(one.alt.split()) < MOST_WORDS, one.caption
            assert any(letter.isdigit() for letter in one.alt), one.caption
            assert leader in one.alt or question == "drivers", one.caption


@pytest.mark.parametrize("words", HOSTILE)
def test_long_names_do_not_make_long_speeches(words: str) -> None:
    for drawings in every_drawing(named_case(words)).values():
        for one in drawings:
            assert len(one.alt.split()) < MOST_WORDS, one.caption


@given(st.lists(st.integers(1, 60), min_size=1, max_size=30))
def test_what_is_spoken_counts_what_it_leaves_out(lengths: list[int]) -> None:
    items = [" ".join(f"item{at}" for _ in range(length)) for at, length in enumerate(lengths)]
    said = spoken("Head:", items)
    kept = sum(item in said for item in items)
    assert said.startswith(f"Head: {items[0]}") and said.endswith(".")
    assert (" more." in said) == (kept < len(items))
    assert len(said.split()) < MOST_WORDS


def test_nothing_is_drawn_where_nothing_was_varied() -> None:
    analysis = in_depth(analyse(read_case(SMALL + "recipe: {weight_spread: 0, draws: 200}\n")))
    assert not analysis.robustness.varied
    assert every_drawing(analysis)["support"] == ()


def test_draws_that_all_agree_make_no_grid() -> None:
    analysis = looked_into("3x2")
    assert analysis.robustness.acceptability.max(axis=1).tolist() == [1, 1, 1]
    assert len(every_drawing(analysis)["support"]) == 1


def test_two_options_need_no_square_of_pairs() -> None:
    assert len(every_drawing(looked_into("2x1"))["support"]) == 2


def test_one_option_makes_no_picture() -> None:
    lonely = SMALL.replace("best: 100}", "best: 100, minimum: 50}", 1)
    analysis = in_depth(analyse(read_case(lonely)))
    assert analysis.robustness.options == ("tram",)
    assert not any(every_drawing(analysis).values())


def test_weights_that_change_nothing_make_no_strips() -> None:
    analysis = looked_into("first-steps")
    found = analysis.finding("weight_stability")
    assert found
    leader, criteria = next(iter(analysis.case.options)), list(analysis.case.criteria)
    free = tuple(WeightInterval(one, 0.3, 0, 1, None, None, 0, 1, True) for one in criteria)
    idle = replace(found, result=WeightStability(leader, free))
    assert drawings_of(analysis, idle) == ()
    turns = replace(free[0], order_high=0.7)
    moved = replace(found, result=WeightStability(leader, (turns, *free[1:])))
    assert len(drawings_of(analysis, moved)) == 1


def test_methods_that_all_agree_make_no_lines() -> None:
    analysis = looked_into("first-steps")
    found = analysis.finding("agreement")
    assert found and isinstance(found.result, Agreement)
    own = found.result.methods[0]
    same = tuple(replace(one, ranks=own.ranks, leaders=own.leaders) for one in found.result.methods)
    agreed = replace(found, result=replace(found.result, methods=same))
    assert drawings_of(analysis, agreed) == ()
    assert len(drawings_of(analysis, found)) == 1


def test_shares_that_cannot_be_told_are_not_drawn() -> None:
    analysis = looked_into("first-steps")
    found = analysis.finding("drivers")
    assert found and isinstance(found.result, Drivers)
    vague = tuple(replace(one, error=0.4) for one in found.result.sources)
    assert drawings_of(analysis, replace(found, result=replace(found.result, sources=vague))) == ()
    assert len(drawings_of(analysis, found)) == 1


def test_pictures_belong_to_questions_that_are_asked() -> None:
    assert set(of_questions.DRAWN) <= set(questions())


def test_a_crossing_next_to_the_weight_is_told_apart_from_it() -> None:
    analysis = looked_into("first-steps")
    leader, *others = analysis.case.options
    criterion = next(iter(analysis.case.criteria))
    near = WeightInterval(criterion, 0.21, 0, 0.2104, None, others[0], 0, 0.2104, True)
    row = weight_strips.rows_of(analysis, WeightStability(leader, (near,)))[0]
    assert row["above"].startswith("above 0.2104: ")


@settings(max_examples=30, deadline=None)
@given(st.floats(0.001, 0.999), st.text("aW字 ", min_size=1, max_size=150), st.booleans())
def test_words_at_a_crossing_begin_and_end_within_the_strip(
    at: float, words: str, below: bool
) -> None:
    plot = 400.0
    side = "below" if below else "above"
    row = {"row": 0, "at_low": at if below else None, "at_high": None if below else at, side: words}
    [said] = weight_strips._side([row], plot, 1.0)
    room = said["x"] if said["left"] else plot - said["x"]
    wide = weight_strips.palette.text_width([words], weight_strips.SMALL, plot)
    assert 0 <= said["x"] <= plot
    assert room >= wide - 2 * weight_strips.BESIDE
