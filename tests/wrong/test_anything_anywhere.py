"""Whatever stands at whatever place of a case, the answer is a case or faults, never a crash."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from mcda.checking import check_text
from mcda.faults import Path
from mcda.files.examples import example_text
from mcda.files.tree import parse
from mcda.files.writing import text_of
from mcda.weighting.method import methods

JUNK: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, "x", "", [], {}, [1], [{}], {"a": 1}, {"x": {"y": [1]}},
    [["a", "b", 3]], {"groups": 1}, {"groups": {}, "within": {}}, {"order": 3}, "topsis",
)  # fmt: skip


def thawed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: thawed(one) for key, one in value.items()}
    return [thawed(one) for one in value] if isinstance(value, list | tuple) else value


def whole() -> dict[str, Any]:
    tree: dict[str, Any] = thawed(parse(example_text("first-steps")).value)
    tree["groups"] = {"g": {"name": "G", "criteria": ["new_jobs"]}}
    tree["region"] = {"name": "R", "figures": {}}
    return tree


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    below = value.items() if isinstance(value, dict) else enumerate(value) if (
        isinstance(value, list)) else ()  # fmt: skip
    for key, one in below:
        yield (*path, key)
        yield from places(one, (*path, key))


def with_junk(tree: dict[str, Any], path: Path, junk: Any) -> str:
    changed: Any = copy.deepcopy(tree)
    here = changed
    for key in path[:-1]:
        here = here[key]
    here[path[-1]] = junk
    return text_of(changed)


def sound(text: str) -> bool:
    checked = check_text(text)
    said = all(one.place and one.found and one.expected and one.remedy for one in checked.faults)
    return said and (checked.case is None) == bool(checked.faults)


@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_anything_anywhere_is_a_case_or_faults(junk: Any) -> None:
    tree = whole()
    for path in places(tree):
        assert sound(with_junk(tree, path, junk)), path


@pytest.mark.parametrize("weighting", sorted(methods()))
def test_any_judgement_of_any_method_is_weighed_or_a_fault(weighting: str) -> None:
    tree = whole()
    tree["perspectives"]["council"]["weighting"] = weighting
    for junk in JUNK:
        assert sound(with_junk(tree, ("perspectives", "council", "judgements"), junk)), junk
