"""YAML text -> plain data with the line of every place; never a surprise, never a crash.

Scalars follow the YAML 1.2 core schema, so `yes`, `12:30` and `2026-11-02` stay text.
Anchors, aliases, tags, merge keys, repeated keys and non-finite numbers are faults.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from mcda.faults import CaseFaults, Fault, Path, in_quotes, quoted
from mcda.files.builder import Builder, Open
from mcda.files.scalars import scalar
from mcda.files.text import decoded
from mcda.language import ENGLISH, say, say_in, spoken

DEEPEST = 16
MOST_PLACES = 400_000


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Tree:
    """Plain data (mappings, tuples, scalars) and the line each path starts on, from 1."""

    value: dict[str, Any]
    lines: dict[Path, int]


def _take_scalar(event: Any, builder: Builder) -> None:
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
            builder.blame(
                path,
                line,
                in_quotes(event.value[:40]),
                say_in("a fault", "a finite number"),
                say("Write a number, or null if it is not known."),
            )
            value = 0.0  # already a fault: what stands here must not raise a second one
    builder.put(value)


def _open(event: Any, builder: Builder) -> None:
    line = event.start_mark.line + 1
    if len(builder.stack) >= DEEPEST:
        builder.blame(
            (),
            line,
            say("more than {most} levels of nesting", most=DEEPEST),
            say_in("a fault", "a case file"),
            say("Remove it."),
        )
        raise CaseFaults(builder.faults)
    if builder.wants_key():
        builder.blame(
            builder.stack[-1].path,
            line,
            say("a list or block as a key"),
            say("a word as a key"),
            say("Write a short word before the colon."),
        )
        raise CaseFaults(builder.faults)
    path = builder.next_path()
    builder.lines.setdefault(path, line)
    is_mapping = isinstance(event, yaml.MappingStartEvent)
    builder.stack.append(Open(path, {} if is_mapping else []))


def _refuse_names(event: Any, builder: Builder) -> None:
    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent):
        found = say("the alias '{name}'", name=f"*{event.anchor}")
    elif getattr(event, "anchor", None):
        found = say("the anchor '{name}'", name=f"&{event.anchor}")
    else:
        found = say("the tag '{name}'", name=event.tag.replace("tag:yaml.org,2002:", "!!"))
    builder.blame(
        builder.next_path(),
        line,
        found,
        say("plain text, numbers, lists and blocks"),
        say("Write the content out where it is needed."),
    )


def _step(event: Any, builder: Builder) -> None:
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


def _refuse_size(event: Any, builder: Builder, documents: int) -> bool:
    line = event.start_mark.line + 1
    if documents > 1:
        builder.blame(
            (),
            line,
            say("a second document after '---'"),
            say("one case in a file"),
            say("Put each case into a file of its own."),
        )
    elif len(builder.lines) > MOST_PLACES:
        builder.blame(
            (),
            line,
            say("more than {most:,} entries", most=MOST_PLACES),
            say("at most that many"),
            say("Split the case."),
        )
    else:
        return False
    return True


def _events(text: str, builder: Builder) -> Iterator[Any]:
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
        problem = say("the character U+{code:04X}", code=character)
    elif spoken() != ENGLISH:
        problem = ""  # the reader of YAML words it in English only
    return Fault(
        say_in("a fault", "the file"),
        mark.line + 1 if mark else None,
        say("text that is no YAML ({problem})", problem=problem)
        if problem
        else say("text that is no YAML"),
        say("keys, colons and even indents"),
        say("Check this line and the one before: quotes, colons, tabs."),
    )


def parse(given: str | bytes) -> Tree:
    """The data of a YAML text and the line of every place in it.

    Raises CaseFaults with every fault of encoding, size and form.
    """
    text = decoded(given)
    builder = Builder()
    try:
        for event in _events(text, builder):
            _step(event, builder)
    except yaml.YAMLError as error:
        builder.faults.append(_unreadable(error))
        raise CaseFaults(builder.faults) from None
    if not builder.faults and not isinstance(builder.root, dict):
        nothing = builder.root is None
        found = quoted(None) if nothing else say("no block of keys")
        builder.blame(
            (), 1, found, say("a case, which starts with 'format: 1'"), say("Open a case file.")
        )
    if builder.faults:
        raise CaseFaults(builder.faults)
    return Tree(builder.root, builder.lines)
