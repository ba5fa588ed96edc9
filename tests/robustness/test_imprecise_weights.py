"""Weights known within bounds, or by their order only, and the draws they give."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from mcda.analysis import analyse
from mcda.checking import check_text, read_case
from mcda.decision.case import Case
from mcda.decision.finding import Imprecise, PerspectiveWeights
from mcda.decision.matrix import Weights, frozen
from mcda.files.examples import example_text
from mcda.files.writing import case_text, text_of
from mcda.robustness.sampling import dirichlet_concentration, draw_imprecise, draw_weights
from mcda.weighting.perspectives import perspective_weights

DRAWS = 100_000
KEYS = ("a", "b", "c")


def case_of(*perspectives: dict[str, Any], **recipe: Any) -> Case:
    tree = {
        "format": 1, "title": "A small case",
        "criteria": {
            key: {"name": key.upper(), "unit": "points", "layer": "delivery", "worst": 0,
                  "best": 10}
            for key in KEYS
        },
        "options": {
            f"o{i}": {"name": f"O {i}", "estimates": dict(zip(KEYS, row, strict=True))}
            for i, row in enumerate([(9, 1, 5), (1, 9, 5), (5, 5, 5)])
        },
        "perspectives": {
            f"p{i}": {"name": f"P {i}", **one} for i, one in enumerate(perspectives)
        },
        "recipe": {"draws": 2000, **recipe},
    }  # fmt: skip
    checked = check_text(text_of(tree))
    assert checked.case is not None, checked.faults
    assert check_text(case_text(checked.case)).case == checked.case
    return checked.case


RANGES = {"weights": {"a": [10, 30], "b": 20, "c": [0, 80]}}
ORDER = {"weighting": "ranks", "judgements": {"order": ["b", "c", "a"], "formula": "order_only"}}
POINTS = {"weighting": "points", "judgements": {"a": 50, "b": 30, "c": 20}}


def test_a_range_ranks_by_its_middle_and_says_so() -> None:
    (one,) = perspective_weights(case_of(RANGES))
    assert one.weights.values == pytest.approx([0.25, 0.25, 0.5])
    assert "given as ranges" in one.weights.remarks[0]


def test_numbers_alone_are_what_they_were() -> None:
    (one,) = perspective_weights(case_of({"weights": {"a": 1, "b": [3, 3], "c": 0}}))
    assert one.imprecise is None and one.weights.remarks == ()
    assert one.weights.values.tolist() == [0.25, 0.75, 0]


def test_ranges_are_drawn_within_their_bounds_before_they_are_shared_out() -> None:
    known = Imprecise(frozen([1, 2, 0]), frozen([3, 2, 8]))
    w = draw_imprecise(np.random.default_rng(1), known, frozen([1 / 3] * 3), DRAWS)
    assert w.sum(axis=1) == pytest.approx(np.ones(DRAWS))
    a, c = 2 * w[:, 0] / w[:, 1], 2 * w[:, 2] / w[:, 1]
    assert a.min() >= 1 - 1e-9 and a.max() <= 3 + 1e-9 and a.mean() == pytest.approx(2, rel=0.01)
    assert c.min() >= 0 and c.max() <= 8 + 1e-9 and c.std() == pytest.approx(8 / 12**0.5, rel=0.01)


def test_an_order_is_drawn_uniformly_on_the_weights_that_keep_it() -> None:
    """Their middle is the rank-order centroid (Barron and Barrett 1996)."""
    known = Imprecise(order=(1, 2, 0))
    w = draw_imprecise(np.random.default_rng(2), known, frozen([1 / 3] * 3), DRAWS)
    assert (w[:, 1] >= w[:, 2]).all() and (w[:, 2] >= w[:, 0]).all()
    assert w.mean(axis=0) == pytest.approx([2 / 18, 11 / 18, 5 / 18], abs=0.003)
    assert w[:, 1].min() == pytest.approx(1 / 3, abs=0.02) and w[:, 1].max() > 0.98


def test_a_perspective_with_ranges_is_drawn_beside_one_that_spreads() -> None:
    sharp = PerspectiveWeights("p", "P", 0.5, "points", Weights(KEYS, frozen([0.2, 0.3, 0.5])))
    loose = PerspectiveWeights("q", "Q", 0.5, "ranks", Weights(KEYS, frozen([0.6, 0.3, 0.1])),
                               Imprecise(order=(0, 1, 2)))  # fmt: skip
    w = draw_weights(np.random.default_rng(3), [sharp, loose], DRAWS, 0.0)
    still = (w == [0.2, 0.3, 0.5]).all(axis=1)
    assert still.mean() == pytest.approx(0.5, abs=0.01)
    assert (np.diff(w[~still], axis=1) <= 0).all()


def test_nothing_drawn_keeps_the_middle() -> None:
    known = Imprecise(frozen([0, 0]), frozen([0, 0]))
    w = draw_imprecise(np.random.default_rng(4), known, frozen([0.5, 0.5]), 3)
    assert w.tolist() == [[0.5, 0.5]] * 3


@pytest.mark.parametrize(
    ("perspectives", "spread", "said"),
    [
        ([RANGES], 0.2, ("the weights, each within its stated range",)),
        ([ORDER], 0.0, ("the weights, any that keep the stated order",)),
        ([POINTS], 0.0, ()),
        ([POINTS, ORDER], 0.2,
         ("whose weights hold, two perspectives by their shares",
          "the weights of P 0, an average one by 20 % of itself",
          "the weights of P 1, any that keep the stated order")),
    ],
)  # fmt: skip
def test_what_was_varied_is_said(
    perspectives: list[dict[str, Any]], spread: float, said: tuple[str, ...]
) -> None:
    found = analyse(case_of(*perspectives, weight_spread=spread)).robustness
    assert tuple(one.replace("\u202f", " ").replace("\u00a0", " ") for one in found.varied) == said
    assert found.parts == (("weights",) if said else ())


@pytest.mark.parametrize(
    ("weight", "found"),
    [("[3, 1]", "[3, 1]"), ("[1]", "a list of 1"), ("[1, x]", "'x'"), ("-1", "'-1'"),
     ("true", "true"), ("x", "'x'"), ("null", "nothing"), ("{low: 1}", "a block of keys")],
)  # fmt: skip
def test_a_weight_is_a_number_or_a_range(weight: str, found: str) -> None:
    text = case_text(case_of({"weights": {"a": 1.25, "b": 1, "c": 1}}))
    (fault,) = check_text(text.replace("1.25", weight)).faults
    assert (fault.path, fault.found) == (("perspectives", "p0", "weights", "a"), found)
    assert fault.expected == "a weight of 0 or more per criterion, or [low, high]"


@pytest.mark.parametrize("name", ["anhui-2026", "first-steps"])
def test_precise_weights_are_drawn_as_before_there_were_ranges(name: str) -> None:
    """Not one more number is taken from the generator, so old answers stay bit for bit."""
    case = read_case(example_text(name))
    perspectives = perspective_weights(case)
    draws, spread = 1000, case.recipe.weight_spread
    rng = np.random.default_rng(case.recipe.seed)
    shares = np.cumsum([one.share for one in perspectives])
    picked = np.searchsorted(shares / shares[-1], rng.random(draws), side="right")
    centres = np.stack([one.weights.values for one in perspectives])[picked]
    parts = rng.standard_gamma(dirichlet_concentration(centres.shape[1], spread) * centres)
    after = rng.random()
    again = np.random.default_rng(case.recipe.seed)
    found = draw_weights(again, perspectives, draws, spread)
    assert found.tobytes() == (parts / parts.sum(axis=1, keepdims=True)).tobytes()
    assert again.random() == after
