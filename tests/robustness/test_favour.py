"""Which weights favour which option: central weights and confidence factors of SMAA-2."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from mcda.analysis import Inquiry, analyse, evidence_of
from mcda.decision.case import Case
from mcda.decision.finding import Finding
from mcda.decision.view import Favour
from mcda.ranking.method import methods
from mcda.robustness import central
from mcda.robustness.central import confidence_factors
from mcda.robustness.questions.favour import DRAWS
from mcda.robustness.tally import error_of
from tests.robustness.drawn_cases import ROWS, case_of, drawn_case

ANY = {"vary": {"weights": "any"}}
TRIANGLE = [[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]]


def asked(case: Case) -> Finding:
    found = Inquiry(analyse(case)).answer("favour")
    assert found is not None
    return found


def favour_in(case: Case) -> Favour:
    found = asked(case).result
    assert isinstance(found, Favour)
    return found


def test_where_no_figure_varies_one_ranking_settles_it() -> None:
    found = favour_in(case_of(TRIANGLE, [[1, 1]], **ANY))
    assert found.draws == 1
    assert {one.option for one in found.options[:2]} == {"o0", "o1"}
    assert [one.confidence for one in found.options] == [1, 1, 1]
    assert [one.leads for one in found.options] == sorted(
        (one.leads for one in found.options), reverse=True
    )


def test_figures_that_decide_show_in_a_low_confidence() -> None:
    """On one criterion 0.75 against any figure from 0 to 1, level on the other: 3 to 1."""
    found = favour_in(case_of([[0.75, 0.5], [None, 0.5]], [[3, 2]], **ANY))
    assert found.draws == DRAWS
    confidence = {one.option: one.confidence for one in found.options}
    assert confidence == pytest.approx({"o0": 0.75, "o1": 0.25}, abs=error_of(0.25, DRAWS) * 1.5)


def test_it_is_said_where_weights_alone_settle_nothing() -> None:
    found = asked(case_of([[0.75, 0.5], [None, 0.5]], [[3, 2]], weight_spread=0.1))
    assert found.sentence == (
        "The weights decide little between O 0 and O 1: both lead at about the case's own."
    )
    assert found.further[0].startswith("Who weighs about as the case does would begin with O 0")
    assert found.further[1].startswith("Weights alone do not settle it for O 1, first in 25")
    assert "even with weights about as the case has them it is first in 2" in found.further[1]


def test_the_weights_that_favour_each_are_said_against_the_cases_own() -> None:
    """Of two level ones the first leads where its criterion weighs over a half: on average 0.75."""
    found = asked(case_of([[1, 0], [0, 1]], [[1, 1]], draws=40_000, **ANY))
    best = found.result.options[0].option if isinstance(found.result, Favour) else ""
    mine, other = ("0", "1") if best == "o0" else ("1", "0")
    assert found.sentence == (
        f"More weight on C {mine} and less on C {other} speaks for O {mine}; more on C {other} "
        f"and less on C {mine}, for O {other}."
    )
    assert found.further[0] == (
        f"Who weighs C {mine} at 0.75 (the case: 0.50) and C {other} at 0.25 (the case: 0.50) "
        f"would begin with O {mine} (first in 50\u202f% of all draws; first once the weights are "
        "these)."
    )
    assert found.table is not None
    assert found.table.rows[0] == (
        f"O {mine}", "50\u202f%", "100\u202f%", f"more on C {mine}; less on C {other}",
    )  # fmt: skip


def test_one_that_always_leads_needs_no_weights() -> None:
    found = asked(case_of([[1, 1], [0, 0]], [[1, 1]], **ANY))
    assert found.sentence == (
        "O 0 comes first whatever weights are drawn: no other option leads in any draw."
    )


@pytest.mark.parametrize("weights", [[[1, 1]], [[0.5], [1]]], ids=["fixed", "one criterion"])
def test_weights_that_do_not_move_favour_nobody(weights: list[list[float]]) -> None:
    rows = [[None] * len(weights[0]), [0.5] * len(weights[0])]
    case = case_of(rows, weights, vary={"weights": "fixed"} if len(weights) == 1 else {})
    assert Inquiry(analyse(case)).answer("favour") is None


def test_perspectives_alone_make_weights_that_differ() -> None:
    found = favour_in(
        case_of([[1, 0], [0, 1]], [[3, 1], [1, 3]], [2, 1], vary={"weights": "fixed"})
    )
    assert {one.option: one.central_weights for one in found.options} == {
        "o0": pytest.approx({"c0": 0.75, "c1": 0.25}),
        "o1": pytest.approx({"c0": 0.25, "c1": 0.75}),
    }


def test_one_that_hardly_ever_leads_stands_in_the_table_only() -> None:
    """The third leads where its weight passes 0.95 of 1: (1 − 0.95)² = 0.25 % of any weights."""
    rows = [[0.95, 0.95, 0], [0.9, 0.9, 0.0], [0.0, 0.0, 0.05]]
    found = asked(case_of(rows, [[1, 1, 1]], **ANY))
    assert isinstance(found.result, Favour) and found.table is not None
    assert [one.option for one in found.result.options] == ["o0", "o2"]
    assert found.result.options[1].leads == pytest.approx(0.0025, abs=0.0015)
    assert len(found.further) == 1 and len(found.table.rows) == 2


@pytest.mark.parametrize("method", sorted(methods()))
def test_all_at_once_is_one_by_one(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draw and an option at a time, ranked whole, against the chunks of all of them."""
    evidence = evidence_of(analyse(drawn_case(ranking=method, draws=200)))
    assert evidence.sample.drawn.figures is not None
    figures = evidence.sample.drawn.figures[:60]
    places = np.array([2, 0, 3])
    weights = np.array([[0.2, 0.3, 0.5], [0.6, 0.3, 0.1], [0.1, 0.1, 0.8]])
    way, matrix = evidence.way, evidence.matrix
    slowly = [
        np.mean([
            way.ranks(way.scaled(matrix, one), w[None])[0, place] == 1 for one in figures
        ]) for place, w in zip(places, weights, strict=True)
    ]  # fmt: skip
    for chunk in (1, 100, 2**40):
        monkeypatch.setattr(central, "CHUNK", chunk)
        found = confidence_factors(way, matrix, figures, weights, places)
        assert found.tolist() == pytest.approx(slowly, abs=1e-15), chunk


def test_being_tied_for_the_first_place_counts() -> None:
    evidence = evidence_of(analyse(case_of([[0.5, 0.5], [0.5, 0.5], [0, 0]], [[1, 1]])))
    matrix = evidence.matrix
    found = confidence_factors(
        evidence.way, matrix, matrix.figures[None], np.full((3, 2), 0.5), np.arange(3)
    )
    assert found.tolist() == [1, 1, 0]


def test_the_same_case_is_answered_the_same() -> None:
    assert asked(drawn_case()) == asked(drawn_case())


@pytest.mark.parametrize("recipe", [
    {"weight_spread": 0}, {"ranking": "vikor"}, {"vary": {"weights": "order"}},
    {"vary": {"weights": "any", "criteria": True, "methods": ["topsis"]}},
], ids=str)  # fmt: skip
def test_odd_cases_are_answered_in_words(recipe: dict[str, Any]) -> None:
    for rows in (ROWS, [[0.5, 0.5, 0.5]] * 3, [[None, None, None], [0.1, 0.2, 0.3]]):
        found = asked(case_of(rows, [[1, 0, 0], [0, 1, 0]], [1, 2], draws=300, **recipe))
        assert found.table is not None
        said = [found.sentence, *found.further, found.note, *map(str, found.table.rows)]
        assert not any("nan" in one.lower() for one in said)
        assert all(one.endswith(".") for one in (found.sentence, *found.further, found.note))
