"""The draft: a case as it is being written, faulty parts and all.

A draft is a plain nested dict in the shape of the case file. Nothing here assumes that its
parts have the right type: whatever stands in the place of a block reads as an empty one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal

from mcda.decision.in_language import in_spoken_language
from mcda.faults import Path
from mcda.language import Code, say, speaking, spoken
from mcda.web.numbers import typed_from

Draft = dict[str, Any]
Keys = tuple[str, ...]


def read(tree: object, path: Path, default: Any = None) -> Any:
    """What stands at a path, or the default where nothing does."""
    for key in path:
        at_key = isinstance(tree, dict) and key in tree
        at_place = isinstance(tree, list) and isinstance(key, int) and key < len(tree)
        if not (at_key or at_place):
            return default
        tree = tree[key]  # type: ignore[index]
    return tree


def with_lists(value: Any) -> Any:
    """Plain data with a list in place of every tuple, so that it can be changed."""
    if isinstance(value, dict):
        return {key: with_lists(one) for key, one in value.items()}
    return [with_lists(one) for one in value] if isinstance(value, list | tuple) else value


def block(tree: object, path: Path) -> Draft:
    """The block at a path; an empty one where there is none."""
    found = read(tree, path)
    return found if isinstance(found, dict) else {}


def write(tree: Draft, path: Path, value: object) -> None:
    """Put a value at a path of keys, with blocks above it where there are none."""
    *parents, last = path
    here: dict[str | int, Any] = tree  # type: ignore[assignment]
    for key in parents:
        below = here.get(key)
        if not isinstance(below, dict):
            below = here[key] = {}
        here = below
    here[last] = value


def forget(tree: Draft, path: Path) -> None:
    """Take away what stands at a path, if anything does."""
    parent = read(tree, path[:-1])
    if isinstance(parent, dict):
        parent.pop(path[-1], None)


def write_part(tree: Draft, path: Path, part: str, value: object) -> None:
    """Put one part of a block; a block of which nothing is left is taken away."""
    kept = {**block(tree, path), part: value}
    kept = {key: one for key, one in kept.items() if one is not None}
    if kept:
        write(tree, path, kept)
    else:
        forget(tree, path)


def names(tree: Draft, section: str) -> dict[str, str]:
    """The keys of a section with the names a reader knows them by."""
    known = {"criteria": criterion, "options": option}.get(section)
    blocks = block(tree, (section,))
    if known:
        return {key: str(known(tree, key).get("name") or key) for key in blocks}
    return {key: str(block(tree, (section, key)).get("name") or key) for key in blocks}


def criterion(tree: Draft, key: str) -> Draft:
    """A criterion as it will be read: the draft's words over the library's."""
    return {**_known("criterion", key, spoken()), **block(tree, ("criteria", key))}


def option(tree: Draft, key: str) -> Draft:
    """An option as it will be read: the draft's words over its policy's."""
    own = block(tree, ("options", key))
    words = _known("policy", str(own.get("policy")), spoken())
    return {**{part: words[part] for part in ("name", "layer", "how") if part in words}, **own}


@lru_cache(maxsize=512)
def _known(kind: Literal["criterion", "policy"], key: str, language: Code) -> Draft:
    """A criterion or policy of the library as plain data, in a language."""
    from mcda.files import library

    found = (library.criterion if kind == "criterion" else library.policy)(key)
    if found is None:
        return {}
    with speaking(language):
        return in_spoken_language(found).model_dump(mode="json", exclude_unset=True)


def figure(tree: Draft, option: str, criterion: str) -> Any:
    """The value of an estimate, however the estimate is written."""
    given = read(tree, ("options", option, "estimates", criterion))
    return given.get("value") if isinstance(given, dict) else given


def behind(tree: Draft, option: str, criterion: str) -> Draft:
    """What stands behind an estimate: low, high, source, confidence and note."""
    return block(tree, ("options", option, "estimates", criterion))


def write_figure(tree: Draft, option: str, criterion: str, value: object) -> None:
    """Put the value of an estimate, leaving what stands behind it."""
    write_behind(tree, option, criterion, "value", value)


def write_behind(tree: Draft, option: str, criterion: str, part: str, value: object) -> None:
    """Put one part of an estimate; an estimate of nothing but its value is written bare."""
    path = ("options", option, "estimates", criterion)
    given = read(tree, path)
    parts = dict(given) if isinstance(given, dict) else {"value": given}
    parts[part] = value
    kept = {key: value for key, value in parts.items() if key == "value" or value not in (None, "")}
    write(tree, path, kept["value"] if set(kept) == {"value"} else kept)


def cells(tree: Draft) -> Iterator[tuple[str, str]]:
    """Every pair of an option and a criterion."""
    for one in block(tree, ("options",)):
        for other in block(tree, ("criteria",)):
            yield one, other


def unknown_cells(tree: Draft) -> list[tuple[str, str]]:
    """The pairs whose estimate is not known."""
    return [pair for pair in cells(tree) if figure(tree, *pair) is None]


def cells_off_scale(tree: Draft) -> list[tuple[str, str]]:
    """The pairs whose estimate lies outside the criterion's scale."""
    ends = {key: _ends(criterion(tree, key)) for key in block(tree, ("criteria",))}
    off = []
    for one, other in cells(tree):
        value, span = figure(tree, one, other), ends[other]
        if span and is_number(value) and not span[0] <= value <= span[1]:
            off.append((one, other))
    return off


def is_number(value: object) -> bool:
    """True for a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _ends(words: Mapping[str, Any]) -> tuple[float, float] | None:
    worst, best = words.get("worst"), words.get("best")
    if worst is None or best is None or not (is_number(worst) and is_number(best)):
        return None
    return (min(worst, best), max(worst, best))


def scale_words(words: Mapping[str, Any]) -> str:
    """The scale from worst to best: '6,000 to 0'."""
    worst, best = (typed_from(words.get(end)) or "?" for end in ("worst", "best"))
    return say("{first} to {last}", first=worst, last=best)


def file_name(tree: Draft, ending: str) -> str:
    """A safe name of a file, made of the case's title."""
    stem = re.sub(r"[^\w-]+", "-", str(tree.get("title") or "")).strip("-_")[:60].strip("-_")
    return f"{stem or 'case'}.{ending}"
