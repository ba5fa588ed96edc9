"""The region command with a planner's own table: named cells at fault, peers, and layers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.cli import main

# R&D intensity lies between 0.3 and 4.4 on its scale; 2.35 is the middle.
TABLE = """\
Province,R&D intensity,Technology transfer
North,2.35,3.0
South,1.2,2.5
East,1.3,2.6
West,1.1,2.4
Centre,1.4,—
Coast,3.9,8.0
"""
SOURCE = ("--year", "2024", "--source", "Made up for this test")


def table(folder: Path, text: str = TABLE) -> str:
    path = folder / "mine.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_region_of_ones_own_table_stands_where_its_figures_put_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["region", "North", "--table", table(tmp_path), *SOURCE, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["capability"]["hardware"] == pytest.approx(0.5)
    assert said["capability"]["software"] is None and said["balance"] is None
    assert said["indicators"]["rd_intensity"]["source"] == "Made up for this test"
    names = [one["name"] for one in said["peers"]]
    assert sorted(names) == ["Coast", "East", "South", "West"]
    assert any("Centre" in remark for remark in said["remarks"])  # it lacks one of two figures
    assert main(["region", "North", "--table", table(tmp_path), *SOURCE]) == 0
    assert "No indicator of software is known." in capsys.readouterr().out


def test_a_column_that_nobody_recognises_is_said_to_be_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = TABLE.splitlines()
    wide = "\n".join([f"{lines[0]},Weather", *(f"{line},3" for line in lines[1:])])
    assert main(["region", "North", "--table", table(tmp_path, wide), *SOURCE]) == 0
    said = capsys.readouterr().out
    assert "Not used, since no criterion of the catalogue is called so: Weather." in said


def test_every_unreadable_cell_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = TABLE.replace("1.2,2.5", "about 1,2.5").replace("1.1,2.4", "1.1,high")
    assert main(["region", "North", "--table", table(tmp_path, bad), *SOURCE]) == 1
    said = capsys.readouterr().err
    assert "B3" in said and "South" in said and "C5" in said and "West" in said


@pytest.mark.parametrize(("arguments", "said"), [
    (("Nort", *SOURCE), "Did you mean 'North'?"),
    (("North", "--source", "x"), "the year that the figures hold for"),
    (("North", "--year", "2024"), "source"),
])  # fmt: skip
def test_what_is_missing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["region", arguments[0], "--table", table(tmp_path), *arguments[1:]]) == 1
    assert said in capsys.readouterr().err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["region", "North", "--table", str(tmp_path / "none.csv"), *SOURCE]) == 1
    assert "expected a table" in capsys.readouterr().err


def test_a_table_too_poor_to_choose_from_gives_all_its_other_regions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    poor = "Province,R&D intensity\nNorth,2.35\nSouth,1.2\nEast,1.6\n"
    assert main(["region", "North", "--table", table(tmp_path, poor), *SOURCE]) == 0
    said = capsys.readouterr().out
    assert "Its peers are South and East. All other regions of the table" in said
    assert main(["region", "North", "--table", table(tmp_path, poor), *SOURCE, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["peer_medians"]["rd_intensity"] == 1.4
