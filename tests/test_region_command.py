"""`python -m mcda region`: where a region stands, from the shell."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mcda.cli import main
from mcda.decision.noun import UPGRADING_LAYERS

HOUSE = Path(__file__).resolve().parents[1]
Captured = pytest.CaptureFixture[str]


def told(capsys: Captured, *arguments: str) -> dict[str, Any]:
    assert main(["region", *arguments, "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


def test_anhui_under_the_contracts_keys(capsys: Captured) -> None:
    found = told(capsys, "china/anhui")
    assert found["region"] == "china/anhui"
    intensity = found["indicators"]["rd_intensity"]
    assert (intensity["value"], intensity["unit"], intensity["year"]) == (2.76, "% of GDP", 2024)
    assert "Communiqué 2024" in intensity["source"] and intensity["layer"] == "hardware"
    assert (intensity["nation"], intensity["nation_is"]) == (2.04, "median of 31 provinces")
    assert found["indicators"]["cluster_strength"]["stand_in"]
    assert found["indicators"]["business_environment"]["place"] == "Hefei"
    assert set(found["capability"]) == set(UPGRADING_LAYERS)
    assert all(0 <= value <= 1 for value in found["capability"].values())
    assert set(found["balance"]) == {"coupling", "development", "coordination", "grade"}
    assert [set(one) for one in found["peers"]] == [{"key", "name", "distance", "because"}] * 5
    assert "china/anhui" in found["clustering"]["members"]
    assert -1 <= found["clustering"]["silhouette"] <= 1


def test_a_capability_is_the_mean_place_of_its_indicators(capsys: Captured) -> None:
    found = told(capsys, "china/jiangsu")
    for layer, value in found["capability"].items():
        places = [one["position"] for one in found["indicators"].values() if one["layer"] == layer]
        assert places and value == pytest.approx(sum(places) / len(places))


def test_what_is_not_known_is_null_and_said(capsys: Captured) -> None:
    found = told(capsys, "eu/at11")
    assert found["capability"]["software"] is None and found["balance"] is None
    assert main(["region", "eu/uki3"]) == 0
    said = capsys.readouterr().out
    assert "No indicator of hardware and software is known." in said
    assert "No peers: UKI3 lacks half or more" in said


def test_in_words_the_answer_comes_first(capsys: Captured) -> None:
    assert main(["region", "china/anhui"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Anhui, China"
    assert lines[1].startswith("Anhui is weakest in software")
    assert "coordination" in lines[2] and "Hubei" in lines[3] and "silhouette" in lines[4]
    assert "2.76 % of GDP" in "\n".join(lines)


def test_an_unknown_key_gives_the_nearest_and_status_1(capsys: Captured) -> None:
    assert main(["region", "china/anhi"]) == 1
    assert capsys.readouterr().err == (
        "region: found 'china/anhi', expected a key in regions/. Did you mean 'china/anhui'?\n"
    )
    assert main(["region", "china/anhi", "--json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert fault["remedy"] == "Did you mean 'china/anhui'?"


def test_keys_are_listed_by_country(capsys: Captured) -> None:
    assert main(["region", "germany", "--list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 16
    assert len(told(capsys, "--list")["regions"]) >= 400
    assert main(["region", "atlantis", "--list"]) == 1
    assert main(["region"]) == 2


@pytest.mark.parametrize("command", ["check", "rank", "weigh"])
def test_only_peers_pay_for_scikit_learn(command: str) -> None:
    code = (
        "import sys; from mcda.cli import main; "
        f"status = main(['{command}', 'cases/anhui-2026.yaml']); "
        "sys.exit(status or 'sklearn' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True, check=False)
    assert run.returncode == 0
