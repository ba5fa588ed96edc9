"""The network command, with a reader that stands for the table's file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from mcda.commands import network
from mcda.decision.input_output import InputOutputTable
from tests.upgrading.tables import MILLER_BLAIR


def run(tmp_path: Path, *arguments: str) -> int:
    path = tmp_path / "two.csv"
    path.write_bytes(b"a table")
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    network.add_arguments(parser)

    def read(content: bytes, name: str, unit: str, year: int | None, source: str,
             ) -> InputOutputTable:  # fmt: skip
        assert (content, name, unit, year) == (b"a table", "two.csv", "units of money", 2009)
        return MILLER_BLAIR

    given = [str(path), "--year", "2009", "--source", "Miller and Blair (2009)"]
    chosen = parser.parse_args([*given, *arguments])
    return network.run_with(chosen, read)


def test_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--wedge", "Agriculture=12 %", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    first = said["sectors"][0]
    assert first["sector"] == "Agriculture"
    assert first["wedge"] == pytest.approx(0.12)
    assert first["multiplier"] == pytest.approx(1.518, abs=5e-4)  # Miller & Blair (2009)
    assert first["removal"] < 0
    assert said["findings"][0]["key"] == "removal"


def test_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path) == 0
    said = capsys.readouterr().out
    assert "A wedge of 1\u202f% on Manufacturing would raise" in said
    assert "      1.52    1.91    0.0 %" in said


@pytest.mark.parametrize("in_json", [True, False])
def test_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str], in_json: bool) -> None:
    more = ["--json"] if in_json else []
    assert run(tmp_path, "--wedge", "Agricultur=3", "--wedge", "Manufacturing=-100", *more) == 1
    said = capsys.readouterr()
    assert "Did you mean 'Agriculture'?" in (said.out if in_json else said.err)
    assert run(tmp_path, "--wedge", "Agriculture=3", "--wedge", "Agriculture=4") == 1
    assert "two wedges" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["Agriculture", "=3", "Agriculture=3,5", "Agriculture=nan"])
def test_wrong_usage(tmp_path: Path, typed: str) -> None:
    with pytest.raises(SystemExit) as left:
        run(tmp_path, "--wedge", typed)
    assert left.value.code == 2
