"""The draft: a case as it is being written, faulty parts and all.

A draft is a plain nested dict in the shape of the case file. Nothing here assumes that its
parts have the right type: whatever stands in the place of a block reads as an empty one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from mcda.decision.words import number
from mcda.faults import Path

Draft = dict[str, Any]
Keys = tuple[str, ...]

UNKNOWN = ("", "?")
_PLAIN = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?\Z", re.ASCII | re.IGNORECASE)
_GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}([, ])\d{3}(\1\d{3})*(\.\d+)?\Z", re.ASCII)
_LONGEST_NUMBER = 40
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # as a Chinese keyboard gives
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2212": "-"}) | _WIDE


def number_from(typed: str) -> int | float | str | None:
    """What was typed as a number; None where it is blank or '?'; else the text as it stands.

    Thousands may be set apart by commas or spaces, in groups of three.
    """
    text = typed.strip().translate(_SPACES)
    if text in UNKNOWN:
        return None
    if len(text) > _LONGEST_NUMBER:
        return typed
    if _GROUPED.match(text):
        text = text.replace(",", "").replace(" ", "")
    if not _PLAIN.match(text):
        return typed
    if text.lstrip("+-").isdecimal():
        return int(text)
    return float(text) if math.isfinite(float(text)) else typed


def typed_from(value: object, *, grouped: bool = True) -> str:
    """How a value stands in its input; thousands set apart unless grouped is False."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if not math.isfinite(value) or abs(value) >= 1e15:
        return str(value)
    return number(value) if grouped else number(value).replace(",", "")


def read(tree: object, path: Path, default: Any = None) -> Any:
    """What stands at a path, or the default where nothing does."""
    for key in path:
        at_key = isinstance(tree, dict) and key in tree
        at_place = isinstance(tree, list) and isinstance(key, int) and key < len(tree)
        if not (at_key or at_place):
            return default
        tree = tree[key]  # type: ignore[index]
    return tree


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


def names(tree: Draft, section: str) -> dict[str, str]:
    """The keys of a section with the names a reader knows them by."""
    known = {"criteria": criterion, "options": option}.get(section)
    blocks = block(tree, (section,))
    if known:
        return {key: str(known(tree, key).get("name") or key) for key in blocks}
    return {key: str(block(tree, (section, key)).get("name") or key) for key in blocks}


def criterion(tree: Draft, key: str) -> Draft:
    """A criterion as it will be read: the draft's words over the library's."""
    from mcda.files import library

    return {**_plain(library.criterion(key)), **block(tree, ("criteria", key))}


def option(tree: Draft, key: str) -> Draft:
    """An option as it will be read: the draft's words over its policy's."""
    from mcda.files import library

    own = block(tree, ("options", key))
    words = _plain(library.policy(str(own.get("policy"))))
    return {**{part: words[part] for part in ("name", "layer", "how") if part in words}, **own}


def _plain(noun: Any) -> Draft:
    return {} if noun is None else noun.model_dump(mode="json", exclude_unset=True)


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
        if span and _is_number(value) and not span[0] <= value <= span[1]:
            off.append((one, other))
    return off


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _ends(words: Mapping[str, Any]) -> tuple[float, float] | None:
    worst, best = words.get("worst"), words.get("best")
    if worst is None or best is None or not (_is_number(worst) and _is_number(best)):
        return None
    return (min(worst, best), max(worst, best))


def direction_words(words: Mapping[str, Any]) -> str:
    """The direction that follows from the ends of a scale, in words."""
    worst, best = words.get("worst"), words.get("best")
    if _is_number(worst) and _is_number(best) and worst != best:
        more = best > worst  # type: ignore[operator]
        return "More is better, since best is above worst." if more else (
            "Less is better, since best is below worst."
        )  # fmt: skip
    return "The direction follows once both ends of the scale are numbers."


def scale_words(words: Mapping[str, Any]) -> str:
    """The scale from worst to best: '6,000 to 0'."""
    worst, best = (typed_from(words.get(end)) or "?" for end in ("worst", "best"))
    return f"{worst} to {best}"


def key_from(name: str, taken: Mapping[str, Any], otherwise: str) -> str:
    """A key made of a name, not yet taken."""
    stem = re.sub(r"\W+", "_", name.lower()).strip("_")[:48].strip("_")
    if not stem or not stem[0].isalpha():
        stem = otherwise
    key, count = stem, 1
    while key in taken:
        count += 1
        key = f"{stem}_{count}"
    return key


def add_option(tree: Draft, name: str, policy: str | None = None) -> str:
    """Add an option, all its estimates unknown; its key."""
    key = key_from(policy or name, block(tree, ("options",)), "option")
    made: Draft = {"name": name}
    if policy:
        made["policy"] = policy
    made["estimates"] = dict.fromkeys(block(tree, ("criteria",)))
    write(tree, ("options", key), made)
    return key


def remove_option(tree: Draft, key: str) -> None:
    """Take away an option and every mention of it."""
    forget(tree, ("options", key))
    for other in block(tree, ("options",)):
        for part in ("requires", "excludes"):
            listed = read(tree, ("options", other, part))
            if isinstance(listed, list) and key in listed:
                write(tree, ("options", other, part), [one for one in listed if one != key])


def add_criterion(tree: Draft, name: str, known: str | None = None) -> str:
    """Add a criterion of the library, or one's own with its scale left open; its key."""
    key = key_from(known or name, block(tree, ("criteria",)), "criterion")
    own = {"name": name, "unit": "points", "layer": "delivery", "worst": 0, "best": 10}
    write(tree, ("criteria", key), {} if key == known else own)
    for one in block(tree, ("options",)):
        write(tree, ("options", one, "estimates", key), None)
    return key


def remove_criterion(tree: Draft, key: str) -> None:
    """Take away a criterion, its estimates and every judgement that names it."""
    forget(tree, ("criteria", key))
    for one in block(tree, ("options",)):
        forget(tree, ("options", one, "estimates", key))
    for one in block(tree, ("perspectives",)):
        forget(tree, ("perspectives", one, "weights", key))
        forget(tree, ("perspectives", one, "judgements", key))
        judged = read(tree, ("perspectives", one, "judgements"))
        if isinstance(judged, list):
            left = [row for row in judged if row != key and not _names(row, key)]
            write(tree, ("perspectives", one, "judgements"), left)
    for group, words in list(block(tree, ("groups",)).items()):
        listed = words.get("criteria") if isinstance(words, dict) else None
        if isinstance(listed, list) and key in listed:
            left = [one for one in listed if one != key]
            if left:
                write(tree, ("groups", group, "criteria"), left)
            else:
                forget(tree, ("groups", group))


def _names(row: object, key: str) -> bool:
    return isinstance(row, list) and key in row[:2]


def add_perspective(tree: Draft, name: str) -> str:
    """Add a perspective that weighs all criteria equally; its key."""
    key = key_from(name, block(tree, ("perspectives",)), "perspective")
    write(tree, ("perspectives", key), {"name": name, "share": 1, "weighting": "equal"})
    return key


def pair_judgement(judged: object, first: str, second: str) -> Any:
    """How many times more the first matters than the second, as the pairs state it."""
    for row in judged if isinstance(judged, list) else []:
        if isinstance(row, list) and len(row) == 3:
            if row[:2] == [first, second]:
                return row[2]
            if row[:2] == [second, first]:
                times = row[2]
                return f"1/{typed_from(times)}" if _is_number(times) else times
    return None


def with_pair(judged: object, first: str, second: str, typed: str) -> list[Any]:
    """The pairs with one judgement put in place; '1/3' turns the pair round."""
    rows = list(judged) if isinstance(judged, list) else []
    place = next((i for i, row in enumerate(rows) if isinstance(row, list)
                  and sorted(map(str, row[:2])) == sorted((first, second))), None)  # fmt: skip
    turned = re.match(r"1\s*/\s*(\S+)\Z", typed.strip())
    value = number_from(turned[1] if turned else typed)
    if value is None:
        return [row for i, row in enumerate(rows) if i != place]
    made = [second, first, value] if turned and _is_number(value) else [first, second, value]
    if turned and not _is_number(value):
        made[2] = typed
    if place is None:
        return [*rows, made]
    rows[place] = made
    return rows


def file_name(tree: Draft, ending: str) -> str:
    """A safe name of a file, made of the case's title."""
    stem = re.sub(r"[^\w-]+", "-", str(tree.get("title") or "")).strip("-_")[:60].strip("-_")
    return f"{stem or 'case'}.{ending}"
