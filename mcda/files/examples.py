"""The example cases, and the start of a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from mcda.files.library import HOUSE, criterion, policy
from mcda.files.text import decoded, read_bytes
from mcda.files.tree import parse


@cache
def examples() -> Mapping[str, str]:
    """The title of every example case by key, the file's stem."""
    paths = sorted((HOUSE / "cases").glob("*.yaml"))
    return MappingProxyType({p.stem: str(parse(read_bytes(p)).value.get("title")) for p in paths})


def example_text(key: str) -> str:
    """The text of an example case. Raises KeyError for an unknown key."""
    if key not in examples():
        raise KeyError(key)
    return decoded(read_bytes(HOUSE / "cases" / f"{key}.yaml"))


def new_case(
    title: str, region: str | None, criteria: Iterable[str], policies: Iterable[str]
) -> dict[str, Any]:
    """The draft of a new case: nothing is known yet, and every criterion weighs the same."""
    chosen = [key for key in criteria if criterion(key)]
    blank: dict[str, Any] = dict.fromkeys(chosen)
    options: dict[str, Any] = {
        "continue": {"name": "Continue as now", "baseline": True, "estimates": dict(blank)}
    }
    for key in policies:
        if policy(key):
            options[key] = {"policy": key, "estimates": dict(blank)}
    tree: dict[str, Any] = {"format": 1, "title": title}
    if region:
        tree["region"] = region
    tree["criteria"] = {key: {} for key in chosen}
    tree["options"] = options
    tree["perspectives"] = {"planning": {"name": "Planning", "weighting": "equal"}}
    return tree
