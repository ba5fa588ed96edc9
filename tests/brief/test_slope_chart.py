"""The picture of who moved: every name clear of the others, always the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.brief.charts import because_chart
from mcda.brief.charts import slope_chart as of
from mcda.brief.charts import slope_rows as rows
from mcda.brief.printers.pictures import svg
from mcda.decision.comparison import Apart, Because, Comparison, Shift

LONG = "Manufacture of communication equipment, computers and other electronic equipment"


def comparison(moves: list[tuple[float, float]], apart: tuple[Apart, ...] = ()) -> Comparison:
    """Options that move as given, in the order after."""
    shifts = [
        Shift(f"o{at}", LONG if at == 1 else f"Option {at}", before, after, 1, 1, "A", "A", 0, 0)
        for at, (before, after) in enumerate(moves)
    ]
    ordered = tuple(sorted(shifts, key=lambda one: one.after))
    return Comparison("a", "b", "Something.", (), ordered, apart=apart)


def fifty() -> Comparison:
    """Fifty options of which the last rises to the second place."""
    moves = [(at + 1.0, at + 1.0 + (0 < at < 49)) for at in range(50)]
    return comparison([*moves[:-1], (50.0, 2.0)])


def test_labels_that_have_room_stay_where_they_belong() -> None:
    assert rows.spread([10, 40, 70], [20, 20, 20], 100) == [10, 40, 70]


def test_labels_that_meet_are_moved_apart_as_little_as_can_be() -> None:
    # Two that belong at 50 part to 40 and 60; at the edges they stay inside.
    assert rows.spread([50, 50], [20, 20], 100) == [40, 60]
    assert rows.spread([0, 0], [20, 20], 100) == [10, 30]
    assert rows.spread([100, 100], [20, 20], 100) == [70, 90]
    assert rows.spread([], [], 100) == []


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(5, 40)), min_size=1, max_size=25))
def test_no_two_labels_ever_overlap(wanted: list[tuple[float, float]]) -> None:
    places, high = sorted(at for at, _ in wanted), [one for _, one in wanted]
    end = max(300.0, sum(high))
    found = rows.spread(places, high, end)
    tops = [y - h / 2 for y, h in zip(found, high, strict=True)]
    ends = [y + h / 2 for y, h in zip(found, high, strict=True)]
    assert tops[0] >= -1e-6 and ends[-1] <= end + 1e-6
    assert all(lower >= upper - 1e-6 for upper, lower in zip(ends, tops[1:], strict=False))


def test_strong_are_those_that_moved_at_least_half_as_far_as_the_furthest() -> None:
    assert rows.movers(comparison([(1, 5), (2, 4.5), (3, 1.5), (4, 4)]).shifts) == {"o0", "o1"}
    assert rows.movers(comparison([(1, 1.4), (2, 1.7)]).shifts) == {"o0"}  # below a place: the most
    assert rows.movers(comparison([(1, 1.01), (2, 1.99)]).shifts) == set()
    assert rows.movers(()) == set()


def test_of_fifty_the_first_twelve_and_the_big_movers_have_names() -> None:
    named = [one.option for one in rows.shown(fifty())]
    assert len(named) == 12 and "o49" in named
    sunk = comparison([*[(at + 1.0, at + 1.0) for at in range(49)][1:], (1.0, 49.0)])
    assert "o48" in [one.option for one in rows.shown(sunk)] and len(rows.shown(sunk)) == 13
    assert "38 more are drawn without a name" in of.note(fifty())
    assert len(rows.shown(comparison([(at, at) for at in range(1, 15)]))) == 14


@pytest.mark.parametrize("found", [fifty(), comparison([(1, 2), (2, 1)]), comparison([(1, 1)])])
def test_labels_stand_clear_within_the_picture(found: Comparison) -> None:
    height = rows.height_of(found)
    for side in (0, 1):
        labels = [one for one in rows.labels_of(found, height) if one["side"] == side]
        spans = [(one["y"] - rows.LINE * len(one["lines"]) / 2,
                  one["y"] + rows.LINE * len(one["lines"]) / 2) for one in labels]  # fmt: skip
        assert spans[0][0] >= 0 and spans[-1][1] <= height
        assert all(lower[0] > upper[1] for upper, lower in pairwise(spans))


def test_the_same_comparison_gives_the_same_picture_in_which_no_name_is_cut() -> None:
    for found in (fifty(), comparison([(1, 2), (2, 1)])):
        first, again = of.slope_chart(found).to_dict(), of.slope_chart(found).to_dict()
        assert svg(first) == svg(again)
        drawn = svg(first)
        for word in LONG.split():
            assert word in drawn


def test_new_and_gone_options_are_marked() -> None:
    apart = (Apart("option", "x", "Metro", "new", 1.5, 3), Apart("option", "y", "Ferry", "gone",
             2.0, 3), Apart("criterion", "z", "Noise", "new"))  # fmt: skip
    found = comparison([(1, 2), (2, 1)], apart)
    alone = {(one["name"], one["side"]) for one in rows.labels_of(found, 300) if one["alone"]}
    assert alone == {("Metro (new)", 1), ("Ferry (gone)", 0)}
    drawn = svg(of.slope_chart(found, ("March", "June")).to_dict())
    assert "March" in drawn and "June" in drawn and "Metro (new)" in drawn
    assert "Hollow dot" in of.note(found) and "Hollow" not in of.note(fifty())
    said = of.alt_text(found, ("March", "June"))
    assert "Option 0 from 1.0 to 2.0 (moved most)" in said
    assert "Metro is new, at 1.5 of 3" in said


def test_a_comparison_without_shifts_is_an_empty_picture() -> None:
    assert "<svg" in svg(of.slope_chart(comparison([])).to_dict())


def test_the_bars_of_the_shares_end_with_their_sum() -> None:
    parts = (Because("weights", ("weights",), -2.0, {"o0": -2.0, "o1": 0.5}, {}),
             Because("estimates", ("estimates",), 0.25, {"o0": 0.25, "o1": 0.25}, {}))  # fmt: skip
    found = replace(comparison([(3, 1.25), (1, 1.75)]), because=parts, about="o0")
    told = [(row["name"], row["figure"]) for row in because_chart.rows_of(found)]
    assert told == [("Weights", "−2.00"), ("Estimates", "+0.25"), ("Together", "−1.75")]
    assert [row["places"] for row in because_chart.rows_of(found, "o1")] == [0.5, 0.25, 0.75]
    drawn = svg(because_chart.because_chart(found).to_dict())
    assert drawn == svg(because_chart.because_chart(found).to_dict())
    assert all(figure in drawn for _, figure in told)
    assert "Weights −2.00" in because_chart.alt_text(found)
    assert "<svg" in svg(because_chart.because_chart(comparison([])).to_dict())
    assert because_chart.alt_text(comparison([])) == "No block moves an option."
