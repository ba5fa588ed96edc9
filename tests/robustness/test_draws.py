"""The draws against closed forms and cases one can do in the head."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.decision.finding import PerspectiveWeights
from mcda.decision.matrix import Weights, frozen
from mcda.robustness.bands import bands_of
from mcda.robustness.sampling import dirichlet_concentration, draw_weights, pert
from tests.cases import SMALL

DRAWS = 200_000


def perspective(share: float, *weights: float) -> PerspectiveWeights:
    keys = tuple(f"c{at}" for at in range(len(weights)))
    return PerspectiveWeights("p", "P", share, "points", Weights(keys, frozen(weights)))


def test_uniform_weights_give_the_acceptability_of_a_published_closed_form() -> None:
    """SMAA-2 on three options (1, 0), (0, 1), (0.6, 0.6) with weights uniform on the simplex.

    Lahdelma and Salminen (2001); w = (t, 1 − t), t uniform: the first leads where t > 0.6.
    A Dirichlet with both parameters 1 is uniform: weights of a half, spread √(1/3).
    """
    rng = np.random.default_rng(1)
    weights = draw_weights(rng, [perspective(1, 0.5, 0.5)], DRAWS, 3**-0.5)
    scores = weights @ np.array([[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]]).T
    first = np.bincount(scores.argmax(axis=1), minlength=3) / DRAWS
    error = 4 * np.sqrt(0.4 * 0.6 / DRAWS)
    assert first == pytest.approx([0.4, 0.4, 0.2], abs=error)


@pytest.mark.parametrize("spread", [0.1, 0.3, 1.0])
def test_an_average_weight_spreads_as_stated(spread: float) -> None:
    weights = draw_weights(np.random.default_rng(2), [perspective(1, *[0.2] * 5)], DRAWS, spread)
    assert weights.sum(axis=1) == pytest.approx(np.ones(DRAWS))
    assert weights[:, 0].mean() == pytest.approx(0.2, rel=0.01)
    assert weights[:, 0].std() / 0.2 == pytest.approx(spread, rel=0.02)


def test_uniform_on_the_simplex_is_a_spread_of_its_own() -> None:
    """Dirichlet(1, …, 1) has concentration m, so (m − 1)/spread² = m + 1."""
    assert dirichlet_concentration(4, np.sqrt(3 / 5)) == pytest.approx(4)


def test_no_spread_keeps_the_weights_and_the_shares_pick_whose() -> None:
    both = [perspective(0.75, 1.0, 0.0), perspective(0.25, 0.0, 1.0)]
    weights = draw_weights(np.random.default_rng(3), both, DRAWS, 0.0)
    assert set(map(tuple, weights)) == {(1.0, 0.0), (0.0, 1.0)}
    assert weights[:, 0].mean() == pytest.approx(0.75, abs=0.005)


def test_a_weight_of_nothing_stays_nothing() -> None:
    weights = draw_weights(np.random.default_rng(4), [perspective(1, 0.5, 0.5, 0.0)], 1000, 0.5)
    assert not weights[:, 2].any()


def test_pert_has_the_textbook_mean_and_stays_inside() -> None:
    """Mean of a PERT: (low + 4·mode + high) / 6."""
    low, mode, high = (np.array([x]) for x in (2.0, 3.0, 10.0))
    figures = pert(np.random.default_rng(5), low, mode, high, DRAWS)
    assert figures.min() >= 2 and figures.max() <= 10
    assert figures.mean() == pytest.approx((2 + 4 * 3 + 10) / 6, rel=0.005)


def test_pert_with_its_mode_at_an_end() -> None:
    low, high = np.array([0.0, 0.0]), np.array([1.0, 1.0])
    figures = pert(np.random.default_rng(6), low, np.array([0.0, 1.0]), high, DRAWS)
    assert figures.mean(axis=0) == pytest.approx([1 / 6, 5 / 6], abs=0.005)


def test_an_unknown_figure_is_uniform_over_its_scale() -> None:
    """Two options, one criterion 0 to 100: 75 against unknown; the unknown wins a quarter."""
    text = SMALL.replace("{jobs: 60, cost: 40}}\n  bus", "{jobs: null, cost: 0}}\n  bus")
    text = text.replace("{jobs: 30, cost: 10}", "{jobs: 75, cost: 0}")
    text = text.replace("{jobs: 60, cost: 40}", "{jobs: 100, cost: 0}")
    robust = analyse(read_case(text)).robustness
    tram, bus = (robust.options.index(key) for key in ("tram", "bus"))
    assert robust.pairwise[tram, bus] == pytest.approx(0.25, abs=0.02)
    assert robust.varied == (
        "the weights, an average one by 20\u202f% of itself",
        "one unknown figure, each over its whole scale",
    )


def test_two_that_are_the_same_share_their_ranks_and_their_leads() -> None:
    text = SMALL.replace("{jobs: 30, cost: 10}", "{jobs: 60, cost: 40}")
    robust = analyse(read_case(text)).robustness
    tram, bus = (robust.options.index(key) for key in ("tram", "bus"))
    assert robust.acceptability[tram].tolist() == robust.acceptability[bus].tolist()
    assert robust.pairwise[tram, bus] == 0
    assert robust.leads[tram] == robust.leads[bus]
    assert robust.leads.sum() == pytest.approx(1)


def test_the_seed_decides_the_draws() -> None:
    one = analyse(read_case(SMALL))
    same = analyse(read_case(SMALL))
    other = analyse(read_case(SMALL + "recipe: {seed: 7}\n"))
    assert one.robustness.pairwise.tobytes() == same.robustness.pairwise.tobytes()
    assert one.robustness.pairwise.tobytes() != other.robustness.pairwise.tobytes()


BEATS_ALL = np.array([[0.0, 0.9, 0.9], [0.1, 0.0, 0.6], [0.1, 0.4, 0.0]])


def test_a_band_ends_where_all_above_beat_all_below() -> None:
    expected = np.array([1.2, 2.3, 2.5])
    assert bands_of("abc", expected, BEATS_ALL, 0.8) == (("a",), ("b", "c"))
    assert bands_of("abc", expected, BEATS_ALL, 0.95) == (("a", "b", "c"),)
    assert bands_of("abc", expected, BEATS_ALL, 0.6) == (("a",), ("b",), ("c",))


def test_one_weak_pair_joins_two_bands() -> None:
    """a beats c in only 70 %: the line after a cannot hold, whatever b does."""
    pairwise = np.array([[0.0, 0.9, 0.7], [0.1, 0.0, 0.9], [0.3, 0.1, 0.0]])
    assert bands_of("abc", np.array([1.0, 2.0, 3.0]), pairwise, 0.8) == (("a", "b", "c"),)
