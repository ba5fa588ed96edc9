"""A draw that leaves a criterion out ranks as a case without it would."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.sureness import made_up
from mcda.decision.case import Case
from mcda.decision.vary import Vary
from mcda.ranking.method import methods
from mcda.ranking.way import way_of
from mcda.robustness.blocks import ranks_of_drawn, sample
from mcda.robustness.plan import Plan, plan_of, with_every_source
from mcda.robustness.without import without_criterion
from mcda.scaling.matrix import matrix_of
from mcda.weighting.perspectives import perspective_weights

CRITERIA = 4
QUICK = [key for key, one in methods().items() if not one.slow]


def plan_for(case: Case) -> Plan:
    return plan_of(case, matrix_of(case, tuple(case.options)), perspective_weights(case))


def case_with(**recipe: object) -> Case:
    case = made_up(5, CRITERIA, 3)
    return case.model_copy(update={"recipe": case.recipe.model_copy(update=recipe)})


@pytest.mark.parametrize("method", QUICK)
@pytest.mark.parametrize("out", [0, CRITERIA - 1])
def test_a_criterion_left_out_has_no_say_by_any_method(method: str, out: int) -> None:
    """CoCoSo would count a weight of nothing: v to the power of 0 is 1 for every option."""
    plan = plan_for(case_with(ranking=method, vary=Vary(criteria=True)))
    drawn = sample(plan, 200)
    drawn = replace(drawn, left_out=np.full(200, out))
    others = np.delete(drawn.weights, out, axis=1)
    assert drawn.figures is not None
    way, matrix = way_of(plan.recipe), without_criterion(plan.matrix, out)
    scaled = way.scaled(matrix, np.delete(drawn.figures, out, axis=2))
    expected = way.ranks(scaled, others / others.sum(axis=1, keepdims=True))
    assert (ranks_of_drawn(plan, drawn) == expected).all()


def test_a_criterion_that_holds_all_the_weight_of_a_draw_stays_in_it() -> None:
    plan = plan_for(case_with(vary=Vary(criteria=True)))
    drawn = sample(plan, 10)
    sole = replace(drawn, weights=np.tile([1.0, 0, 0, 0], (10, 1)), left_out=np.zeros(10, int))
    none = replace(sole, left_out=np.full(10, CRITERIA))
    assert (ranks_of_drawn(plan, sole) == ranks_of_drawn(plan, none)).all()


def test_methods_that_are_one_by_arithmetic_vary_once_on_a_fixed_scale_and_apart_elsewhere() -> (
    None
):
    anchored = with_every_source(plan_for(case_with())).methods
    textbook = with_every_source(plan_for(case_with(scaling="textbook"))).methods
    assert "weighted_sum" in anchored and not {"aras", "edas", "copras", "rim"} & set(anchored)
    assert {"weighted_sum", "edas"} <= set(textbook)
    assert not {"electre_iii", "kemeny"} & {*anchored, *textbook}
