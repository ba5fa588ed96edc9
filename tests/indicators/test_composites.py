"""Coupling coordination of layers, and the composite of the business environment."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from criteria.formula import NotMeasurable
from criteria.indicators.business_environment_composite import business_environment_composite
from criteria.indicators.coupling_coordination import GRADES, coupling_coordination, grade

MANY = settings(max_examples=200, deadline=None, derandomize=True)
NAN = float("nan")
level = st.one_of(st.floats(0, 1, allow_subnormal=False).map(lambda x: 0.0 if x < 1e-12 else x))
levels = st.tuples(st.integers(1, 6), st.integers(2, 5)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=level)
)


@MANY
@given(levels)
def test_coupling_development_and_coordination_stay_within_0_and_1(u: Any) -> None:
    found = coupling_coordination(u)
    for part in (found.coupling, found.development, found.coordination):
        assert part.shape == (len(u),)
        assert ((part >= 0) & (part <= 1)).all()
    assert found.coordination == pytest.approx(np.sqrt(found.coupling * found.development))
    for row, degree in zip(u, found.coordination, strict=True):
        assert coupling_coordination(row).coordination == pytest.approx(degree)
        assert grade(degree) in [name for _, name in GRADES]


@MANY
@given(levels)
def test_the_formula_as_printed(u: Any) -> None:
    some = u[(u > 0).all(axis=1)]
    if len(some):
        count = u.shape[1]
        expected = some.prod(axis=1) ** (1 / count) / some.mean(axis=1)
        assert coupling_coordination(some).coupling == pytest.approx(expected, rel=1e-9)


def test_three_layers_from_the_head() -> None:
    found = coupling_coordination([[0, 0, 0], [1, 1, 1], [0.25, 0.25, 0.25], [0.9, 0.9, 0]])
    assert found.coupling.tolist() == [0, 1, 1, 0]
    assert found.development == pytest.approx([0, 1, 0.25, 0.6])
    assert found.coordination == pytest.approx([0, 1, 0.5, 0])
    two = coupling_coordination([0.2, 0.8])
    assert two.coupling == pytest.approx(0.4 / 0.5)
    assert two.coordination == pytest.approx(np.sqrt(0.4))
    assert coupling_coordination([0.2, 0.8], [3, 1]).development == pytest.approx(0.35)


def test_levels_and_weights_that_make_no_sense_are_refused() -> None:
    with pytest.raises(NotMeasurable, match="above 1") as refused:
        coupling_coordination([[0.5, 0.5], [0.5, 40]])
    assert refused.value.at == (1,)
    for beta in ([0, 0], [1, -1], [1, NAN], [1, 1, 1], 1):
        with pytest.raises(NotMeasurable) as refused:
            coupling_coordination([0.5, 0.5], beta)
        assert refused.value.argument == "beta"
    with pytest.raises(NotMeasurable, match="one layer"):
        coupling_coordination([0.5])


def test_each_grade_is_a_tenth_wide_and_a_border_has_the_higher_one() -> None:
    names = [name for _, name in GRADES]
    assert len(set(names)) == 10
    for place, name in enumerate(names):
        assert grade(place / 10) == grade(place * 0.1) == grade(place / 10 + 0.05) == name
    assert grade(0.0999) == names[0] and grade(1) == names[9]
    assert grade(0.1 + 0.7) == grade(0.8)  # the sum falls short of the border in its last figure
    for wrong in (-0.1, 1.1, NAN):
        with pytest.raises(NotMeasurable):
            grade(wrong)


DAYS, TAX, LAW = 0, 1, 2
ENDS = {"worst": [40, 50, 0], "best": [0, 10, 10]}


def test_a_composite_states_all_that_it_was_made_of() -> None:
    made = business_environment_composite(
        [[0, 10, 10], [40, 50, 0], [20, NAN, 5], [10, 30, NAN]], [2, 1, 1], **ENDS,
        least_coverage=0.75,
    )  # fmt: skip
    assert made.index == pytest.approx([100, 0, 50, (2 * 75 + 50) / 3])
    assert made.known.tolist() == [3, 3, 2, 2]
    assert made.coverage == pytest.approx([1, 1, 0.75, 0.75])
    assert made.weights == pytest.approx([0.5, 0.25, 0.25])
    assert (made.worst.tolist(), made.best.tolist()) == (ENDS["worst"], ENDS["best"])
    assert made.least_coverage == 0.75


def test_a_figure_beyond_an_end_counts_as_the_end() -> None:
    made = business_environment_composite([[90, 0, 5]], [1, 1, 2], **ENDS, least_coverage=1)
    assert made.index == pytest.approx([50])


def test_a_region_of_which_too_little_is_known_is_refused_by_row() -> None:
    table = [[0, 10, 10], [NAN, 10, 10], [0, NAN, 10], [NAN, NAN, NAN]]
    for least, at in ((0.6, (1, 3)), (0.9, (1, 2, 3)), (0, (3,))):
        with pytest.raises(NotMeasurable, match="too few known") as refused:
            business_environment_composite(table, [2, 1, 1], **ENDS, least_coverage=least)
        assert (refused.value.argument, refused.value.at) == ("parts", at)


@pytest.mark.parametrize(("changed", "argument"), [
    ({"weights": [0, 0, 0]}, "weights"), ({"weights": [1, 1]}, "weights"),
    ({"worst": [0, 0]}, "worst"), ({"best": [40, 10, 10]}, "best"), ({"best": [NAN, 1, 2]}, "best"),
    ({"least_coverage": 1.5}, "least_coverage"),
])  # fmt: skip
def test_weights_and_ends_that_make_no_sense_are_refused(
    changed: dict[str, Any], argument: str
) -> None:
    stated = {"weights": [1, 1, 1], **ENDS, "least_coverage": 0.5, **changed}
    with pytest.raises(NotMeasurable) as refused:
        business_environment_composite([[0, 10, 10]], **stated)
    assert refused.value.argument == argument
