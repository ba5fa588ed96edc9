"""YAML text -> plain data with the line of every place; never a surprise, never a crash.

Scalars follow the YAML 1.2 core schema, so `yes`, `12:30` and `2026-11-02` stay text.
Anchors, aliases, tags, merge keys, repeated keys and non-finite numbers are faults.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from mcda.faults import CaseFaults, Fault, Path
from mcda.files.text import decoded

DEEPEST = 16
MOST_PLACES = 400_000

NULL = re.compile(r"(?:~|null|Null|NULL|)\Z")
BOOL = re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z")
INTEGER = re.compile(r"[-+]?[0-9]+\Z")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
NOT_FINITE = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Tree:
    """Plain data (mappings, tuples, scalars) and the line each path starts on, from 1."""

    value: dict[str, Any]
    lines: dict[Path, int]


@dataclass
class _Open:
    """A mapping or list whose end has not been met."""

    path: Path
    items: dict[str, Any] | list[Any]
    key: str | None = None
    skips: bool = False


@dataclass
class _Builder:
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    root: Any = None

    def blame(self, path: Path, line: int, found: str, expected: str, remedy: str) -> None:
        fault = Fault.at(path, found, expected, remedy)
        self.faults.append(Fault(fault.place, line, found, expected, remedy, path))

    def next_path(self) -> Path:
        if not self.stack:
            return ()
        top = self.stack[-1]
        return (*top.path, len(top.items) if isinstance(top.items, list) else top.key or "")

    def put(self, value: Any) -> None:
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        if isinstance(top.items, list):
            top.items.append(value)
        else:
            if top.key is not None and not top.skips:
                top.items[top.key] = value
            top.key, top.skips = None, False

    def wants_key(self) -> bool:
        return (
            bool(self.stack)
            and isinstance(self.stack[-1].items, dict)
            and self.stack[-1].key is None
        )

    def take_key(self, key: str, line: int) -> None:
        top = self.stack[-1]
        top.key = key
        path = (*top.path, key)
        if key == "<<":
            top.skips = True
            self.blame(
                path, line, "the merge key '<<'", "plain keys", "Write the keys out in full."
            )
        elif key in top.items:
            top.skips = True
            self.blame(path, line, f"'{key}' again, first on line {self.lines.get(path)}",
                       "each key once", "Remove or rename one of the two.")  # fmt: skip
        else:
            self.lines[path] = line


def scalar(text: str) -> Any:
    """The value of an unquoted scalar under the YAML 1.2 core schema.

    Raises OverflowError for a number that no float64 holds.
    """
    if NULL.match(text):
        return None
    if BOOL.match(text):
        return text[0] in "tT"
    if FLOAT.match(text):
        number = float(text)
        if not math.isfinite(number):
            raise OverflowError(text)
        return int(text) if INTEGER.match(text) and abs(number) < 2**63 else number
    if NOT_FINITE.match(text):
        raise OverflowError(text)
    return text


def _take_scalar(event: Any, builder: _Builder) -> None:
    line = event.start_mark.line + 1
    if builder.wants_key():
        builder.take_key(event.value, line)
        return
    path = builder.next_path()
    builder.lines.setdefault(path, line)
    value: Any = event.value
    if event.implicit[0]:
        try:
            value = scalar(event.value)
        except OverflowError:
            builder.blame(path, line, f"'{event.value[:40]}'", "a finite number",
                          "Write a number, or null if it is not known.")  # fmt: skip
            value = 0.0  # already a fault: what stands here must not raise a second one
    builder.put(value)


def _open(event: Any, builder: _Builder) -> None:
    line = event.start_mark.line + 1
    if len(builder.stack) >= DEEPEST:
        builder.blame(
            (), line, f"more than {DEEPEST} levels of nesting", "a case file", "Remove it."
        )
        raise CaseFaults(builder.faults)
    if builder.wants_key():
        builder.blame(builder.stack[-1].path, line, "a list or block as a key", "a word as a key",
                      "Write a short word before the colon.")  # fmt: skip
        raise CaseFaults(builder.faults)
    path = builder.next_path()
    builder.lines.setdefault(path, line)
    is_mapping = isinstance(event, yaml.MappingStartEvent)
    builder.stack.append(_Open(path, {} if is_mapping else []))


def _refuse_names(event: Any, builder: _Builder) -> None:
    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent):
        found = f"the alias '*{event.anchor}'"
    elif getattr(event, "anchor", None):
        found = f"the anchor '&{event.anchor}'"
    else:
        found = f"the tag '{event.tag.replace('tag:yaml.org,2002:', '!!')}'"
    builder.blame(builder.next_path(), line, found, "plain text, numbers, lists and blocks",
                  "Write the content out where it is needed.")  # fmt: skip


def _step(event: Any, builder: _Builder) -> None:
    tag = getattr(event, "tag", None)
    if (
        isinstance(event, yaml.AliasEvent)
        or getattr(event, "anchor", None)
        or tag not in (None, "!")
    ):
        _refuse_names(event, builder)
    if isinstance(event, yaml.AliasEvent):
        if not builder.wants_key():
            builder.put(None)
            return
        raise CaseFaults(builder.faults)
    if isinstance(event, yaml.ScalarEvent):
        _take_scalar(event, builder)
    elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
        _open(event, builder)
    elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
        closed = builder.stack.pop().items
        builder.put(tuple(closed) if isinstance(closed, list) else closed)


def _refuse_size(event: Any, builder: _Builder, documents: int) -> bool:
    line = event.start_mark.line + 1
    if documents > 1:
        builder.blame((), line, "a second document after '---'", "one case in a file",
                      "Put each case into a file of its own.")  # fmt: skip
    elif len(builder.lines) > MOST_PLACES:
        builder.blame((), line, f"more than {MOST_PLACES:,} entries", "at most that many",
                      "Split the case.")  # fmt: skip
    else:
        return False
    return True


def _events(text: str, builder: _Builder) -> Iterator[Any]:
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        if _refuse_size(event, builder, documents):
            return
        yield event


def _unreadable(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "no YAML"
    character = getattr(error, "character", None)
    if isinstance(character, int):
        problem = f"the character U+{character:04X}"
    return Fault("the file", mark.line + 1 if mark else None, f"text that is no YAML ({problem})",
                 "keys, colons and even indents",
                 "Check this line and the one before: quotes, colons, tabs.")  # fmt: skip


def parse(given: str | bytes) -> Tree:
    """The data of a YAML text and the line of every place in it.

    Raises CaseFaults with every fault of encoding, size and form.
    """
    text = decoded(given)
    builder = _Builder()
    try:
        for event in _events(text, builder):
            _step(event, builder)
    except yaml.YAMLError as error:
        builder.faults.append(_unreadable(error))
        raise CaseFaults(builder.faults) from None
    if not builder.faults and not isinstance(builder.root, dict):
        found = "nothing" if builder.root is None else "no block of keys"
        builder.blame((), 1, found, "a case, which starts with 'format: 1'", "Open a case file.")
    if builder.faults:
        raise CaseFaults(builder.faults)
    return Tree(builder.root, builder.lines)
