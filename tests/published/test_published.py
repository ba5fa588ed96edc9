"""The methods give the figures that were printed with them."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mcda.decision.criterion import Preference
from mcda.ranking import method as ranking
from mcda.ranking.ranks import ranks_of
from mcda.scaling import method as scaling
from mcda.weighting import method as weighting
from mcda.weighting.methods.bwm import best_worst_weights
from mcda.weighting.methods.merec import parts_of_figures, removal_weights
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
    "ARAS": "aras",
    "COPRAS": "copras",
    "CODAS": "codas",
    "CoCoSo": "cocoso",
    "EDAS": "edas",
    "MABAC": "mabac",
    "MARCOS": "marcos",
    "SPOTIS": "spotis",
    "WASPAS": "waspas",
}
SCALINGS = {"TOPSIS (min-max norm)": "minmax"}  # the others are the method's textbook scaling
SYMBOLS = {("SPOTIS", "score"): "P"}  # printed as the score, lower the better
AS_PRINTED = {"waspas_chakraborty_2015"}  # its weights sum to 1.0155, and Q was printed with them
# Thresholds that no case can state are put into the formula itself, as are a region's figures;
# how rankings fare and how like they are is asked where the draws are.
OF_REGIONS = {key for key, one in EXAMPLES.items() if one["kind"] in ("cluster", "disparity")}
BY_FORMULA = {
    "electre3_cran_mcda_schools": "ranking/test_outranking.py",
    "rank_similarity_salabun_urbaniak_2020": "robustness/test_similarity.py",
    "smaa_analytic_3x2": "published/test_through_a_case.py",
    **dict.fromkeys(OF_REGIONS, "indicators/test_published_regions.py"),
}
COMPROMISES = {
    "vikor_opricovic_tzeng_2004": [{1}],
    "vikor_opricovic_tzeng_2007_hydropower": [{4}, {4}, {2, 4, 5}, {2, 4, 5}],
}


def keys(count: int) -> dict[str, str]:
    return {f"c{j}": f"Criterion {j}" for j in range(count)}


def in_pairs(given: dict[str, Any]) -> tuple[dict[str, str], Any]:
    names = keys(len(given["pairwise"]))
    places = combinations(range(len(names)), 2)
    return names, [[f"c{i}", f"c{j}", given["pairwise"][i][j]] for i, j in places]


def in_order(formula: str) -> Callable[[dict[str, Any]], tuple[dict[str, str], Any]]:
    def judgements(given: dict[str, Any]) -> tuple[dict[str, str], Any]:
        names = keys(given["n"])
        return names, {"order": list(names), "formula": formula}

    return judgements


def in_steps(given: dict[str, Any]) -> tuple[dict[str, str], Any]:
    names = keys(len(given["s"]))
    first, *others = zip(names, given["s"], strict=True)
    return names, [first[0], *map(list, others)]


def against_ends(given: dict[str, Any]) -> tuple[dict[str, str], Any]:
    best, worst = given["best_to_others"], given["others_to_worst"]
    names = keys(len(best))
    return names, {
        "best": f"c{best.index(1)}", "worst": f"c{worst.index(1)}",
        "best_to_others": dict(zip(names, best, strict=True)),
        "others_to_worst": dict(zip(names, worst, strict=True)),
    }  # fmt: skip


# What an example prints: the weighting that gives it, and its judgements.
WEIGHTINGS = {
    "AHP": {"weights": ("ahp", in_pairs)},
    "ROC": {
        "roc": ("ranks", in_order("centroid")),
        "rs": ("ranks", in_order("sum")),
        "rr": ("ranks", in_order("reciprocal")),
    },
    "SWARA": {"weights": ("swara", in_steps)},
    "BWM": {"weights_linear": ("bwm", against_ends)},
}


def from_values(key: str, scale: str) -> Callable[[dict[str, Any]], tuple[Any, ...]]:
    """A weighting of figures that the example scales so beforehand."""

    def weights(given: dict[str, Any]) -> tuple[Any, ...]:
        matrix = matrix_of(given["matrix"], given.get("directions"))
        values = scaling.methods()[scale].scale(matrix, matrix.figures).values
        formula = weighting.methods()[key].from_values
        assert formula is not None
        return (formula(values),)

    return weights


def by_removal(given: dict[str, Any]) -> tuple[Any, ...]:
    figures, more = np.array(given["matrix"], dtype=float), np.array(given["directions"]) == "max"
    return removal_weights(parts_of_figures(figures, more))


FIGURES = {
    "Entropy weights (sum norm)": from_values("entropy", "sum"),
    "CRITIC": from_values("critic", "minmax"),
    "MEREC": by_removal,
    "Standard deviation weights (min-max)": from_values("standard_deviation", "minmax"),
}


def ranked(example: dict[str, Any]) -> list[dict[str, Any]]:
    """What the example's method gives, once per set of weights."""
    given = example["input"]
    method = ranking.methods()[RANKINGS[example["method"].split()[0]]]
    preferences = [
        Preference(shape=one["t"], q=one.get("q", 0.0), p=one.get("p", 0.0))
        for one in given.get("preference_functions", [])
    ]
    ends: dict[str, Any] = {}
    if bounds := given.get("params", {}).get("bounds"):
        up = np.array(given["directions"]) == "max"
        low, high = np.transpose(bounds)
        ends = {"worst": np.where(up, low, high), "best": np.where(up, high, low)}
    matrix = matrix_of(given["matrix"], given["directions"], preferences=preferences, **ends)
    scale = scaling.methods()[SCALINGS.get(example["method"], method.textbook)]
    assert not list(scale.refusals(matrix))
    scaled = scale.scale(matrix, matrix.figures)
    answers = []
    for weights in given.get("weight_sets") or [given["weights"]]:
        w = np.array(weights, dtype=float)
        w = w if example["id"] in AS_PRINTED else w / w.sum()
        score = method.score_many(scaled, w[None], given.get("params", {}))[0]
        details = method.details(scaled, w, given.get("params", {}))
        answers.append({"score": score, "ranks": ranks_of(score), **details})
    return answers


def weighed(example: dict[str, Any]) -> list[dict[str, Any]]:
    """The weights of the example under the names its table gives them, and their ratio."""
    if example["method"] in FIGURES:
        weights, *more = FIGURES[example["method"]](example["input"])
        return [{"weights": weights, **dict(zip("S", more, strict=False))}]
    answer: dict[str, Any] = {}
    for quantity, (key, judged_of) in WEIGHTINGS[example["method"].split()[0]].items():
        names, judgements = judged_of(example["input"])
        method = weighting.methods()[key]
        assert not list(method.check(names, judgements))
        judged = method.weigh(names, judgements)
        answer |= {quantity: judged.values, "CR": judged.consistency_ratio}
    return [answer]


@pytest.mark.parametrize("key", sorted(EXAMPLES.keys() - BY_FORMULA))
def test_an_entry_gives_the_printed_figures(key: str) -> None:
    example = EXAMPLES[key]
    answers = ranked(example) if example["kind"] == "ranking" else weighed(example)
    compared = 0
    for quantity, expected in example["expected"].items():
        if quantity.startswith("xi"):  # held on the formula below
            continue
        tolerance = example["tolerance"]
        if isinstance(tolerance, dict):
            tolerance = tolerance.get(quantity, 0)
        symbol = SYMBOLS.get((example["method"], quantity), quantity)
        printed = expected if len(answers) > 1 else [expected]
        for answer, figures in zip(answers, printed, strict=True):
            assert answer[symbol] == pytest.approx(figures, abs=tolerance), quantity
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


def test_the_best_worst_example_agrees_fully() -> None:
    given = EXAMPLES["bwm_rezaei_2016_ex1"]["input"]
    rows = (np.array(given[part], dtype=float) for part in ("best_to_others", "others_to_worst"))
    assert best_worst_weights(1, 4, *rows)[1] == pytest.approx(0, abs=1e-9)


def test_every_example_of_the_folder_is_read() -> None:
    assert len(EXAMPLES) >= 20
    tests = Path(__file__).parents[1]
    for key, file in BY_FORMULA.items():
        assert key in (tests / file).read_text(encoding="utf-8")
