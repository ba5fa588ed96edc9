"""One bad case file per mistake: each says in its head which faults it must raise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mcda.checking import check_text
from mcda.commands.cases import fault_line

FILES = sorted(Path(__file__).parent.glob("*.yaml"))


def expectations(text: str) -> list[str]:
    return [line.removeprefix("# expect ") for line in text.splitlines() if "# expect " in line]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_says_what_is_wrong(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    checked = check_text(text)
    said = [fault.sentence() for fault in checked.faults]
    wanted = expectations(text)
    assert wanted
    assert checked.case is None
    for start in wanted:
        assert any(sentence.startswith(start) for sentence in said), said
    assert len(said) == len(wanted), said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_a_line_that_shows_the_mistake(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    for fault in check_text(path.read_bytes()).faults:
        assert fault.line is not None
        shown = lines[fault.line - 1]
        key = next((step for step in reversed(fault.path) if isinstance(step, str)), None)
        if key is not None and fault.found != "nothing":
            assert key in shown, (key, shown)
        assert re.match(
            rf"x\.yaml:{fault.line}: .+: found .+, expected .+\. .+", fault_line("x.yaml", fault)
        )
