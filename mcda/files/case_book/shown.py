"""What a workbook shows of a case, and how much of it was changed there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isclose, isfinite
from typing import Any

from mcda.files import library
from mcda.files.filling import block
from mcda.files.office_package import xml_text
from mcda.language import say_own

Value = str | int | float | bool | None
Fields = dict[str, Value]
Pair = tuple[str, str]
CASE = ("title", "question", "decider", "limits", "region", "year", "horizon", "currency",
        "budget")  # fmt: skip
OPTION = ("name", "layer", "cost", "how", "baseline")
CRITERION = ("name", "unit", "worst", "best", "layer", "minimum", "set_by")
FIGURES = ("value", "low", "high")
WORDS = ("source", "confidence", "note")
PROPOSED = "proposed"  # true where a figure follows from an effect and a need
KEYS = ("layer", "confidence")  # fields that hold a word of ours
_LONGEST = 10_000  # letters that are compared: no text of a case is longer
_SPACES = re.compile(r"\s+")


@dataclass
class Shown:
    """The fields of a case, of its options and criteria by key, and of its estimates by pair."""

    case: Fields = field(default_factory=dict)
    options: dict[str, Fields] = field(default_factory=dict)
    criteria: dict[str, Fields] = field(default_factory=dict)
    cells: dict[Pair, Fields] = field(default_factory=dict)


def is_figure(value: object) -> bool:
    """True for a finite number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _kept(value: Any, is_key: bool = False) -> Value:
    """A value of a draft as a cell holds it: a number, words in the spoken language, or nothing."""
    if value is None or isinstance(value, bool) or is_figure(value):
        return value  # type: ignore[no-any-return]
    return (str(value) if is_key else say_own(str(value))) or None


def _fields(words: Mapping[str, Any], parts: Iterable[str]) -> Fields:
    return {part: _kept(words.get(part), part in KEYS) for part in parts}


def _words_of(known: Any, own: Mapping[str, Any], parts: tuple[str, ...]) -> dict[str, Any]:
    written = {} if known is None else known.model_dump(mode="json", exclude_unset=True)
    return {**{part: written[part] for part in parts if part in written}, **own}


def region_name(given: Any) -> Value:
    """The name of a draft's region, by key or written out."""
    if isinstance(given, dict):
        return _kept(given.get("name"))
    found = library.region(given) if isinstance(given, str) else None
    return _kept(given if found is None else found.name)


def _estimate(given: Any) -> Fields:
    parts = given if isinstance(given, dict) else {"value": given}
    return {**_fields(parts, (*FIGURES, *WORDS)), PROPOSED: isinstance(parts.get("proposal"), dict)}


def shown_of(tree: Mapping[str, Any]) -> Shown:
    """What a draft shows in a workbook, library words filled in, in the spoken language."""
    found = Shown(_fields(tree, CASE))
    found.case["region"] = region_name(tree.get("region"))
    for key in block(tree, "criteria"):
        own = block(tree, "criteria", key)
        found.criteria[key] = _fields(_words_of(library.criterion(key), own, CRITERION), CRITERION)
    for key in block(tree, "options"):
        own = block(tree, "options", key)
        policy = library.policy(str(own.get("policy")))
        found.options[key] = _fields(_words_of(policy, own, ("name", "layer", "how")), OPTION)
        found.options[key]["baseline"] = own.get("baseline") is True
        estimates = block(own, "estimates")
        found.cells.update({(key, one): _estimate(estimates.get(one)) for one in found.criteria})
    for key, fields in (*found.criteria.items(), *found.options.items()):
        fields["name"] = fields["name"] if bare(str(fields["name"] or "")) else key
    return found


def bare(text: str) -> str:
    """A text as it is compared: what a workbook may turn in it left out of account."""
    return _SPACES.sub(" ", xml_text(text)).strip()[:_LONGEST]


def same(one: Value, other: Value) -> bool:
    """True where two values look alike in a cell."""
    if is_figure(one) and is_figure(other):
        return isclose(one, other, rel_tol=1e-12)  # type: ignore[arg-type]
    if isinstance(one, str) or isinstance(other, str):
        return bare(_said(one)) == bare(_said(other))
    return bool(one) == bool(other) if isinstance(one, bool) else one is other


def _said(value: Value) -> str:
    return "" if value is None else str(value)


@dataclass(frozen=True)
class Changes:
    """What a workbook says otherwise than when it was written.

    options, criteria, cells: the fields that differ, by key. new: all fields of what was added,
    by its name there, which is also its key in cells. gone: keys that the workbook left out.
    was: the estimates as they stood.
    """

    case: Fields
    options: dict[str, Fields]
    criteria: dict[str, Fields]
    cells: dict[Pair, Fields]
    new_options: dict[str, Fields]
    new_criteria: dict[str, Fields]
    gone_options: tuple[str, ...]
    gone_criteria: tuple[str, ...]
    was: Shown

    @property
    def any(self) -> bool:
        """True where anything differs."""
        return any((self.case, self.options, self.criteria, self.cells, self.new_options,
                    self.new_criteria, self.gone_options, self.gone_criteria))  # fmt: skip


def _differing(before: Mapping[str, Value], after: Fields) -> Fields:
    return {part: one for part, one in after.items() if not same(before.get(part), one)}


def _each(before: Mapping[Any, Fields], after: Mapping[Any, Fields]) -> dict[Any, Fields]:
    told = {key: _differing(before[key], one) for key, one in after.items() if key in before}
    return {key: one for key, one in told.items() if one}


def changes_between(before: Shown, after: Shown) -> Changes:
    """What was changed; a field that the second does not hold at all is left as it is."""
    new_cells: dict[Pair, Fields] = {
        pair: {part: one for part, one in fields.items() if one is not None}
        for pair, fields in after.cells.items() if pair not in before.cells
    }  # fmt: skip
    return Changes(
        _differing(before.case, after.case), _each(before.options, after.options),
        _each(before.criteria, after.criteria),
        {**_each(before.cells, after.cells), **{k: one for k, one in new_cells.items() if one}},
        {key: one for key, one in after.options.items() if key not in before.options},
        {key: one for key, one in after.criteria.items() if key not in before.criteria},
        tuple(key for key in before.options if key not in after.options),
        tuple(key for key in before.criteria if key not in after.criteria), before,
    )  # fmt: skip
