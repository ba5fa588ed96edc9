"""The page on adding a ranking method quotes a real one, as it is."""

from __future__ import annotations

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
PAGE = (HOUSE / "docs" / "extending.md").read_text(encoding="utf-8")


def test_the_page_quotes_the_file_as_it_is() -> None:
    named = re.search(r"whole of `(mcda/ranking/methods/\w+\.py)`", PAGE)
    quoted = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert named
    assert quoted
    text = (HOUSE / named[1]).read_text(encoding="utf-8")
    assert quoted[1] == text and text.count("\n") < 60


def test_the_page_names_files_that_exist() -> None:
    for name in re.findall(r"`((?:mcda|tests|criteria)/[\w/.]+)`", PAGE):
        assert (HOUSE / name).exists(), name


def test_the_pages_example_of_a_formula_runs_as_it_stands() -> None:
    _, example = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(example, "docs/extending.md", "exec"), {})
