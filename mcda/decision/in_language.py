"""A case whose library and example texts are said in the language that is spoken."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import AfterValidator

from mcda.decision.noun import LongName, Name, Noun, Text
from mcda.language import ENGLISH, say_own, spoken

T = TypeVar("T")
# What a field of words is checked by; keys and fixed vocabularies are checked otherwise.
_WORDS = {mark.func for kind in (Name, LongName, Text) for mark in get_args(kind)[1:]
          if isinstance(mark, AfterValidator)}  # fmt: skip


def _holds(kind: Any, marks: tuple[Any, ...] = ()) -> bool:
    """Whether a field of that type holds words, by itself or within."""
    if any(isinstance(mark, AfterValidator) and mark.func in _WORDS for mark in marks):
        return True
    inner = get_args(kind)
    if get_origin(kind) is Annotated:
        return _holds(inner[0], inner[1:])
    if not inner:
        return isinstance(kind, type) and issubclass(kind, Noun)
    return any(map(_holds, inner[1:] if get_origin(kind) is dict else inner))


@cache
def fields_of_words(noun: type[Noun]) -> tuple[str, ...]:
    """The fields of a noun that hold words for a reader: no keys, no words that code compares."""
    return tuple(
        name for name, field in noun.model_fields.items()
        if _holds(field.annotation, tuple(field.metadata))
    )  # fmt: skip


def _said(value: object) -> object:
    if isinstance(value, str):
        return say_own(value)
    if isinstance(value, Noun):
        before = {name: getattr(value, name) for name in fields_of_words(type(value))}
        said = {name: _said(one) for name, one in before.items()}
        changed = {name: one for name, one in said.items() if one is not before[name]}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, dict):
        said = {key: _said(one) for key, one in value.items()}
        return said if any(said[key] is not value[key] for key in said) else value
    if isinstance(value, tuple):
        items = tuple(map(_said, value))
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    return value


def in_spoken_language(noun: T) -> T:
    """The noun with every text of the library and of the examples in the spoken language.

    What a planner wrote herself stands as she wrote it, and so do keys.
    """
    if spoken() == ENGLISH:
        return noun
    said = _said(noun)
    assert isinstance(said, type(noun))
    return said


def tree_in_spoken_language(tree: object, noun: object) -> object:
    """A text's plain data with the words said of the noun that was read from it; keys stay."""
    if isinstance(tree, str):
        return say_own(tree) if isinstance(noun, str) else tree
    if isinstance(tree, dict):
        if isinstance(noun, Noun):
            below = {name: getattr(noun, name) for name in fields_of_words(type(noun))}
        else:
            below = noun if isinstance(noun, dict) else {}
        return {key: tree_in_spoken_language(one, below.get(key)) for key, one in tree.items()}
    if isinstance(tree, list | tuple) and isinstance(noun, list | tuple):
        return [tree_in_spoken_language(*pair) for pair in zip(tree, noun, strict=False)]
    return tree
