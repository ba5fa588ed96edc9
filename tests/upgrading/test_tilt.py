"""The tilt by orientation: off by default, visible, and true to its rule."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.noun import LAYERS
from mcda.upgrading.tilt import layer_factors, tilted
from tests.upgrading.cases import CASE

TILTED = CASE.replace("criteria:", "orientation: {value: 0.25, tilt: 0.4}\ncriteria:", 1)
WEIGHTS = arrays(float, 6, elements=st.floats(0.01, 1))


def weights_of(text: str) -> dict[str, float]:
    weights = analyse(read_case(text)).weights
    return dict(zip(weights.criteria, weights.values.tolist(), strict=True))


def test_the_rule_by_hand() -> None:
    """Lean 0.4 × (2 × 0.25 − 1) = −0.2: hardware × 0.8, software × 1.2, over 0.98 in all."""
    assert layer_factors(0.25, 0.4) == pytest.approx(
        {"hardware": 0.8, "firmware": 1, "software": 1.2, "territory": 1, "delivery": 1}
    )
    expected = {"jobs": 0.32 / 0.98, "fame": 0.24 / 0.98, "sway": 0.12 / 0.98, "cost": 0.3 / 0.98}
    assert weights_of(TILTED) == pytest.approx(expected)


def test_it_is_off_unless_asked_for() -> None:
    stated = CASE.replace("criteria:", "orientation: {value: 0.25}\ncriteria:", 1)
    assert weights_of(stated) == weights_of(CASE)
    assert analyse(read_case(stated)).untilted is None


def test_an_even_orientation_changes_nothing_to_the_bit() -> None:
    even, plain = analyse(read_case(TILTED.replace("0.25", "0.5"))), analyse(read_case(CASE))
    np.testing.assert_array_equal(even.weights.values, plain.weights.values)
    np.testing.assert_array_equal(even.robustness.acceptability, plain.robustness.acceptability)


@given(WEIGHTS, st.floats(0, 1), st.floats(0, 0.8))
def test_weights_keep_their_proportion_within_a_layer_and_their_sum(
    weights: np.ndarray, orientation: float, tilt: float
) -> None:
    layers = ["hardware", "hardware", "software", "software", "firmware", "delivery"]
    by_layer = layer_factors(orientation, tilt)
    after = tilted(weights, np.array([by_layer[layer] for layer in layers]))
    assert after.sum() == pytest.approx(1)
    for first in (0, 2):
        assert after[first] / after[first + 1] == pytest.approx(weights[first] / weights[first + 1])
    assert (after > 0).all()


@given(st.floats(0, 1))
def test_no_tilt_is_no_change(orientation: float) -> None:
    assert layer_factors(orientation, 0) == dict.fromkeys(LAYERS, 1.0)


def test_the_change_of_the_tilt_is_said() -> None:
    analysis = analyse(read_case(TILTED))
    finding = analysis.finding("orientation")
    assert analysis.untilted is not None and finding is not None
    assert finding.sentence.startswith(
        "Orientation 0.25 (0 demand-driven, 1 supply-driven) and tilt 0.4 multiply the weights of "
        "hardware by 0.8 and of software by 1.2."
    )
    assert analyse(read_case(CASE)).finding("orientation") is None


def test_a_mere_order_and_ranges_are_tilted_too() -> None:
    """An order draws weights for jobs of about twice those of cost; the tilt moves the mean."""
    order = "weighting: ranks, judgements: {order: [jobs, fame, sway, cost], formula: order_only}"
    ranges = "weights: {jobs: [30, 40], fame: [10, 20], sway: 5, cost: [5, 60]}"
    given = "weighting: points, judgements: {jobs: 40, fame: 20, sway: 10, cost: 30}"
    for how in (order, ranges):
        for text in (CASE, TILTED):
            assert given in text
        plain, leaning = (analyse(read_case(t.replace(given, how))) for t in (CASE, TILTED))
        at = plain.weights.criteria.index("fame")
        assert leaning.weights.values[at] > plain.weights.values[at]
        mine, other = plain.robustness.options.index("bike"), plain.robustness.options.index("tram")
        assert leaning.robustness.pairwise[mine, other] > plain.robustness.pairwise[mine, other]
