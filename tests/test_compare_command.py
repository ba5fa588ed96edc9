"""`python -m mcda compare`: its keys are a contract, its words begin with the answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mcda.cli import main
from mcda.commands.compare import signed

HOUSE = Path(__file__).resolve().parents[1]
ANHUI = str(HOUSE / "cases" / "anhui-2026.yaml")
FIRST = str(HOUSE / "cases" / "first-steps.yaml")
WRONG = str(HOUSE / "tests" / "wrong" / "not_a_number.yaml")


@pytest.fixture
def later(tmp_path: Path) -> str:
    """The Anhui case with a dearer cluster programme and a thriftier planning bureau."""
    text = Path(ANHUI).read_text(encoding="utf-8")
    changed = text.replace("{value: 900, low: 600, high: 1300", "{value: 4900, low: 3600, high: "
                           "7300").replace("public_cost: 35", "public_cost: 60")  # fmt: skip
    path = tmp_path / "later.yaml"
    path.write_text(changed, encoding="utf-8")
    return str(path)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["compare", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_contract_is_kept(later: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, ANHUI, later)
    assert {"changes", "shifts", "because", "sentence"} <= set(found)
    assert {change["block"] for change in found["changes"]} == {"estimates", "weights"}
    cost = found["changes"][0]
    assert {key: cost[key] for key in ("block", "what", "before", "after", "unit")} == {
        "block": "estimates", "what": "Public cost of Cluster services", "before": 900,
        "after": 4900, "unit": "CNY million",
    }  # fmt: skip
    assert len(found["shifts"]) == 13
    moved = {one["option"]: one["after"] - one["before"] for one in found["shifts"]}
    assert [one["block"] for one in found["because"]] == ["estimates", "weights"]
    shares = sum(one["share"] for one in found["because"])
    assert shares == pytest.approx(moved[found["share_of"]], abs=1e-9)
    for key, places in moved.items():
        parts = sum(one["by_option"][key] for one in found["because"])
        assert parts == pytest.approx(places, abs=1e-9)


def test_the_words_begin_with_the_sentence(later: str, capsys: pytest.CaptureFixture[str]) -> None:
    sentence = told(capsys, ANHUI, later)["sentence"]
    assert main(["compare", ANHUI, later]) == 0
    said = capsys.readouterr().out
    assert said.startswith(sentence + "\n")
    parts = ["\nEstimates\n", "\nWeights\n", "\nExpected rank, ", "\nWhat moved "]
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert "Public cost of Cluster services: from CNY\u00a0900\u00a0million to" in said


def test_a_case_with_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", FIRST, FIRST]) == 0
    assert capsys.readouterr().out == "Nothing was changed.\n"


def test_two_perspectives_of_one_case(capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, ANHUI, "--perspectives", "planning", "finance")
    assert {change["block"] for change in found["changes"]} == {"weights"}
    assert [one["block"] for one in found["because"]] == ["weights"]
    assert "Planning bureau" in found["sentence"] and "Finance bureau" in found["sentence"]
    assert main(["compare", ANHUI, "--perspectives", "planning", "nobody"]) == 1
    assert "no perspective 'nobody'" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", [[FIRST], [FIRST, FIRST, FIRST], [FIRST, FIRST, "--perspectives", "a", "b"], []]
)
def test_anything_but_two_is_wrong_usage(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["compare", *wrong])
    assert left.value.code == 2


def test_the_faults_of_either_case_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", FIRST, WRONG]) == 1
    assert "not_a_number.yaml" in capsys.readouterr().err
    assert main(["compare", WRONG, "missing.yaml", "--json"]) == 1
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["case"], first["ok"]) == (WRONG, False)
    assert (second["case"], second["ok"]) == ("missing.yaml", False)


def test_a_place_has_its_sign() -> None:
    assert [signed(x) for x in (1.26, -0.5, 0.04, -0.04, 0)] == [
        "+1.3",
        "−0.5",
        "0.0",
        "0.0",
        "0.0",
    ]
