"""The second scaling: against TOPSIS written out, and reversals found by plain loops."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.analysis import Inquiry, analyse, evidence_of
from mcda.checking import read_case
from mcda.decision.case import Case
from mcda.decision.finding import Finding
from mcda.decision.matrix import Floats, Whole
from mcda.files.examples import example_text, examples
from mcda.ranking.method import methods
from mcda.ranking.ranks import ranks_of
from mcda.robustness.question import Evidence
from mcda.robustness.second_scaling import Leaving, leaving_each_out, second_way
from tests.cases import SMALL
from tests.robustness.drawn_cases import case_of


def asked(case: Case) -> Finding | None:
    return Inquiry(analyse(case)).answer("scaling")


def told(case: Case) -> Finding:
    finding = asked(case)
    assert finding is not None
    return finding


def seen(case: Case) -> Evidence:
    return evidence_of(analyse(case))


def by_recipe(case: Case, **recipe: object) -> Case:
    return case.model_copy(update={"recipe": case.recipe.model_copy(update=recipe)})


def topsis(figures: Floats, weights: Floats) -> Whole:
    """Hwang and Yoon's TOPSIS on vector-scaled figures, more is better on each criterion."""
    value = figures / np.sqrt((figures**2).sum(axis=0)) * weights
    to_best = np.sqrt(((value - value.max(axis=0)) ** 2).sum(axis=1))
    to_worst = np.sqrt(((value - value.min(axis=0)) ** 2).sum(axis=1))
    return ranks_of(to_worst / (to_best + to_worst))


def made_up(seed: int) -> tuple[Case, Floats, Floats]:
    rng = np.random.default_rng(seed)
    figures = rng.uniform(0.05, 0.95, (5, 3)).round(2)
    weights = rng.integers(1, 9, 3).astype(float)
    case = case_of(figures.tolist(), [weights.tolist()], ranking="topsis")
    return case, figures, weights / weights.sum()


SEEDS = range(40)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_second_ranks_are_those_of_the_textbook(seed: int) -> None:
    case, figures, weights = made_up(seed)
    ranks = told(case).figures["ranks"]
    assert isinstance(ranks, dict)
    assert [ranks[f"o{at}"] for at in range(5)] == topsis(figures, weights).tolist()


def turning_by_hand(figures: Floats, weights: Floats) -> set[str]:
    """The options without which two others stand the other way round."""
    before, found = topsis(figures, weights), set()
    for out in range(len(figures)):
        kept = [at for at in range(len(figures)) if at != out]
        after = topsis(figures[kept], weights)
        for i, one in enumerate(kept):
            for j, other in enumerate(kept):
                if before[one] < before[other] and after[i] > after[j]:
                    found.add(f"o{out}")
    return found


def leaving(case: Case) -> Leaving:
    evidence = seen(case)
    other = second_way(evidence)
    assert other is not None
    return leaving_each_out(other, evidence)


def test_the_reversals_are_those_of_a_plain_loop() -> None:
    some = 0
    for seed in SEEDS:
        case, figures, weights = made_up(seed)
        found = leaving(case)
        assert {one.without for one in found.turning} == turning_by_hand(figures, weights)
        assert found.tried == 5
        some += bool(found.turning)
    assert some > 0  # TOPSIS on vector-scaled figures does reverse ranks


def test_a_reversal_is_told_with_the_three_it_is_about() -> None:
    seed = next(seed for seed in SEEDS if leaving(made_up(seed)[0]).turning)
    case = made_up(seed)[0]
    one = leaving(case).turning[0]
    name = {key: option.name for key, option in case.options.items()}
    anchored, textbook = told(case).further[-2:]
    assert anchored == "On the anchored scales, no option taken out turns the order of two others."
    assert textbook.startswith(
        f"On the scaling “Vector length”, taking out {name[one.without]} puts "
        f"{name[one.second]} before {name[one.first]}: a rank reversal."
    )


@pytest.mark.parametrize("example", list(examples()))
def test_on_anchored_scales_nothing_turns_by_a_method_that_compares_no_options(
    example: str,
) -> None:
    case = read_case(example_text(example))
    for key, method in methods().items():
        evidence = seen(by_recipe(case, ranking=key, settings={}))
        if not method.compares_options:
            assert leaving_each_out(evidence.way, evidence).turning == (), key


def test_figures_that_the_textbook_cannot_take_are_said_so() -> None:
    case = by_recipe(read_case(SMALL), ranking="weighted_sum")
    assert told(case).sentence == (
        "On the scaling “Part of the best”, Weighted sum cannot take the figures of Cost, so "
        "there is no second look."
    )


def test_a_method_whose_textbook_is_the_anchored_scale_has_no_second_look() -> None:
    assert asked(by_recipe(read_case(SMALL), ranking="spotis")) is None
    assert asked(by_recipe(read_case(SMALL), ranking="rim")) is None


def test_one_option_has_no_second_look() -> None:
    assert asked(read_case(SMALL.replace("best: 100", "best: 100, minimum: 50"))) is None


def test_two_scalings_that_agree_are_said_to() -> None:
    """One option is better on everything: it is first on any scale, and the other second."""
    case = case_of([[0.9, 0.8], [0.2, 0.1]], [[1, 1]], ranking="topsis")
    finding = told(case)
    assert finding.sentence == "On the scaling “Vector length”, the figures give the same order."
    assert finding.table is not None
    assert finding.table.rows == (("O 0", "1", "1", "0"), ("O 1", "2", "2", "0"))


def test_a_case_on_textbook_scaling_looks_at_the_anchored_scales() -> None:
    case, _, _ = made_up(1)
    there, back = told(case), told(by_recipe(case, scaling="textbook"))
    assert back.sentence.startswith("On the anchored scales,")
    assert there.table is not None and back.table is not None
    assert there.table.heads[1:3] == back.table.heads[2:0:-1]
    moved = {row[0]: (row[1], row[2]) for row in there.table.rows}
    assert {row[0]: (row[2], row[1]) for row in back.table.rows} == moved
