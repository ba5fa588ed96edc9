"""The commands keep their contract: keys, exit codes, one line a fault."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mcda.cli import main
from tests.cases import SMALL

HOUSE = Path(__file__).resolve().parents[1]
ANHUI = str(HOUSE / "cases" / "anhui-2026.yaml")
FIRST = str(HOUSE / "cases" / "first-steps.yaml")


@pytest.fixture
def small(tmp_path: Path) -> str:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return str(path)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.yaml"
    path.write_text(SMALL.replace("cost: 40}}\n  bus", "cost: n/a}}\n  bus"), encoding="utf-8")
    return str(path)


def lines(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_check_says_ok_with_notices_and_gates(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ANHUI, FIRST, "--json"]) == 0
    first, second = lines(capsys)
    assert set(first) == {"case", "ok", "faults", "notices", "gates"}
    assert (first["case"], first["ok"], first["faults"]) == (ANHUI, True, [])
    assert second["case"] == FIRST
    assert {"key", "state", "sentence"} == set(first["gates"][0])
    assert {gate["state"] for gate in first["gates"]} <= {"met", "declared", "open"}


def test_check_gives_every_fault_its_five_parts(
    bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", bad, "--json"]) == 1
    (told,) = lines(capsys)
    assert told == {
        "case": bad,
        "ok": False,
        "faults": [
            {
                "place": "options > tram > cost",
                "line": 8,
                "found": "'n/a'",
                "expected": "a number in CNY million",
                "remedy": "Write an estimate, or null if it is not known.",
            }
        ],
        "notices": [],
        "gates": [],
    }


def test_a_fault_is_one_line_on_standard_error(
    bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", bad]) == 1
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err == (
        f"{bad}:8: options > tram > cost: found 'n/a', expected a number in CNY million. "
        "Write an estimate, or null if it is not known.\n"
    )


def test_one_bad_case_does_not_silence_the_others(
    bad: str, small: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", bad, small, "--json"]) == 1
    first, second = lines(capsys)
    assert first["ok"] is False
    assert {one["key"] for one in second["options"]} == {"bus", "stay", "tram"}


def test_rank_gives_weights_options_and_details(
    small: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Weights 0.6 and 0.4; values bus (0.3, 0.8), tram (0.6, 0.2), stay (0, 1)."""
    assert main(["rank", small, "--ranking", "weighted_sum", "--json"]) == 0
    (told,) = lines(capsys)
    assert list(told) == ["case", "ranking", "scaling", "weights", "options"]
    assert (told["ranking"], told["scaling"]) == ("weighted_sum", "anchored")
    assert told["weights"] == pytest.approx({"jobs": 0.6, "cost": 0.4})
    assert [set(one) for one in told["options"]] == [{"key", "name", "rank", "score", "band"}] * 3
    scores = {one["key"]: one["score"] for one in told["options"]}
    assert scores == pytest.approx({"bus": 0.5, "tram": 0.44, "stay": 0.4})
    assert [one["rank"] for one in told["options"]] == [1, 2, 3]


@pytest.mark.parametrize(
    ("ranking", "symbols"),
    [
        ("topsis", {"closeness", "d_plus", "d_minus"}),
        ("vikor", {"S", "R", "Q"}),
        ("promethee_ii", {"phi", "phi_plus", "phi_minus"}),
    ],
)
def test_details_use_the_textbooks_symbols(
    ranking: str, symbols: set[str], small: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", small, "--ranking", ranking, "--json"]) == 0
    (told,) = lines(capsys)
    assert symbols <= set(told["details"])
    assert set(told["details"][min(symbols)]) == {"stay", "tram", "bus"}


def test_rank_of_one_perspective(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weigh", ANHUI, "--json"]) == 0
    assert main(["rank", ANHUI, "--perspective", "finance", "--json"]) == 0
    weighed, ranked = lines(capsys)
    finance = next(p for p in weighed["perspectives"] if p["perspective"] == "finance")
    assert ranked["weights"] == finance["weights"]


def test_an_unknown_perspective_is_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rank", ANHUI, "--perspective", "financ"]) == 1
    assert "Did you mean 'finance'?" in capsys.readouterr().err


def test_weigh_gives_one_object_per_case(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weigh", small, ANHUI, "--json"]) == 0
    one, many = lines(capsys)
    keys = {"case", "perspective", "weighting", "weights", "remarks", "consistency_ratio"}
    assert set(one) == keys
    assert (one["perspective"], one["weighting"]) == ("all", "points")
    assert keys < set(many)
    assert sum(many["weights"].values()) == pytest.approx(1)


def test_weigh_by_another_method(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weigh", small, "--weighting", "equal", "--json"]) == 0
    assert lines(capsys)[0]["weights"] == {"jobs": 0.5, "cost": 0.5}
    assert main(["weigh", small, "--weighting", "ahp"]) == 1
    assert "perspectives > all > judgements" in capsys.readouterr().err


def test_weigh_tells_the_consistency_ratio(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ahp.yaml"
    text = SMALL.replace("weighting: points, judgements: {jobs: 60, cost: 40}",
                         "weighting: ahp, judgements: [[jobs, cost, 3]]")  # fmt: skip
    path.write_text(text, encoding="utf-8")
    assert main(["weigh", str(path), "--json"]) == 0
    (told,) = lines(capsys)
    assert told["weights"] == pytest.approx({"jobs": 0.75, "cost": 0.25})
    assert told["consistency_ratio"] == 0


@pytest.mark.parametrize(
    "part", ["rankings", "weightings", "criteria", "policies", "questions", "gates"]
)
def test_every_part_of_the_catalogue_has_meaning_and_reference(
    part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["catalogue", part, "--json"]) == 0
    (told,) = lines(capsys)
    assert list(told) == [part, *(["coverage"] if part in ("criteria", "policies") else [])]
    for row in told[part]:
        assert row["key"] and row["name"] and row["meaning"].strip() and row["reference"], row


def test_the_whole_catalogue_reads_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue"]) == 0
    shown = capsys.readouterr().out
    assert "TOPSIS (topsis)" in shown and "R&D intensity (rd_intensity)" in shown


def test_a_brief_is_written(small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("brief.pdf", "brief.docx", "brief.html", "brief.xlsx"):
        target = tmp_path / name
        assert main(["brief", small, "-o", str(target), "--json"]) == 0
        (told,) = lines(capsys)
        assert set(told) == {"case", "file", "status", "pages", "seconds"}
        assert (told["case"], told["file"], told["status"]) == (small, str(target), "draft")
        assert target.stat().st_size > 1000


def test_a_brief_in_no_known_form_is_a_fault(small: str, tmp_path: Path) -> None:
    assert main(["brief", small, "-o", str(tmp_path / "brief.odt")]) == 1
    assert not (tmp_path / "brief.odt").exists()


def test_a_brief_into_a_folder_that_is_not_there_is_a_fault(small: str, tmp_path: Path) -> None:
    assert main(["brief", small, "-o", str(tmp_path / "no" / "brief.pdf")]) == 1


def test_a_file_that_is_not_there_is_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rank", "no-such-case.yaml"]) == 1
    assert "found no readable file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["rank"], ["rank", ANHUI, "--ranking", "topsy"], ["brief", ANHUI], ["sing"]]
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_runs_as_a_module_and_imports_nothing_heavy() -> None:
    """`check` must start quickly: what takes long to import stays out of it."""
    code = (
        "import sys; from mcda.cli import main; main(['check', sys.argv[1]]); "
        "main(['rank', sys.argv[1]]); "
        "print(sorted({'streamlit', 'pandas', 'altair', 'pymcdm', 'sklearn', 'typst', 'jinja2', "
        "'scipy', 'matplotlib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, FIRST], cwd=HOUSE, capture_output=True,
                          text=True, encoding="utf-8", check=True)  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"
    module = [sys.executable, "-m", "mcda", "rank", FIRST]
    said = subprocess.run(module, cwd=HOUSE, capture_output=True, encoding="utf-8", check=True)
    assert "Begin with One-stop office." in said.stdout


def test_a_check_of_the_catalogue_says_what_it_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "gates", "--json"]) == 0
    (told,) = lines(capsys)
    assert all(row["asks"].endswith("?") for row in told["gates"])
    assert {row["severity"] for row in told["gates"]} == {"block", "warn", "declare"}


def test_a_brief_speaks_the_language_asked_for_or_else_the_cases_own(
    small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.yaml"
    text = Path(small).read_text(encoding="utf-8")
    own.write_text(f"{text}\nbrief: {{language: zh}}\n", encoding="utf-8")
    tried = ((small, "", "en"), (small, "zh", "zh-Hans"), (str(own), "", "zh-Hans"),
             (str(own), "en", "en"))  # fmt: skip
    for case, asked, tag in tried:
        target = tmp_path / "brief.html"
        more = ["--language", asked] if asked else []
        assert main(["brief", case, "-o", str(target), *more]) == 0
        assert f'<html lang="{tag}">' in target.read_text(encoding="utf-8")[:60]
