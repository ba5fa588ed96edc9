"""Weights from the figures: what they give, what they refuse, and what they always say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mcda.analysis import analyse
from mcda.checking import check_text
from mcda.decision.case import Case
from mcda.files.writing import case_text, text_of
from mcda.weighting.method import methods
from mcda.weighting.perspectives import perspective_weights

KEYS = [key for key, one in methods().items() if one.from_values]
WAYS = pytest.mark.parametrize("key", KEYS)


def weights(key: str, values: Any) -> np.ndarray:
    formula = methods()[key].from_values
    assert formula is not None
    return formula(np.array(values, dtype=float))


def case_tree(key: str, figures: Any, judgements: Any = None, scale: bool = True) -> dict[str, Any]:
    ends = {"worst": 0, "best": 10} if scale else {"direction": "more is better"}
    columns = [f"c{j}" for j in range(len(figures[0]))]
    judged = {} if judgements is None else {"judgements": judgements}
    return {
        "format": 1, "title": "A small case",
        "criteria": {
            c: {"name": c.upper(), "unit": "points", "layer": "delivery", **ends} for c in columns
        },
        "options": {
            f"o{i}": {"name": f"O {i}", "estimates": dict(zip(columns, row, strict=True))}
            for i, row in enumerate(figures)
        },
        "perspectives": {"all": {"name": "All", "weighting": key, **judged}},
        "recipe": {"scaling": "anchored" if scale else "minmax", "draws": 200},
    }  # fmt: skip


def case_of(*parts: Any, **more: Any) -> Case:
    checked = check_text(text_of(case_tree(*parts, **more)))
    assert checked.case is not None, checked.faults
    return checked.case


SPREAD = [[0, 4, 5], [10, 5, 5], [3, 6, 5]]


@WAYS
def test_the_wider_spread_counts_more_and_none_counts_nothing(key: str) -> None:
    (one,) = perspective_weights(case_of(key, SPREAD))
    first, second, third = one.weights.values
    assert first > second > third == 0
    assert one.weights.remarks[0].startswith("Spread is not preference")


@WAYS
def test_a_scale_that_is_not_stated_is_taken_from_the_options(key: str) -> None:
    (stated,) = perspective_weights(case_of(key, [[0, 10], [10, 4], [4, 0]]))
    (unstated,) = perspective_weights(case_of(key, [[0, 20], [10, 8], [4, 0]], scale=False))
    assert unstated.weights.values == pytest.approx(stated.weights.values)


@WAYS
def test_an_unknown_figure_stands_at_mid_scale(key: str) -> None:
    (known,) = perspective_weights(case_of(key, [[0, 4], [10, 5], [3, 6]]))
    (unknown,) = perspective_weights(case_of(key, [[0, 4], [10, None], [3, 6]]))
    assert unknown.weights.values == pytest.approx(known.weights.values)


@WAYS
def test_fewer_options_than_criteria_are_refused_unless_it_is_said(key: str) -> None:
    figures = [[0, 9, 2], [3, 1, 7]]
    (fault,) = check_text(text_of(case_tree(key, figures))).faults
    assert fault.place == "perspectives > all > weighting" and fault.line is not None
    assert fault.found == f"{key} with 2 options for 3 criteria"
    case = case_of(key, figures, {"despite_few_options": True})
    (one,) = perspective_weights(case)
    assert one.weights.values.sum() == pytest.approx(1)
    assert check_text(case_text(case)).case == case


@WAYS
def test_figures_without_any_difference_are_refused(key: str) -> None:
    (fault,) = check_text(text_of(case_tree(key, [[3, 5]] * 3))).faults
    assert "without any difference" in fault.found


def test_criteria_that_say_the_same_leave_critic_nothing_to_weigh() -> None:
    assert not weights("critic", [[0, 0], [0.5, 0.25], [1, 0.5]]).any()


def test_criteria_that_say_the_same_are_refused_in_words() -> None:
    (fault,) = check_text(text_of(case_tree("critic", [[0, 0], [5, 4], [10, 8]]))).faults
    assert fault.expected == "criteria that do not all say the same"


def test_an_analysis_is_made_and_the_remark_is_in_it() -> None:
    analysis = analyse(case_of("critic", SPREAD))
    assert any(one.startswith("Spread is not") for one in analysis.weights.remarks)


@WAYS
@settings(max_examples=100, deadline=None, derandomize=True)
@given(values=hnp.arrays(float, st.tuples(st.integers(1, 6), st.integers(1, 5)),
                         elements=st.floats(0, 1)))  # fmt: skip
def test_any_values_give_weights_or_nothing(key: str, values: np.ndarray) -> None:
    w = weights(key, values)
    assert np.isfinite(w).all() and (w >= 0).all()
    assert w.sum() == pytest.approx(1) or not w.any()
