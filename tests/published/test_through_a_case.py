"""The published examples as a planner would write them: a case text, the command, its JSON."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mcda.analysis import analyse
from mcda.checking import read_case
from mcda.cli import main
from mcda.files.writing import text_of

HERE = Path(__file__).parent
LAYERS = {"layer": "delivery", "unit": "points"}


def example(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def case_of(given: dict[str, Any], weights: list[float], recipe: dict[str, Any]) -> dict[str, Any]:
    """The matrix of an example as a case without scales, weights given outright."""
    ways = {"max": "more is better", "min": "less is better"}
    shapes = given.get("preference_functions", [None] * len(weights))
    criteria: dict[str, dict[str, Any]] = {}
    for at, (way, shape) in enumerate(zip(given["directions"], shapes, strict=True)):
        criteria[f"c{at}"] = {"name": f"C {at}", "direction": ways[way], **LAYERS}
        if shape:
            named = {"shape": shape["t"], **{k: v for k, v in shape.items() if k != "t"}}
            criteria[f"c{at}"]["preference"] = named
    options = {
        f"o{row}": {"name": f"O {row}", "estimates": dict(zip(criteria, figures, strict=True))}
        for row, figures in enumerate(given["matrix"])
    }
    return {
        "format": 1, "title": "A published example", "criteria": criteria, "options": options,
        "perspectives": {"paper": {
            "name": "Paper", "weights": dict(zip(criteria, weights, strict=True))}},
        "recipe": {"draws": 100, **recipe},
    }  # fmt: skip


def told(
    tree: dict[str, Any], command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    path = tmp_path / "case.yaml"
    path.write_text(text_of(tree), encoding="utf-8")
    assert main([command, str(path), "--json"]) == 0, capsys.readouterr().err
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


RANKED = [
    ("topsis_opricovic_tzeng_2004_f", {"ranking": "topsis", "scaling": "textbook"}),
    ("topsis_opricovic_tzeng_2004_linear", {"ranking": "topsis", "scaling": "minmax"}),
    ("topsis_tzeng_huang_2011", {"ranking": "topsis", "scaling": "textbook"}),
    ("vikor_opricovic_tzeng_2004", {"ranking": "vikor", "scaling": "textbook"}),
    ("promethee2_papathanasiou_ploskas_2018", {"ranking": "promethee_ii", "scaling": "textbook"}),
    ("promethee2_zhao_2013", {"ranking": "promethee_ii", "scaling": "textbook"}),
    ("saw_podvezko_2011_countries", {"ranking": "weighted_sum", "scaling": "textbook"}),
    ("aras_goswami_2020", {"ranking": "aras", "scaling": "textbook"}),
    ("cocoso_yazdani_2019", {"ranking": "cocoso", "scaling": "textbook"}),
    ("codas_badi_2018_steel", {"ranking": "codas", "scaling": "textbook"}),
    ("copras_podvezko_2011_v2", {"ranking": "copras", "scaling": "textbook"}),
    ("edas_karabasevic_2018", {"ranking": "edas", "scaling": "textbook"}),
    ("marcos_ulutas_2020", {"ranking": "marcos", "scaling": "textbook"}),
]


@pytest.mark.parametrize(("name", "recipe"), RANKED, ids=[name for name, _ in RANKED])
def test_a_published_ranking_comes_out_of_a_case(
    name: str, recipe: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = example(name)
    answer = told(
        case_of(paper["input"], paper["input"]["weights"], recipe), "rank", tmp_path, capsys
    )
    count = len(paper["input"]["matrix"])
    rows = {one["key"]: one for one in answer["options"]}
    for symbol, expected in paper["expected"].items():
        if symbol == "ranks":
            found = [rows[f"o{row}"]["rank"] for row in range(count)]
        elif symbol == "score":
            found = [rows[f"o{row}"]["score"] for row in range(count)]
        else:
            found = [answer["details"][symbol][f"o{row}"] for row in range(count)]
        assert found == pytest.approx(expected, abs=paper["tolerance"]), symbol


@pytest.mark.parametrize("at", range(4))
def test_the_published_hydropower_systems_come_out_of_a_case(
    at: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Opricovic and Tzeng (2007): four sets of weights, each with its compromise set."""
    paper = example("vikor_opricovic_tzeng_2007_hydropower")
    recipe = {"ranking": "vikor", "scaling": "textbook"}
    tree = case_of(paper["input"], paper["input"]["weight_sets"][at], recipe)
    answer = told(tree, "rank", tmp_path, capsys)
    for symbol in ("S", "R", "Q"):
        found = [answer["details"][symbol][f"o{row}"] for row in range(6)]
        expected = paper["expected"][symbol][at]
        assert found == pytest.approx(expected, abs=paper["tolerance"][symbol]), symbol
    ranks = {one["key"]: one["rank"] for one in answer["options"]}
    assert [ranks[f"o{row}"] for row in range(6)] == paper["expected"]["ranks"][at]
    proposed = [{"o4"}, {"o4"}, {"o2", "o4", "o5"}, {"o2", "o4", "o5"}][at]
    assert set(answer["details"]["compromise"]) == proposed


@pytest.mark.parametrize(
    "name", ["ahp_saaty_2008_drinks", "ahp_papathanasiou_ploskas_2018_weights"]
)
def test_published_pairs_come_out_of_a_case(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = example(name)
    matrix = paper["input"]["pairwise"]
    count = len(matrix)
    figures = {"matrix": [[1] * count, [2] * count], "directions": ["max"] * count}
    tree = case_of(figures, [1.0] * count, {"scaling": "textbook"})
    pairs = [[f"c{i}", f"c{j}", matrix[i][j]] for i, j in combinations(range(count), 2)]
    tree["perspectives"]["paper"] = {"name": "Paper", "weighting": "ahp", "judgements": pairs}
    answer = told(tree, "weigh", tmp_path, capsys)
    tolerance = paper["tolerance"]
    within = tolerance["weights"] if isinstance(tolerance, dict) else tolerance
    found = [answer["weights"][f"c{at}"] for at in range(count)]
    assert found == pytest.approx(paper["expected"]["weights"], abs=within)
    if "CR" in paper["expected"]:
        assert answer["consistency_ratio"] == pytest.approx(
            paper["expected"]["CR"], abs=tolerance["CR"]
        )


def test_published_rank_order_weights_come_out_of_a_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = example("rankweights_roszkowska_2013_n4")
    figures = {"matrix": [[1] * 4, [2] * 4], "directions": ["max"] * 4}
    tree = case_of(figures, [1.0] * 4, {"scaling": "textbook"})
    order = ["c0", "c1", "c2", "c3"]
    tree["perspectives"]["paper"] = {"name": "Paper", "weighting": "ranks", "judgements": order}
    answer = told(tree, "weigh", tmp_path, capsys)
    assert list(answer["weights"].values()) == pytest.approx(
        paper["expected"]["roc"], abs=paper["tolerance"]
    )
    for symbol, formula in (("rs", "sum"), ("rr", "reciprocal")):
        judgements = {"order": order, "formula": formula}
        tree["perspectives"]["paper"]["judgements"] = judgements
        found = list(told(tree, "weigh", tmp_path, capsys)["weights"].values())
        assert found == pytest.approx(paper["expected"][symbol], abs=paper["tolerance"])


@pytest.mark.parametrize(
    ("name", "weighting"),
    [
        ("critic_diakoulaki_1995", "critic"),
        ("sd_weights_diakoulaki_data", "standard_deviation"),
    ],
)
def test_published_weights_from_the_figures_come_out_of_a_case(
    name: str, weighting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = example(name)
    tree = case_of(paper["input"], [1.0] * 3, {"scaling": "minmax"})
    tree["perspectives"]["paper"] = {"name": "Paper", "weighting": weighting}
    answer = told(tree, "weigh", tmp_path, capsys)
    assert list(answer["weights"].values()) == pytest.approx(
        paper["expected"]["weights"], abs=paper["tolerance"]
    )


def test_the_closed_form_of_stochastic_acceptability_comes_out_of_a_case() -> None:
    """Any weights at all on options (1, 0), (0, 1) and (0.6, 0.6); three standard errors."""
    paper = example("smaa_analytic_3x2")
    draws = 200_000
    recipe = {"ranking": "weighted_sum", "draws": draws, "vary": {"weights": "any"}}
    tree = case_of(paper["input"], [1.0, 1.0], recipe)
    for criterion in tree["criteria"].values():
        criterion |= {"worst": 0, "best": 1}
    found = analyse(read_case(text_of(tree))).robustness
    assert found.draws == draws
    share = np.array(paper["expected"]["acceptability"])
    error = 3 * np.sqrt(share * (1 - share) / draws) + 1e-12
    assert (np.abs(found.acceptability - share) <= error).all()
    # The weight of the first criterion is uniform over 0.6–1, 0–0.4 and 0.4–0.6.
    for row, width in enumerate((0.4, 0.4, 0.2)):
        expected = paper["expected"]["central_weights"][row]
        error_of_mean = 3 * width / np.sqrt(12 * share[row, 0] * draws)
        assert found.central_weights[f"o{row}"] == pytest.approx(expected, abs=error_of_mean)
