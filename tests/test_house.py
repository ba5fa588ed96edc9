"""Rules of the house that a reader of the code relies on."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[1]
BANNED = re.compile(r"\b(scenarios?|optimal(ly)?|proves|objectively)\b", re.IGNORECASE)
DRAWERS = {"util.py", "utils.py", "helper.py", "helpers.py", "misc.py", "common.py"}
LONGEST_FILE = 250
LONGEST_FUNCTION = 45
SHOWN = ("mcda", "criteria", "policies", "regions", "cases")
# The gate of the papers' own words is their section titles; none is quoted here.
WORDS = (".py", ".yaml", ".j2", ".typ", ".css")


def tracked(*folders: str) -> list[Path]:
    paths = [p for folder in folders for p in sorted((HOUSE / folder).rglob("*"))]
    return [p for p in paths if p.is_file() and "__pycache__" not in p.parts]


@pytest.mark.parametrize("path", [p for p in tracked(*SHOWN) if p.suffix in WORDS],
                         ids=lambda path: path.relative_to(HOUSE).as_posix())  # fmt: skip
def test_no_word_that_claims_too_much(path: Path) -> None:
    found = BANNED.search(path.read_text(encoding="utf-8"))
    assert found is None, found


def test_no_drawer_without_a_name() -> None:
    assert not [p for p in tracked("mcda") if p.name in DRAWERS]


@pytest.mark.parametrize("path", [p for p in tracked("mcda") if p.suffix == ".py"],
                         ids=lambda path: path.relative_to(HOUSE).as_posix())  # fmt: skip
def test_files_and_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_requirements_are_pinned_and_name_no_host() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (HOUSE / name).read_text(encoding="utf-8").splitlines():
            words = line.split("#")[0].strip()
            assert not words or words.startswith("-r ") or re.fullmatch(
                r"[A-Za-z0-9_.-]+(\[[a-z,]+\])?==[A-Za-z0-9.]+(; .+)?", words), line  # fmt: skip


def test_only_text_is_kept() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, check=False
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        path = HOUSE / name
        assert not path.exists() or path.stat().st_size < 500_000, name
