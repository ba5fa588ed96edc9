"""The same options in another region: effects stay, needs and figures follow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.checking import read_case
from mcda.cli import main
from mcda.decision.region import Peers
from mcda.files.writing import case_text
from mcda.upgrading.elsewhere import in_region
from tests.upgrading.cases import CASE
from tests.upgrading.test_proposals import PROPOSED

ANHUI = Path(__file__).parents[2] / "cases" / "anhui-2026.yaml"


def test_a_region_that_needs_twice_as_much_gets_twice_the_figure() -> None:
    """Against the nation's 6 the first region stands at 2, the other at 4: need 2/3 and 1/3."""
    case = read_case(PROPOSED.replace("high: 120}", "high: 120, accepted_by: The office}"))
    text = CASE.replace(
        "Research, layer: hardware, value: 2", "Research, layer: hardware, value: 4"
    )
    better = read_case(text).region
    assert better is not None
    moved = in_region(case, better, "nation")
    before, after = (one.options["tram"].estimates["jobs"] for one in (case, moved))
    assert before.value == pytest.approx(60) and after.value == pytest.approx(30)
    assert after.proposal is not None and after.proposal.accepted_by == ""
    assert moved.options["bus"] == case.options["bus"]
    assert read_case(case_text(moved)) == moved


def test_a_figure_without_a_need_there_is_not_known() -> None:
    case = read_case(PROPOSED)
    assert case.region is not None
    moved = in_region(case, case.region, "peers", Peers(names=("East",), because="alike"))
    assert moved.options["tram"].estimates["jobs"].value is None
    assert moved.needs == {}


def test_rank_takes_a_region(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rank", str(ANHUI), "--region", "china/guizhou", "--json"]) == 0
    there = json.loads(capsys.readouterr().out)
    assert main(["rank", str(ANHUI), "--json"]) == 0
    here = json.loads(capsys.readouterr().out)
    assert there["weights"] == here["weights"]
    assert there["options"] != here["options"]
    assert main(["rank", str(ANHUI), "--region", "china/guizou"]) == 1
    assert "Did you mean 'china/guizhou'?" in capsys.readouterr().err
