"""Numbers as they are shown: parts that add up as the reader adds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.decision.words import adding_up, number, percent, signed

PARTS = st.lists(st.floats(-50, 50), min_size=1, max_size=8)


def test_thirds_of_one_add_up_to_one() -> None:
    assert adding_up([1 / 3, 1 / 3, 1 / 3], 1, 2) == [0.34, 0.33, 0.33]
    assert adding_up([-1 / 3, -1 / 3, -1 / 3], -1, 2) == [-0.34, -0.33, -0.33]


def test_the_parts_that_lose_least_are_moved() -> None:
    # Hamilton's apportionment: 0.309, 0.156 and 0.237 round to 0.71; 0.156 is nearest to 0.15.
    assert adding_up([-0.3089, -0.1559, -0.2374], -0.7022, 2) == [-0.31, -0.15, -0.24]
    assert adding_up([0.2, 0.3], 0.5, 1) == [0.2, 0.3]
    assert adding_up([], 0, 2) == []


@given(PARTS, st.integers(0, 3))
def test_parts_as_shown_add_up_to_the_whole_as_shown(parts: list[float], digits: int) -> None:
    whole = sum(parts)
    shown = adding_up(parts, whole, digits)
    assert sum(round(one * 10**digits) for one in shown) == round(
        float(number(whole, digits).replace("\u2212", "-").replace(",", "")) * 10**digits
    )
    assert all(abs(one - part) < 10**-digits + 1e-9
               for one, part in zip(shown, parts, strict=True))  # fmt: skip


@pytest.mark.parametrize(("value", "told"), [
    (0.31, "+0.3"), (-1.2, "\u22121.2"), (0.04, "0.0"), (-0.04, "0.0"), (0, "0.0"),
])  # fmt: skip
def test_a_sign_stands_before_what_rounds_to_something(value: float, told: str) -> None:
    assert signed(value) == told


def test_half_a_percent_does_not_read_as_nothing() -> None:
    assert percent(0.005) == "under 1\u202f%" and percent(0.0) == "0\u202f%"
    assert percent(0.995) == "over 99\u202f%" and percent(1.0) == "100\u202f%"
