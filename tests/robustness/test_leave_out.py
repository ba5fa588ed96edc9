"""Rankings without one thing: against cases without it, and reversals one can work out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda.analysis import Inquiry, analyse
from mcda.checking import read_case
from mcda.decision.agreement import Reversal, Without
from mcda.decision.case import Case, Orientation
from mcda.decision.finding import Finding
from mcda.decision.matrix import Whole
from mcda.files.examples import example_text
from mcda.files.writing import case_text, text_of
from mcda.ranking import method as ranking
from mcda.ranking.ranks import ranks_of
from mcda.ranking.way import way_of
from mcda.robustness.without import (
    among,
    hanging,
    in_proportion,
    turned_pairs,
    without_option,
)
from mcda.scaling.matrix import matrix_of
from tests.cases import SMALL
from tests.ranking.problems import FREE, Problem, problems


def case_of(
    figures: list[list[Any]], weights: list[float], scales: bool = True, **recipe: Any
) -> str:
    """A case of options A, B, … on criteria from 0 to 10, or without any scale."""
    ends = {"worst": 0, "best": 10} if scales else {"direction": "more is better"}
    keys = [f"c{at}" for at in range(len(weights))]
    return text_of({
        "format": 1, "title": "A small case",
        "criteria": {key: {"name": f"C {at}", "unit": "points", "layer": "delivery", **ends}
                     for at, key in enumerate(keys)},
        "options": {chr(97 + at): {"name": chr(65 + at),
                                   "estimates": dict(zip(keys, row, strict=True))}
                    for at, row in enumerate(figures)},
        "perspectives": {"all": {"name": "All",
                                 "weights": dict(zip(keys, weights, strict=True))}},
        "recipe": {"ranking": "weighted_sum", "draws": 100, **recipe},
    })  # fmt: skip


def told(case: str | Case) -> Finding:
    finding = Inquiry(analyse(read_case(case) if isinstance(case, str) else case)).answer(
        "leave_out"
    )
    assert finding is not None
    return finding


def found(case: str | Case) -> Reversal:
    result = told(case).result
    assert isinstance(result, Reversal)
    return result


def after(case: Case, one: Without) -> dict[str, int]:
    """The ranks of the options left, as the finding gives them."""
    whole = analyse(case).ranking
    kept = [key for key in whole.options if one.kind != "option" or key != one.key]
    before = among(np.array(whole.ranks), [whole.options.index(key) for key in kept])
    return dict(zip(kept, before.tolist(), strict=True)) | {
        move.option: move.after for move in one.moved
    }


def ranks(case: Case) -> dict[str, int]:
    whole = analyse(case).ranking
    return dict(zip(whole.options, whole.ranks, strict=True))


REVERSAL = case_of([[1, 3], [2, 2], [4, 1]], [1, 1], ranking="topsis", scaling="textbook")


def test_a_rank_reversal_of_topsis_that_one_can_work_out() -> None:
    """A (1, 3), B (2, 2), C (4, 1), equal weights, vector lengths.

    With C the columns are √21 and √14 long. A: d⁺ = 3/√21, d⁻ = 2/√14, closeness 0.450;
    B: d⁺² = 4/21 + 1/14, d⁻² = 1/21 + 1/14, closeness 0.403: A before B. Without C they are √5
    and √13 long and the two are each other's mirror: A 0.383, B 0.617.
    """
    a = (2 / 14**0.5) / (3 / 21**0.5 + 2 / 14**0.5)
    b_plus, b_minus = (4 / 21 + 1 / 14) ** 0.5, (1 / 21 + 1 / 14) ** 0.5
    assert a > b_minus / (b_plus + b_minus)
    assert 1 / 13**0.5 < 1 / 5**0.5
    reversal = found(REVERSAL)
    assert not reversal.steady and reversal.leaders == ("c",)
    by_key = {one.key: one for one in reversal.options}
    assert by_key["c"].turned == (("a", "b"),)
    assert by_key["c"].leaders == ("b",)
    assert [(one.option, one.before, one.after) for one in by_key["c"].moved] == [
        ("a", 1, 2), ("b", 2, 1)]  # fmt: skip
    said = told(REVERSAL)
    assert said.sentence == (
        "Without C 0, A would come first; without the option C, B would come first; no other "
        "criterion and no other option decides it."
    )
    assert any("without C, B comes before A" in one for one in said.further)


def test_the_same_options_on_anchored_scales_do_not_turn() -> None:
    text = REVERSAL.replace("textbook", "anchored")
    assert "anchored" in text
    reversal = found(text)
    assert reversal.steady
    assert not any(one.turned or one.moved for one in reversal.options)
    assert told(text).further[0] == (
        "Taking out any one of the three options leaves the order of the others as it is: tried "
        "for each."
    )


@pytest.mark.parametrize("pair", FREE, ids="-".join)
@settings(max_examples=40)
@given(problem=problems(), data=st.data())
def test_on_anchored_scales_no_option_turns_two_others(
    pair: tuple[str, str], problem: Problem, data: st.DataObject
) -> None:
    n = len(problem.matrix.options)
    out = data.draw(st.integers(0, n - 1))
    kept = [at for at in range(n) if at != out]
    fewer = problem.with_figures(problem.matrix.figures[kept])
    before = among(ranks_of(problem.scores(pair)), kept)
    assert turned_pairs(before, ranks_of(fewer.scores(pair))) == []


@given(
    arrays(np.int64, st.integers(2, 6), elements=st.integers(1, 6)), st.integers(0, 2**32 - 1)
)  # fmt: skip
def test_turned_pairs_are_those_of_brute_force(before: Whole, seed: int) -> None:
    later = np.random.default_rng(seed).integers(1, 7, len(before))
    expected = {
        (i, j)
        for i in range(len(before))
        for j in range(len(before))
        if before[i] < before[j] and later[i] > later[j]
    }
    assert set(turned_pairs(before, later)) == expected


def test_a_tie_that_comes_or_goes_is_no_reversal() -> None:
    assert turned_pairs(np.array([1, 1, 3]), np.array([1, 2, 3])) == []
    assert turned_pairs(np.array([1, 2, 3]), np.array([1, 1, 3])) == []


def test_the_other_weights_keep_their_proportions() -> None:
    weights = in_proportion(np.array([0.5, 0.3, 0.2]), 0)
    assert weights is not None and weights == pytest.approx([0.6, 0.4])
    assert in_proportion(np.array([1.0, 0.0]), 0) is None


PLAIN = [[9, 2, 5, 3], [3, 8, 6, 1], [6, 6, 2, 9], [7, 1, 4, 8], [5, 5, 5, 4]]


@pytest.mark.parametrize("method", ranking.methods())
@pytest.mark.parametrize("scale", ["anchored", "textbook"])
def test_leaving_out_a_criterion_is_the_case_without_it(method: str, scale: str) -> None:
    weights = [4, 3, 2, 1]
    case = read_case(case_of(PLAIN, weights, ranking=method, scaling=scale))
    for at, one in enumerate(found(case).criteria):
        rows = [[x for j, x in enumerate(row) if j != at] for row in PLAIN]
        others = [w for j, w in enumerate(weights) if j != at]
        alone = ranks(read_case(case_of(rows, others, ranking=method, scaling=scale)))
        assert after(case, one) == alone, one.key
        assert list(one.leaders) == [key for key, rank in alone.items() if rank == 1]


@pytest.mark.parametrize("method", ranking.methods())
@pytest.mark.parametrize("scale", ["anchored", "textbook"])
def test_leaving_out_an_option_is_the_case_without_it(method: str, scale: str) -> None:
    case = read_case(case_of(PLAIN, [4, 3, 2, 1], ranking=method, scaling=scale))
    for one in found(case).options:
        kept = {key: option for key, option in case.options.items() if key != one.key}
        assert after(case, one) == ranks(case.model_copy(update={"options": kept}))


@pytest.mark.parametrize("vary", [True, False])
@pytest.mark.parametrize("tilt", [0, 0.6])
def test_leaving_out_a_perspective_is_the_case_without_it(vary: bool, tilt: float) -> None:
    """Also where the draws take the average of all, and where the weights are tilted."""
    case = read_case(example_text("anhui-2026"))
    recipe = case.recipe.model_copy(
        update={"vary": case.recipe.vary.model_copy(update={"perspectives": vary})}
    )
    orientation = Orientation(value=0.9, because="for the test", tilt=tilt)
    case = case.model_copy(update={"recipe": recipe, "orientation": orientation})
    listed = found(case).perspectives
    assert [one.key for one in listed] == list(case.perspectives)
    assert any(one.moved for one in listed)
    for one in listed:
        kept = {key: p for key, p in case.perspectives.items() if key != one.key}
        assert after(case, one) == ranks(case.model_copy(update={"perspectives": kept}))


def test_without_scales_the_matrix_is_made_anew_as_it_would_be() -> None:
    """Unknown figures, ranges, bare figures and confidences, on scales and off them."""
    rows = [
        [None, {"value": 5, "low": 1, "high": 9}, 3, {"value": 4, "confidence": "low"}],
        [8, {"value": 6, "low": 5, "high": 7}, 7, {"value": 9, "confidence": "medium"}],
        [2, 4, 5, 1],
        [None, 3, 3, {"value": 2, "confidence": "low"}],
    ]
    case = read_case(case_of(rows, [1, 1, 1, 1], ranking="promethee_ii"))
    for kept, way in ((None, "more is better"), ("c2", "more is better"), ("c1", "less is better")):
        bare = {"worst": None, "best": None, "direction": way}
        criteria = {key: criterion if key == kept else criterion.model_copy(update=bare)
                    for key, criterion in case.criteria.items()}  # fmt: skip
        one = case.model_copy(update={"criteria": criteria})
        matrix = matrix_of(one, tuple(one.options))
        anew = hanging(one, matrix)
        assert anew.tolist() == [True, False, False, True]
        for out, key in enumerate(matrix.options):
            made = without_option(one, matrix, out, anew)
            expected = matrix_of(one, [other for other in matrix.options if other != key])
            assert made.options == expected.options
            for part in ("figures", "low", "high", "known", "worst", "best", "more_is_better"):
                assert getattr(made, part).tolist() == getattr(expected, part).tolist(), part


def test_what_takes_the_first_place_away_is_named() -> None:
    """0.6·(9 against 5) + 0.4·(2 against 7): 6.2 against 5.8."""
    said = told(case_of([[9, 2], [5, 7]], [6, 4]))
    assert said.sentence == "Without C 0, B would come first; no other criterion decides it."


def test_where_nothing_takes_it_away_that_is_said() -> None:
    said = told(case_of([[9, 9], [5, 5], [1, 1]], [6, 4]))
    assert said.sentence == "A stays first whichever criterion is left out."
    assert said.figures["decisive"] == []


def test_all_the_weight_on_one_criterion_cannot_be_left_out() -> None:
    said = told(case_of([[9, 2], [5, 7], [1, 1]], [1, 0]))
    assert "Leaving out C 0 could not be tried, since all the weight is on it." in said.further
    result = said.result
    assert isinstance(result, Reversal)
    assert [one.key for one in result.criteria] == ["c1"] and not result.criteria[0].moved


def test_what_the_method_cannot_take_without_an_option_is_said() -> None:
    """Without C all figures on C 1 are one, which a scale from worst to best cannot take."""
    said = told(case_of([[9, 5], [4, 5], [1, 8]], [1, 1], scaling="minmax"))
    assert (
        "Leaving out C could not be tried, since Weighted sum would meet the same figure, 5, for "
        "every option for C 1."
    ) in said.further


def test_two_options_on_one_criterion_leave_nothing_to_leave_out() -> None:
    case = read_case(case_of([[9], [5]], [1]))
    assert Inquiry(analyse(case)).answer("leave_out") is None


def test_one_criterion_still_lets_options_be_left_out() -> None:
    said = told(case_of([[9], [5], [1]], [1]))
    assert said.sentence == "A stays first whichever other option is left out."


def test_one_option_alone_asks_nothing() -> None:
    text = SMALL.replace("worst: 0, best: 100", "worst: 0, best: 100, minimum: 50")
    assert Inquiry(analyse(read_case(text))).answer("leave_out") is None


def test_options_that_are_the_same_stay_first_together() -> None:
    said = told(case_of([[5, 5], [5, 5], [1, 1]], [1, 1]))
    assert said.sentence == "A and B stay first whichever criterion is left out."
    (table,) = [said.table]
    assert table is not None
    assert table.rows[-1] == ("Any of three options", "option", "the first of those left", "none")


def test_a_first_place_that_becomes_shared_is_told_apart_from_one_that_is_lost() -> None:
    said = told(case_of([[9, 5], [4, 5], [1, 1]], [1, 1]))
    assert said.sentence == "A stays first whichever criterion is left out."
    assert "Without C 0, A and B would come first together." in said.further


def test_options_that_miss_a_minimum_are_not_left_out_again() -> None:
    case = read_case(case_of([[9, 2], [5, 7], [1, 1], [6, 6]], [1, 1]))
    criteria = {**case.criteria, "c0": case.criteria["c0"].model_copy(update={"minimum": 2.0})}
    reversal = found(case.model_copy(update={"criteria": criteria}))
    assert [one.key for one in reversal.options] == ["a", "b", "d"]


def test_the_answer_is_the_same_each_time() -> None:
    text = example_text("anhui-2026")
    first, again = (told(read_case(text)) for _ in range(2))
    assert first == again


def test_unknown_figures_and_readiness_are_ranked_as_the_case_ranks_them() -> None:
    case = read_case(example_text("anhui-2026"))
    recipe = case.recipe.model_copy(update={"discount_by_readiness": True})
    case = read_case(case_text(case.model_copy(update={"recipe": recipe})))
    matrix = analyse(case).matrix
    way = way_of(case.recipe)
    assert way.scaled(matrix).fixed
    reversal = found(case)
    assert not any(one.moved for one in reversal.options)
