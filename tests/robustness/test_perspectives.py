"""For whom a recommendation holds: cases in the head, closed forms and brute force."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.analysis import Inquiry, analyse, evidence_of, in_depth
from mcda.decision.case import Case
from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats
from mcda.decision.view import Shift, Views
from mcda.ranking.method import methods
from mcda.robustness.blocks import ranks_of_drawn, sample
from mcda.robustness.regret import from_worst_to_best, least_largest, regrets
from mcda.robustness.tally import error_of
from mcda.robustness.views import ranks_alone, shift
from mcda.robustness.weight_shift import (
    exact_amounts,
    moves_of,
    searched_amounts,
    towards,
)
from tests.robustness.drawn_cases import ROWS, case_of, drawn_case

FIXED = {"vary": {"weights": "fixed"}}
TWO = [[1, 0], [0, 1]]


def asked(case: Case) -> Finding:
    found = Inquiry(analyse(case)).answer("perspectives")
    assert found is not None
    return found


def views_in(case: Case) -> Views:
    found = asked(case).result
    assert isinstance(found, Views)
    return found


def test_a_perspective_of_another_mind_comes_round_by_a_tenth_of_its_weight() -> None:
    """Values are the weights: 0.4 against 0.6 is level once 0.1 has moved."""
    found = asked(case_of(TWO, [[0.7, 0.3], [0.4, 0.6]], [2, 1], **FIXED))
    assert found.sentence == (
        "O 0 comes first for one of the two perspectives; P 1 would begin with O 1."
    )
    assert found.further == (
        "Measured by the largest loss to any perspective, O 0 is also the safest: no perspective "
        "loses more than 0.2 of a value from 0 to 1.",
        "P 1 would come round if 0.10 of its weight moved from C 1 to C 0.",
    )
    assert isinstance(found.result, Views)
    first, second = found.result.views
    assert (first.agrees, first.leads, first.rank_low, first.rank_high) == (True, 1, 1, 1)
    assert first.shift is None and first.leaders == ("o0",)
    assert (second.agrees, second.leads, second.rank_low, second.rank_high) == (False, 0, 2, 2)
    assert second.shift is not None and second.shift.amount == pytest.approx(0.1)
    assert first.regret == pytest.approx({"o0": 0, "o1": 0.4})
    assert second.regret == pytest.approx({"o0": 0.2, "o1": 0})
    assert found.result.largest_regret == pytest.approx({"o0": 0.2, "o1": 0.4})


def test_the_safest_may_be_first_for_nobody() -> None:
    """Savage's rule: 0.4 loses at most 0.45 to either, each leader 0.7 to the other."""
    found = asked(
        case_of([[1, 0], [0, 1], [0.4, 0.4]], [[0.85, 0.15], [0.15, 0.85]], [2, 1], **FIXED)
    )
    assert isinstance(found.result, Views)
    assert found.result.least_regret == "o2"
    assert found.result.largest_regret == pytest.approx({"o0": 0.7, "o1": 0.7, "o2": 0.45})
    assert found.further[0] == (
        "Measured by the largest loss to any perspective, O 2 is the safest: at most 0.45 of a "
        "value from 0 to 1, against 0.70 for O 0."
    )


@pytest.mark.parametrize(
    ("count", "who"), [(2, "both perspectives"), (3, "all three perspectives")]
)
def test_it_may_hold_for_everybody(count: int, who: str) -> None:
    found = asked(case_of([[1, 1], [0, 1]], [[0.5, 0.5]] * count, **FIXED))
    assert found.sentence == f"O 0 comes first for {who}."
    assert found.further == ("O 0 brings no perspective less than any other option would.",)


def test_those_of_one_mind_are_named_together_and_a_tie_is_said() -> None:
    rows = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    weights = [[8, 1, 1], [0, 1, 0], [1, 8, 1], [0, 1, 1]]
    found = asked(case_of(rows, weights, [9, 1, 1, 1], **FIXED))
    assert "first in all of its draws or in none" in found.note
    assert found.sentence == (
        "O 0 comes first for one of the four perspectives; P 1 and P 2 would begin with O 1; P 3 "
        "would begin with O 1 and O 2, which it does not part."
    )


def test_being_tied_for_the_first_place_is_agreeing() -> None:
    found = asked(case_of(TWO, [[0.7, 0.3], [0.5, 0.5]], [2, 1], **FIXED))
    assert found.sentence == "O 0 comes first for both perspectives."
    assert found.further[1] == "For P 1 it shares the first place with O 1."
    assert isinstance(found.result, Views)
    first, second = found.result.views
    assert first.agrees and second.agrees and second.leads == 0.5
    assert second.leaders == ("o0", "o1") and second.shift is None


def test_where_no_one_move_will_do_all_weights_move_towards_the_cases_own() -> None:
    """At most a third moves, and a third is still less than the other's two; at 0.75·t a half."""
    rows = [[1, 1, 0, 0, 0], [0, 0, 1, 1, 1]]
    weights = [[0.5, 0.5, 0, 0, 0], [0, 0, 1, 1, 1]]
    found = asked(case_of(rows, weights, [3, 1], **FIXED))
    assert isinstance(found.result, Views)
    there = found.result.views[1].shift
    assert there is not None and (there.from_criterion, there.to_criterion) == (None, None)
    assert there.amount == pytest.approx(2 / 3)
    assert found.further[1] == (
        "P 1 would come round only if all of its weights moved 67\u202f% of the way to the case's "
        "own."
    )


def test_where_nothing_will_do_it_says_so() -> None:
    """The first leads in six draws of ten, yet not at the average of both."""
    rows = [[1, 1, 0, 0, 0], [0, 0, 1, 1, 1]]
    weights = [[0.52, 0, 0.16, 0.16, 0.16], [0, 0, 1, 1, 1]]
    found = asked(case_of(rows, weights, [3, 2], **FIXED))
    assert isinstance(found.result, Views)
    assert found.result.recommended == "o0" and found.result.views[1].shift is None
    assert found.further[1] == (
        "No move of weight from one criterion to another brings P 1 round, nor do the case's own "
        "weights."
    )


def test_many_of_many_minds_are_counted() -> None:
    rows = np.eye(5).tolist()
    minds = [[9, 1, 1, 1, 1], *[[1, 9, 1, 1, 1]] * 4, [1, 1, 9, 1, 1], [1, 1, 1, 9, 1],
             [1, 1, 1, 1, 9]]  # fmt: skip
    found = asked(case_of(rows, minds, [9, 1, 1, 1, 1, 1, 1, 1], **FIXED))
    assert found.sentence == (
        "O 0 comes first for one of the eight perspectives; four perspectives would begin with O "
        "1; P 5 would begin with O 2; P 6 would begin with O 3; one more would put another first."
    )


def test_one_perspective_asks_nothing() -> None:
    assert Inquiry(analyse(case_of(TWO, [[1, 1]]))).answer("perspectives") is None


def test_each_perspective_is_ranked_over_the_draws_it_would_have_alone() -> None:
    """The weights are drawn anew and the rest is shared: the same as a whole plan of its own."""
    vary = {"methods": ["topsis"], "scalings": ["minmax"], "criteria": True}
    evidence = evidence_of(analyse(drawn_case(vary=vary)))
    for one in evidence.perspectives:
        plan = replace(evidence.plan, perspectives=(replace(one, share=1.0),))
        whole = ranks_of_drawn(plan, sample(plan, 1200))
        assert ranks_alone(evidence, one, 1200).tobytes() == whole.tobytes()


def test_the_rank_interval_holds_nine_draws_in_ten() -> None:
    found = analyse(drawn_case(weight_spread=0.6))
    evidence, views = evidence_of(found), Inquiry(found).answer("perspectives")
    assert views is not None and isinstance(views.result, Views)
    at = found.matrix.options.index(views.result.recommended)
    for one, view in zip(evidence.perspectives, views.result.views, strict=True):
        ranks = ranks_alone(evidence, one, views.result.draws)[:, at]
        ends = np.quantile(ranks, [0.05, 0.95], method="inverted_cdf")
        assert [view.rank_low, view.rank_high] == ends.tolist()
        assert view.rank_low < view.rank_high


def test_the_shares_of_the_perspectives_make_up_the_cases_share() -> None:
    found = analyse(drawn_case())
    views = Inquiry(found).answer("perspectives")
    assert views is not None and isinstance(views.result, Views)
    first = found.robustness.in_order()[0]
    whole = float(found.robustness.leads[found.robustness.options.index(first)])
    parts = sum(view.share * view.leads for view in views.result.views)
    assert parts == pytest.approx(whole, abs=2 * error_of(whole, views.result.draws))


def test_every_perspective_is_asked_where_the_draws_take_their_average() -> None:
    case = case_of(TWO, [[0.7, 0.3], [0.4, 0.6]], [2, 1], vary={"perspectives": False})
    averaged, plain = views_in(case), views_in(case_of(TWO, [[0.7, 0.3], [0.4, 0.6]], [2, 1]))
    assert averaged == plain


def test_any_weights_at_all_are_no_perspectives_so_its_own_are_drawn() -> None:
    rows, weights = [[0.9, 0.1], [0.1, 0.9]], [[0.9, 0.1], [0.1, 0.9]]
    found = asked(case_of(rows, weights, [2, 1], vary={"weights": "any"}))
    assert isinstance(found.result, Views)
    assert sorted(view.leads > 0.95 for view in found.result.views) == [False, True]
    assert "around the weights it states" in found.note


def test_without_scales_the_loss_is_the_scores_place() -> None:
    """Scores 0.7, 0.3, 0.5 in one perspective: the third stands half way from worst to best."""
    rows = [[1, 0], [0, 1], [0.5, 0.5]]
    case = case_of(rows, [[0.7, 0.3], [0.4, 0.6]], [2, 1], scale=False, scaling="minmax", **FIXED)
    found = asked(case)
    assert isinstance(found.result, Views)
    assert found.result.views[0].regret == pytest.approx({"o0": 0, "o1": 1, "o2": 0.5})
    assert "place between the worst and the best option" in found.note


def test_the_same_case_is_answered_the_same() -> None:
    assert asked(drawn_case()) == asked(drawn_case())


def test_the_table_says_what_the_picture_shows() -> None:
    table = asked(case_of(TWO, [[0.7, 0.3], [0.4, 0.6]], [2, 1], **FIXED)).table
    assert table is not None
    assert table.rows == (
        ("P 0", "67\u202f%", "O 0", "100\u202f%", "1", "0.000"),
        ("P 1", "33\u202f%", "O 1", "0\u202f%", "2", "0.200"),
    )


@pytest.mark.parametrize("method", sorted(methods()))
def test_a_perspective_brought_round_is_round_by_every_method(method: str) -> None:
    """And by a hundredth less it is not, along the same line."""
    rows = [[0.9, 0.2, 0.4], [0.3, 0.8, 0.5], [0.5, 0.5, 0.6], [0.2, 0.3, 0.9]]
    case = case_of(rows, [[6, 2, 2], [1, 5, 3], [1, 2, 6]], [3, 1, 1], ranking=method, draws=200)
    evidence = evidence_of(analyse(case))
    tried = 0
    for at, option in enumerate(evidence.matrix.options):
        for one in evidence.perspectives:
            w = one.weights.values
            if evidence.way.ranks(evidence.scaled, w[None])[0, at] == 1:
                continue
            found = shift(evidence, w, at)
            if found is None:
                continue
            tried += 1
            there, short = (moved(evidence, w, found, part) for part in (1.0, 0.99))
            ranks = evidence.way.ranks(evidence.scaled, np.stack([there, short]))
            assert ranks[0, at] == 1, (option, one.key, found)
            assert ranks[1, at] > 1, (option, one.key, found)
    assert tried


def moved(evidence: Any, weights: Floats, found: Shift, part: float) -> Floats:
    if found.from_criterion is None or found.to_criterion is None:
        return np.asarray(weights + part * found.amount * (evidence.weights.values - weights))
    keys, changed = evidence.matrix.criteria, weights.copy()
    changed[keys.index(found.from_criterion)] -= part * found.amount
    changed[keys.index(found.to_criterion)] += part * found.amount
    return changed


# A tie within 1e-9 where scores part by a thousandth of the weight.
NEAR = 2e-6
UNIT = st.floats(0, 1).map(lambda value: round(value, 3))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_closed_form_is_what_a_fine_search_finds(data: st.DataObject) -> None:
    m = data.draw(st.integers(2, 4))
    n = data.draw(st.integers(2, 5))
    row = st.lists(UNIT, min_size=n, max_size=n)
    corners = np.array(data.draw(st.lists(row, min_size=m, max_size=m)))
    raw = np.array(data.draw(st.lists(st.integers(0, 9), min_size=m, max_size=m))) + np.eye(m)[0]
    weights = raw / raw.sum()
    _, lines = moves_of(weights)
    exact = exact_amounts(lines, corners, 0)

    def is_first(w: Floats) -> Any:
        scores = w @ corners
        return scores[:, 0] >= scores.max(axis=1) - 1e-9

    fine = 400
    for at, (direction, most) in enumerate(zip(lines.directions, lines.most, strict=True)):
        grid = np.linspace(0, most, fine + 1)
        hits = grid[is_first(weights + grid[:, None] * direction)]
        if len(hits):
            assert exact[at] <= hits[0] + NEAR
            assert hits[0] <= exact[at] + most / fine + NEAR
        elif np.isfinite(exact[at]):  # a stretch between two points of the grid
            w = weights + exact[at] * direction
            assert is_first(w[None]).all()
    if is_first(weights[None]).all():
        assert not exact.any()
        return
    steps = 200
    searched = searched_amounts(lines, is_first, steps)
    met = np.isfinite(searched)  # a stretch between two steps is missed
    assert (searched[met] >= exact[met] - NEAR).all()
    assert (searched[met] <= exact[met] + lines.most[met] / steps + NEAR).all()
    best = int(searched.argmin()) if len(searched) else 0
    assert not met.any() or searched[best] == pytest.approx(exact[best], abs=NEAR)


def test_the_search_halves_down_to_the_very_amount() -> None:
    """First where the second weight reaches 0.37: from 0.2, by 0.17, from either of two."""
    weights = np.array([0.3, 0.2, 0.5])
    pairs, lines = moves_of(weights)
    amounts = searched_amounts(lines, lambda w: w[:, 1] >= 0.37, 8)
    best = int(amounts.argmin())
    assert amounts[best] == pytest.approx(0.17, abs=1e-12)
    assert pairs[best].tolist() in ([0, 1], [2, 1])
    assert np.isfinite(amounts).sum() == 2


def test_a_way_that_leads_nowhere_is_infinite() -> None:
    line = towards(np.array([0.3, 0.7]), np.array([0.5, 0.5]))
    assert searched_amounts(line, lambda w: w[:, 0] > 0.6, 8).tolist() == [np.inf]
    assert exact_amounts(line, np.array([[0.0, 1.0], [0.0, 1.0]]), 0).tolist() == [np.inf]
    assert line.at(np.array([1.0]), np.array([0])).tolist() == [[0.5, 0.5]]


def test_all_of_a_weight_may_be_just_enough() -> None:
    """A sixth, a third and a half: the third moved to the sixth is level with the half."""
    corners = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])
    pairs, lines = moves_of(np.array([1, 2, 3]) / 6)
    amounts = exact_amounts(lines, corners, 0)
    assert dict(zip(map(tuple, pairs.tolist()), amounts.tolist(), strict=True)) == pytest.approx(
        {(0, 1): np.inf, (0, 2): np.inf, (1, 0): 1 / 3, (1, 2): np.inf, (2, 0): 1 / 6,
         (2, 1): 1 / 3}
    )  # fmt: skip


def test_nothing_is_moved_from_a_criterion_without_weight() -> None:
    pairs, lines = moves_of(np.array([0.0, 0.4, 0.6]))
    assert pairs.tolist() == [[1, 0], [1, 2], [2, 0], [2, 1]]
    assert lines.most.tolist() == [0.4, 0.4, 0.6, 0.6]
    assert not lines.directions.sum(axis=1).any()


def test_regret_is_the_best_less_what_one_has_and_ties_go_by_key() -> None:
    regret = regrets(np.array([[3.0, 1.0, 2.0], [1.0, 3.0, 2.0]]))
    assert regret.tolist() == [[0, 2, 1], [2, 0, 1]]
    place, largest = least_largest(regret, ["a", "b", "c"])
    assert (place, largest.tolist()) == (2, [2, 2, 1])
    assert least_largest(np.ones((1, 2)), ["z", "y"])[0] == 1
    assert from_worst_to_best(np.array([[5.0, 5.0], [2.0, 6.0]])).tolist() == [[1, 1], [0, 1]]


@pytest.mark.parametrize("recipe", [
    {"weight_spread": 0, "vary": {"estimates": False}},
    {"ranking": "vikor"}, {"ranking": "kemeny"}, {"vary": {"weights": "order"}},
    {"vary": {"perspectives": False, "criteria": True, "methods": ["topsis"]}},
], ids=str)  # fmt: skip
def test_odd_cases_are_answered_in_words(recipe: dict[str, Any]) -> None:
    for rows in (ROWS, [[0.5, 0.5, 0.5]] * 3, [[None, None, None], [0.1, 0.2, 0.3]]):
        case = case_of(rows, [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [1, 2, 3], draws=300, **recipe)
        found = in_depth(analyse(case)).finding("perspectives")
        assert found is not None and found.table is not None
        said = [found.sentence, *found.further, found.note, *map(str, found.table.rows)]
        assert not any("nan" in one.lower().replace("finance", "") for one in said)
        assert all(one.endswith(".") for one in (found.sentence, *found.further, found.note))
