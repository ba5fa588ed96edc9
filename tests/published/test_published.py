"""The methods give the figures that were printed with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mcda.decision.criterion import Preference
from mcda.ranking import method as ranking
from mcda.ranking.ranks import ranks_of
from mcda.scaling import method as scaling
from mcda.weighting import method as weighting
from tests.published.building import matrix_of

EXAMPLES = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).parent.glob("*.json"))
}
RANKINGS = {
    "TOPSIS": "topsis",
    "VIKOR": "vikor",
    "PROMETHEE": "promethee_ii",
    "SAW": "weighted_sum",
}
SCALINGS = {"TOPSIS (min-max norm)": "minmax"}  # the others are the method's textbook scaling
# Thresholds that no case can state are put into the formula itself, in tests/ranking.
BY_FORMULA = {"electre3_cran_mcda_schools": "test_outranking.py"}
COMPROMISES = {
    "vikor_opricovic_tzeng_2004": [{1}],
    "vikor_opricovic_tzeng_2007_hydropower": [{4}, {4}, {2, 4, 5}, {2, 4, 5}],
}


def ranked(example: dict[str, Any]) -> list[dict[str, Any]]:
    """What the example's method gives, once per set of weights."""
    given = example["input"]
    method = ranking.methods()[RANKINGS[example["method"].split()[0]]]
    preferences = [
        Preference(shape=one["t"], q=one.get("q", 0.0), p=one.get("p", 0.0))
        for one in given.get("preference_functions", [])
    ]
    matrix = matrix_of(given["matrix"], given["directions"], preferences=preferences)
    scale = scaling.methods()[SCALINGS.get(example["method"], method.textbook)]
    assert not list(scale.refusals(matrix))
    scaled = scale.scale(matrix, matrix.figures)
    answers = []
    for weights in given.get("weight_sets") or [given["weights"]]:
        w = np.array(weights, dtype=float) / np.sum(weights)
        score = method.score_many(scaled, w[None], given.get("params", {}))[0]
        details = method.details(scaled, w, given.get("params", {}))
        answers.append({"score": score, "ranks": ranks_of(score), **details})
    return answers


def weighed(example: dict[str, Any]) -> list[dict[str, Any]]:
    """The weights of the example, and their consistency ratio."""
    given = example["input"]
    n = given["n"] if "n" in given else len(given["pairwise"])
    names = {f"c{j}": f"Criterion {j}" for j in range(n)}
    if "n" in given:
        method, judgements = weighting.methods()["ranks"], list(names)
    else:
        method = weighting.methods()["ahp"]
        judgements = [[f"c{i}", f"c{j}", given["pairwise"][i][j]]
                      for i in range(n) for j in range(i + 1, n)]  # fmt: skip
    assert not list(method.check(names, judgements))
    judged = method.weigh(names, judgements)
    return [{"weights": judged.values, "roc": judged.values, "CR": judged.consistency_ratio}]


@pytest.mark.parametrize("key", sorted(EXAMPLES.keys() - BY_FORMULA))
def test_an_entry_gives_the_printed_figures(key: str) -> None:
    example = EXAMPLES[key]
    answers = ranked(example) if example["kind"] == "ranking" else weighed(example)
    compared = 0
    for quantity, expected in example["expected"].items():
        if quantity in ("rs", "rr"):  # rank sum and rank reciprocal are not among our weightings
            continue
        tolerance = example["tolerance"]
        if isinstance(tolerance, dict):
            tolerance = tolerance.get(quantity, 0)
        printed = expected if len(answers) > 1 else [expected]
        for answer, figures in zip(answers, printed, strict=True):
            assert answer[quantity] == pytest.approx(figures, abs=tolerance), quantity
            compared += 1
    assert compared


@pytest.mark.parametrize("key", COMPROMISES)
def test_vikor_proposes_the_printed_compromise(key: str) -> None:
    answers = ranked(EXAMPLES[key])
    assert [set(answer["compromise"]) for answer in answers] == COMPROMISES[key]
    assert all(answer["DQ"] == 1 / (len(answer["Q"]) - 1) for answer in answers)


def test_vikor_holds_both_conditions_for_the_mountain() -> None:
    answer = ranked(EXAMPLES["vikor_opricovic_tzeng_2004"])[0]
    assert answer["C1"] and answer["C2"] and answer["DQ"] == 0.5


def test_vikor_is_free_of_units_as_printed() -> None:
    """The paper's notes: risk + 5 and kilometres give the same S, R and Q."""
    example = EXAMPLES["vikor_opricovic_tzeng_2004"]
    figures = [[6, 2.0], [7, 2.75], [10, 3.5]]
    other = ranked({**example, "input": {**example["input"], "matrix": figures}})[0]
    for quantity in "SRQ":
        assert other[quantity] == pytest.approx(ranked(example)[0][quantity], abs=1e-12)


def test_every_example_of_the_folder_is_read() -> None:
    assert len(EXAMPLES) >= 12
    ranking_tests = Path(__file__).parents[1] / "ranking"
    for key, file in BY_FORMULA.items():
        assert key in (ranking_tests / file).read_text(encoding="utf-8")
