"""The saved cases from the shell."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mcda.cli import main
from mcda.files.writing import text_of
from tests.cases import SMALL

HOUSE = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]
TRAM = ("{jobs: 60, cost: 40}}\n  bus", "{jobs: 70, cost: 40}}\n  bus")
BUS = ("{jobs: 30, cost: 10}", "{jobs: 30, cost: 12}")


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MCDA_LIBRARY", str(tmp_path / "library.sqlite3"))


def written(folder: Path, text: str, name: str = "case.yaml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def result(capsys: Capture, *words: str, status: int = 0) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["cases", *words, "--json"]) == status
    (line,) = capsys.readouterr().out.splitlines()
    told: dict[str, Any] = json.loads(line)
    return told


def test_a_case_goes_in_is_listed_and_comes_out_as_it_was(tmp_path: Path, capsys: Capture) -> None:
    file = written(tmp_path, SMALL)
    saved = result(capsys, "save", file, "--by", "Li", "--note", "a first go")
    assert (saved["case"], saved["version"], saved["faults"]) == ("a-small-case", 1, [])
    (one,) = result(capsys, "list", "tram")["cases"]
    assert (one["key"], one["title"], one["saved_by"]) == ("a-small-case", "A small case", "Li")
    shown = result(capsys, "show", "a-small-case@1")
    assert (shown["note"], shown["weights"]["changes_after"]) == ("a first go", 0)
    assert len(result(capsys, "history", "a-small-case")["versions"]) == 1
    out = tmp_path / "out.yaml"
    assert main(["cases", "export", "a-small-case", "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == SMALL
    assert main(["cases", "export", "a-small-case", "-o", str(out)]) == 1  # nothing is overwritten
    capsys.readouterr()
    assert main(["cases", "export", "a-small-case"]) == 0
    assert capsys.readouterr().out == SMALL


@pytest.mark.parametrize("command", ["check", "rank", "weigh", "robustness"])
def test_a_saved_case_stands_wherever_a_file_does(
    tmp_path: Path, capsys: Capture, command: str
) -> None:
    file = written(tmp_path, SMALL)
    assert main(["cases", "save", file]) == 0
    capsys.readouterr()
    assert main([command, file]) == 0
    from_file = capsys.readouterr().out
    assert main([command, "library:a-small-case@1"]) == 0
    assert capsys.readouterr().out == from_file.replace(file, "library:a-small-case@1")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("library:a-smal-case", "Did you mean 'a-small-case'?"),
        ("library:a-small-case@9", "no version 9"), ("library:a-small-case@x", "whole number"),
        ("library:a-small-case@0", "whole number"), ("library:", "no case ''"),
    ],
)  # fmt: skip
def test_what_is_not_in_the_library_is_a_fault_like_any(
    tmp_path: Path, capsys: Capture, given: str, said: str
) -> None:
    main(["cases", "save", written(tmp_path, SMALL)])
    assert main(["check", given]) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"{given}: the library")
    assert said in error


def test_a_library_in_trouble_is_a_sentence_and_no_traceback(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MCDA_LIBRARY", written(tmp_path, "no library " * 99, "garbage"))
    assert main(["cases", "list"]) == 1
    assert "is no library" in capsys.readouterr().err
    assert main(["check", "library:a"]) == 1
    assert "is no library" in capsys.readouterr().err
    told = result(capsys, "list", status=1)
    assert (told["ok"], bool(told["remedy"])) == (False, True)


def saved_twice(folder: Path) -> str:
    """Two versions, the second with another tram; the file to save has another bus."""
    main(["cases", "save", written(folder, SMALL), "--by", "Li"])
    newer = written(folder, SMALL.replace(*TRAM))
    main(["cases", "save", newer, "--key", "a-small-case", "--on", "1", "--by", "Wu"])
    return written(folder, SMALL.replace(*BUS))


def test_who_saves_late_is_told_who_was_first_and_what_differs(
    tmp_path: Path, capsys: Capture
) -> None:
    words = ["save", saved_twice(tmp_path), "--key", "a-small-case", "--on", "1", "--by", "Li"]
    told = result(capsys, *words, status=1)
    assert (told["newest"], told["saved_by"]) == (2, "Wu")
    assert told["places"] == ["options > tram > jobs", "options > bus > cost"]
    assert main(["cases", *words]) == 1
    said = capsys.readouterr().out
    assert "not saved. Wu saved version 2" in said
    assert "you opened version 1" in said
    assert len(result(capsys, "history", "a-small-case")["versions"]) == 2


def test_the_late_one_may_save_on_top_as_a_copy_or_merged(tmp_path: Path, capsys: Capture) -> None:
    words = ["save", saved_twice(tmp_path), "--key", "a-small-case", "--on", "1", "--if-changed"]
    merged = result(capsys, *words, "merge")
    assert (merged["case"], merged["version"]) == ("a-small-case", 3)
    both = SMALL.replace(*TRAM).replace(*BUS)
    assert result(capsys, "export", "a-small-case")["text"] == both
    assert result(capsys, *words, "copy")["case"] == "a-small-case-2"
    assert result(capsys, *words, "on-top")["version"] == 4
    assert result(capsys, "export", "a-small-case")["text"] == SMALL.replace(*BUS)


def test_a_merge_that_clashes_names_the_place_and_saves_nothing(
    tmp_path: Path, capsys: Capture
) -> None:
    saved_twice(tmp_path)
    other = written(tmp_path, SMALL.replace(TRAM[0], TRAM[1].replace("70", "71")))
    words = ["save", other, "--key", "a-small-case", "--on", "1", "--if-changed", "merge"]
    assert result(capsys, *words, status=1)["places"] == ["options > tram > jobs"]
    assert len(result(capsys, "history", "a-small-case")["versions"]) == 2


def test_deleted_cases_and_old_versions_come_back_and_purging_needs_the_key_twice(
    tmp_path: Path, capsys: Capture
) -> None:
    saved_twice(tmp_path)
    assert result(capsys, "restore", "a-small-case@1")["version"] == 3
    assert result(capsys, "delete", "a-small-case")["deleted"]
    assert result(capsys, "list")["total"] == 0
    assert result(capsys, "list", "--deleted")["total"] == 1
    assert result(capsys, "restore", "a-small-case")["restored"]
    result(capsys, "purge", "a-small-case", "--sure", "yes", status=1)
    assert result(capsys, "purge", "a-small-case", "--sure", "a-small-case")["purged"]
    events = result(capsys, "trail", "a-small-case")["events"]
    assert [one["what"] for one in events] == ["saved", "saved", "version restored", "deleted",
                                               "restored", "purged"]  # fmt: skip


def test_a_folder_comes_in_with_each_fault_on_a_line(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    written(folder, SMALL, "good.yaml")
    written(folder, "a: [", "bad.yaml")
    assert main(["cases", "import", str(folder), "--by", "Li"]) == 1
    said = capsys.readouterr().out
    assert "good.yaml: saved as a-small-case, one version." in said
    assert "bad.yaml:" in said
    assert [bool(one["faults"]) for one in result(capsys, "import", str(folder), status=1)["files"]
            ] == [True, False]  # fmt: skip


def test_a_case_with_its_history_checks_like_any_file(tmp_path: Path, capsys: Capture) -> None:
    saved_twice(tmp_path)
    out = str(tmp_path / "whole.yaml")
    assert main(["cases", "export", "a-small-case", "--with-history", "-o", out]) == 0
    assert main(["check", out]) == 0


def test_a_whole_library_moves_through_a_folder(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_twice(tmp_path)
    main(["cases", "save", written(tmp_path, SMALL.replace("A small", "Another"))])
    folder = tmp_path / "all"
    folder.mkdir()
    keys = result(capsys, "export-all", str(folder))["cases"]
    before = {key: result(capsys, "history", key)["versions"] for key in keys}
    assert set(keys) == {"a-small-case", "another-case"}
    monkeypatch.setenv("MCDA_LIBRARY", str(tmp_path / "other.sqlite3"))
    assert main(["cases", "import", str(folder)]) == 0
    assert {key: result(capsys, "history", key)["versions"] for key in keys} == before
    assert main(["cases", "export-all", str(tmp_path / "nowhere")]) == 1


def test_a_faulty_case_is_saved_and_its_faults_are_counted(tmp_path: Path, capsys: Capture) -> None:
    assert main(["cases", "save", written(tmp_path, text_of({"format": 1, "title": "Half"}))]) == 0
    assert "half: saved as version 1. It has three faults" in capsys.readouterr().out


def test_checking_a_file_never_loads_the_library() -> None:
    code = ("import sys; from mcda.cli import main; main(['check', 'cases/first-steps.yaml']); "
            "sys.exit(any(n in sys.modules for n in ('sqlalchemy', 'platformdirs')))")  # fmt: skip
    assert subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True,
                          check=False).returncode == 0  # fmt: skip
