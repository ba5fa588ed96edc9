"""A case whose library and example texts are said in the language that is spoken."""

from __future__ import annotations

from typing import TypeVar

from mcda.decision.noun import Noun
from mcda.language import ENGLISH, say_own, spoken

T = TypeVar("T")
# Keys and the words of a fixed vocabulary, which the code compares.
KEPT = {
    "answer", "beside", "confidence", "criterion", "direction", "excludes", "format", "language",
    "layer", "policy", "requires", "ranking", "recipe", "shape", "strengthens", "weighting",
}  # fmt: skip


def _said(value: object) -> object:
    if isinstance(value, str):
        return say_own(value)
    if isinstance(value, Noun):
        changed = {}
        for name in type(value).model_fields:
            before = getattr(value, name)
            after = before if name in KEPT else _said(before)
            if after is not before:
                changed[name] = after
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
